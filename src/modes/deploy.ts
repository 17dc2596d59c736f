import { randomBytes } from 'node:crypto';
import type { Environment } from '../config/environment';
import type { Target } from '../config/targets/target';
import type { SourceInfo } from '../git/source-info';
import type { DeployInputs } from '../inputs';
import { requireSecrets } from '../inputs/secrets';
import { type DeployAsked, openDeployPlanner } from '../plan/planner';
import { requireNothingMissing } from '../plan/preflight';
import { listRuntimeNotes } from '../plan/runtime-notes';
import type { Result } from '../report/result';
import { describeIgnored } from '../report/text/format';
import { activateAll } from '../rollout/activate';
import { announceStart } from '../rollout/announce';
import { connectFleet } from '../rollout/connect';
import { refuseDowngrade } from '../rollout/downgrade';
import type { HostFailure } from '../rollout/fleet';
import { tryNewHealth } from '../rollout/health-trial';
import { noteStandingHolds, refuseHeld } from '../rollout/hold';
import { type AppLabel, labelOf } from '../rollout/label';
import { lockFleet } from '../rollout/lock';
import { noteMaintenance } from '../rollout/maintenance';
import { prepareAll } from '../rollout/prepare';
import type { Rollout } from '../rollout/rollout';
import { runRollout } from '../rollout/run';
import { hasQuorumWithout } from '../rollout/stages/quorum';
import { runStages } from '../rollout/stages/stage';
import { type ReadRunStart, refuseSuperseded } from '../rollout/superseded';
import { findUnhealthy, verifyBefore, verifyRelease } from '../rollout/verify-plan';
import type { RunnerWorld, World } from '../rollout/world';
import type { Secret } from '../shell/secret';
import { type Contents, needsOf } from '../sources';
import { commentWhereAsked } from './shared/comment-where-asked';
import { warnOfJobTime } from './shared/job-time';
import { type AppSecrets, openEnvironment, readInstallSecrets, readSecrets } from './shared/open-environment';
import { openOtherEnvironments } from './shared/other-environments';
import { readSources } from './shared/read-sources';
import { requireGates } from './shared/require-gates';
import { readRunStart } from './shared/run-start';

/** Everything a deploy was asked for, read and checked before a host is touched. */
interface DeployRequest {
  readonly inputs: DeployInputs;
  readonly environment: Environment;
  /** Those of its targets whose hosts were reached. */
  readonly targets: readonly Target[];
  readonly secrets: AppSecrets;
  readonly installSecrets: ReadonlyMap<string, Secret>;
  readonly contents: Contents;
  readonly source: SourceInfo;
  readonly version: string | null;
  /** By app, since each may have a source of its own. */
  readonly labels: ReadonlyMap<string, AppLabel>;
  readonly newKey: string;
}

/** Takes the apps of an environment to its hosts: all of them serve the new release, or all the old one. */
export async function deploy(inputs: DeployInputs, runner: RunnerWorld): Promise<Result> {
  requireSecrets(inputs.requiredSecrets, inputs, runner.env);
  const opened = await openEnvironment(inputs, runner);
  const { environment, world } = opened;
  requireGates(environment, inputs.skip);
  warnOfJobTime(environment, runner);
  const otherEnvironments = await openOtherEnvironments(opened, inputs);
  const request = await readRequest(inputs, environment, world);
  const { version, source } = request;
  const result = await runRollout(
    {
      mode: 'deploy',
      world,
      environment,
      version,
      revision: source.revision,
      labels: request.labels,
      isDirty: source.isDirty,
      ref: source.ref,
      reason: inputs.reason ?? null,
      undoesFailures: inputs.rollback === 'on',
      mayLeaveIrreversible: inputs.force.has('irreversible'),
      gates: { skips: new Set(inputs.skip), otherEnvironments },
    },
    (rollout) => performDeploy(rollout, { ...request, readStart: () => readRunStart(inputs.githubToken, runner) }),
  );
  return commentWhereAsked(result, inputs, runner);
}

/** What is known when the hosts are connected to; the contents are read meanwhile. */
type OpenRequest = Omit<DeployRequest, 'contents' | 'targets'> & { readonly reading: Promise<Contents> };

interface Performing extends OpenRequest {
  readonly readStart: ReadRunStart;
}

async function readRequest(inputs: DeployInputs, environment: Environment, world: World): Promise<OpenRequest> {
  const secrets = readSecrets(environment.targets, inputs, world);
  const installSecrets = readInstallSecrets(environment.targets, inputs, world);
  const { info: source, infos, reading } = await readSources(environment, inputs, world);
  return {
    inputs,
    environment,
    secrets,
    installSecrets,
    source,
    reading,
    version: inputs.version ?? source.version,
    labels: new Map(
      [...infos].map(([app, { version, revision, image }]) => [
        app,
        { version: inputs.version ?? version, revision, image },
      ]),
    ),
    newKey: randomBytes(32).toString('hex'),
  };
}

async function performDeploy(rollout: Rollout, { reading, ...known }: Performing): Promise<void> {
  const { environment, inputs } = known;
  const { world, signal, ledger } = rollout;
  const { targets } = environment;
  const connecting = { environment, targets, ledger, world, signal, isChanging: true };
  const mayGoWithout = (away: readonly HostFailure[]) => hasQuorumWithout(environment, away);
  rollout.open(await connectFleet({ ...connecting, mayGoWithout }));
  rollout.enter('pre-flight');
  const request = { ...known, targets: rollout.reached, contents: await reading };
  noteIgnored(request.contents, world);
  requireNothingMissing(await preflightQuestion(rollout, request));
  warnOfRuntimes(rollout, request.targets);
  const planner = openDeployPlanner(planQuestion(request), rollout.facts);
  rollout.narrow(planner.targets);
  const unhealthy = await findUnhealthy(rollout, planner.plan(rollout.facts));
  const first = planner.plan(rollout.facts, unhealthy);
  if (!inputs.force.has('downgrade')) await refuseDowngrade(rollout, first, request.contents);
  await verifyBefore(rollout, first);
  if (rollout.settleUnchanged(first)) return;
  if (!inputs.force.has('hold')) refuseHeld(rollout, first);
  await tryNewHealth(rollout, first);

  rollout.adopt(first);
  await lockFleet(rollout, {
    machines: rollout.machinesOf(first),
    waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
  });
  // The facts were read again where somebody else has deployed meanwhile.
  const plan = rollout.adopt(planner.plan(rollout.facts, unhealthy));
  if (inputs.force.has('hold')) noteStandingHolds(rollout, plan.targets);
  else refuseHeld(rollout, plan);
  noteMaintenance(rollout, plan.targets);
  if (!inputs.force.has('superseded')) await refuseSuperseded(rollout, plan, known.readStart);
  announceStart(rollout, plan);
  await runStages(rollout, plan, {
    prepare: (some) => prepareAll(rollout, some, request),
    activate: (some) =>
      activateAll(rollout, some, 'deploy', () => ({ drafts: [], ignoresHold: inputs.force.has('hold') })),
    verify: (some) => verifyRelease(rollout, some, ({ target }) => labelOf(rollout.start, target.app).version),
  });
}

function warnOfRuntimes({ facts, world }: Rollout, targets: readonly Target[]): void {
  for (const { host, app, message } of listRuntimeNotes(targets, facts)) {
    world.progress.warn(message, { host, app, step: 'pre-flight' });
  }
}

function noteIgnored(contents: Contents, { progress }: World): void {
  for (const [app, { ignored }] of contents) {
    if (ignored !== undefined && ignored.files > 0) progress.note(describeIgnored(app, ignored));
  }
}

async function preflightQuestion(rollout: Rollout, { targets, inputs, contents }: DeployRequest) {
  return {
    targets,
    facts: rollout.facts,
    owner: await rollout.readOwner(),
    needs: needsOf(contents),
    mayAdopt: inputs.force.has('adopt'),
  };
}

function planQuestion({ targets, secrets, source, contents, inputs, newKey }: DeployRequest): DeployAsked {
  return {
    targets,
    content: contents,
    secrets,
    revision: source.revision,
    mustRedeploy: inputs.force.has('redeploy'),
    newKey,
    onlyFailed: inputs.hosts === 'failed',
  };
}
