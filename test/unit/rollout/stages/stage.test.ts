import { describe, expect, test } from 'vitest';
import type { Gate, Stage } from '../../../../src/config/model';
import { openDeployPlanner } from '../../../../src/plan/planner';
import type { Result } from '../../../../src/report/result';
import { activateAll } from '../../../../src/rollout/activate';
import { connectFleet } from '../../../../src/rollout/connect';
import { lockFleet } from '../../../../src/rollout/lock';
import { prepareAll } from '../../../../src/rollout/prepare';
import type { Rollout } from '../../../../src/rollout/rollout';
import { runRollout } from '../../../../src/rollout/run';
import { runStages } from '../../../../src/rollout/stages/stage';
import type { StageWork } from '../../../../src/rollout/stages/work';
import { verifyRelease } from '../../../../src/rollout/verify-plan';
import { Secret } from '../../../../src/shell/secret';
import { openSources } from '../../../../src/sources';
import { type FleetOptions, type LocalFleet, openLocalFleet } from '../local-fleet';

interface Asked {
  readonly stages?: readonly Partial<Stage>[];
  readonly undoesFailures?: boolean;
  /** Stands between a stage and its work. */
  readonly around?: (work: StageWork) => StageWork;
}

/** A deploy as the mode makes it, to the stages of the test. */
async function deploy(
  fleet: LocalFleet,
  { stages, undoesFailures = true, around = (work) => work }: Asked = {},
): Promise<Result> {
  const { world } = fleet;
  const [only] = fleet.environment.stages;
  if (only === undefined) throw new Error('there is no stage');
  const environment = {
    ...fleet.environment,
    stages: stages?.map((stage) => ({ ...only, ...stage })) ?? fleet.environment.stages,
    targets: fleet.environment.targets.map((target) => ({
      ...target,
      stage: stages?.find(({ hosts }) => hosts?.includes(target.host.name))?.name ?? target.stage,
    })),
  };
  const start = {
    ...{ mode: 'deploy', world, environment, version: null, revision: null, ref: null, reason: 'a test' },
    ...{ undoesFailures, mayLeaveIrreversible: false },
  };
  return runRollout(start, async (rollout: Rollout) => {
    const { ledger, signal } = rollout;
    const { targets } = environment;
    const source = { kind: 'upload' as const, upload: 'site', exclude: [] };
    const { reading } = await openSources([{ app: 'shop', source }], {
      ...world,
      signal,
      findSecret: () => {
        throw new Error('no source has a secret');
      },
    });
    const contents = await reading;
    const secrets = new Map();
    rollout.open(await connectFleet({ environment, targets, ledger, world, signal, isChanging: true }));
    const asked = {
      targets,
      content: contents,
      secrets,
      revision: null,
      mustRedeploy: false,
      newKey: 'k',
      onlyFailed: false,
    };
    const plan = rollout.adopt(openDeployPlanner(asked, rollout.facts).plan(rollout.facts));
    await lockFleet(rollout, { machines: rollout.machinesOf(plan), waitMs: 0 });
    const work: StageWork = {
      prepare: (some) => prepareAll(rollout, some, { contents, secrets, version: null }),
      activate: (some) => activateAll(rollout, some, 'deploy', () => ({ drafts: [], version: null })),
      verify: (some) => verifyRelease(rollout, some, () => null),
    };
    await runStages(rollout, plan, around(work));
  });
}

/** A check that fails on the hosts that the release names. */
const CHECK = ['checks: { mine: { type: command, run: \'! grep -q "^$BOWLINE_HOST$" broken\' } }'];

async function openOld(options: Omit<FleetOptions, 'app'>): Promise<LocalFleet & { readonly old: string }> {
  const fleet = openLocalFleet({ ...options, app: CHECK });
  fleet.write({ VERSION: '1', broken: '' });
  expect(await deploy(fleet)).toMatchObject({ status: 'success' });
  return Object.defineProperty(fleet, 'old', { value: fleet.live(options.hosts[0] ?? '') }) as LocalFleet & {
    readonly old: string;
  };
}

const served = (fleet: LocalFleet, hosts: readonly string[]) =>
  Object.fromEntries(hosts.map((host) => [host, fleet.read(host, 'VERSION')]));
const statusOf = ({ hosts }: Result) => Object.fromEntries(hosts.map(({ host, status }) => [host, status]));

describe('the verdict of a release', () => {
  test('is of its own host: one that failed leaves that of a healthy one good', async () => {
    using fleet = await openOld({ hosts: ['a', 'b'] });
    fleet.write({ VERSION: '2', broken: 'b\n' });
    const result = await deploy(fleet, { undoesFailures: false });
    expect(result).toMatchObject({ status: 'failed' });
    expect(served(fleet, ['a', 'b'])).toEqual({ a: '2', b: '2' });
    expect(fleet.verdict('a', result.id)).toBe('good');
    expect(fleet.verdict('b', result.id)).toBe('bad');
  });

  test('that was left because of another host is that it failed, not that it is bad', async () => {
    using fleet = await openOld({ hosts: ['a', 'b'] });
    fleet.write({ VERSION: '2', broken: 'b\n' });
    const result = await deploy(fleet);
    expect(result).toMatchObject({ status: 'rolled_back' });
    expect(served(fleet, ['a', 'b'])).toEqual({ a: '1', b: '1' });
    expect(fleet.verdict('a', result.id)).toBe('failed');
    expect(fleet.verdict('b', result.id)).toBe('bad');
    expect(fleet.verdict('a', fleet.old)).toBe('good');
  });
});

describe('the last entry of a journal', () => {
  test('holds the checks, the actor and the reason', async () => {
    using fleet = await openOld({ hosts: ['a'] });
    const last = fleet.journal('a').at(-1);
    expect(last).toMatchObject({
      event: 'finished',
      reason: 'a test',
      checks: [{ name: 'mine', ok: true, detail: expect.any(String), durationMs: expect.any(Number) }],
    });
    expect(last).toHaveProperty('actor');
    expect(last).toHaveProperty('runUrl');
  });
});

describe('a cancel', () => {
  test('in the second of two activations leaves the way back of both to post', async () => {
    using fleet = await openOld({ hosts: ['a', 'b'], leavesUndoToPost: true });
    fleet.write({ VERSION: '2' });
    let switches = 0;
    const around = (work: StageWork): StageWork => ({
      ...work,
      activate: async (plan) => {
        switches += 1;
        await work.activate(plan);
        if (switches === 2) fleet.cancel(new Error('the run was cancelled'));
      },
    });
    const stages = [
      { name: 'one', hosts: ['a'] },
      { name: 'two', hosts: ['b'] },
    ];
    const result = await deploy(fleet, { stages, around });
    expect(result.status).not.toBe('success');
    const { old } = fleet;
    expect(fleet.saved.switched).toEqual({
      mode: 'deploy',
      stage: 'two',
      targets: ['a', 'b'].map((host) => ({
        ...{ app: 'shop', host, release: result.id, live: old, undoTo: old },
        ...(host === 'a' ? { isProven: true } : {}),
      })),
    });
  });
});

describe('a stage', () => {
  const STAGES = [
    { name: 'one', hosts: ['a'] },
    { name: 'two', hosts: ['b', 'c'] },
  ];

  test.each([
    ['rollback_all', 'rolled_back', { a: '1', b: '1', c: '1' }],
    ['rollback_stage', 'partial_success', { a: '2', b: '1', c: '1' }],
    ['keep_others', 'partial_success', { a: '2', b: '1', c: '2' }],
  ] as const)('that fails is rolled back as its policy says: %s', async (onFailure, status, versions) => {
    using fleet = await openOld({ hosts: ['a', 'b', 'c'] });
    fleet.write({ VERSION: '2', broken: 'b\n' });
    const result = await deploy(fleet, { stages: STAGES.map((stage) => ({ ...stage, onFailure })) });
    expect(served(fleet, ['a', 'b', 'c'])).toEqual(versions);
    expect(result.status).toBe(status);
    for (const [host, version] of Object.entries(versions)) {
      if (version === '2') expect(fleet.verdict(host, result.id), host).toBe('good');
    }
  });

  test('begins only when the one before it has held', async () => {
    using fleet = await openOld({ hosts: ['a', 'b', 'c'] });
    fleet.write({ VERSION: '2', broken: 'a\n' });
    const result = await deploy(fleet, { stages: STAGES });
    expect(statusOf(result)).toEqual({ a: 'rolled_back', b: 'skipped', c: 'skipped' });
    expect(fleet.journal('b').filter(({ event }) => event === 'attempt')).toHaveLength(1);
  });

  test('has gates, and one that fails ends the run with what was switched rolled back', async () => {
    using fleet = await openOld({ hosts: ['a', 'b', 'c'] });
    fleet.write({ VERSION: '2' });
    const gate = (name: string, run: string): Gate => ({
      ...{ kind: 'command', name, run, runOn: 'runner', once: false, timeoutMs: 10_000 },
    });
    const after = [gate('tests', 'true'), gate('load', 'echo 3 of 9 failed; exit 1'), gate('never', 'true')];
    const [one, two] = STAGES;
    const result = await deploy(fleet, { stages: [{ ...one, after }, { ...two }] });
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'command', step: 'load' } });
    expect(result.stages[0]?.gates).toEqual([
      { name: 'tests', status: 'success', detail: null },
      { name: 'load', status: 'failed', detail: '3 of 9 failed' },
    ]);
    expect(served(fleet, ['a', 'b', 'c'])).toEqual({ a: '1', b: '1', c: '1' });
  });

  test('switches in batches, and the one after a failed batch does not begin', async () => {
    using fleet = await openOld({ hosts: ['a', 'b', 'c'] });
    fleet.write({ VERSION: '2', broken: 'a\n' });
    const batches: string[][] = [];
    const around = (work: StageWork): StageWork => ({
      ...work,
      activate: (plan) => {
        batches.push(plan.targets.map(({ target }) => target.host.name));
        return work.activate(plan);
      },
    });
    const batch = [{ count: 1 }, { share: 1 }];
    const failed = await deploy(fleet, { stages: [{ hosts: ['a', 'b', 'c'], name: 'all', batch }], around });
    expect(batches).toEqual([['a']]);
    expect(statusOf(failed)).toEqual({ a: 'rolled_back', b: 'skipped', c: 'skipped' });
    fleet.write({ broken: '' });
    await deploy(fleet, { stages: [{ hosts: ['a', 'b', 'c'], name: 'all', batch }], around });
    expect(batches.slice(1)).toEqual([['a'], ['b', 'c']]);
    expect(served(fleet, ['a', 'b', 'c'])).toEqual({ a: '2', b: '2', c: '2' });
  });
});

describe('a secret that a check says', () => {
  const WORD = 'swordfish-4711';
  const said = ['checks: { mine: { type: command, run: \'cat said; ! grep -q "^$BOWLINE_HOST$" broken\' } }'];

  test.each([
    ['that passes', '', false],
    ['that fails, whose words are the error of the run', 'a\n', false],
    ['that fails and is rolled back, whose words are the reason of the verdict', 'a\n', true],
  ])('%s, is not in the journal', async (_name, broken, undoesFailures) => {
    using fleet = openLocalFleet({ hosts: ['a'], app: said });
    fleet.world.protect([new Secret(WORD)]);
    fleet.write({ VERSION: '1', broken: '', said: 'all is well' });
    await deploy(fleet);
    fleet.write({ VERSION: '2', broken, said: `the word is ${WORD}` });
    const { status } = await deploy(fleet, { undoesFailures });
    expect(status).toBe(broken === '' ? 'success' : undoesFailures ? 'rolled_back' : 'failed');
    const text = JSON.stringify(fleet.journal('a'));
    expect(text).toContain('the word is ');
    expect(text).not.toContain(WORD);
  });
});
