import { unitScopeOf } from '../config/runtimes/unit-scope';
import type { Target } from '../config/targets/target';
import type { Job } from '../config/targets/target-schedule';
import type { UnitScope } from '../shell/systemctl';
import { pathsOf } from './host-layout';
import { credentialsOf, escapeSpecifiers, UNIT_HEAD } from './unit-file';

/** Below `.bowline` of a release. */
export const SCHEDULE_FOLDER = 'schedule';

/** How the names of the units of all jobs of an app begin. */
export function jobPrefix({ app, environment }: Pick<Target, 'app' | 'environment'>): string {
  return `${app}-${environment}-`;
}

/** The name of the units of a job, without their suffixes. */
export function nameJob(target: Pick<Target, 'app' | 'environment'>, { name }: Pick<Job, 'name'>): string {
  return `${jobPrefix(target)}${name}`;
}

/** Whose timers they are: those of the runtime where that is systemd, else those of the system. */
export function scopeOfJobs({ runtime }: Pick<Target, 'runtime'>): UnitScope {
  return unitScopeOf(runtime) ?? 'system';
}

/** By this line the units of an app are known from those of another whose name begins alike. */
export function placeOfJobs({ path }: Pick<Target, 'path'>): string {
  return `WorkingDirectory=${escapeSpecifiers(pathsOf(path).current)}`;
}

function describeJob({ app, environment }: Target, { name }: Job): string {
  return `Description=${name} of ${app} (${environment})`;
}

/** A service that is the same for every release: what differs lies behind `current`. */
export function writeJobService(target: Target, job: Job): string {
  const { current } = pathsOf(target.path);
  return [
    UNIT_HEAD,
    '[Unit]',
    describeJob(target, job),
    '',
    '[Service]',
    'Type=oneshot',
    ...(scopeOfJobs(target) === 'system' ? [`User=${target.host.user}`] : []),
    placeOfJobs(target),
    ...credentialsOf({ ...target, link: undefined }).map(escapeSpecifiers),
    `ExecStart=${escapeSpecifiers(`${current}/.bowline/${SCHEDULE_FOLDER}/${job.name}`)}`,
    `TimeoutStartSec=${writeSeconds(job.timeoutMs)}`,
    '',
  ].join('\n');
}

export function writeTimer(target: Target, job: Job): string {
  const { calendar, everyMs = 0, isPersistent, jitterMs } = job;
  const every = writeSeconds(everyMs);
  return [
    UNIT_HEAD,
    '[Unit]',
    describeJob(target, job),
    '',
    '[Timer]',
    ...(calendar === undefined ? [`OnActiveSec=${every}`, `OnUnitActiveSec=${every}`] : [`OnCalendar=${calendar}`]),
    'AccuracySec=1s',
    ...(isPersistent ? ['Persistent=true'] : []),
    ...(jitterMs === undefined ? [] : [`RandomizedDelaySec=${writeSeconds(jitterMs)}`]),
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

function writeSeconds(milliseconds: number): string {
  return `${milliseconds / 1_000}s`;
}
