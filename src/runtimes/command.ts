import type { CommandRuntime } from '../config/runtimes/command';
import type { Target } from '../config/targets/target';
import { writeCommandFile } from '../release/command-file';
import { pathsOf } from '../release/host-layout';
import { RESTORE_SIGNALS } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import type { Behaviour } from './behaviour';
import type { ProcessState } from './runtime';

/**
 * A service that the config's own commands start, stop and judge. They are kept in the release, so that
 * each release is stopped by the commands it was started with.
 */
export function commandRuntime(target: Target, runtime: CommandRuntime): Behaviour {
  const paths = pathsOf(target.path);
  const file = (release: string, name: string) => `${paths.release(release)}/.bowline/${name}`;
  return {
    identity: 'command',
    needsExec: true,
    files: (release, version) =>
      (['start', 'stop', 'status'] as const).map((name) =>
        writeCommandFile(target, name, runtime[name], release, version),
      ),
    switchOver: ({ release, previous, scratch }) =>
      lines(
        previous !== null && stopIfRunning(file(previous, 'stop'), file(previous, 'status')),
        // Into a file, because a daemon that inherits the output would keep the channel open.
        sh`mkdir -p ${scratch}; c=0; ( ${RESTORE_SIGNALS}; exec ${file(release, 'start')} ) </dev/null >${`${scratch}/start.log`} 2>&1 || c=$?`,
        sh`cat ${`${scratch}/start.log`}; [ "$c" = 0 ] || exit "$c"`,
      ),
    stop: (release) => stopIfRunning(file(release, 'stop'), file(release, 'status')),
    observe: (folder) => {
      const status = `${folder}/.bowline/status`;
      return sh`if [ -x ${status} ]; then ${status} </dev/null && printf '\\nrunning\\n' || printf '\\nstopped %s\\n' "$?"; else echo absent; fi`;
    },
    readState,
  };
}

/** Many stop commands fail when nothing runs any more, which is just what was wanted. */
function stopIfRunning(stop: string, status: string): Sh {
  return sh`if [ -x ${stop} ] && ! ( ${RESTORE_SIGNALS}; exec ${stop} ) </dev/null && ${status} </dev/null; then echo 'it still runs'; exit 1; fi`;
}

function readState(output: readonly string[]): ProcessState {
  const last = output.at(-1)?.trim() ?? '';
  const said = output.slice(0, -1).join(' ').trim();
  const detail = [last === 'running' ? 'running' : `status command: ${last || 'no answer'}`, said]
    .filter(Boolean)
    .join(', ');
  return { running: last === 'running', detail, restarts: 0, pid: null };
}
