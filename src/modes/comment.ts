import type { CommentInputs } from '../inputs';
import { describeError, makeEmptyResult } from '../report/empty-result';
import { renderWorkflowStatus, summariseWorkflow } from '../report/github/job-comment';
import { describeFailures, refuseFailures } from '../report/github/job-results';
import type { Result } from '../report/result';
import type { WorkflowStatusRow } from '../report/rows';
import type { RunnerWorld } from '../rollout/world';
import { commentOnPullRequest } from './shared/comment-on-pull-request';

/** Tells the outcome of a workflow's checks in one comment on the pull request, and ends as they did. */
export async function comment(inputs: CommentInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const workflow = describeWorkflow(inputs, runner);
  const written = await commentOnPullRequest(
    {
      key: inputs.commentKey ?? `comment/${workflow.name}`,
      token: inputs.githubToken,
      pullRequest: inputs.pullRequest,
      main: renderWorkflowStatus(workflow),
      brief: summariseWorkflow(workflow),
      isWell: describeFailures(workflow) === undefined,
    },
    runner,
  );
  const error = refuseFailures(workflow);
  return {
    ...makeEmptyResult({ mode: 'comment', startedAt, endedAt: runner.now() }),
    ...runner.run,
    status: error === undefined ? 'success' : 'failed',
    ...(error === undefined ? {} : { error: describeError(error) }),
    revision: runner.env.GITHUB_SHA || null,
    workflow,
    comment: written,
  };
}

/** Without secrets, because a comment does not pass through the log that hides them. */
function describeWorkflow(inputs: CommentInputs, { env, redactor }: RunnerWorld): WorkflowStatusRow {
  const { coverage, coverageBase, coverageFloor: floor, results, body } = inputs;
  return {
    name: redactor.redact(env.GITHUB_WORKFLOW || 'Checks'),
    jobs: results.map(({ name, result }) => ({ name: redactor.redact(name), result })),
    coverage: coverage === undefined ? null : { percent: coverage, base: coverageBase ?? null, floor },
    body: body === undefined ? null : redactor.redact(body),
  };
}
