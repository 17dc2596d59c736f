import { randomBytes } from 'node:crypto';
import type { Environment } from '../../config/environment';
import type { Target } from '../../config/targets/target';
import { toBowlineError } from '../../errors';
import { readSourceInfo, type SourceInfo } from '../../git/source-info';
import type { PlanInputs } from '../../inputs';
import { listPlannedStages } from '../../plan/planned-stages';
import { openDeployPlanner } from '../../plan/planner';
import { findMissing } from '../../plan/preflight';
import { noteKeptSnapshots } from '../../plan/snapshots';
import type { PlannedStage } from '../../report/planned-stages';
import { redactResult } from '../../report/redact-result';
import type { Result } from '../../report/result';
import type { PlanRow, SettingRow } from '../../report/rows';
import { isGreen } from '../../report/status';
import { findUnhealthy } from '../../rollout/verify-plan';
import type { RunnerWorld } from '../../rollout/world';
import { needsOf } from '../../sources';
import { askRecords, makeRecordedResult, type Recorded } from '../shared/ask-deployments';
import { type Inspection, inspectHosts } from '../shared/inspect-hosts';
import { refuseWhatIsMissing } from '../shared/not-ready';
import { readSecrets } from '../shared/open-environment';
import { readSources } from '../shared/read-sources';
import { requireGates } from '../shared/require-gates';
import { chooseVersionFile } from '../shared/version-file';
import type { PlannedDeploy } from './changes';
import { describeRow } from './row';

/** The result, without the commits, and what it would take to find them. */
interface Planned {
  readonly result: Result;
  /** Undefined where no host was looked at. */
  readonly planned?: PlannedDeploy | undefined;
}

/**
 * Tells what a deploy would do on each host, with the commits and files it would bring, and where every setting comes
 * from; on a pull request in a comment as well. Without a key to the hosts, GitHub's records say what is live. Changes nothing.
 */
export async function plan(inputs: PlanInputs, runner: RunnerWorld): Promise<Result> {
  const recorded = await askRecords(inputs, runner);
  const { result, planned } =
    recorded === undefined ? await planByHosts(inputs, runner) : await planRecorded(inputs, recorded, runner);
  if (runner.signal.aborted) return result;
  const { findChanges } = await import('./changes');
  const changes = planned === undefined ? [] : await findChanges(planned, inputs.githubToken, runner);
  return commentPlan({ ...result, changes: [...changes] }, inputs, runner);
}

async function planByHosts(inputs: PlanInputs, runner: RunnerWorld): Promise<Planned> {
  const seen: { planned?: PlannedDeploy } = {};
  const result = await inspectHosts(
    inputs,
    runner,
    async (looking) => {
      const { source, stages, ...rows } = await makePlan(looking, inputs);
      seen.planned = {
        rows: rows.plan.filter(isComparable(source)),
        targets: looking.environment.targets,
        source,
        root: looking.world.root,
      };
      return { ...rows, ...toStages(stages) };
    },
    { check: (environment) => requireGates(environment, inputs.skip) },
  );
  return { result: refuseWhatIsMissing(result, result.findings ?? []), planned: seen.planned };
}

async function planRecorded(inputs: PlanInputs, recorded: Recorded, runner: RunnerWorld): Promise<Planned> {
  const { planByRecords } = await import('../../repository/live-deployments');
  const { environment, records, root } = recorded;
  requireGates(environment, inputs.skip);
  const { targets } = environment;
  const source = await readSource(environment, inputs, { ...runner, root });
  const rows = planByRecords(targets, records, source);
  const base = makeRecordedResult(inputs.mode, recorded, runner);
  const stages = listPlannedStages(environment, matchTargets(rows, targets), inputs.skip);
  const settings = listSettings(environment);
  const result = { ...base, plan: [...rows], ...toStages(stages), settings, findings: [] };
  return { result, planned: { rows, targets, source, root } };
}

/**
 * What is uploaded need not be built to be told of. Without its login, as a pull request of a stranger has none, what a server
 * has is not known.
 */
async function readSource(
  environment: Environment,
  inputs: PlanInputs,
  world: RunnerWorld & { readonly root: string },
): Promise<SourceInfo> {
  const isUploaded = environment.targets.every(({ source }) => source.kind === 'upload');
  if (isUploaded) return readSourceInfo(world.root, world.env, chooseVersionFile(environment, inputs));
  try {
    return (await readSources(environment, inputs, world)).info;
  } catch (error) {
    world.progress.warn(`what would be deployed is not known: ${toBowlineError(error).message}`);
    return { revision: null, ref: inputs.ref ?? null, isDirty: false, version: null };
  }
}

/** The rows of a plan that was made without the facts of its hosts, with what each is about. */
function matchTargets(rows: readonly PlanRow[], targets: readonly Target[]) {
  return targets.flatMap((target) => {
    const row = rows.find(({ app, host }) => app === target.app && host === target.host.name);
    return row === undefined ? [] : [{ target, action: row.action, live: row.live }];
  });
}

/** One plain stage is no field at all. */
function toStages(stages: readonly PlannedStage[]): Pick<Result, 'plannedStages'> {
  return stages.length === 0 ? {} : { plannedStages: [...stages] };
}

function listSettings({ origins }: Environment): SettingRow[] {
  return [...origins].map(([name, { value, from }]) => ({ name, value, from }));
}

async function makePlan({ rollout, environment, world }: Inspection, inputs: PlanInputs) {
  const { targets } = environment;
  const { info: source, reading } = await readSources(environment, inputs, world);
  const contents = await reading;
  const { facts } = rollout;
  const reached = targets.filter(({ host }) => facts.has(host.name));
  const settings = listSettings(environment);
  // Why no host could be reached is told by who looks.
  if (reached.length === 0) return { source, plan: [], stages: [], settings, findings: [] };
  const planner = openDeployPlanner(
    {
      targets: reached,
      content: contents,
      secrets: readSecrets(targets, inputs, world),
      revision: source.revision,
      mustRedeploy: false,
      newKey: randomBytes(32).toString('hex'),
      onlyFailed: false,
    },
    facts,
  );
  const unhealthy = await findUnhealthy(rollout, planner.plan(facts));
  const planned = planner.plan(facts, unhealthy);
  const owner = await rollout.readOwner();
  const missing = findMissing({ targets: reached, facts, owner, needs: needsOf(contents), mayAdopt: false });
  return {
    source,
    plan: await Promise.all(
      planned.targets.map((one) =>
        describeRow(one, { contents, environment, root: world.root, version: source.version }),
      ),
    ),
    stages: listPlannedStages(environment, planned.targets, inputs.skip),
    settings,
    findings: [
      ...missing.map(({ where, message, hint }) => ({
        host: where.host ?? '',
        app: where.app ?? null,
        ok: false,
        message,
        hint: hint ?? null,
      })),
      ...noteKeptSnapshots(reached),
    ],
  };
}

/** Where a record may not be read, only another commit is known to be a change. */
function isComparable({ revision }: Pick<SourceInfo, 'revision'>) {
  return ({ liveUnread, liveRevision }: PlanRow) => liveUnread !== true || liveRevision !== revision;
}

/** Only where it is about a pull request; its key tells plans of different environments and apps apart. */
async function commentPlan(result: Result, inputs: PlanInputs, runner: RunnerWorld): Promise<Result> {
  if (inputs.githubToken === undefined) return result;
  const [{ commentOnPullRequest }, { renderPlanComment, summarisePlan }] = await Promise.all([
    import('../shared/comment-on-pull-request'),
    import('../../report/github/plan-comment'),
  ]);
  const told = redactResult(result, runner.redactor);
  const comment = await commentOnPullRequest(
    {
      key: inputs.commentKey ?? nameComment(result, inputs, runner),
      token: inputs.githubToken,
      pullRequest: inputs.pullRequest,
      main: renderPlanComment(told),
      brief: summarisePlan(told),
      isWell: isGreen(result.status),
    },
    runner,
  );
  return comment.pullRequest === null ? result : { ...result, comment };
}

function nameComment({ environment }: Result, { apps, hosts }: PlanInputs, { env }: RunnerWorld): string {
  const chosen = hosts === 'failed' ? [] : [...apps, ...hosts];
  return ['plan', env.GITHUB_WORKFLOW ?? '', environment ?? '', ...chosen].join('/');
}
