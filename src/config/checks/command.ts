import * as z from 'zod';
import { optional } from '../schema/documented';
import { outputName } from '../schema/output-name';
import { command } from '../schema/values';
import { defineCheck } from './definition';

interface Command {
  readonly run: string;
  readonly runOn: 'host' | 'runner';
  readonly output?: string | undefined;
}

export const check = defineCheck({
  type: 'command',
  place: 13,
  says: 'A command of your own exits 0.',
  keys: {
    run: optional(command(), { is: 'The command; exit code 0 passes.', example: './check-queue.sh' }),
    run_on: optional(z.enum(['host', 'runner']), {
      is: 'Where it runs.',
      default: 'host',
      example: 'runner',
    }),
    output: optional(outputName(), {
      is: 'Name of an output of the step and of `report.json`. It gets the last line that the command prints on standard output, as for a hook.',
      example: 'queue-length',
    }),
  },
  build: ({ check: { run, run_on = 'host', output }, lacks }): Command | undefined => {
    if (run === undefined) return lacks('has no `run`', 'Add the command.');
    return { run, runOn: run_on, ...(output === undefined ? {} : { output }) };
  },
  leavesHost: ({ runOn }) => runOn === 'runner',
  readsSecrets: ({ runOn }) => runOn === 'host',
});
