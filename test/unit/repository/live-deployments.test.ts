import { describe, expect, it } from 'vitest';
import type { DeploymentRecord } from '../../../src/repository/live-deployments';

import { findLiveRecord } from '../../../src/repository/live-deployments';

const payload = (version: string | null, app = 'shop') => ({
  bowline: 1,
  release: `20261121T020152Z-${app}`,
  version,
  runId: null,
  hosts: [{ app, host: 'web-1' }],
});

function record(
  id: number,
  state: string | null,
  more: Partial<DeploymentRecord> & { at?: string; status?: number } = {},
): DeploymentRecord {
  const { at = `2026-11-21T00:00:0${id}Z`, status = id, ...rest } = more;
  return {
    id,
    ref: 'main',
    sha: String(id).repeat(40),
    payload: payload(`v1.${id}.0`),
    createdAt: `2026-11-21T00:00:0${id}Z`,
    latest: state === null ? null : { id: status, state, at },
    ...rest,
  };
}

describe('what is live', () => {
  it('is the newest success', () => {
    const records = [record(3, 'failure'), record(2, 'success'), record(1, 'inactive')];
    expect(findLiveRecord(records)).toEqual({ version: 'v1.2.0', sha: '2'.repeat(40) });
  });

  it('is the record that a rollback returned to, though newer ones were a success before', () => {
    const records = [record(3, 'inactive'), record(2, 'success'), record(1, 'success', { at: '2026-11-21T09:00:00Z' })];
    expect(findLiveRecord(records)?.version).toBe('v1.1.0');
  });

  it('of two that became it in the same second is the one that it was said of later', () => {
    const at = '2026-11-21T09:00:00Z';
    const records = [record(2, 'success', { at, status: 8 }), record(1, 'success', { at, status: 9 })];
    expect(findLiveRecord(records)?.version).toBe('v1.1.0');
  });

  it('is nothing where nothing is a success', () => {
    expect(findLiveRecord([record(1, 'in_progress'), record(2, null)])).toBeUndefined();
    expect(findLiveRecord([])).toBeUndefined();
  });

  it('is of the apps that are meant, where its record tells apps', () => {
    const records = [record(2, 'success', { payload: payload('v9.0.0', 'site') }), record(1, 'success')];
    expect(findLiveRecord(records, ['shop'])?.version).toBe('v1.1.0');
    expect(findLiveRecord(records)?.version).toBe('v9.0.0');
    expect(findLiveRecord([record(3, 'success', { payload: {}, ref: 'v3.0.0' })], ['shop'])?.version).toBe('v3.0.0');
  });

  it.each([
    [JSON.stringify(payload('v2.0.0')), 'main', 'v2.0.0'],
    [payload(null), 'v3.0.0', 'v3.0.0'],
    ['', 'refs/tags/v3.0.0', 'v3.0.0'],
    [payload('nightly'), 'main', null],
    [{ version: 'v4.0.0' }, 'main', null],
    ['{', 'feature/v1.0.0', null],
    [null, 'main', null],
  ])('with the payload %j of %s has the version %s', (told, ref, version) => {
    expect(findLiveRecord([record(1, 'success', { payload: told, ref })])?.version).toBe(version);
  });
});
