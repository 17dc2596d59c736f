import { describe, expect, it } from 'vitest';
import { toErrorCode, toExitCode, verifyExitCodes } from '../../../src/entry/exit-code';
import { exitCodes } from '../../../src/inputs/outcomes';
import type { CheckResult, Result } from '../../../src/report/result';
import { sampleCheck, sampleHost, sampleResult } from '../report/sample';

function failed(code: string, part: Partial<Result> = {}): Result {
  const error = { code, message: 'it broke', hint: null, app: null, host: null, step: null };
  return sampleResult({ status: 'failed', error, ...part });
}

function verified(...checks: CheckResult[]): Result {
  return failed('verification', { mode: 'verify', hosts: [sampleHost({ checks }), sampleHost({ checks: [] })] });
}

describe('the exit code', () => {
  it.each<[number, string, Result]>([
    [0, 'success', sampleResult()],
    [0, 'unchanged', sampleResult({ status: 'unchanged' })],
    [1, 'a command that failed', failed('command')],
    [1, 'a refusal', failed('refused', { status: 'aborted' })],
    [1, 'a failure without an error', sampleResult({ status: 'failed' })],
    [2, 'an input', failed('input', { status: 'aborted' })],
    [2, 'the config', failed('config', { status: 'aborted' })],
    [3, 'a connection', failed('connect')],
    [3, 'a host key', failed('host_key', { status: 'aborted' })],
    [4, 'pre-flight', failed('preflight', { status: 'aborted' })],
    [5, 'a held lock', failed('lock_held', { status: 'aborted' })],
    [6, 'partial success', failed('connect', { status: 'partial_success' })],
    [7, 'what was rolled back', failed('verification', { status: 'rolled_back' })],
    [8, 'a rollback that failed', failed('rollback', { status: 'rollback_failed' })],
    [8, 'a rollback that failed after a cancel', failed('cancelled', { status: 'rollback_failed' })],
    [130, 'a cancel', failed('cancelled', { status: 'aborted' })],
    [130, 'a cancel that was rolled back', failed('cancelled', { status: 'rolled_back' })],
    [3, 'a verify that could not connect', failed('connect', { mode: 'verify', status: 'aborted' })],
  ])('is %d for %s', (code, _name, result) => {
    expect(toExitCode(result)).toBe(code);
  });

  it('of a verify is the kind of the check that failed', () => {
    for (const { code, meaning } of verifyExitCodes.filter((one) => one.code < 18)) {
      expect(toExitCode(verified(sampleCheck(meaning, false, 'no')))).toBe(code);
    }
  });

  it('goes by the type of a check that has a name of its own', () => {
    expect(toExitCode(verified(sampleCheck('shop-db', false, 'no', { type: 'database' })))).toBe(11);
    expect(toExitCode(verified(sampleCheck('health', false, 'no', { type: 'command' })))).toBe(18);
    expect(toExitCode(verified(sampleCheck('queue', false, 'no')))).toBe(18);
  });

  it('of several failed checks is that of the lowest, and no data counts only where nothing failed', () => {
    const smoke = sampleCheck('smoke', false, 'no');
    const process = sampleCheck('process', false, 'no');
    const nothing = sampleCheck('health', null, 'no data');
    expect(toExitCode(verified(smoke, process, nothing))).toBe(10);
    expect(toExitCode(verified(smoke, nothing))).toBe(17);
    expect(toExitCode(verified(nothing, sampleCheck('port', true, 'open')))).toBe(19);
    expect(toExitCode(verified(sampleCheck('port', true, 'open')))).toBe(1);
    expect(toExitCode(verified())).toBe(19);
  });

  it('exists for an error without a result', () => {
    expect(['config', 'cancelled', 'internal', undefined].map(toErrorCode)).toEqual([2, 130, 1, 1]);
  });

  it('is one that the docs list', () => {
    const documented = [...exitCodes, ...verifyExitCodes].map(({ code }) => code);
    expect(documented).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 130, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});
