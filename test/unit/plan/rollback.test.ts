import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';

import { targetKey } from '../../../src/plan/deploy';
import { describeService, findRun, listReleases } from '../../../src/plan/listing';
import { planRollback, type RollbackQuestion } from '../../../src/plan/rollback';
import type { JournalDraft } from '../../../src/release/journal';
import { activated, activating, attempted, finished, idOf, judged, served, timeOf } from '../release/entries';
import { makeFacts, type Scene } from './host-facts';
import { makeAddress, makeTarget } from './target';

const [A, B, C] = [idOf(1), idOf(2), idOf(3)] as [string, string, string];
const scene: Scene = {
  live: B,
  journal: [attempted(A, 1), ...served(A, 'good'), ...served(B, 'good'), finished(B, 'success')],
  releases: { [A]: { version: '1.0.0', fingerprint: 'fa' }, [B]: { version: '2.0.0' } },
};

function ask(hosts: readonly [Target, Scene][], changes: Partial<RollbackQuestion> = {}) {
  return planRollback({
    targets: hosts.map(([target]) => target),
    facts: new Map(hosts.map(([target, one]) => [target.host.name, makeFacts([target], one)])),
    target: { kind: 'previous' },
    mayLeaveIrreversible: false,
    seq: 7,
    unhealthy: new Set(),
    replacesSecrets: false,
    ...changes,
  });
}
const second = makeTarget({ host: makeAddress('web-2') });

describe('a rollback', () => {
  test('goes to the previous good release, and back to where it was if that is not healthy', () => {
    const plan = ask([[makeTarget(), scene]]);
    expect(plan).toMatchObject({
      release: A,
      seq: 7,
      targets: [{ action: 'deploy', release: A, live: B, undoTo: B, sealed: 'fa', why: `goes back from ${B}` }],
    });
  });

  test('is refused on every host when one of them lacks the release, with its candidates', () => {
    expect(() =>
      ask(
        [
          [makeTarget(), scene],
          [second, { ...scene, releases: { [B]: {} } }],
        ],
        { target: { kind: 'id', value: A } },
      ),
    ).toThrow(
      expect.objectContaining({
        code: 'refused',
        message: `web-2: shop: no release matches id \`${A}\``,
        where: { host: 'web-2', app: 'shop' },
      }),
    );
  });

  test('is refused where nothing is live', () => {
    expect(() => ask([[makeTarget(), {}]])).toThrow('web-1: shop: nothing is live, so there is nothing to leave');
  });

  test('does not leave what cannot be undone, unless told to', () => {
    const stuck: Scene = { ...scene, releases: { [A]: {}, [B]: { irreversible: true } } };
    expect(() => ask([[makeTarget(), stuck]])).toThrow(`${B} has a step that going back does not undo`);
    expect(ask([[makeTarget(), stuck]], { mayLeaveIrreversible: true }).release).toBe(A);
  });

  test('by the listed time of one host means that release on all of them', () => {
    const later: Scene = { ...scene, journal: [judged(C, 'failed'), ...(scene.journal ?? [])] };
    const plan = ask(
      [
        [makeTarget(), scene],
        [second, later],
      ],
      { target: { kind: 'time', value: timeOf(2) } },
    );
    expect(plan.targets.map(({ release }) => release)).toEqual([A, A]);
  });

  describe('that an earlier one began and did not end', () => {
    const begun = [...(scene.journal ?? []), { ...attempted(A, 2), mode: 'rollback' } as JournalDraft];
    const switched: Scene = {
      ...scene,
      live: A,
      journal: [...begun, { ...activating(A, 'rollback'), from: B } as JournalDraft, activated(A, 'rollback')],
    };
    const unreached: Scene = { ...scene, journal: begun };

    test.each([{ kind: 'previous' }, { kind: 'id', value: A }] as const)('is finished everywhere: %j', (target) => {
      const hosts: [Target, Scene][] = [
        [makeTarget(), switched],
        [second, unreached],
      ];
      expect(ask(hosts, { target }).targets).toMatchObject([
        { action: 'deploy', release: A, live: A, undoTo: B, why: 'is live already' },
        { action: 'deploy', release: A, live: B, undoTo: B },
      ]);
    });

    test('goes on to the one before where it has ended', () => {
      const ended: Scene = { ...switched, journal: [...(switched.journal ?? []), finished(A, 'success')] };
      expect(() => ask([[makeTarget(), ended]])).toThrow('there is no good release older');
    });

    test('returns to what is live where what was left is gone', () => {
      const gone: Scene = { ...switched, releases: { [A]: {}, [B]: null } };
      expect(ask([[makeTarget(), gone]]).targets[0]).toMatchObject({ action: 'deploy', release: A, undoTo: A });
    });
  });

  test('leaves the hosts alone that serve the release already, be it all of them', () => {
    const there: Scene = { ...scene, live: A };
    const target = { kind: 'id', value: A } as const;
    const hosts: [Target, Scene][] = [
      [makeTarget(), there],
      [second, scene],
    ];
    expect(ask(hosts, { target }).targets.map(({ action }) => action)).toEqual(['unchanged', 'deploy']);
    expect(ask([[makeTarget(), there]], { target }).targets.map(({ action }) => action)).toEqual(['unchanged']);
  });

  describe('to what is live already', () => {
    const target = { kind: 'id', value: A } as const;
    const there: Scene = { ...scene, live: A };
    const stay = (one: Scene, changes: Partial<RollbackQuestion> = {}) =>
      ask([[makeTarget(), one]], { target, ...changes }).targets[0]?.action;

    test('looks after what was left in the middle', () => {
      expect(stay(there)).toBe('unchanged');
      expect(stay({ ...there, app: { leftover: 'incoming/x' } })).toBe('verify');
      expect(stay({ ...there, journal: [] })).toBe('verify');
      expect(stay({ ...there, journal: [...(there.journal ?? []), judged(A, 'bad')] })).toBe('verify');
    });

    test('is refused where it must not stay as it is', () => {
      const unhealthy = new Set([targetKey(makeTarget())]);
      expect(() => stay(there, { unhealthy })).toThrow('is not healthy');
      expect(() => stay(there, { replacesSecrets: true })).toThrow('is live already');
    });
  });

  test('needs facts', () => {
    expect(() => ask([[makeTarget(), scene]], { facts: new Map() })).toThrow('was not read');
  });
});

describe('a list of releases', () => {
  const facts = makeFacts([makeTarget()], {
    ...scene,
    releases: { ...scene.releases, [C]: null },
    app: { [`size.${A}`]: '3' },
  });
  const app = facts.apps.get('shop');
  if (app === undefined) throw new Error('it was not read');

  test('has the newest switch first, and what never served last', () => {
    const rows = listReleases(makeTarget(), app);
    expect(rows.map(({ release, verdict, live, switchedAt }) => [release, verdict, live, switchedAt])).toEqual([
      [B, 'good', true, timeOf(5)],
      [A, 'good', false, timeOf(2)],
      [C, 'failed', false, null],
    ]);
    expect(rows[1]).toMatchObject({
      app: 'shop',
      host: 'web-1',
      version: '1.0.0',
      sizeBytes: 3072,
      reason: null,
      actor: null,
    });
  });

  test('never calls good what is no longer whole, and cannot be gone back to', () => {
    const torn = makeFacts([makeTarget()], { ...scene, releases: { ...scene.releases, [A]: null } }).apps.get('shop');
    const rows = torn === undefined ? [] : listReleases(makeTarget(), torn);
    expect(rows.map(({ release, verdict }) => [release, verdict])).toContainEqual([A, 'failed']);
  });

  test.each([
    ['goes on', 'deploy of shop', 'running'],
    ['was killed, or cancelled before a switch', null, 'interrupted'],
  ])('tells of the newest run that it %s', (_what, holder, status) => {
    const journal = [...(scene.journal ?? []), { ...attempted(C, 9), actor: 'monalisa' } as JournalDraft];
    const begun = makeFacts([makeTarget()], { ...scene, journal }).apps.get('shop');
    if (begun === undefined) throw new Error('it was not read');
    expect(describeService(makeTarget(), begun, holder).lastDeploy).toMatchObject({ id: C, status, actor: 'monalisa' });
  });

  test('tells what is live, since when, and how the last deploy ended', () => {
    expect(describeService(makeTarget(), app, ' somebody ')).toMatchObject({
      app: 'shop',
      host: 'web-1',
      release: B,
      version: '2.0.0',
      since: timeOf(5),
      healthy: null,
      process: 'static files',
      lockHolder: 'somebody',
      lastDeploy: { id: B, mode: 'deploy', status: 'success', actor: 'octocat', error: null },
      error: null,
    });
  });

  test('tells nothing of a host that has nothing', () => {
    const empty = makeFacts([makeTarget()]).apps.get('shop');
    if (empty === undefined) throw new Error('it was not read');
    expect(listReleases(makeTarget(), empty)).toEqual([]);
    expect(describeService(makeTarget(), empty, null)).toMatchObject({
      release: null,
      since: null,
      lockHolder: null,
      lastDeploy: null,
    });
  });

  test('finds a run by its release or its id', () => {
    expect(findRun(app.journal, B)).toMatchObject({ status: 'success' });
    expect(findRun(app.journal, 'run')).toMatchObject({ status: 'success' });
    expect(findRun(app.journal, 'another')).toBeNull();
  });
});
