import * as z from 'zod';
import { isOwnOutput } from '../../report/output-names';

const NAME = /^[a-z][a-z0-9_-]{0,62}$/;

/** The name of an output that a command of the config has; the action's own are taken. */
export function outputName() {
  return z
    .string()
    .regex(NAME, {
      error: ({ input }) =>
        `\`${String(input)}\` is not a name of an output: it begins with a-z, goes on with a-z, 0-9, _ and -, and has at most 63 characters`,
    })
    .refine((name) => !isOwnOutput(name), {
      error: ({ input }) => `\`${String(input)}\` is an output of the action itself; give it another name`,
    })
    .meta({ bowline: { type: 'name' } });
}
