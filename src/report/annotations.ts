import { listFailedHosts } from './outputs';
import type { HostResult, Result } from './result';
import { isGreen } from './status';
import { describeKind, FEW_HOSTS, gatherCauses, placeCauses } from './text/causes';
import { describeCount } from './text/format';
import { describeFleet } from './text/groups';
import { findFailedStage } from './text/stages';
import { findCut, makeVisible } from './text/visible';
import { describeCheck, describeStatus, describeTask, describeWhere } from './text/wording';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** GitHub shows ten of a level a step, and of a text the first 4,096 characters. */
const MOST = 10;
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 200;

/**
 * What the run says beside the workflow's file, in the order in which to print it: the error that ended the run
 * comes last, because the last line of a log is what people read.
 */
export function toAnnotations(result: Result): readonly Annotation[] {
  const main = toMain(result);
  const others = [...result.hosts.flatMap(ofDrift), ...gather(result.hosts.flatMap((host) => ofChecks(host, result)))];
  const room = MOST - main.length;
  const shown = others.length <= room ? others : [toRest(others.length - room + 1), ...others.slice(1 - room)];
  return [...shown, ...main].map(bound);
}

function toMain(result: Result): Annotation[] {
  const { error, status } = result;
  if (isGreen(status)) return [];
  const stage = findFailedStage(result);
  const end = `${describeTask(result)}: ${describeStatus(status)}`;
  const title = stage === undefined ? end : `${end}, stage ${stage}`;
  if (error === undefined) {
    const hosts = listFailedHosts(result);
    const message = [describeFleet(result), hosts.length === 0 ? '' : `Not healthy: ${hosts.join(', ')}.`];
    return [{ level: 'error', title, message: message.filter(Boolean).join(' ') || describeStatus(status) }];
  }
  const causes = gatherCauses(error, result);
  const message = error.hint === null ? causes : `${causes}\nNext: ${error.hint.replaceAll('\n\n', '\nNext: ')}`;
  const where = placeCauses(error, result);
  return [{ level: 'error', title: where === '' ? title : `${title}, ${where}`, message }];
}

/** A check that did not pass, on one host. */
interface Finding extends Pick<Annotation, 'level' | 'message'> {
  readonly app: string;
  readonly host: string;
  readonly check: string;
  readonly outcome: ReturnType<typeof describeCheck>;
}

/** A check that failed is an error with the run, else a warning; the one that the run's error tells is not told twice. */
function ofChecks({ host, app, checks }: HostResult, { status, error }: Result): Finding[] {
  return checks
    .filter(({ ok, detail }) => ok !== true && !(error?.message.includes(detail) && error.message.includes(host)))
    .map(({ name, ok, detail }) => ({
      level: ok === false && !isGreen(status) ? 'error' : 'warning',
      app,
      host,
      check: name,
      outcome: describeCheck(ok),
      message: detail,
    }));
}

/** One annotation for each kind: the same check of the same app that says the same on all of its hosts. */
function gather(findings: readonly Finding[]): Annotation[] {
  const kinds = new Map<string, Finding[]>();
  for (const one of findings) {
    const kind = [one.level, one.app, one.check, one.outcome, describeKind(one.message)].join('\0');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()].flatMap(toAnnotation);
}

function toAnnotation(alike: readonly Finding[]): Annotation[] {
  const [first, ...others] = alike;
  if (first === undefined) return [];
  const { level, app, host, check, outcome, message } = first;
  if (others.length === 0) {
    return [{ level, title: `${describeWhere({ host, app, step: check })}: ${outcome}`, message }];
  }
  const where = describeWhere({ host: describeCount(alike.length, 'host'), app, step: check });
  return [{ level, title: `${where}: ${outcome}`, message: describeAlike(message, alike) }];
}

function describeAlike(message: string, alike: readonly Finding[]): string {
  const isSame = alike.every((one) => one.message === message);
  if (alike.length <= FEW_HOSTS && !isSame) return alike.map((one) => `${one.host}: ${one.message}`).join('\n');
  return `${message}\nOn ${alike.map(({ host }) => host).join(', ')}.`;
}

/** Where the check `drift` failed, its own annotation says so already. */
function ofDrift({ host, app, drift, checks }: HostResult): Annotation[] {
  if (drift.length === 0 || checks.some(({ type, ok }) => type === 'drift' && ok === false)) return [];
  return [
    { level: 'warning', title: `${describeWhere({ host, app })}: not as it was deployed`, message: drift.join('\n') },
  ];
}

function toRest(count: number): Annotation {
  return { level: 'warning', title: `${count} more findings`, message: 'They are in the summary and in report.json.' };
}

function bound({ level, title, message }: Annotation): Annotation {
  const lines = message.split(/\r\n|\r|\n/).map(makeVisible);
  return { level, title: cut(makeVisible(title), LONGEST_TITLE), message: cut(lines.join('\n'), LONGEST_MESSAGE) };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, findCut(text, length - 1))}…`;
}
