import * as z from 'zod';
import { optional } from '../schema/documented';
import { relativePath } from '../schema/values';
import { defineCheck } from './definition';

interface Virtualenv {
  /** Of the release; undefined for those of `python`. */
  readonly requirements?: readonly string[] | undefined;
  readonly comparesFiles: boolean;
}

export const check = defineCheck({
  type: 'virtualenv',
  place: 15,
  says: 'The Python environment `.venv` of the live release is there, its interpreter runs, and what is installed is what the requirements ask for, without conflicts.',
  keys: {
    requirements: optional(z.array(relativePath()).min(1), {
      is: 'Requirements files of the release. Default: `python.requirements`, else requirements.txt.',
      example: ['requirements.txt'],
    }),
    files: optional(z.boolean(), {
      is: 'Whether the content of each installed file is compared with what was installed.',
      default: false,
      example: true,
    }),
  },
  build: ({ check: { requirements, files = false } }): Virtualenv => ({ requirements, comparesFiles: files }),
  isSkippedInUndo: true,
});
