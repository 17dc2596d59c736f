import * as z from 'zod';
import { BUILT_IN_NODE } from './defaults';
import { optional } from './documented';
import { secretNames } from './secrets';
import { command, text } from './values';

const version = text().check(
  z.regex(/^\d+(\.\d+){0,2}$/, { error: 'a version of Node is one to three numbers, as "22" or "22.11", in quotes' }),
);

export const nodeSchema = z.strictObject({
  version: optional(version, {
    is: 'The Node that installs and runs it, as "22" or "22.11"; without it the `node` of the host.',
    example: '22',
  }),
  install: optional(command(), {
    is: 'What installs. Without it `npm ci --omit=dev`, or `pnpm install --frozen-lockfile --prod` where pnpm-lock.yaml is the only lock file.',
    example: 'npm ci --omit=dev',
  }),
  share: optional(z.boolean(), {
    is: 'Whether releases whose lock file and Node are the same share what is installed, which nothing may write into then.',
    default: BUILT_IN_NODE.share,
    example: false,
  }),
  secrets: optional(secretNames, {
    is: 'Secrets that only the install sees, in its environment: name there: name of the source. A list gives both the same name.',
    example: { NPM_TOKEN: 'REGISTRY_TOKEN' },
    type: 'map or list of names',
  }),
});
