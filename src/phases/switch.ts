import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { lines, type Sh, sh } from '../shell/sh';
import { appendEntry, appendSwitch, type JournalPlace } from './critical-section';

/** The step after which a host serves another release; the client decides by it what has to be undone. */
export const SWITCH_STEP = 'switch';
/** With which that step ends where the other release serves already and something after it failed, as on a disk that can be written no more. */
export const HALF_SWITCHED_CODE = 87;

/** A change of what is live, of one app on one host. */
export interface Switch {
  readonly target: Target;
  readonly run: string;
  readonly journal: JournalPlace;
  /** What is live until then; null before the first release. */
  readonly previous: string | null;
  readonly kind: 'deploy' | 'rollback' | 'undo';
  /** The instant of the last switch. */
  readonly notBefore: string;
  /** Whether what runs has to be started anew. */
  readonly isStale: boolean;
}

/**
 * The link's name is the run's own, because a fixed one that an interrupted run left would be followed.
 * The journal is written first: a switch without its announcement could not be told from an old one.
 */
export function switchTo(change: Switch, release: string, user: HostUser): Sh {
  const { target, run, journal, previous, kind, notBefore, isStale } = change;
  const paths = pathsOf(target.path);
  const link = `${paths.root}/current.${run}`;
  const told = { run, release, from: previous, kind };
  const turn = runtimeOf(target).turn({
    release,
    previous: isStale ? release : previous === release ? null : previous,
    user,
    scratch: paths.incoming(run),
    isReturn: kind === 'undo',
  });
  const isSwitched = sh`trap 'bw_code=$?; [ "$bw_code" = 0 ] || exit ${HALF_SWITCHED_CODE}' EXIT`;
  return lines(
    // A rollback takes an inode and a line of the journal, also on a disk that the release has filled.
    kind === 'undo' && sh`rm -rf -- ${paths.incoming(run)}`,
    appendSwitch(journal, { ...told, event: 'activating' }, notBefore),
    // What may fail on a full disk comes before the proxy is moved.
    sh`rm -f -- ${link}; ln -s ${`releases/${release}`} ${link}`,
    turn,
    // The requests have moved by then, and else with the link.
    turn.text !== '' && isSwitched,
    sh`sync -f ${paths.root} 2>/dev/null || sync`,
    sh`mv -T -- ${link} ${paths.current}`,
    turn.text === '' && isSwitched,
    sh`[ "$(readlink ${paths.current})" = ${`releases/${release}`} ]`,
    sh`sync -f ${paths.root} 2>/dev/null || sync`,
    appendEntry(journal, { ...told, event: 'activated' }),
    sh`trap - EXIT`,
  );
}
