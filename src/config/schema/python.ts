import * as z from 'zod';
import { BUILT_IN_PYTHON } from './defaults';
import { optional } from './documented';
import { secretNames } from './secrets';
import { relativePath, text } from './values';

export const pythonSchema = z.strictObject({
  version: optional(
    text().check(z.regex(/^\d+\.\d+$/, { error: 'a version of Python is two numbers, as "3.11", in quotes' })),
    { is: 'The Python that makes it, as "3.11"; without it the `python3` of the host.', example: '3.11' },
  ),
  requirements: optional(
    z
      .union([relativePath(), z.array(relativePath()).min(1)])
      .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
    {
      is: 'The file of the release, or a list of them, that names what is installed.',
      default: BUILT_IN_PYTHON.requirements,
      example: ['requirements.txt', 'requirements-production.txt'],
      type: 'relative path or list of them',
    },
  ),
  installer: optional(z.enum(['auto', 'uv', 'pip']), {
    is: 'What installs: `auto` is uv where the host has it, else pip.',
    default: BUILT_IN_PYTHON.installer,
    example: 'uv',
  }),
  require_hashes: optional(z.boolean(), {
    is: 'Whether every requirement must have a hash, which what is installed must have too.',
    default: BUILT_IN_PYTHON.require_hashes,
    example: true,
  }),
  secrets: optional(secretNames, {
    is: 'Secrets that only the install sees, in its environment: name there: name of the source. A list gives both the same name.',
    example: { PIP_INDEX_URL: 'PRIVATE_INDEX_URL' },
    type: 'map or list of names',
  }),
});
