import * as z from 'zod';
import type { HookName } from '../model';
import { optional, required } from './documented';
import { outputName } from './output-name';
import { command, duration } from './values';

const hookMap = z.strictObject({
  run: required(command(), { is: 'The command.', example: './migrate.sh' }),
  run_on: optional(z.enum(['host', 'runner']), {
    is: 'Where it runs: in the release on the host, with env and secrets, or on the runner, with neither.',
    default: 'host',
    example: 'runner',
  }),
  once: optional(z.boolean(), {
    is: 'Whether it runs on one host of a deploy only.',
    default: false,
    example: true,
  }),
  irreversible: optional(z.boolean(), {
    is: 'Whether it changes what no rollback brings back. This gives up automatic rollback: once it ran, a release that fails stays live, the run ends as `rollback_failed`, and only `force: irreversible` leaves the release.',
    default: false,
    example: true,
  }),
  output: optional(outputName(), {
    is: 'Name of an output of the step and of `report.json`. It gets the last line that the command prints on standard output: at most 1 KiB, secrets as `***`. Where it ran on several hosts that is JSON, with a value for each host.',
    example: 'migrations',
  }),
  timeout: optional(duration({ min: '1s' }), {
    is: 'How long it may run; without it the deadline of the run counts.',
    example: '5m',
  }),
});

type HookMap = z.output<typeof hookMap>;

const hook = z
  .union([command(), hookMap])
  .transform((value): HookMap => (typeof value === 'string' ? { run: value } : value));

const MOMENTS: Readonly<Record<HookName, string>> = {
  before_prepare: 'Before the release is prepared.',
  after_prepare: 'When the release is complete.',
  before_activate: 'Before the switch.',
  after_activate:
    'After the switch and the restart, in the release that is live then: the new one, the target of a rollback, or the previous one where a deploy was rolled back.',
  before_verify: 'Before the checks.',
  after_commit: 'When the release is marked good; a failure only warns.',
  on_rollback: 'When a release is left.',
  on_failure:
    'After a run that failed, whatever was rolled back; BOWLINE_ERROR_CODE says why. On a host only where the release was prepared there; a failure only warns.',
};

const HOOK_NAMES = Object.keys(MOMENTS) as HookName[];

function hookList(hookName: HookName) {
  return optional(z.array(hook), {
    is: MOMENTS[hookName],
    example: [{ run: './hook.sh', timeout: '5m' }],
    type: 'list of commands or maps',
  });
}

/** Commands by the moment at which they run. */
export const hooksSchema = z.strictObject(
  Object.fromEntries(HOOK_NAMES.map((hookName) => [hookName, hookList(hookName)])) as Record<
    HookName,
    ReturnType<typeof hookList>
  >,
);

/** One entry of such a list, for the reference. */
export const hookSchema = hook;
