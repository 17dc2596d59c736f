import { type Sh, sh } from '../shell/sh';
import { readProperties, readSystemctl, type UnitScope } from '../shell/systemctl';

/** What systemd says of a job. */
export interface JobState {
  /** Its timer is there. */
  readonly isThere: boolean;
  /** Its timer runs. */
  readonly isActive: boolean;
  /** Its timer starts with the host. */
  readonly isEnabled: boolean;
  readonly isRunning: boolean;
  /** systemd's word for the end of the last run, such as `success`, `exit-code` or `timeout`. */
  readonly result: string;
  readonly exitCode: number;
  /** When it began, milliseconds since the epoch; null where none is known. */
  readonly lastAt: number | null;
  /** When it begins next; null where only the last start decides, or nothing is planned. */
  readonly nextAt: number | null;
}

const PROPERTIES =
  'Id,LoadState,ActiveState,UnitFileState,Result,ExecMainStatus,ExecMainStartTimestamp,NextElapseUSecRealtime';

/** Prints what `readJobs` reads of jobs, by the names of their units without suffixes; one question for all. */
export function askJobs(scope: UnitScope, names: readonly string[]): Sh {
  const units = names.flatMap((name) => [`${name}.timer`, `${name}.service`]);
  return sh`TZ=UTC ${readSystemctl(scope)} show -p ${PROPERTIES} -- ${units} 2>/dev/null || :`;
}

export function readJobs(text: string): ReadonlyMap<string, JobState> {
  const units = new Map(
    text
      .split(/\n\s*\n/)
      .map((block) => readUnit(block))
      .map((unit) => [unit.get('Id') ?? '', unit]),
  );
  const names = [...units.keys()].filter((id) => id.endsWith('.timer')).map((id) => id.slice(0, -'.timer'.length));
  return new Map(
    names.map((name) => [
      name,
      readJob(units.get(`${name}.timer`) ?? new Map(), units.get(`${name}.service`) ?? new Map()),
    ]),
  );
}

type Unit = ReadonlyMap<string, string>;

function readUnit(block: string): Unit {
  return new Map([...readProperties(block.split('\n'))].map(([name, [value = '']]) => [name, value.trim()]));
}

function readJob(timer: Unit, service: Unit): JobState {
  return {
    isThere: timer.get('LoadState') === 'loaded',
    isActive: timer.get('ActiveState') === 'active',
    isEnabled: timer.get('UnitFileState') === 'enabled',
    isRunning: service.get('ActiveState') === 'activating',
    result: service.get('Result') ?? '',
    exitCode: Number(service.get('ExecMainStatus') ?? 0),
    lastAt: readInstant(service.get('ExecMainStartTimestamp')),
    nextAt: readInstant(timer.get('NextElapseUSecRealtime')),
  };
}

/** As `Mon 2026-11-30 03:00:00 UTC`. */
function readInstant(text = ''): number | null {
  const match = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/.exec(text);
  return match === null ? null : Date.parse(`${match[1]}T${match[2]}Z`);
}

/** How its last run ended, in a phrase. */
export function describeLastRun({ isRunning, lastAt, result, exitCode }: JobState): string {
  if (lastAt === null) return 'has not run yet';
  if (isRunning) return `runs since ${describeInstant(lastAt)}`;
  return `ran at ${describeInstant(lastAt)}, ${describeEnd(result, exitCode)}`;
}

function describeEnd(result: string, exitCode: number): string {
  if (result === 'success') return 'ended well';
  return result === 'exit-code' ? `failed with exit code ${exitCode}` : `failed: ${result}`;
}

export function describeInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
