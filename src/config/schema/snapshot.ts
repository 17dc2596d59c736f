import * as z from 'zod';
import { BUILT_IN_SNAPSHOT } from './defaults';
import { optional } from './documented';
import { command, duration, wholeNumber } from './values';

const snapshotMap = z.strictObject({
  run_on: optional(z.enum(['host', 'runner']), {
    is: 'Where the commands run: on the host, or on the runner, once for each host, with its name in BOWLINE_HOST. On the host they run in the home of the user; one that begins with `./` runs in the live release.',
    default: BUILT_IN_SNAPSHOT.run_on,
    example: 'runner',
  }),
  create: optional(command(), {
    is: 'Takes the snapshot. `{snapshot}`, and BOWLINE_SNAPSHOT, is its name: at most 40 of a-z, 0-9 and -. Needed beside `restore`.',
    example: 'sudo -n /usr/local/sbin/snapshot create {snapshot}',
  }),
  restore: optional(command(), {
    is: 'Takes the host back to the snapshot. It may restore the whole host. Needed beside `create`.',
    example: 'sudo -n /usr/local/sbin/snapshot restore {snapshot}',
  }),
  list: optional(command(), {
    is: 'Prints the names of the snapshots, one a line; other words and lines are ignored.',
    example: 'sudo -n /usr/local/sbin/snapshot list',
  }),
  delete: optional(command(), {
    is: 'Deletes a snapshot. Without it and `list` snapshots stay until somebody deletes them.',
    example: 'sudo -n /usr/local/sbin/snapshot delete {snapshot}',
  }),
  keep: optional(wholeNumber(1, 1000), {
    is: 'How many snapshots of the app are kept. Older ones are deleted after a run that succeeds.',
    default: BUILT_IN_SNAPSHOT.keep,
    example: 5,
  }),
  timeout: optional(duration({ min: '1s', max: '24h' }), {
    is: 'How long one of the commands may take. The time of `restore` is added to the time that a rollback has.',
    default: BUILT_IN_SNAPSHOT.timeout,
    example: '20m',
  }),
});

/** A map is merged with an inherited one, `false` takes it away. */
export const snapshotSchema = z.union([z.literal(false), snapshotMap]);
