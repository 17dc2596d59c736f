import { describeDuration } from '../../report/text/format';
import type { AppContext } from '../app-context';
import type { Stage } from '../model';
import { toMs } from '../units';
import { sizeBatches } from './stages';
import type { Target } from './target';
import { checkTraffic } from './traffic-consistency';

/** What stages must hold together with each other and with the apps that go through them. */
export function checkStages(stages: readonly Stage[], subjects: readonly StageSubject[], say: SayOfStage): void {
  checkCompared(stages, say);
  for (const [index, stage] of stages.entries()) {
    checkReady(stage, (...told) => say(index, 'ready', ...told));
    checkCanary(stage, (...told) => say(index, 'canary', ...told));
    const own = subjects.map(({ target }) => target).filter((target) => target.stage === stage.name);
    checkTraffic(stage, own, (...told) => say(index, 'canary', ...told));
    checkRetry(stage, (...told) => say(index, 'retry', ...told));
  }
  checkTimes(stages, subjects);
}

/** An app in the environment, and what it becomes on one of its hosts. */
export interface StageSubject {
  readonly context: AppContext;
  readonly target: Target;
}

/** Tells a problem of the stage of that index, at a key of it. */
export type SayOfStage = (index: number, key: string, message: string, hint: string) => void;

/** A comparison is with hosts that still run the old release, which only later stages have. */
function checkCompared(stages: readonly Stage[], say: SayOfStage): void {
  const last = stages.at(-1);
  // With shares both are on the same host.
  if (last?.canary === undefined || last.canary.traffic !== undefined || Object.keys(last.canary.compare).length === 0)
    return;
  const message = `no host is left on the old release behind the stage \`${last.name}\`, so nothing can be compared with it`;
  say(stages.length - 1, 'canary', message, 'Compare in an earlier stage, or judge by `checks` alone.');
}

type SayOfKey = (message: string, hint: string) => void;

function checkReady({ name, ready, hosts }: Stage, say: SayOfKey): void {
  if (!('count' in ready) || ready.count <= hosts.length) return;
  const all = hosts.length === 1 ? '1 host' : `${hosts.length} hosts`;
  say(`\`${name}\` has ${all}, so ${ready.count} are never ready`, 'Lower `ready`, or write a share such as 80%.');
}

/** A canary that cannot measure as often as it may fail never fails. */
function checkCanary({ canary }: Stage, say: SayOfKey): void {
  if (canary === undefined) return;
  const { forMs, intervalMs, failures } = canary;
  const [whole, interval] = [forMs, intervalMs].map(describeDuration);
  const count = Math.floor(forMs / intervalMs);
  const times = count === 1 ? '1 measurement' : `${count} measurements`;
  if (count === 0)
    say(`\`for\` ${whole} is shorter than \`interval\` ${interval}`, 'Make `for` longer, or `interval` shorter.');
  else if (failures > count)
    say(`in ${whole} there are ${times}, so ${failures} never fail`, 'Lower `failures`, or make `for` longer.');
}

function checkRetry({ retry: { backoffMs, maxBackoffMs } }: Stage, say: SayOfKey): void {
  if (backoffMs <= maxBackoffMs) return;
  const [pause, most] = [backoffMs, maxBackoffMs].map(describeDuration);
  say(`\`backoff\` ${pause} is longer than \`max_backoff\` ${most}`, `Set \`max_backoff\` to ${pause} or more.`);
}

/**
 * A stage that asks for snapshots has apps that say how one is taken.
 * @param hasSnapshots whether an app of the environment does, be it part of the run or not
 */
export function checkSnapshots(stages: readonly Stage[], hasSnapshots: () => boolean, say: SayOfStage): void {
  const asking = stages.flatMap(({ takesSnapshot }, index) => (takesSnapshot ? [index] : []));
  if (asking.length === 0 || hasSnapshots()) return;
  const hint = 'Add `snapshot: { create: COMMAND, restore: COMMAND }` to an app, or remove this.';
  for (const index of asking) say(index, 'snapshot', 'no app here has the commands of a snapshot', hint);
}

/** All stages follow each other within one deadline. One app by itself is judged with its own settings. */
function checkTimes(stages: readonly Stage[], subjects: readonly StageSubject[]): void {
  const [first] = subjects;
  if (first === undefined || !hasTimes(stages)) return;
  const neededMs = measureStages(stages, subjects);
  const deadlines = subjects.map(({ context }) => toMs(context.settings.deadline));
  const deadlineMs = Math.max(...deadlines);
  if (deadlineMs >= neededMs) return;
  const { say, isWritten, environment } = subjects[deadlines.indexOf(deadlineMs)]?.context ?? first.context;
  const message = `the \`deadline\` ${describeDuration(deadlineMs)} in \`${environment}\` is shorter than what its stages may take, ${describeDuration(neededMs)}: gates, batches and canaries`;
  const path = isWritten(['deadline']) ? ['deadline'] : [];
  say(path, message, `Set \`deadline\` to more than ${describeDuration(neededMs)}, or make the time-outs shorter.`);
}

function hasTimes(stages: readonly Stage[]): boolean {
  return (
    stages.length > 1 ||
    stages.some(({ before, after, canary, batch }) => before.length + after.length > 0 || canary || batch.length > 1)
  );
}

/** Each share is watched for the whole time. */
function measureCanary(canary: Stage['canary']): number {
  return canary === undefined ? 0 : canary.forMs * (canary.traffic?.length ?? 1);
}

/** The longest time that stages may take beside preparing: their gates, each batch's start and checks, and their canaries. */
export function measureStages(stages: readonly Stage[], subjects: readonly Pick<StageSubject, 'target'>[]): number {
  const verifyMs = Math.max(
    ...subjects.map(({ target: { startupDelayMs, health } }) => startupDelayMs + (health?.deadlineMs ?? 0)),
  );
  const times = stages.map(({ before, after, canary, batch, hosts }) => {
    const gatesMs = [...before, ...after].reduce((sum, { timeoutMs }) => sum + timeoutMs, 0);
    return gatesMs + sizeBatches(hosts.length, batch).length * verifyMs + measureCanary(canary);
  });
  return times.reduce((sum, ms) => sum + ms, 0);
}
