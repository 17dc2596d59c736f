import type { AppContext } from '../app-context';
import { BUILT_IN_SCHEDULE } from '../schema/defaults';
import { toMs } from '../units';

/** A command that a timer of systemd starts. */
export interface Job {
  readonly name: string;
  readonly run: string;
  /** As a calendar of systemd. */
  readonly calendar?: string | undefined;
  /** Without a calendar. */
  readonly everyMs?: number | undefined;
  readonly timeoutMs: number;
  readonly isPersistent: boolean;
  readonly jitterMs?: number | undefined;
}

/** The jobs of an app; undefined where it has none. */
export function buildSchedule({ settings, say }: AppContext): readonly Job[] | undefined {
  const jobs = Object.entries(settings.schedule ?? {}).map(([name, written]): Job => {
    const {
      run,
      calendar,
      every,
      jitter,
      timeout = BUILT_IN_SCHEDULE.timeout,
      persistent = BUILT_IN_SCHEDULE.persistent,
    } = written;
    if ((calendar === undefined) === (every === undefined)) {
      const what = calendar === undefined ? 'neither `calendar` nor `every`' : 'both `calendar` and `every`';
      say(['schedule', name], `\`schedule.${name}\` has ${what}`, 'Say by one of them when it runs.');
    }
    if (persistent && every !== undefined) {
      say(['schedule', name, 'persistent'], '`persistent` goes with `calendar` alone', 'Take `persistent` away.');
    }
    return {
      name,
      run,
      ...(calendar === undefined ? {} : { calendar }),
      ...(every === undefined ? {} : { everyMs: toMs(every) }),
      timeoutMs: toMs(timeout),
      isPersistent: persistent,
      ...(jitter === undefined ? {} : { jitterMs: toMs(jitter) }),
    };
  });
  return jobs.length === 0 ? undefined : jobs;
}
