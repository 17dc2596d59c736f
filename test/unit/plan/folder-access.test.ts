import { describe, expect, test } from 'vitest';
import { planDeploy } from '../../../src/plan/deploy';
import { findInoperable } from '../../../src/plan/operable';
import { findMissing } from '../../../src/plan/preflight';
import { idOf, served } from '../release/entries';
import { makeFacts, type Scene } from './host-facts';
import { makeTarget } from './target';

const A = idOf(1);
const OWNER = { repository: null, environment: 'production' };
const target = makeTarget();

const ask = (scene: Scene) => {
  const host = makeFacts([target], scene);
  const app = host.apps.get('shop');
  if (app === undefined) throw new Error('it was not read');
  const facts = new Map([['web-1', host]]);
  const missing = findMissing({ targets: [target], facts, owner: OWNER, needs: new Map(), mayAdopt: false });
  const question = { content: new Map([['shop', { contentId: 'c' }]]), secrets: new Map(), revision: null };
  const plan = planDeploy({
    ...question,
    targets: [target],
    facts,
    mustRedeploy: false,
    newKey: 'k',
    unhealthy: new Set(),
  });
  return {
    app,
    missing,
    why: plan.targets[0]?.why,
    inoperable: findInoperable({ target, app, owner: OWNER, needsRelease: false }),
  };
};

describe('an app that another user deploys', () => {
  const scene = { live: A, journal: served(A, 'good'), releases: { [A]: {} } };

  test.each([
    ['may only look at it', { belongs_to: 'ops', [`release.${A}`]: 'unread', readonly: '/srv/shop' }],
    ['may not enter it', { belongs_to: 'ops', path: 'closed', current: 'none', [`release.${A}`]: undefined }],
    ['may only look at it', { belongs_to: 'ops', readonly: '/srv/shop', no_sudo: 'systemctl restart shop' }],
  ])('is one thing that is missing: this user %s', (said, app) => {
    const { missing, inoperable } = ask({ ...scene, app });
    expect(missing).toHaveLength(1);
    expect(missing[0]?.message).toContain(`belongs to ops, and deploy ${said}`);
    expect(missing[0]?.hint).toMatch(/^Connect as ops/);
    expect(inoperable).toEqual(missing[0]);
  });

  test('is whole as far as the journal says, and its plan claims nothing', () => {
    const { app, why } = ask({
      ...scene,
      app: { belongs_to: 'ops', [`release.${A}`]: 'unread' },
      blobs: { records: '' },
    });
    expect(app.history.releases).toMatchObject([{ id: A, isComplete: true, isUnread: true, version: null }]);
    expect(app.hasLeftovers).toBe(false);
    expect(why).toBe(`deploy may not read whether ${A} differs`);
  });

  test('is not called empty where it may not be entered', () => {
    const { why } = ask({ app: { belongs_to: 'ops', path: 'closed' } });
    expect(why).toBe('what is live is not known to deploy');
  });

  test.each([
    [{ readonly: '/srv/shop' }, 'sudo chown deploy /srv/shop'],
    [{ path: 'absent', readonly: '/srv' }, 'sudo install -d -o deploy'],
    [{ readonly: '/srv/shop/shared' }, 'sudo chown deploy /srv/shop/shared'],
  ])('is not meant by a folder of nobody else: %j', (app, hint) => {
    expect(ask({ ...scene, app }).missing.map((one) => one.hint)).toEqual([expect.stringContaining(hint)]);
  });
});
