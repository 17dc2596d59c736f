import { setTimeout as pause } from 'node:timers/promises';
import type { StepRun } from '../fixtures/runner';
import type { Variables } from '../fixtures/runner-variables';
import type { Fleet, Host } from './fleet';
import { type Complaints, judgeJournal, judgeServing, judgeSettled, judgeVerdicts, liveOf } from './judge';
import type { Look } from './probe';
import { hasStack } from './subjects/subject';

/** A service that was restarted, or a host that boots, answers within this. */
const SERVE_MS = 15_000;
/** A lock nobody renews is free after this; see docs/architecture.md, "The lock". */
const LOCK_BOUND_MS = 12_000;
/** A lock whose client was killed is free at once; this leaves room for a busy machine. */
const AT_ONCE_MS = 5_000;
/** What Compose has begun it ends, under the lock. */
const UPDATE_MS = 15_000;
/** Logins and watchers of a run that ended are gone within this. */
const TIDY_MS = 5_000;
const LOOK_AGAIN_MS = 40;

/** `stages` is a deploy of the same apps, whose last host is a second stage with a canary. */
export type Mode = 'deploy' | 'stages' | 'rollback' | 'verify';

/** What is run and broken: one attempt to change a fleet. */
export interface Attempt {
  readonly mode: Mode;
  readonly inputs: Variables;
  /** The previous release, by host name, and how the hosts were. */
  readonly before: ReadonlyMap<string, Look>;
  /** Versions that may serve afterwards, besides the one from before: none for a verification. */
  readonly goal: string | null;
}

/** Thrown for a host that is in neither state: nothing more is run, and the host is kept. */
export class NeitherState extends Error {
  constructor(
    readonly host: Host,
    readonly complaints: Complaints,
  ) {
    super(`${host.name} serves neither the old nor the new release: ${complaints.join('; ')}`);
  }
}

export async function lookAtAll(fleet: Fleet): Promise<ReadonlyMap<string, Look>> {
  return new Map(await Promise.all(fleet.hosts.map(async (host) => [host.name, await host.probe.look()] as const)));
}

/**
 * Prepares the next attempt: a version that no host has, or another good release that every host has.
 * @param pick chooses one of several, from 0 to 1
 */
export async function planAttempt(fleet: Fleet, mode: Mode, pick: number): Promise<Attempt> {
  const before = await lookAtAll(fleet);
  if (mode === 'verify') return { mode, before, inputs: {}, goal: null };
  const id = mode === 'rollback' ? findTarget([...before.values()], pick) : undefined;
  if (id === undefined) {
    const { version, inputs } = await fleet.release();
    return { mode: mode === 'stages' ? mode : 'deploy', before, inputs, goal: version };
  }
  return { mode, before, inputs: { target: `id:${id}` }, goal: findVersion([...before.values()], id) };
}

/** A good release of every host that is live on none. */
function findTarget(looks: readonly Look[], pick: number): string | undefined {
  const [first, ...others] = looks.map((look) => goodReleases(look));
  const shared = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
  return shared[Math.floor(pick * shared.length)];
}

function goodReleases(look: Look): string[] {
  const live = liveOf(look);
  return look.releases.filter((id) => {
    const verdicts = look.journal.split('\n').filter((line) => line.includes('"verdict"') && line.includes(id));
    return id !== live && /"verdict":"good"/.test(verdicts.at(-1) ?? '');
  });
}

function findVersion([look]: readonly Look[], id: string): string | null {
  const line = look?.journal.split('\n').find((one) => one.includes('"attempt"') && one.includes(id)) ?? '';
  return /"version":"([^"]+)"/.exec(line)?.[1] ?? null;
}

/** How long a lock may be held once its client is gone: at once where the host is told, else when nobody has renewed it. */
export function boundOf({ subject }: Fleet, isSilent: boolean): number {
  return (isSilent ? LOCK_BOUND_MS : AT_ONCE_MS) + (hasStack(subject) ? UPDATE_MS : 0);
}

/** Waits until nobody holds a lock. @returns how long that took, in ms; more than the bound when it did not happen. */
export async function waitForLocks(host: Host, since: number, boundMs: number): Promise<number> {
  for (;;) {
    const { app, host: own, activate } = await host.probe.locks();
    const waitedMs = Date.now() - since;
    if ((app && own && activate) || waitedMs > boundMs) return waitedMs;
    await pause(LOOK_AGAIN_MS);
  }
}

/** The longest of all hosts. */
export async function waitForAllLocks(fleet: Fleet, since: number): Promise<number> {
  return Math.max(
    ...(await Promise.all(fleet.hosts.map((host) => waitForLocks(host, since, 2 * boundOf(fleet, true))))),
  );
}

/** What is forgiven a host right after it was broken. */
export interface Bearing {
  readonly mayTear?: boolean | undefined;
  readonly isDown?: boolean | undefined;
}

/** Looks at a host until it serves one of its releases wholly, or its time is over. */
export async function judgeHost(
  host: Host,
  fleet: Fleet,
  attempt: Attempt,
  { mayTear = false, isDown = false }: Bearing,
): Promise<{ look: Look; serving: Complaints; journal: Complaints }> {
  const before = attempt.before.get(host.name);
  const versions = [before?.version ?? '', ...(attempt.goal === null ? [] : [attempt.goal])];
  const end = Date.now() + SERVE_MS;
  for (;;) {
    const look = await host.probe.look();
    const serving = judgeServing(look, fleet, versions, isDown);
    if (serving.length > 0 && Date.now() < end) {
      await pause(LOOK_AGAIN_MS);
      continue;
    }
    return { look, serving, journal: judgeJournal(look, before, mayTear) };
  }
}

export type Serves = 'old' | 'new';

export function servesOf(looks: ReadonlyMap<string, Look>, attempt: Attempt, { name }: Host): Serves {
  const [look, before] = [looks.get(name), attempt.before.get(name)];
  return look !== undefined && before !== undefined && liveOf(look) === liveOf(before) ? 'old' : 'new';
}

/** Judges what every host serves, and stops everything where that is neither release. */
export async function lookAround(
  fleet: Fleet,
  attempt: Attempt,
  complaints: Complaints,
  hasCommitted: boolean,
  bearing: Bearing = {},
): Promise<ReadonlyMap<string, Look>> {
  const judged = await Promise.all(fleet.hosts.map((host) => judgeHost(host, fleet, attempt, bearing)));
  const looks = new Map<string, Look>();
  for (const [index, { look, serving, journal }] of judged.entries()) {
    const host = fleet.hosts[index];
    if (host === undefined) continue;
    if (serving.length > 0) throw new NeitherState(host, serving);
    const before = attempt.before.get(host.name) ?? look;
    complaints.push(...journal, ...judgeVerdicts(look, before, hasCommitted));
    looks.set(host.name, look);
  }
  return looks;
}

/** What a run told is what its hosts do. */
export function judgeReport(
  run: StepRun,
  looks: ReadonlyMap<string, Look>,
  { before, goal, mode }: Attempt,
): Complaints {
  const { status = '' } = run.outputs;
  const isGreen = ['success', 'unchanged'].includes(status);
  const complaints: Complaints = [];
  // A `post` ends well when it has taken everything back: its step has failed already.
  const isPost = run.options.entry?.endsWith('post.js') === true;
  if (run.signal === null && !isPost && isGreen !== (run.exitCode === 0)) {
    complaints.push(`status ${status}, exit code ${run.exitCode}`);
  }
  if (mode === 'verify') return complaints;
  const all = [...looks].map(([host, { version }]) => ({ version, old: before.get(host)?.version }));
  if (isGreen && all.some(({ version }) => version !== goal)) complaints.push(`${status}, and a host serves the old`);
  if (['rolled_back', 'aborted'].includes(status) && all.some(({ version, old }) => version !== old)) {
    complaints.push(`${status}, and a host serves the new`);
  }
  return complaints;
}

/** What the next run told, and what is wrong after it. */
export interface Next {
  readonly status: string;
  readonly complaints: Complaints;
}

/** The same command again, with nothing mended by hand; every host must have arrived after it. */
export async function runNext(fleet: Fleet, attempt: Attempt): Promise<Next> {
  const run = await fleet.start(attempt.mode, attempt.inputs).ended;
  const status = run.outputs.status ?? `exit code ${run.exitCode}`;
  const complaints: Complaints = [];
  if (!['success', 'unchanged'].includes(status))
    complaints.push(`the next run ended with ${status}: ${tail(run.log)}`);
  const settled = await Promise.all(
    fleet.hosts.map((host) => judgeArrival(host, fleet, attempt, complaints.length > 0)),
  );
  return { status, complaints: [...complaints, ...settled.flat()] };
}

async function judgeArrival(host: Host, fleet: Fleet, attempt: Attempt, hasFailed: boolean): Promise<Complaints> {
  const end = Date.now() + TIDY_MS;
  const { before, goal } = attempt;
  const old = before.get(host.name)?.version ?? '';
  const versions = [goal ?? old, ...(hasFailed ? [old] : [])];
  for (;;) {
    const look = await host.probe.look();
    const serving = judgeServing(look, fleet, versions);
    const others = attempt.mode === 'verify' ? [] : judgeSettled(look);
    const complaints = [...serving, ...(hasFailed ? [] : others), ...judgeJournal(look, before.get(host.name), true)];
    if (complaints.length === 0) return [];
    if (Date.now() > end) return complaints.map((one) => `${host.name}: after the next run: ${one}`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** The last words of a log, on one line. */
export function tail(log: string, count = 4): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-count).join(' | ').slice(-600);
}

/** The phase that a client said last that it is in. */
export function phaseOf(log: string): string {
  return /▸ ([\w-]+)/.exec(log.slice(log.lastIndexOf('▸')))?.[1] ?? 'start';
}
