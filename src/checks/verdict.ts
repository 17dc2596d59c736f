import type { Check, CheckMoment } from '../config/model';
import type { CheckResult } from '../report/result';

/** The checks that belong to a moment, in the order of the config; with `only`, just those of these names. */
export function selectChecks(
  checks: readonly Check[],
  moment: CheckMoment,
  only?: readonly string[],
): readonly Check[] {
  return checks.filter(({ name, when }) => when.includes(moment) && (only === undefined || only.includes(name)));
}

/** True when the result lets the run go on: it passed, or has no data where that is ignored. */
export function isPassed(result: CheckResult, check: Check): boolean {
  return result.ok ?? (check.noData === 'ignore' && !wasNotRun(result));
}

/**
 * The results that do not pass, in their order. Those that were not run are left out where another says why;
 * a result whose check is not known counts as failed unless it is true.
 */
export function failedChecks(results: readonly CheckResult[], checks: readonly Check[]): readonly CheckResult[] {
  const failed = results.filter((result) => {
    const check = checks.find(({ name }) => name === result.name);
    return check === undefined ? result.ok !== true : !isPassed(result, check);
  });
  const causes = failed.filter((result) => !wasNotRun(result));
  return causes.length > 0 ? causes : failed;
}

/** True for a check that was left out because an earlier one failed. */
export function wasNotRun({ data }: CheckResult): boolean {
  return typeof data.notRun === 'string';
}
