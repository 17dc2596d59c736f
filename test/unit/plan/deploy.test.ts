import { describe, expect, test } from 'vitest';
import { type DeployQuestion, planDeploy } from '../../../src/plan/deploy';
import { chooseFailedHosts } from '../../../src/plan/failed-hosts';
import { planRollback } from '../../../src/plan/rollback';
import type { JournalDraft } from '../../../src/release/journal';
import { type AppSketch, makeApp, makeHost, makeRelease } from './facts-of';
import { makeTarget } from './target';

const LIVE = '20261121T010000Z-aaaaaaa';
const OLD = '20261120T010000Z-bbbbbbb';
const target = makeTarget();

function question(app: AppSketch, changes: Partial<DeployQuestion> = {}): DeployQuestion {
  return {
    targets: [target],
    facts: new Map([['web-1', makeHost({ shop: makeApp(app) })]]),
    content: new Map([['shop', { contentHash: 'cafe' }]]),
    secrets: new Map(),
    revision: '4a446b0aaaaa',
    mustRedeploy: false,
    newKey: 'new',
    unhealthy: new Set(),
    ...changes,
  };
}

const same = planDeploy(question({})).targets[0]?.sealed ?? '';
const switchTo = (release: string): JournalDraft[] =>
  (['activating', 'activated'] as const).map((event) => ({ event, run: 'r', release, from: null, kind: 'deploy' }));
const judge = (release: string, verdict: 'good' | 'bad'): JournalDraft => ({
  event: 'verdict',
  run: 'r',
  release,
  verdict,
  why: null,
});

const live = (verdict?: 'good' | 'bad', changes: AppSketch = {}): AppSketch => ({
  live: LIVE,
  releases: [makeRelease(LIVE, { fingerprint: same }), makeRelease(OLD)],
  drafts: [
    ...switchTo(OLD),
    judge(OLD, 'good'),
    ...switchTo(LIVE),
    ...(verdict === undefined ? [] : [judge(LIVE, verdict)]),
  ],
  ...changes,
});

describe('a deploy', () => {
  test.each<[string, AppSketch, Partial<DeployQuestion>, string]>([
    ['of something new is made', {}, {}, 'deploy'],
    ['of what is live, good and healthy does nothing', live('good'), {}, 'unchanged'],
    ['of other content is made', live('good'), { content: new Map([['shop', { contentHash: 'beef' }]]) }, 'deploy'],
    ['of what is live and never was verified verifies it', live(), {}, 'verify'],
    ['of what was found bad is made', live('bad'), {}, 'deploy'],
    ['of what does not answer is made', live('good'), { unhealthy: new Set(['shop@web-1']) }, 'deploy'],
    ['that is asked for twice is made', live('good'), { mustRedeploy: true }, 'deploy'],
    ['after a killed run tidies up', live('good', { hasLeftovers: true }), {}, 'verify'],
  ])('%s', (_name, app, changes, action) => {
    expect(planDeploy(question(app, changes)).targets[0]?.action).toBe(action);
  });

  test('is named by the host clock and the revision, and never like a release that exists', () => {
    expect(planDeploy(question({})).release).toBe('20261121T020152Z-4a446b0');
    const taken = { releases: [makeRelease('20261121T020152Z-4a446b0')] };
    expect(planDeploy(question(taken)).release).toBe('20261121T020153Z-4a446b0');
  });

  test('goes back to what is live and good, else to the newest good release', () => {
    expect(planDeploy(question(live('good'))).targets[0]?.undoTo).toBe(LIVE);
    expect(planDeploy(question(live('bad'))).targets[0]?.undoTo).toBe(OLD);
    expect(planDeploy(question({})).targets[0]?.undoTo).toBeNull();
  });
});

describe('`hosts: failed`', () => {
  const attempt = (fingerprint: string): JournalDraft => ({
    event: 'attempt',
    run: 'r',
    seq: 7,
    mode: 'deploy',
    release: LIVE,
    version: null,
    revision: null,
    fingerprint,
    reason: null,
    actor: null,
    runUrl: null,
  });

  test('is the hosts whose live release is not the one that the newest attempt intended', () => {
    const plan = planDeploy(question({ live: OLD, releases: [makeRelease(OLD)], drafts: [attempt(same)] }));
    expect(chooseFailedHosts(plan)).toEqual({ targets: [target], release: LIVE });
    const done = planDeploy(question({ ...live('good'), drafts: [attempt(same)] }));
    expect(chooseFailedHosts(done).targets).toEqual([]);
  });

  test('is refused for other content, and where nothing was ever tried', () => {
    const plan = planDeploy(question({ live: OLD, releases: [makeRelease(OLD)], drafts: [attempt('other')] }));
    expect(() => chooseFailedHosts(plan)).toThrow('the content or settings differ');
    expect(() => chooseFailedHosts(planDeploy(question({})))).toThrow('no journal has one');
  });
});

describe('a rollback', () => {
  const ask = (app: AppSketch, mayLeaveIrreversible = false) => ({
    targets: [target],
    facts: question(app).facts,
    target: { kind: 'previous' } as const,
    mayLeaveIrreversible,
    seq: 3,
  });

  test('goes to the newest good release before the live one, and would come back to where it was', () => {
    const [plan] = planRollback(ask(live('bad'))).targets;
    expect(plan).toMatchObject({ release: OLD, live: LIVE, undoTo: LIVE, action: 'deploy' });
  });

  test('is refused where nothing is live or nothing good is older, by host', () => {
    expect(() => planRollback(ask({}))).toThrow('web-1: shop: nothing is live');
    expect(() => planRollback(ask({ live: LIVE, releases: [makeRelease(LIVE)] }))).toThrow(
      'web-1: shop: there is no good release',
    );
  });

  test('does not leave an irreversible release unless it is told to', () => {
    const app = live('good', { releases: [makeRelease(LIVE, { isIrreversible: true }), makeRelease(OLD)] });
    expect(() => planRollback(ask(app))).toThrow('going back does not undo');
    expect(planRollback(ask(app, true)).targets[0]?.release).toBe(OLD);
  });
});
