import { readCounters } from '../../checks/error-rate';
import { readHealth } from '../../checks/health-reading';
import { measureTimes } from '../../checks/response-time';
import { runChecks } from '../../checks/run-checks';
import { isPassed } from '../../checks/verdict';
import { findCheck } from '../../config/checks/registry';
import type { Canary, Check } from '../../config/model';
import type { TargetPlan } from '../../plan/deploy';
import type { StagePlan } from '../../plan/stages';
import type { CheckResult } from '../../report/result';
import { openCheckContext } from '../check-context';
import { labelOf } from '../label';
import { doAll } from '../parallel';
import type { Rollout } from '../rollout';
import { impatient } from '../verify';
import { type Counters, compareRates, compareTimes, type Finding, judgeLimit } from './canary-judgement';

/** What is watched, and what has been seen so far. */
export interface Watch {
  readonly canary: Canary;
  readonly watched: readonly Watched[];
  /** The same apps with the old release: on hosts of later stages, or beside it on the same host. */
  readonly others: readonly Watched[];
}

export interface Watched {
  readonly target: TargetPlan['target'];
  readonly release: string;
  readonly version: string | null;
  readonly counters: (Counters | null)[];
  times: readonly number[];
}

/** From here on to the end of the canary its hosts are not known to be healthy: one that is cut short never passes. */
export async function openCanary(rollout: Rollout, { plan }: StagePlan, canary: Canary): Promise<Watch> {
  const { ledger } = rollout;
  const isNew = ({ target }: TargetPlan) => ledger.of(target).state === 'verified';
  const watched = plan.targets
    .filter(isNew)
    .map((one) => watchOne(one.target, one.release, labelOf(rollout.start, one.target.app).version));
  const watch = { canary, watched, others: isCompared(canary) ? listOthers(rollout, watched) : [] };
  for (const { target } of watched) ledger.doubt(target);
  rollout.wayBack.save();
  return openWatch(rollout, watch);
}

/** Reads the counters once, for the first measurement to have something to count from. */
export async function openWatch(rollout: Rollout, watch: Watch): Promise<Watch> {
  await doAll(listCounted(watch), rollout.fleet.parallel, (one) => count(rollout, one));
  return watch;
}

function isCompared({ compare }: Canary): boolean {
  return compare.errorRate !== undefined || compare.p95 !== undefined;
}

export function watchOne(target: Watched['target'], release: string, version: string | null): Watched {
  return { target, release, version, counters: [], times: [] };
}

function listOthers({ plan, ledger }: Rollout, watched: readonly Watched[]): readonly Watched[] {
  const apps = new Set(watched.map(({ target }) => target.app));
  return (plan?.targets ?? []).flatMap((one) => {
    const { state, isLeft } = ledger.of(one.target);
    const isOld = one.action === 'deploy' && !isLeft && (state === 'waiting' || state === 'prepared');
    if (!isOld || one.live === null || !apps.has(one.target.app)) return [];
    const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
    return [watchOne(one.target, one.live, version)];
  });
}

/** Those whose counters are needed. */
function listCounted({ canary, watched, others }: Watch): readonly Watched[] {
  if (canary.compare.errorRate !== undefined) return [...watched, ...others];
  return watched.filter(({ target }) => target.checks.some(({ type }) => type === 'error_rate'));
}

/** One measurement: the checks of every host of the stage, and the comparisons. */
export async function measureCanary(rollout: Rollout, watch: Watch): Promise<readonly Finding[]> {
  const { canary, watched, others } = watch;
  const { parallel } = rollout.fleet;
  const checked = await doAll(watched, parallel, (one) => check(rollout, one));
  await doAll(listCounted(watch), parallel, (one) => count(rollout, one));
  if (canary.compare.p95 !== undefined) {
    await doAll([...watched, ...others], parallel, (one) => time(rollout, one, canary));
  }
  const apps = [...new Set(watched.map(({ target }) => target.app))];
  return [...checked.flat(), ...watched.flatMap(judgeOwnRate), ...apps.flatMap((app) => compareApp(app, watch))];
}

function contextOf(rollout: Rollout, { target, release, version }: Watched) {
  const { fleet, signal } = rollout;
  const machine = fleet.machines.find(({ host }) => host.name === target.host.name);
  if (machine === undefined) throw new Error(`${target.host.name} is not connected`);
  return openCheckContext({ fleet, machine, target: impatient(target), release, version, moment: 'pre', signal });
}

/** All checks but those that take a while by themselves: the canary itself is that while. */
async function check(rollout: Rollout, watched: Watched): Promise<readonly Finding[]> {
  const { target } = watched;
  const quick = target.checks.filter(({ type, when }) => when.includes('post') && !findCheck(type).isSkippedInUndo);
  const results = await runChecks(
    contextOf(rollout, watched),
    quick.map(({ name }) => name),
  );
  rollout.ledger.of(target).checks = mergeResults(rollout.ledger.of(target).checks, results);
  return results.map((result) => {
    const own = quick.find(({ name }) => name === result.name);
    const ok = own !== undefined && isPassed(result, own) ? true : result.ok;
    return { app: target.app, host: target.host.name, name: result.name, ok, detail: result.detail };
  });
}

/** What was not measured again keeps what it said. */
function mergeResults(before: readonly CheckResult[], now: readonly CheckResult[]): readonly CheckResult[] {
  return before.map((one) => now.find(({ name }) => name === one.name) ?? one);
}

async function count(rollout: Rollout, watched: Watched): Promise<void> {
  const context = contextOf(rollout, watched);
  const counters = readCounters(await readHealth(context, watched.target.health?.timeoutMs ?? 5_000));
  watched.counters.push(typeof counters === 'string' ? null : counters);
}

async function time(rollout: Rollout, watched: Watched, { samples }: Canary): Promise<void> {
  const times = await measureTimes(contextOf(rollout, watched), samples);
  // One measurement of few samples says little, so those before it count, as far as they are of the last while.
  watched.times = [...watched.times, ...times].slice(-samples * 3);
}

function judgeOwnRate({ target, counters }: Watched): readonly Finding[] {
  return target.checks.filter(isErrorRate).map((one) => {
    const { ok, detail } = judgeLimit(one, counters);
    const isIgnored = ok === null && one.noData === 'ignore';
    return { app: target.app, host: target.host.name, name: one.name, ok: isIgnored ? true : ok, detail };
  });
}

function isErrorRate(one: Check): one is Extract<Check, { readonly type: 'error_rate' }> {
  return one.type === 'error_rate' && one.when.includes('post');
}

function compareApp(app: string, { canary, watched, others }: Watch): readonly Finding[] {
  const { compare } = canary;
  const here = watched.filter(({ target }) => target.app === app);
  const there = others.filter(({ target }) => target.app === app);
  const of = (name: string, judge: () => Pick<Finding, 'ok' | 'detail'>): Finding =>
    there.length === 0
      ? { app, name, ok: null, detail: 'no host runs the old release any more' }
      : { app, name, ...judge() };
  const counters = (list: readonly Watched[]) => list.map((one) => one.counters);
  const times = (list: readonly Watched[]) => list.flatMap((one) => one.times);
  return [
    ...(compare.errorRate === undefined
      ? []
      : [of('compare error_rate', () => compareRates(canary, counters(here), counters(there)))]),
    ...(compare.p95 === undefined ? [] : [of('compare p95', () => compareTimes(canary, times(here), times(there)))]),
  ];
}
