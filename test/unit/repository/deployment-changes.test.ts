import { describe, expect, test } from 'vitest';
import type { HostResult, Result } from '../../../src/report/result';
import { decideDeploymentChanges, readPayload, writePayload } from '../../../src/repository/deployment-changes';
import { NEW, OLD, sampleHost, sampleResult } from '../report/sample';

const hostOf = (changes: Partial<HostResult>): HostResult => sampleHost(changes);

function deployOf(changes: Partial<Result>): Result {
  const hosts = [hostOf({ host: 'web-1' }), hostOf({ host: 'web-2' })];
  return sampleResult({ version: 'v2', reason: null, hosts, ...changes });
}

const STAGE = { name: 'staging', status: 'failed' as const, attempts: 1, gates: [] };
const BROKEN = { name: 'tests', status: 'failed' as const, detail: null };

const told = (result: Result) =>
  decideDeploymentChanges(result).map(({ release, state, description }) => [release, state, description]);

describe('a deploy', () => {
  test('that is live says so, and that what it replaced is left', () => {
    expect(told(deployOf({ reason: 'the cart' }))).toEqual([
      [NEW, 'success', 'v2 is live: the cart'],
      [OLD, 'inactive', 'replaced by v2'],
    ]);
  });

  test('that found everything in place says nothing: its record was told by the deploy that put it there', () => {
    expect(told(deployOf({ status: 'unchanged' }))).toEqual([]);
  });

  test('that was rolled back is a failure, and what is live again a success on its own record', () => {
    const hosts = [hostOf({ status: 'rolled_back', release: OLD }), hostOf({ status: 'rolled_back', release: OLD })];
    const error = { code: 'verification', message: 'health failed', hint: null, app: null, host: null, step: null };
    expect(told(deployOf({ status: 'rolled_back', hosts, error }))).toEqual([
      [NEW, 'failure', 'rolled back: health failed'],
      [OLD, 'success', 'is live again: v2 was rolled back'],
    ]);
  });

  test.each<[string, Partial<Result>, string]>([
    [
      'by a gate',
      { stages: [STAGE, { ...STAGE, name: 'public', gates: [BROKEN] }] },
      'failed after the switch, stage public: no',
    ],
    [
      'on a host of it',
      { stages: [STAGE, { ...STAGE, name: 'public' }] },
      'failed after the switch, stage staging: no',
    ],
    ['where there is one', { stages: [{ ...STAGE, gates: [BROKEN] }] }, 'failed after the switch: no'],
  ])('names the stage that failed %s', (_how, changes, description) => {
    const error = { code: 'verification', message: 'no', hint: null, app: null, host: 'web-1', step: null };
    const hosts = [hostOf({ stage: 'staging', status: 'failed' })];
    expect(told(deployOf({ status: 'failed', error, hosts, ...changes }))[0]?.[2]).toBe(description);
  });

  test('that is live on a part of the hosts only is a failure', () => {
    const hosts = [hostOf({}), hostOf({ host: 'web-2', status: 'unreachable', release: OLD })];
    expect(told(deployOf({ status: 'partial_success', hosts }))[0]?.slice(0, 2)).toEqual([NEW, 'failure']);
  });

  test.each([
    ['aborted', 'lock'],
    ['failed', 'cancelled'],
  ] as const)('that did not come to it (%s, %s) is an error, and nothing is said of what is live', (status, code) => {
    const error = { code, message: 'no', hint: null, app: null, host: null, step: null };
    const hosts = [hostOf({ status: 'failed', release: OLD })];
    expect(told(deployOf({ status, error, hosts })).map(([release, state]) => [release, state])).toEqual([
      [NEW, 'error'],
    ]);
  });
});

describe('a rollback', () => {
  const back = { mode: 'rollback', reason: 'slow', hosts: [hostOf({ release: OLD, previousRelease: NEW })] };

  test('says on the record of the release it went to that it serves, and on that of the one it left that it does not', () => {
    expect(told(deployOf(back))).toEqual([
      [OLD, 'success', 'returned to by a rollback: slow'],
      [NEW, 'inactive', 'left by a rollback: slow'],
    ]);
    expect(decideDeploymentChanges(deployOf(back)).map(({ isMade }) => isMade)).toEqual([true, false]);
  });

  test('that did not work leaves the records as they are', () => {
    expect(told(deployOf({ ...back, status: 'failed' }))).toEqual([]);
  });

  test('of hosts that go to different releases makes no record for either', () => {
    const hosts = [hostOf({ release: 'a', previousRelease: NEW }), hostOf({ release: 'b', previousRelease: NEW })];
    const changes = decideDeploymentChanges(deployOf({ ...back, hosts }));
    expect(changes.map(({ release, isMade }) => [release, isMade])).toEqual([
      ['a', false],
      ['b', false],
      [NEW, false],
    ]);
  });
});

describe('the payload', () => {
  test('is read as it was written, as an object and as text', () => {
    const hosts = [hostOf({ host: 'web-1' }), hostOf({ host: 'web-2', status: 'skipped' })];
    const payload = writePayload(deployOf({ hosts }), NEW);
    expect(payload.hosts).toEqual([{ app: hosts[0]?.app, host: 'web-1' }]);
    expect(readPayload(payload)).toEqual(payload);
    expect(readPayload(JSON.stringify(payload))).toEqual(payload);
  });

  test('marks files that differ from the commit, and the version stays what it is', () => {
    for (const version of ['v1.2.3', null]) {
      const result = deployOf({ version, dirty: true });
      expect(readPayload(JSON.stringify(writePayload(result, NEW)))).toMatchObject({ version, dirty: true });
      const [change] = decideDeploymentChanges({ ...result, status: 'success' });
      expect(change?.description).toContain(`${version ?? result.id}+dirty is live`);
    }
    expect(writePayload(deployOf({}), NEW)).not.toHaveProperty('dirty');
  });

  test.each([[''], ['{'], [null], [{}], [{ release: 'x' }], ['"text"']])('of somebody else, %j, is none', (payload) => {
    expect(readPayload(payload)).toBeUndefined();
  });
});
