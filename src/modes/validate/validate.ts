import { BowlineError } from '../../errors';
import { readEvent } from '../../github/event';
import type { ValidateInputs } from '../../inputs';
import { describeError, makeEmptyResult } from '../../report/empty-result';
import type { Result } from '../../report/result';
import type { ValidationRow } from '../../report/rows';
import { judgeRequest } from '../../repository/validation';
import type { RunnerWorld } from '../../rollout/world';
import { openRepository } from '../shared/repository';
import { examineConfig, examineSecrets } from './config-findings';
import { findVersionFacts } from './version-facts';

/** Looks at everything that can be known before a deploy is approved, and tells all that is wrong. Touches no host. */
export async function validate(inputs: ValidateInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const repository = await openRepository(inputs.githubToken, runner);
  const event = await readEvent(runner.env);
  const { environment, targets, config } = await examineConfig(inputs, runner);
  const found = await findVersionFacts({ inputs, environment, event, repository, runner });
  const rows = judgeRequest({
    version: inputs.version,
    reason: inputs.reason,
    environment,
    mayDowngrade: inputs.force.has('downgrade'),
    ...found,
    ...examineSecrets(inputs, targets, runner.env),
    config,
  });
  const error = refuse(rows);
  return {
    ...makeEmptyResult({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
    ...runner.run,
    status: error === undefined ? 'success' : 'aborted',
    environment: environment ?? null,
    version: inputs.version ?? null,
    revision: found.tag?.kind === 'found' ? found.tag.sha : null,
    reason: inputs.reason ?? null,
    validation: [...rows],
    ...(error === undefined ? {} : { error: describeError(error) }),
  };
}

function refuse(rows: readonly ValidationRow[]): BowlineError | undefined {
  const wrong = rows.filter(({ ok }) => ok === false);
  const [first] = wrong;
  if (first === undefined) return undefined;
  const code = wrong.every(({ name }) => name === 'config') ? 'config' : 'input';
  return new BowlineError(code, wrong.map(({ message }) => message).join('\n'), { hint: first.hint ?? undefined });
}
