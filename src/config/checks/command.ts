import * as z from 'zod';
import { optional } from '../schema/documented';
import { command } from '../schema/values';
import { defineCheck } from './definition';

interface Command {
  readonly run: string;
  readonly runOn: 'host' | 'runner';
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
  },
  build: ({ check: { run, run_on = 'host' }, lacks }): Command | undefined =>
    run === undefined ? lacks('has no `run`', 'Add the command.') : { run, runOn: run_on },
  leavesHost: ({ runOn }) => runOn === 'runner',
  readsSecrets: ({ runOn }) => runOn === 'host',
});
