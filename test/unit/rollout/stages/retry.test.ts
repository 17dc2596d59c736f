import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandError, ConnectError, HostKeyError, LockHeldError, VerificationError } from '../../../../src/errors';
import { JoinedError } from '../../../../src/rollout/fleet';
import { mayPass, pauseBefore } from '../../../../src/rollout/stages/retry';
import type { LocalFleet } from '../local-fleet';
import { openLive, run, serving, statuses } from './fleet';

/** A check that fails the first times on the hosts that the release names, as `host times` in `flaky`. */
const FLAKY = [
  'checks:',
  '  mine:',
  '    type: command',
  '    run: |',
  '      n=$(cat ../../asked 2>/dev/null || echo 0)',
  '      echo $((n+1)) >../../asked',
  '      t=$(sed -n "s/^$BOWLINE_HOST //p" flaky)',
  '      [ "$n" -ge "${t:-0}" ]',
];

const environment = (retry: string, more = '') =>
  `{ stages: [{ name: all, hosts: [a, b, c], retry: ${retry}${more} }], deadline: 2h }`;

async function openFlaky(retry: string, more = ''): Promise<LocalFleet> {
  const fleet = await openLive({ hosts: ['a', 'b', 'c'], environment: environment(retry, more), app: [] });
  fleet.configure(FLAKY);
  return fleet;
}

const asked = (fleet: LocalFleet, host: string) => {
  const path = join(fleet.root(host), 'asked');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
};

describe('a stage that is tried again', () => {
  test('takes the hosts that failed only, which were rolled back before', async () => {
    using fleet = await openFlaky('{ attempts: 3 }');
    fleet.write({ VERSION: '2', flaky: 'b 2\n' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'success', stages: [{ name: 'all', status: 'success', attempts: 3 }] });
    expect(result.error).toBeUndefined();
    expect(serving(fleet, ['a', 'b', 'c'])).toEqual({ a: '2', b: '2', c: '2' });
    expect([asked(fleet, 'a'), asked(fleet, 'b'), asked(fleet, 'c')]).toEqual([1, 3, 1]);
    const switches = (host: string) =>
      fleet.journal(host).filter(({ event, run: own }) => event === 'activated' && own.startsWith(result.id));
    expect(switches('a')).toHaveLength(1);
    expect(switches('b').map((one) => one.event === 'activated' && one.kind)).toEqual([
      'deploy',
      'undo',
      'deploy',
      'undo',
      'deploy',
    ]);
    for (const host of ['a', 'b', 'c']) expect(fleet.verdict(host, result.id), host).toBe('good');
    const verdicts = fleet
      .journal('b')
      .filter(({ event, run: own }) => event === 'verdict' && own.startsWith(result.id));
    expect(verdicts).toHaveLength(1);
  });

  test('says what is pending, and waits longer each time', async () => {
    using fleet = await openFlaky('{ attempts: 3, backoff: 10s, factor: 3, jitter: 0% }');
    fleet.write({ VERSION: '2', flaky: 'b 9\n' });
    const before = fleet.clock.now().getTime();
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'rolled_back', stages: [{ attempts: 3 }], error: { code: 'verification' } });
    const said = fleet.said.join('\n');
    expect(said).toMatch(/Attempt 2 of 3 of all begins in 10 s/);
    expect(said).toMatch(/Attempt 3 of 3 of all begins in 30 s/);
    expect(fleet.clock.now().getTime() - before).toBeGreaterThanOrEqual(40_000);
    expect(statuses(result)).toEqual({ a: 'rolled_back', b: 'rolled_back', c: 'rolled_back' });
    expect(serving(fleet, ['a', 'b', 'c'])).toEqual({ a: '1', b: '1', c: '1' });
    expect(fleet.verdict('b', result.id)).toBe('bad');
    expect(fleet.verdict('a', result.id)).toBe('failed');
  });

  test('goes on batch by batch, and keeps healthy hosts where the policy says so', async () => {
    using fleet = await openFlaky('{ attempts: 2 }', ', batch: 1, on_failure: keep_others');
    fleet.write({ VERSION: '2', flaky: 'b 9\n' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'partial_success', stages: [{ attempts: 2 }] });
    expect(serving(fleet, ['a', 'b', 'c'])).toEqual({ a: '2', b: '1', c: '1' });
    expect([asked(fleet, 'a'), asked(fleet, 'b'), asked(fleet, 'c')]).toEqual([1, 2, 0]);
    expect(statuses(result)).toEqual({ a: 'success', b: 'rolled_back', c: 'skipped' });
  });

  test('is not tried again for what stays wrong: a command that fails', async () => {
    using fleet = await openFlaky('{ attempts: 3 }');
    fleet.configure(['build: ["exit 3"]']);
    fleet.write({ VERSION: '2', flaky: '' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'failed', stages: [{ attempts: 1 }], error: { code: 'command' } });
  });

  test('is not tried again when the run is cancelled in the pause', async () => {
    using fleet = await openFlaky('{ attempts: 3 }');
    fleet.write({ VERSION: '2', flaky: 'b 9\n' });
    const running = run(fleet);
    const stop = setInterval(() => {
      if (fleet.said.some((line) => line.includes('Attempt 2'))) fleet.cancel(new Error('cancelled'));
    }, 1);
    const result = await running;
    clearInterval(stop);
    expect(result.status).not.toBe('success');
    expect(serving(fleet, ['a', 'b', 'c'])).toEqual({ a: '1', b: '1', c: '1' });
  });
});

describe('the pause before an attempt', () => {
  const retry = { attempts: 9, backoffMs: 5_000, factor: 2, maxBackoffMs: 60_000, jitter: 0.2 };

  test.each([
    [2, 5_000],
    [3, 10_000],
    [4, 20_000],
    [6, 60_000],
    [9, 60_000],
  ])('%d is %d ms, give or take a fifth', (attempt, ms) => {
    expect(pauseBefore(attempt, retry, 0.5)).toBe(ms);
    expect(pauseBefore(attempt, retry, 0)).toBe(ms * 0.8);
    expect(pauseBefore(attempt, retry, 1)).toBe(ms * 1.2);
  });
});

describe('what may pass', () => {
  const away = new ConnectError('timeout', 'away', {});
  const sick = new VerificationError('sick', [], {});
  const wrongKey = new HostKeyError('another key', 'SHA256:a', [], {});
  test.each([
    ['a host that does not answer', away, true],
    ['a check', sick, true],
    ['both', new JoinedError(away, [away, sick]), true],
    ['a login that is refused', new ConnectError('auth', 'no', {}), false],
    ['a wrong host key', wrongKey, false],
    ['a host that is away beside a wrong host key', new JoinedError(away, [away, wrongKey]), false],
    ['a command', new CommandError('no', 1, [], {}), false],
    ['a lock', new LockHeldError('held', 'x', {}), false],
  ])('%s', (_what, error, expected) => {
    expect(mayPass(error)).toBe(expected);
  });
});
