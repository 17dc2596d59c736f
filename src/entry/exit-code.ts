import { CHECKS } from '../config/checks/registry';
import type { ExitCode } from '../inputs/outcomes';
import type { CheckResult, Result } from '../report/result';
import { isGreen } from '../report/status';

const BY_ERROR: Readonly<Record<string, number>> = {
  input: 2,
  config: 2,
  connect: 3,
  host_key: 3,
  preflight: 4,
  lock_held: 5,
  held: 5,
};

const ANOTHER_CHECK = 18;
const NO_DATA = 19;

/** Exit codes that `verify` adds: the kind of the check that failed. */
export const verifyExitCodes: readonly ExitCode[] = [
  ...CHECKS.flatMap(({ type, exitCode }) => (exitCode === undefined ? [] : [{ code: exitCode, meaning: type }])).sort(
    (one, other) => one.code - other.code,
  ),
  { code: ANOTHER_CHECK, meaning: 'another check' },
  { code: NO_DATA, meaning: 'no data' },
];

/**
 * The exit code of the command line. Where a host stands matters more than why: a rollback that failed
 * is always 8. Then comes a cancel (130), then what became of the fleet, then the kind of the error.
 */
export function toExitCode(result: Result): number {
  const { status, error, mode } = result;
  if (mode === 'exec') return toCommandCode(result);
  if (isGreen(status)) return 0;
  if (status === 'rollback_failed') return 8;
  if (error?.code === 'cancelled') return 130;
  if (status === 'partial_success') return 6;
  if (status === 'rolled_back') return 7;
  if (mode === 'verify' && (error === undefined || error.code === 'verification')) return toCheckCode(result) ?? 1;
  return toErrorCode(error?.code);
}

/** What `exec` ends with where it is not the command that ended. */
const OWN_FAILURE = 255;

/** The code of the command, the highest of all hosts. */
function toCommandCode({ error, executions = [] }: Result): number {
  if (error !== undefined) return error.code === 'cancelled' ? toErrorCode(error.code) : OWN_FAILURE;
  return Math.max(0, ...executions.map(({ exitCode }) => exitCode ?? OWN_FAILURE));
}

/** The exit code where an error left no result, such as a config that cannot be read. */
export function toErrorCode(code: string | undefined): number {
  if (code === 'cancelled') return 130;
  return BY_ERROR[code ?? ''] ?? 1;
}

/**
 * The lowest code of the checks that failed, which is the nearest to the root; without any, that of no data,
 * which is also what there is of an app that has nothing live.
 */
function toCheckCode({ hosts, error }: Result): number | undefined {
  const checks = hosts.flatMap((host) => host.checks);
  const codes = checks.filter(({ ok }) => ok === false).map(codeOf);
  if (codes.length > 0) return Math.min(...codes);
  const hasNoData = checks.some(({ ok }) => ok === null) || (checks.length === 0 && error !== undefined);
  return hasNoData ? NO_DATA : undefined;
}

function codeOf({ name, type }: CheckResult): number {
  return CHECKS.find((one) => one.type === (type ?? name))?.exitCode ?? ANOTHER_CHECK;
}
