import { BowlineError } from '../../errors';
import { describeError } from '../../report/empty-result';
import type { Result } from '../../report/result';
import type { FindingRow } from '../../report/rows';
import { describeCount } from '../../report/text/format';

/**
 * Ends a mode that only looks as a deploy would end that meets the same: what stands in its way is the error of the run,
 * unless there is one already.
 * @param code `input` where what is missing is missing here, else `preflight`
 */
export function refuseWhatIsMissing(result: Result, findings: readonly FindingRow[], code?: 'input'): Result {
  const wrong = findings.filter(({ ok }) => !ok);
  const isFirst = result.error === undefined || code === 'input';
  if (wrong.length === 0 || !isFirst) return result;
  const message = `not ready to deploy: ${describeCount(wrong.length, 'thing')} to do`;
  const error = new BowlineError(code ?? 'preflight', message, {
    hint: 'Do what stands after each `Next:`, and run it again.',
  });
  return { ...result, status: 'aborted', phase: 'pre-flight', error: describeError(error) };
}
