import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SelectionRules } from '../../../src/config/selection-rules';
import { findMatch } from '../../../src/git/path-patterns';
import type { DeploymentRecord } from '../../../src/repository/live-deployments';
import type { RunEvent } from '../../../src/repository/run-event';

import { type Changes, type SelectionQuestion, selectApps } from '../../../src/repository/selection';
import { askedEvent, pullRequestEvent, pushEvent, releaseEvent, tagEvent } from './run-event';

/** `bot` and `site` deploy to `test` on a push; `bot` alone goes to `production`, by hand. */
const RULES: readonly SelectionRules[] = [
  { environment: 'test', app: 'bot', deployOnPush: true, changedPaths: ['bot/**', '!bot/docs/**'] },
  { environment: 'test', app: 'site', deployOnPush: true, branches: ['main', 'site/**'] },
  { environment: 'production', app: 'bot', deployOnPush: false, branches: ['main'] },
];

const CHANGED: Changes = { kind: 'known', files: ['README.md', 'bot/main.py'] };

function select(event: RunEvent, more: Partial<SelectionQuestion> = {}) {
  return selectApps({ event, rules: RULES, apps: [], changes: CHANGED, findMatch, ...more });
}

/** `test/bot` → why it is in or out. */
function reasons(event: RunEvent, more: Partial<SelectionQuestion> = {}) {
  const { rows } = select(event, more);
  return Object.fromEntries(
    rows.map(({ environment, app, chosen, why }) => [`${environment}/${app}`, `${chosen ? 'in' : 'out'}: ${why}`]),
  );
}

describe('a push', () => {
  it('to the default branch chooses what deploys on a push, with the reason for each', () => {
    expect(reasons(pushEvent('main'))).toEqual({
      'test/bot': 'in: main was pushed; bot/main.py changed',
      'test/site': 'in: main was pushed',
      'production/bot': 'out: `deploy_on_push` is not set for it',
    });
    expect(select(pushEvent('main')).matrix).toEqual([{ environment: 'test', apps: 'bot,site' }]);
  });

  it('to another branch chooses what names that branch', () => {
    expect(reasons(pushEvent('site/next'))).toMatchObject({
      'test/bot': 'out: the branch site/next is not main, the default one, and it has no `branches`',
      'test/site': 'in: site/next was pushed',
    });
  });

  it('to a branch that none names chooses nothing', () => {
    const { matrix } = select(pushEvent('topic'));
    expect(matrix).toEqual([]);
    expect(reasons(pushEvent('topic'))['test/site']).toBe(
      'out: the branch topic is none of its branches (main, site/**)',
    );
  });

  it('chooses nothing by the default branch where it is not known', () => {
    expect(reasons({ ...pushEvent('main'), defaultBranch: null })['test/bot']).toMatch(/^out: it is not known which/);
  });

  it.each([
    [['bot/docs/a.md'], 'out: of 1 changed file none is in bot/**, !bot/docs/**'],
    [['bot/docs/a.md', 'bot/x'], 'in: main was pushed; bot/x changed'],
    [['Bot/x'], 'out: of 1 changed file none is in bot/**, !bot/docs/**'],
    [[], 'out: nothing changed'],
  ])('that changed %j: %s', (files, expected) => {
    expect(reasons(pushEvent('main'), { changes: { kind: 'known', files } })['test/bot']).toBe(expected);
  });

  it('that nobody can compare counts as changed and says so', () => {
    const changes: Changes = { kind: 'unknown', why: 'the push was forced' };
    expect(reasons(pushEvent('main'), { changes })['test/bot']).toBe(
      'in: main was pushed; it counts as changed: the push was forced',
    );
  });

  it('that deletes a branch chooses nothing', () => {
    const event = pushEvent('main', { after: null });
    expect(select(event).matrix).toEqual([]);
    expect(reasons(event)['test/site']).toBe('out: main was deleted');
  });

  it('of a tag chooses nothing unless tags are asked for', () => {
    expect(reasons(tagEvent('v1.0.0'))['test/site']).toBe(
      'out: the tag v1.0.0 was pushed, and no `tags` are asked for',
    );
    const newest = { pattern: 'v*', tag: 'v1.0.0' };
    expect(select(tagEvent('v1.0.0'), { newest, environment: 'production' }).matrix).toEqual([
      { environment: 'production', apps: 'bot', ref: 'v1.0.0', version: 'v1.0.0' },
    ]);
  });

  it('does not choose an environment that is only named', () => {
    expect(reasons(pushEvent('main'), { environment: 'production' })).toEqual({
      'test/bot': 'out: only the environment production is asked for',
      'test/site': 'out: only the environment production is asked for',
      'production/bot': 'out: `deploy_on_push` is not set for it',
    });
  });
});

describe('a pull request', () => {
  it('chooses what its merge would deploy', () => {
    expect(reasons(pullRequestEvent('main'))).toMatchObject({
      'test/bot': 'in: a merge of #7 would push to main; bot/main.py changed',
      'test/site': 'in: a merge of #7 would push to main',
      'production/bot': 'out: `deploy_on_push` is not set for it',
    });
  });

  it('into another branch is held to its branches', () => {
    expect(select(pullRequestEvent('topic')).matrix).toEqual([]);
  });

  it('that is closed chooses nothing', () => {
    expect(reasons(pullRequestEvent('main', { isOpen: false }))['test/site']).toBe('out: #7 is closed');
  });
});

describe('by hand', () => {
  it('an environment that is named is chosen, changed or not', () => {
    expect(select(askedEvent('workflow_dispatch'), { environment: 'production' }).matrix).toEqual([
      { environment: 'production', apps: 'bot' },
    ]);
  });

  it('without a name only what deploys on a push is chosen', () => {
    expect(reasons(askedEvent('workflow_dispatch'))).toEqual({
      'test/bot': 'in: it is asked for by hand, on main',
      'test/site': 'in: it is asked for by hand, on main',
      'production/bot': 'out: no environment is asked for, and `deploy_on_push` is not set for it',
    });
  });

  it('the only environment need not be named', () => {
    const rules = RULES.filter(({ environment }) => environment === 'production');
    expect(select(askedEvent('workflow_dispatch'), { rules }).matrix).toEqual([
      { environment: 'production', apps: 'bot' },
    ]);
  });

  it('branches that are written hold, and the default one does not', () => {
    const event = askedEvent('workflow_dispatch', { branch: 'topic' });
    expect(reasons(event, { environment: 'test' })).toMatchObject({
      'test/bot': 'in: it is asked for by hand, on topic',
      'test/site': 'out: the branch topic is none of its branches (main, site/**)',
    });
  });

  it('on a tag the tag is deployed', () => {
    const event = askedEvent('workflow_dispatch', { branch: null, tag: 'v1.2.0' });
    expect(select(event, { environment: 'production' }).matrix).toEqual([
      { environment: 'production', apps: 'bot', ref: 'v1.2.0', version: 'v1.2.0' },
    ]);
    const other = askedEvent('workflow_dispatch', { branch: null, tag: 'nightly' });
    expect(select(other, { environment: 'production' }).matrix).toEqual([
      { environment: 'production', apps: 'bot', ref: 'nightly' },
    ]);
  });

  it('outside of a workflow is by hand too', () => {
    const event = { ...askedEvent(null, {}), defaultBranch: null };
    expect(reasons(event, { environment: 'production' })['production/bot']).toBe('in: it is asked for');
  });

  it('only the apps that are named are chosen', () => {
    expect(select(askedEvent('workflow_dispatch'), { apps: ['site'] }).matrix).toEqual([
      { environment: 'test', apps: 'site' },
    ]);
    expect(reasons(askedEvent('workflow_dispatch'), { apps: ['site'] })['test/bot']).toBe(
      'out: only site is asked for',
    );
  });
});

describe('a schedule', () => {
  it('chooses as by hand', () => {
    expect(reasons(askedEvent('schedule'), { environment: 'production' })['production/bot']).toBe(
      'in: the schedule asks for it',
    );
  });

  it('leaves out what is live, and makes an entry of each app where that is asked for', () => {
    const newest = { pattern: 'v*', tag: 'v1.0.0' };
    const live: DeploymentRecord = {
      id: 1,
      ref: 'main',
      sha: '',
      payload: { bowline: 1, release: 'r', version: 'v1.0.0', runId: null, hosts: [{ app: 'bot', host: 'web-1' }] },
      createdAt: '',
      latest: { id: 1, state: 'success', at: '2026-11-01T05:00:00Z' },
    };
    const question = { newest, environment: 'test', records: new Map([['test', [live]]]) };
    expect(reasons(askedEvent('schedule'), question)).toMatchObject({
      'test/bot': 'out: v1.0.0 is live already',
      'test/site': 'in: v1.0.0 is the newest version that matches v*',
    });
    const { matrix } = select(askedEvent('schedule'), { newest, environment: 'test', isPerApp: true });
    expect(matrix).toEqual([
      { environment: 'test', apps: 'bot', ref: 'v1.0.0', version: 'v1.0.0' },
      { environment: 'test', apps: 'site', ref: 'v1.0.0', version: 'v1.0.0' },
    ]);
    expect(select(pushEvent('main'), { isPerApp: true }).matrix.map(({ apps }) => apps)).toEqual(['bot', 'site']);
  });

  it('deploys the newest tag that matches', () => {
    const newest = { pattern: 'v*.*.*', tag: 'v1.10.0' };
    const { matrix, rows } = select(askedEvent('schedule'), { newest, environment: 'production' });
    expect(matrix).toEqual([{ environment: 'production', apps: 'bot', ref: 'v1.10.0', version: 'v1.10.0' }]);
    expect(rows.at(-1)?.why).toBe('v1.10.0 is the newest version that matches v*.*.*');
  });

  it('deploys nothing where no tag matches', () => {
    const newest = { pattern: 'v*.*.*', tag: undefined };
    expect(reasons(askedEvent('schedule'), { newest, environment: 'production' })['production/bot']).toBe(
      'out: no version matches v*.*.*',
    );
  });
});

describe('a release', () => {
  it.each(['published', 'released', 'prereleased'])('that was %s is deployed', (action) => {
    expect(select(releaseEvent('v2.0.0', action), { environment: 'production' }).matrix).toEqual([
      { environment: 'production', apps: 'bot', ref: 'v2.0.0', version: 'v2.0.0' },
    ]);
  });

  it.each(['deleted', 'unpublished', 'edited', 'created'])('that was %s is not', (action) => {
    const all = reasons(releaseEvent('v2.0.0', action), { environment: 'production' });
    expect(all['production/bot']).toBe(`out: the release was ${action}`);
  });

  it('that is a draft is not', () => {
    const event = releaseEvent('v2.0.0', 'published', { isDraft: true });
    expect(select(event, { environment: 'production' }).matrix).toEqual([]);
  });
});

describe('whatever happens', () => {
  const names = fc.constantFrom('main', 'topic', 'site/x', '$(id)', '`id`');
  const event = fc.oneof(
    names.map((branch) => pushEvent(branch)),
    names.map((branch) => pullRequestEvent(branch)),
    names.map((branch) => askedEvent('workflow_dispatch', { branch })),
    names.map((tag) => tagEvent(tag)),
    names.map((tag) => releaseEvent(tag, 'published')),
  );
  const changes: fc.Arbitrary<Changes> = fc.oneof(
    fc.constant({ kind: 'unknown', why: 'x' } as const),
    fc.array(fc.constantFrom('bot/a', 'bot/docs/b', 'c')).map((files) => ({ kind: 'known', files }) as const),
  );
  const environment = fc.constantFrom(undefined, 'test', 'production');

  it('the matrix holds what the rows say and no environment twice', () => {
    fc.assert(
      fc.property(event, changes, environment, (one, changed, wanted) => {
        const { rows, matrix } = select(one, { changes: changed, environment: wanted });
        const listed = matrix.flatMap((entry) => entry.apps.split(',').map((app) => `${entry.environment}/${app}`));
        const chosen = rows.filter((row) => row.chosen).map((row) => `${row.environment}/${row.app}`);
        expect(listed).toEqual(chosen);
        expect(new Set(matrix.map((entry) => entry.environment)).size).toBe(matrix.length);
        expect(rows.every(({ why }) => why !== '')).toBe(true);
      }),
    );
  });

  it('a push or a pull request never chooses what does not deploy on a push', () => {
    const following = event.filter(({ push, pullRequest }) => push !== null || pullRequest !== null);
    fc.assert(
      fc.property(following, changes, environment, (one, changed, wanted) => {
        const { matrix } = select(one, { changes: changed, environment: wanted });
        expect(matrix.map((entry) => entry.environment)).not.toContain('production');
      }),
    );
  });

  it('to know less never chooses less', () => {
    fc.assert(
      fc.property(event, changes, (one, changed) => {
        const known = select(one, { changes: changed }).rows;
        const unknown = select(one, { changes: { kind: 'unknown', why: 'x' } }).rows;
        for (const [index, row] of known.entries()) if (row.chosen) expect(unknown[index]?.chosen).toBe(true);
      }),
    );
  });
});
