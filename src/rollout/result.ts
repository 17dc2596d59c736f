import type { Environment } from '../config/environment';
import type { BowlineError } from '../errors';
import { type DeployPlan, type TargetPlan, targetKey } from '../plan/deploy';
import { hasSwitched } from '../plan/target-state';
import { makeReleaseId, writeCompactTime } from '../release-id';
import { agreeOn } from '../report/agree';
import { describeError } from '../report/empty-result';
import type { HostResult, Result, RunStatus } from '../report/result';
import {
  combineHostStatuses,
  decideHostStatus,
  decideRunStatus,
  decideStageStatus,
  type TargetFacts,
} from '../report/status';
import { adviseNext } from './advice';
import type { Machine } from './fleet';
import { type AppLabel, labelOf } from './label';
import type { Ledger, LedgerEntry } from './ledger';
import type { Rollout, RolloutStart } from './rollout';

/** Decides how the run ended, by the rules of the contract. */
export function decideStatus({ ledger, start, onFailure }: Rollout, error: BowlineError | undefined): RunStatus {
  return decideRunStatus({
    mode: start.mode,
    phase: ledger.phase,
    error,
    onFailure,
    targets: ledger.entries.filter(({ state }) => state !== 'skipped').map(factsOf),
  });
}

function factsOf(entry: LedgerEntry): TargetFacts {
  const { state, action, release, previousRelease, error } = entry;
  const isSwitched = hasSwitched(entry);
  return {
    isUnchanged: action !== undefined && action !== 'deploy',
    isSwitched,
    isUndone: state === 'returned',
    isUndoFailed: state === 'stuck',
    isOnNew: isSwitched && state !== 'returned' && state !== 'stopped' && release !== previousRelease,
    isVerified: state === 'verified',
    isDone: entry.isDone,
    isUnreachable: state === 'unreachable',
    error,
  };
}

/** Makes the one result that everything else is made from. */
export function buildResult(rollout: Rollout, status: RunStatus, error: BowlineError | undefined): Result {
  const { ledger, start, world, startedAt, plan } = rollout;
  const { environment, mode } = start;
  const endedAt = world.now();
  const hosts = ledger.entries.map(describeHost);
  const before = (plan?.targets ?? []).map(({ app, live }) => findRelease(app, live));
  return {
    schemaVersion: 1,
    id: plan?.release ?? fallbackId(startedAt),
    mode,
    environment: environment.name,
    status,
    phase: ledger.phase,
    ref: start.ref,
    ...(mode === 'verify' ? describeLive(ledger) : describeGoal(rollout)),
    previousRelease: agreeOn(ledger.entries.map(({ previousRelease }) => previousRelease ?? null)),
    previousVersion: agreeOn(before.map((one) => one?.version ?? null)),
    previousRevision: agreeOn(before.map((one) => one?.revision ?? null)),
    ...(before.some((one) => one?.dirty) ? { previousDirty: true } : {}),
    target: start.target ?? null,
    rollbackOf: mode === 'rollback' ? agreeOn((plan?.targets ?? []).map(({ live }) => live)) : null,
    fingerprint: agreeOn((plan?.targets ?? []).map(({ fingerprint }) => fingerprint)),
    reason: start.reason,
    actor: world.run.actor,
    runId: world.run.runId,
    runUrl: world.run.runUrl,
    url: environment.url ?? null,
    deploymentId: null,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    durationMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
    deadlineMs: environment.deadlineMs,
    deployed: deployedHosts(ledger, plan),
    ...(error === undefined
      ? {}
      : { error: { ...describeError(error), hint: adviseNext(error, ledger.entries, environment.name) ?? null } }),
    apps: describeApps(rollout, hosts),
    stages: describeStages(environment, hosts, ledger),
    phases: [...ledger.listPhases(endedAt)],
    connections: rollout.hasFleet ? rollout.fleet.machines.map(describeConnection) : [],
    outputs: ledger.outputs.toResult(),
    hosts,
  };
}

type Subject = Pick<Result, 'version' | 'revision' | 'dirty' | 'release'>;

/** A verification has no plan: it is about what is live. The version that it was asked to expect need not be that. */
function describeLive({ entries }: Ledger): Subject {
  const live = entries.filter(({ state }) => state !== 'skipped');
  return {
    version: agreeOn(live.map(({ version }) => version)),
    revision: agreeOn(live.map(({ revision }) => revision)),
    ...(live.some((one) => one.isDirty === true) ? { dirty: true } : {}),
    release: agreeOn(live.map(({ release }) => release)),
  };
}

function describeGoal(rollout: Rollout): Subject {
  const { start, plan } = rollout;
  return {
    version: start.version ?? agreeOn(goalsOf(plan).map((goal) => goal?.version ?? null)),
    revision: start.revision ?? agreeOn(goalsOf(plan).map((goal) => goal?.revision ?? null)),
    ...(isDirty(rollout) ? { dirty: true } : {}),
    release: agreeOn((plan?.targets ?? []).map((one) => one.release)),
  };
}

/** The releases that the hosts have already and a run goes to: those of a rollback, not the new one of a deploy. */
/** Is what the run is about made of files that differ from its commit? */
function isDirty({ start, plan }: Rollout): boolean {
  return start.isDirty ?? goalsOf(plan).some((goal) => goal?.dirty === true);
}

function goalsOf(plan: DeployPlan | undefined) {
  return (plan?.targets ?? []).map(({ app, release }) => findRelease(app, release));
}

function findRelease({ history }: TargetPlan['app'], release: string | null) {
  return history.releases.find(({ id }) => id === release);
}

/** A run that ended before any host told its time has an id by the runner's. */
export function fallbackId(startedAt: Date): string {
  return makeReleaseId(writeCompactTime(startedAt), '', new Set());
}

function describeConnection({ host, traffic }: Machine): NonNullable<Result['connections']>[number] {
  return { host: host.name, ...traffic };
}

function describeHost(entry: LedgerEntry): HostResult {
  return {
    app: entry.target.app,
    host: entry.target.host.name,
    stage: entry.target.stage,
    status: decideHostStatus(factsOf(entry)),
    release: entry.release,
    previousRelease: entry.previousRelease ?? null,
    color: entry.color ?? null,
    ...(entry.shares.length === 0 ? {} : { shares: [...entry.shares] }),
    steps: [...entry.steps],
    checks: [...entry.checks],
    logs: [...entry.logs],
    drift: [...entry.drift],
  };
}

function deployedHosts({ entries }: Ledger, plan: DeployPlan | undefined): string[] {
  const intended = new Map(plan?.targets.map((one) => [targetKey(one.target), one.release]));
  const done = entries.filter(
    ({ target, release, state }) =>
      release !== null && state !== 'stopped' && intended.get(targetKey(target)) === release,
  );
  return [...new Set(done.map(({ target }) => target.host.name))];
}

function describeApps({ ledger: { entries }, plan, start }: Rollout, hosts: readonly HostResult[]): Result['apps'] {
  return [...new Set(entries.map(({ target }) => target.app))].map((name) => {
    const own = entries.filter(({ target }) => target.app === name);
    return {
      name,
      status: combineHostStatuses(hosts.filter(({ app }) => app === name).map(({ status }) => status)),
      version: agreeOn(own.map((entry) => labelLive(entry, plan, start).version)),
      revision: agreeOn(own.map((entry) => labelLive(entry, plan, start).revision)),
      release: agreeOn(own.map(({ release }) => release)),
      previousRelease: agreeOn(own.map(({ previousRelease }) => previousRelease ?? null)),
    };
  });
}

/** What is live is called as the hosts know it, or as this run has just made it. */
function labelLive(entry: LedgerEntry, plan: DeployPlan | undefined, start: RolloutStart): AppLabel {
  const { target, release } = entry;
  const own = plan?.targets.find((one) => targetKey(one.target) === targetKey(target));
  if (own === undefined) return entry;
  const known = findRelease(own.app, release);
  return known ?? (release === own.release ? labelOf(start, target.app) : entry);
}

function describeStages(environment: Environment, hosts: readonly HostResult[], ledger: Ledger): Result['stages'] {
  return environment.stages
    .filter(({ name }) => hosts.some(({ stage }) => stage === name))
    .map(({ name }) => {
      const own = { gates: ledger.stages.gatesOf(name), canary: ledger.stages.canaryOf(name) };
      const ofHosts = combineHostStatuses(hosts.filter(({ stage }) => stage === name).map(({ status }) => status));
      const attempts = Math.max(1, ledger.stages.attemptsOf(name));
      return { name, status: decideStageStatus(ofHosts, own), attempts, ...own };
    });
}
