import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';

import { appFacts, type DeployQuestion, nextAttempt, planDeploy, targetKey } from '../../../src/plan/deploy';
import { chooseFailedHosts } from '../../../src/plan/failed-hosts';
import { fingerprintOf } from '../../../src/release/fingerprint';
import { Secret } from '../../../src/shell/secret';
import { activated, activating, attempted, idOf, served } from '../release/entries';
import { makeFacts, type Scene } from './host-facts';
import { makeAddress, makeTarget } from './target';

const [A, B] = [idOf(1), idOf(2)] as [string, string];
const CONTENT = new Map([['shop', { contentId: 'c0ffee' }]]);
const SAME = fingerprintOf(makeTarget(), 'c0ffee');

function ask(hosts: readonly [Target, Scene][], changes: Partial<DeployQuestion> = {}): DeployQuestion {
  return {
    targets: hosts.map(([target]) => target),
    facts: new Map(hosts.map(([target, scene]) => [target.host.name, makeFacts([target], scene)])),
    content: CONTENT,
    secrets: new Map(),
    revision: '4a446b0f00d',
    mustRedeploy: false,
    newKey: 'new key',
    unhealthy: new Set(),
    ...changes,
  };
}

const onlyOf = (scene: Scene, changes: Partial<DeployQuestion> = {}) => {
  const { targets, release } = planDeploy(ask([[makeTarget(), scene]], changes));
  const [plan] = targets;
  if (plan === undefined) throw new Error('no plan');
  return { ...plan, newRelease: release };
};
const liveAnd = (verdict: 'good' | 'bad' | 'none', fingerprint = SAME): Scene => ({
  live: A,
  journal: verdict === 'none' ? [activating(A), activated(A)] : served(A, verdict),
  releases: { [A]: { fingerprint } },
});

describe('a deploy', () => {
  test('makes the first release where nothing is live', () => {
    const plan = onlyOf({});
    expect(plan).toMatchObject({
      action: 'deploy',
      why: 'nothing is live yet',
      live: null,
      undoTo: null,
      key: 'new key',
      isKeyNew: true,
    });
    expect(plan.release).toBe('20261121T120000Z-4a446b0');
  });

  test('leaves alone what is the same, good and healthy', () => {
    expect(onlyOf(liveAnd('good'))).toMatchObject({
      action: 'unchanged',
      why: `${A} is the same`,
      release: A,
      live: A,
      undoTo: A,
    });
  });

  test('verifies what is the same and was never verified', () => {
    expect(onlyOf(liveAnd('none'))).toMatchObject({ action: 'verify', release: A, undoTo: null });
  });

  test.each<[string, Scene, Partial<DeployQuestion>, string]>([
    ['what differs', liveAnd('good', 'other'), {}, `${A} differs`],
    ['what has no record', { live: A, journal: served(A, 'good'), releases: { [A]: null } }, {}, `${A} differs`],
    ['what is asked for', liveAnd('good'), { mustRedeploy: true }, 'asked for by `force: redeploy`'],
    ['what was found bad', liveAnd('bad'), {}, `${A} was found bad`],
    ['what does not answer', liveAnd('good'), { unhealthy: new Set(['shop@web-1']) }, `${A} is not healthy`],
  ])('replaces %s', (_what, scene, changes, why) => {
    const plan = onlyOf(scene, changes);
    expect(plan).toMatchObject({ action: 'deploy', why, live: A });
    expect(plan.release).toBe(plan.newRelease);
  });

  test('seals the fingerprint with the key of the host, or with a new one', () => {
    const secrets = new Map([['shop', new Map([['TOKEN', new Secret('x')]])]]);
    const known = onlyOf({ ...liveAnd('good'), blobs: { key: 'the key' } }, { secrets });
    const fresh = onlyOf(liveAnd('good'), { secrets });
    expect(known).toMatchObject({ key: 'the key', isKeyNew: false, fingerprint: SAME });
    expect(new Set([known.sealed, fresh.sealed, SAME]).size).toBe(3);
  });

  test('goes back to the newest good release where the live one is not known to be good', () => {
    const scene: Scene = {
      live: B,
      journal: [...served(A, 'good'), activating(B), activated(B)],
      releases: { [A]: {}, [B]: {} },
    };
    expect(onlyOf(scene).undoTo).toBe(A);
  });

  test('has one new id on every host', () => {
    const taken = '20261121T120000Z-4a446b0';
    const plan = planDeploy(
      ask([
        [makeTarget(), {}],
        [makeTarget({ host: makeAddress('web-2') }), { releases: { [taken]: {} } }],
      ]),
    );
    expect(plan.targets.map(({ release }) => release)).toEqual([
      '20261121T120001Z-4a446b0',
      '20261121T120001Z-4a446b0',
    ]);
  });

  test('is named after its content where there is no revision, and keeps a name that it is given', () => {
    expect(onlyOf({}, { revision: null }).release).toBe('20261121T120000Z-c0ffee0');
    expect(onlyOf({}, { release: A }).release).toBe(A);
  });

  test('is numbered after the newest attempt of the fleet', () => {
    const plan = planDeploy(
      ask([
        [makeTarget(), { journal: [attempted(A, 4)] }],
        [makeTarget({ host: makeAddress('web-2') }), { journal: [attempted(A, 7)] }],
      ]),
    );
    expect(plan.seq).toBe(8);
    expect(nextAttempt(new Map())).toBe(1);
  });

  test('needs what was read', () => {
    expect(() => appFacts(makeTarget({ app: 'other' }), ask([[makeTarget(), {}]]).facts)).toThrow(
      'other on web-1 was not read',
    );
    expect(targetKey(makeTarget())).toBe('shop@web-1');
  });
});

describe('`hosts: failed`', () => {
  const second = makeTarget({ host: makeAddress('web-2') });
  const on = (one: Scene, two: Scene, content = CONTENT) =>
    planDeploy(
      ask(
        [
          [makeTarget(), one],
          [second, two],
        ],
        { content },
      ),
    );
  const done: Scene = {
    live: B,
    journal: [...served(A, 'good'), attempted(B, 5, SAME), ...served(B, 'good')],
    releases: { [A]: {}, [B]: { fingerprint: SAME } },
  };
  const behind = (...more: Parameters<typeof attempted>[]): Scene => ({
    live: A,
    journal: [...served(A, 'good'), ...more.map((one) => attempted(...one))],
    releases: { [A]: {} },
  });

  test('are those that are not where the newest attempt wanted them', () => {
    const { targets, release } = chooseFailedHosts(on(done, behind([B, 5, SAME])));
    expect(targets.map(({ host }) => host.name)).toEqual(['web-2']);
    expect(release).toBe(B);
  });

  test('are those that the attempt did not even reach', () => {
    expect(chooseFailedHosts(on(done, behind([A, 4]))).targets.map(({ host }) => host.name)).toEqual(['web-2']);
    expect(chooseFailedHosts(on(done, behind())).release).toBe(B);
  });

  test('are none where all are there', () => {
    expect(chooseFailedHosts(on(done, done)).targets).toEqual([]);
  });

  test('are refused where no journal has an attempt', () => {
    expect(() => chooseFailedHosts(on(behind(), behind()))).toThrow('needs an attempt, and no journal has one');
  });

  test('are refused where the content is another one now, also for a host that was not reached', () => {
    const other = new Map([['shop', { contentId: 'other' }]]);
    expect(() => chooseFailedHosts(on(done, behind([B, 5, SAME]), other))).toThrow(
      `the content or settings differ from ${B}`,
    );
    expect(() => chooseFailedHosts(on(done, behind(), other))).toThrow('web-1: shop: the content or settings differ');
  });

  test('do not compare with attempts of before', () => {
    expect(chooseFailedHosts(on(done, behind([A, 4, 'older']))).targets).toHaveLength(1);
  });
});
