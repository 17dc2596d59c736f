import { describe, expect, it } from 'vitest';
import type { DeploymentRecord } from '../../../src/repository/live-deployments';

import { listRecords, planByRecords } from '../../../src/repository/live-deployments';

/** The record of a release of `app@host` pairs; its commit is the id, forty times. */
function record(id: number, state: string | null, ...where: readonly string[]): DeploymentRecord {
  const hosts = where.map((one) => one.split('@')).map(([app, host]) => ({ app, host }));
  const at = `2026-11-21T00:00:0${id}Z`;
  return {
    id,
    ref: 'main',
    sha: shaOf(id),
    payload: { bowline: 1, release: `release-${id}`, version: `v1.${id}.0`, runId: null, hosts },
    createdAt: at,
    latest: state === null ? null : { id, state, at },
  };
}

const shaOf = (id: number) => String(id).repeat(40);
const target = (app: string, host: string) => ({ app, host: { name: host } });
const clean = (revision: string | null) => ({ revision, isDirty: false });

describe('a plan by records', () => {
  const records = [
    record(4, 'failure', 'shop@web-1', 'shop@web-2'),
    record(3, 'success', 'site@web-1'),
    record(2, 'success', 'shop@web-2'),
    record(1, 'success', 'shop@web-1', 'shop@web-2'),
  ];

  it('takes for each app on each host the record that became a success last', () => {
    const targets = [
      target('shop', 'web-1'),
      target('shop', 'web-2'),
      target('site', 'web-1'),
      target('site', 'web-3'),
    ];
    const rows = planByRecords(targets, records, clean(shaOf(2)));
    expect(rows.map(({ app, host, action, live }) => [app, host, action, live])).toEqual([
      ['shop', 'web-1', 'deploy', 'release-1'],
      ['shop', 'web-2', 'unchanged', 'release-2'],
      ['site', 'web-1', 'deploy', 'release-3'],
      ['site', 'web-3', 'deploy', null],
    ]);
  });

  it('does not call the same commit unchanged where its files differed when they were deployed', () => {
    const [own] = records.filter(({ id }) => id === 2);
    const dirty = { ...record(2, 'success', 'shop@web-2'), payload: { ...(own?.payload as object), dirty: true } };
    const [row] = planByRecords([target('shop', 'web-2')], [dirty], clean(shaOf(2)));
    expect(row).toMatchObject({ action: 'deploy', liveDirty: true, liveRevision: shaOf(2), liveVersion: 'v1.2.0' });
    expect(row?.why).toContain('from which its files differed');
  });

  it('does not call the same commit unchanged where files differ from it, nor no commit at all', () => {
    const plan = (source: { revision: string | null; isDirty: boolean }) =>
      planByRecords([target('shop', 'web-2')], records, source)[0];
    expect(plan({ revision: shaOf(2), isDirty: true })).toMatchObject({
      action: 'deploy',
      why: 'release-2 is of the same commit, from which files differ',
    });
    expect(plan(clean(null))).toMatchObject({ action: 'deploy', liveRevision: shaOf(2), liveVersion: 'v1.2.0' });
  });
});

describe('the list of records', () => {
  it('has those about the targets, and marks all that are live on one of them', () => {
    const records = [
      record(4, null, 'shop@web-1'),
      record(3, 'success', 'site@web-1'),
      record(2, 'success', 'shop@web-2'),
      record(1, 'success', 'shop@web-1', 'shop@web-2'),
    ];
    const rows = listRecords([target('shop', 'web-1'), target('shop', 'web-2')], records);
    expect(rows.map(({ id, state, live }) => [id, state, live])).toEqual([
      [4, null, false],
      [2, 'success', true],
      [1, 'success', true],
    ]);
    expect(rows[2]).toMatchObject({ release: 'release-1', apps: ['shop'], hosts: ['web-1', 'web-2'] });
  });

  it('has a record by somebody else, which tells no hosts', () => {
    const foreign = { ...record(1, 'success'), payload: '' };
    expect(listRecords([target('shop', 'web-1')], [foreign])).toMatchObject([
      { release: null, version: null, apps: [], live: true },
    ]);
  });
});
