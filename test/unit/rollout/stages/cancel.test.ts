import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BowlineError } from '../../../../src/errors';
import type { DeployInputs } from '../../../../src/inputs';
import { deploy } from '../../../../src/modes/deploy';
import { finishCancelled } from '../../../../src/modes/shared/finish-cancelled';
import type { Result } from '../../../../src/report/result';
import type { RunnerWorld } from '../../../../src/rollout/world';
import type { LocalFleet } from '../local-fleet';
import { openLive, run, serving, statuses } from './fleet';

type Policy = 'rollback_all' | 'rollback_stage' | 'keep_others';

/** Where a run is cancelled: the line of its log at which that happens, and what the second stage is. */
const MOMENTS = {
  'before its gate': [/^phase stage two/, ''],
  'while it is prepared': [/^phase prepare/, ''],
  'when one of its batches is verified': [/^phase batch 2/, 'batch: 1, '],
  'in its canary': [/^phase canary/, 'canary: { for: 1h, interval: 1m }, '],
} as const;
type Moment = keyof typeof MOMENTS;

const HOSTS = ['a', 'b', 'c'];

function spell(policy: Policy, more: string): string {
  return `{ stages: [{ name: one, hosts: [a] }, { name: two, hosts: [b, c], ${more}on_failure: ${policy} }], deadline: 5h }`;
}

/** Cancels a deploy of version 2 at its line, once the first stage has held. */
async function cancelAt(fleet: LocalFleet, line: RegExp): Promise<Result> {
  fleet.write({ VERSION: '2' });
  const push = fleet.said.push.bind(fleet.said);
  let isSecond = false;
  fleet.said.push = (...lines) => {
    isSecond ||= lines.some((one) => one.startsWith('phase stage two'));
    if (isSecond && lines.some((one) => line.test(one))) fleet.cancel(new BowlineError('cancelled', 'cancelled'));
    return push(...lines);
  };
  return run(fleet);
}

/** Another process: what has cancelled the first one does not reach it. */
function later<I>(fleet: LocalFleet, mode: (inputs: I, runner: RunnerWorld) => Promise<Result>): Promise<Result> {
  const anew = { signal: new AbortController().signal, leavesUndoToPost: false };
  return fleet.run((inputs: never, runner) => mode(inputs, { ...runner, ...anew }), 'deploy');
}

/** What `post` makes of what the step has saved. */
async function finish(fleet: LocalFleet): Promise<Result> {
  const { switched } = fleet.saved;
  if (switched === undefined) throw new Error('nothing was switched');
  return later(fleet, (inputs: DeployInputs, runner) => finishCancelled(inputs, runner, switched));
}

function expectedOf(policy: Policy, moment: Moment): readonly [Result['status'], Readonly<Record<string, string>>] {
  if (policy === 'rollback_all') return ['rolled_back', { a: '1', b: '1', c: '1' }];
  const isHealthy = policy === 'keep_others' && moment === 'when one of its batches is verified';
  return ['partial_success', { a: '2', b: isHealthy ? '2' : '1', c: '1' }];
}

const CASES = (['rollback_all', 'rollback_stage', 'keep_others'] as const).flatMap((policy) =>
  (Object.keys(MOMENTS) as Moment[]).map((moment) => [policy, moment] as const),
);

describe('a run that is cancelled in its second stage goes back as the policy of that stage says', () => {
  async function expectFinished(fleet: LocalFleet, result: Result, policy: Policy, moment: Moment): Promise<void> {
    const [status, versions] = expectedOf(policy, moment);
    expect([result.status, result.error?.code]).toEqual([status, 'cancelled']);
    expect(serving(fleet, HOSTS)).toEqual(versions);
    // It was healthy there, whatever became of it.
    expect(fleet.verdict('a', result.id)).toBe(versions.a === '2' ? 'good' : 'failed');
    for (const host of HOSTS) {
      const isNew = versions[host] === '2';
      expect(fleet.verdict(host, fleet.live(host) ?? ''), host).toBe('good');
      expect(statuses(result)[host] === 'success', host).toBe(isNew);
    }
  }

  test.each(CASES)('at once at a command line: %s, %s', async (policy, moment) => {
    const [line, more] = MOMENTS[moment];
    using fleet = await openLive({ hosts: HOSTS, environment: spell(policy, more) });
    await expectFinished(fleet, await cancelAt(fleet, line), policy, moment);
  });

  test.each(CASES)('in `post`, by what the step has saved: %s, %s', async (policy, moment) => {
    const [line, more] = MOMENTS[moment];
    using fleet = await openLive({ hosts: HOSTS, environment: spell(policy, more), leavesUndoToPost: true });
    await cancelAt(fleet, line);
    expect(serving(fleet, ['a'])).toEqual({ a: '2' });
    await expectFinished(fleet, await finish(fleet), policy, moment);
    expect(await later(fleet, deploy)).toMatchObject({ status: 'success' });
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '2', c: '2' });
  });
});

describe('what `post` finds of a run that was cancelled behind its last stage', () => {
  const FINAL =
    '{ stages: [{ name: one, hosts: [a], on_failure: rollback_stage }, { name: two, hosts: [b], on_failure: rollback_stage }], verify: { on_failure: POLICY }, deadline: 5h }';

  test.each([
    ['rollback_all', 'rolled_back', { a: '1', b: '1' }],
    ['keep_others', 'failed', { a: '2', b: '2' }],
  ] as const)('goes by the policy of the verification: %s', async (policy, status, versions) => {
    using fleet = await openLive({
      hosts: ['a', 'b'],
      environment: FINAL.replace('POLICY', policy),
      leavesUndoToPost: true,
    });
    fleet.write({ VERSION: '2' });
    let verifications = 0;
    const push = fleet.said.push.bind(fleet.said);
    fleet.said.push = (...lines) => {
      if (lines.includes('phase verify')) verifications += 1;
      if (verifications === 3) fleet.cancel(new BowlineError('cancelled', 'cancelled'));
      return push(...lines);
    };
    await run(fleet);
    expect(fleet.saved.switched).toMatchObject({ stage: null, targets: [{ isProven: true }, { isProven: true }] });
    const result = await finish(fleet);
    expect([result.status, result.error?.code]).toEqual([status, 'cancelled']);
    expect(serving(fleet, ['a', 'b'])).toEqual(versions);
  });
});

describe('what `post` cannot roll back', () => {
  const TWO = '{ stages: [{ name: one, hosts: [a] }, { name: two, hosts: [b, c], on_failure: POLICY }], deadline: 5h }';

  /** Cancels a run when its second stage has switched, and takes a host away. */
  async function loseHost(fleet: LocalFleet, host: string): Promise<void> {
    await cancelAt(fleet, /^phase verify/);
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '2', c: '2' });
    const file = join(fleet.folder, 'config/bowline.yml');
    const away = `${host}: { address: 127.0.0.1, port: 1, user: deploy, host_key: "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8" }`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(`${host}: { connection: local }`, away));
  }

  test.each([
    ['rollback_all', 'b', { a: '1', b: '2', c: '1' }],
    ['rollback_all', 'a', { a: '2', b: '1', c: '1' }],
    ['rollback_stage', 'c', { a: '2', b: '1', c: '2' }],
  ] as const)('is named, and keeps no other host: %s without %s', async (policy, host, versions) => {
    using fleet = await openLive({
      hosts: HOSTS,
      environment: TWO.replace('POLICY', policy),
      leavesUndoToPost: true,
    });
    await loseHost(fleet, host);
    const result = await finish(fleet);
    expect([result.status, statuses(result)[host]]).toEqual(['rollback_failed', 'rollback_failed']);
    expect(serving(fleet, HOSTS)).toEqual(versions);
    expect(result.error?.hint).toMatch(new RegExp(`The rollback failed on ${host}: .*bowline rollback`));
  });

  test('is no host that the policy lets stay', async () => {
    using fleet = await openLive({
      hosts: HOSTS,
      environment: TWO.replace('POLICY', 'rollback_stage'),
      leavesUndoToPost: true,
    });
    await loseHost(fleet, 'a');
    const result = await finish(fleet);
    expect([result.status, statuses(result).a]).toEqual(['failed', 'unreachable']);
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '1', c: '1' });
  });
});
