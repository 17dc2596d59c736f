import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Target } from '../../../src/config/targets/target';
import { deploy } from '../../../src/modes/deploy';
import { rollback } from '../../../src/modes/rollback';
import type { Behaviour } from '../../../src/runtimes/behaviour';
import { type Sh, sh } from '../../../src/shell/sh';
import { type LocalFleet, openLocalFleet } from './local-fleet';

/*
 * A runtime that starts the next release off traffic and moves to it only then. What it is asked there, by the port of what stands
 * by, is played here; two colours of systemd do the same on real hosts.
 */

const played: { behaviour?: (target: Target) => Behaviour } = {};
afterEach(() => {
  delete played.behaviour;
});

vi.mock('../../../src/runtimes/choose', async (load) => {
  const { completeRuntime } = await import('../../../src/runtimes/behaviour');
  const original = await load<typeof import('../../../src/runtimes/choose')>();
  return {
    runtimeOf: (target: Target) =>
      played.behaviour === undefined
        ? original.runtimeOf(target)
        : completeRuntime(played.behaviour(target), { hasProcess: false }),
  };
});

const BESIDE = 5002;
const logOf = (path: string) => `${path}.log`;
const say = ({ path }: Target, ...words: readonly string[]): Sh => sh`echo ${words} >>${logOf(path)}`;

const beside = (target: Target): Behaviour => ({
  identity: 'beside',
  stage: ({ release }) => say(target, 'stage', release),
  recall: (release) => say(target, 'recall', release),
  standBy: { ...target, port: BESIDE, link: 'beside' },
  turn: ({ release }) => say(target, 'turn', release),
  switchOver: ({ release }) => say(target, 'switch', release),
  settle: ({ release, mayKeepWarm }) => say(target, 'settle', release, mayKeepWarm ? 'warm' : 'cold'),
});

/** It fails where a file beside the app names the port that is asked; which it was, it writes down. */
const CHECK =
  'checks: { mine: { type: command, run: \'echo "$BOWLINE_PORT $BOWLINE_RELEASE" >>"$BOWLINE_PATH.asked"; ! grep -q "^$BOWLINE_PORT$" "$BOWLINE_PATH.broken"\' } }';

const HOSTS = ['web-1'];

function open(app: readonly string[] = ['port: 80', CHECK], hosts: readonly string[] = HOSTS) {
  played.behaviour = beside;
  const fleet = openLocalFleet({ hosts, app });
  for (const host of hosts) mkdirSync(join(fleet.root(host), '..'), { recursive: true });
  const file = (name: string, host = 'web-1') => `${fleet.root(host)}.${name}`;
  const take = (name: string, host?: string) => {
    const text = existsSync(file(name, host)) ? readFileSync(file(name, host), 'utf8') : '';
    writeFileSync(file(name, host), '');
    return text.split('\n').filter((line) => line !== '');
  };
  const break_ = (ports: readonly number[], host?: string) =>
    writeFileSync(file('broken', host), `${ports.join('\n')}\n`);
  for (const host of hosts) break_([], host);
  return {
    fleet,
    break: break_,
    /** What the runtime was told to do since this was last asked. */
    takeLog: (host?: string) => take('log', host),
    /** The ports that were asked since then, and of which release. */
    takeAsked: (host?: string) => take('asked', host),
    deploy: async (version: string) => {
      fleet.write({ VERSION: version });
      return run(fleet);
    },
    [Symbol.dispose]: () => fleet[Symbol.dispose](),
  };
}

const run = (fleet: LocalFleet) => fleet.run(deploy, 'deploy');
const stepsOf = ({ hosts }: Awaited<ReturnType<typeof run>>) =>
  hosts.flatMap(({ steps }) => steps.map(({ name }) => name));

describe('a release that stands by', () => {
  test('is asked where it stands, then switched to, then asked where it serves', async () => {
    using site = open();
    const first = await site.deploy('1');
    expect(first.status).toBe('success');
    expect(site.takeAsked()).toEqual([`${BESIDE} ${first.id}`, `80 ${first.id}`]);
    expect(site.takeLog()).toEqual([`stage ${first.id}`, `turn ${first.id}`, `settle ${first.id} warm`]);
    const steps = stepsOf(first);
    expect([
      steps.indexOf('prove') < steps.indexOf('switch'),
      steps.indexOf('switch') < steps.indexOf('verify'),
    ]).toEqual([true, true]);
    // What stood by serves already: nothing is started after the switch.
    expect(steps).not.toContain('restart');
  });

  test('and does not prove itself is never switched to, and what it started is ended', async () => {
    using site = open();
    const first = await site.deploy('1');
    site.takeLog();
    site.break([BESIDE]);
    const second = await site.deploy('2');
    expect(second).toMatchObject({
      status: 'failed',
      error: { code: 'verification', step: 'prove', host: 'web-1', app: 'shop' },
      hosts: [{ status: 'failed', release: first.id }],
    });
    expect(second.error?.message).toMatch(/^web-1: shop: mine failed: /);
    expect(site.takeLog()).toEqual([`stage ${second.id}`, `settle ${first.id} cold`]);
    expect([site.fleet.live('web-1'), site.fleet.verdict('web-1', second.id)]).toEqual([first.id, 'failed']);
    expect(
      site.fleet.journal('web-1').some((entry) => entry.event === 'activating' && entry.release === second.id),
    ).toBe(false);
  });

  test('of a first deploy that does not prove itself leaves nothing that serves', async () => {
    using site = open();
    site.break([BESIDE]);
    const first = await site.deploy('1');
    expect(first).toMatchObject({ status: 'failed', error: { step: 'prove' }, hosts: [{ release: null }] });
    expect(site.takeLog()).toEqual([`stage ${first.id}`]);
    expect(existsSync(join(site.fleet.root('web-1'), 'current'))).toBe(false);
  });

  test('and fails only where it serves is gone back from, and what is gone back to is settled', async () => {
    using site = open();
    const first = await site.deploy('1');
    site.takeLog();
    writeFileSync(`${site.fleet.root('web-1')}.broken`, '80\n');
    const second = await site.deploy('2');
    expect(second).toMatchObject({ error: { code: 'verification', step: 'verify' } });
    expect(site.takeLog()).toEqual([
      `stage ${second.id}`,
      `turn ${second.id}`,
      `turn ${first.id}`,
      expect.stringMatching(new RegExp(`^settle ${first.id} `)),
    ]);
    expect(site.fleet.live('web-1')).toBe(first.id);
  });

  test('is waited for before it is asked, and not once more after the switch', async () => {
    using site = open(['port: 80', 'startup_delay: 30s', CHECK]);
    expect((await site.deploy('1')).status).toBe('success');
    expect(site.fleet.said.filter((line) => line.includes('waiting'))).toEqual([]);
    const startedAt = site.fleet.clock.now().getTime();
    expect((await site.deploy('2')).status).toBe('success');
    const tookMs = site.fleet.clock.now().getTime() - startedAt;
    expect([tookMs >= 30_000, tookMs < 60_000]).toEqual([true, true]);
  });

  test('proves itself on every host before any is switched', async () => {
    using site = open([CHECK], ['web-1', 'web-2']);
    const first = await site.deploy('1');
    for (const host of ['web-1', 'web-2']) site.takeLog(host);
    site.break([BESIDE], 'web-2');
    const second = await site.deploy('2');
    expect(second).toMatchObject({ status: 'failed', error: { step: 'prove', host: 'web-2' } });
    for (const host of ['web-1', 'web-2'])
      expect(site.takeLog(host)).toEqual([`stage ${second.id}`, `settle ${first.id} cold`]);
  });
});

describe('a release that is gone back to', () => {
  const back = (fleet: LocalFleet) => fleet.run(rollback, 'rollback');

  test('stands by and proves itself before it is switched to', async () => {
    using site = open();
    const first = await site.deploy('1');
    const second = await site.deploy('2');
    site.takeLog();
    site.takeAsked();
    const result = await back(site.fleet);
    expect(result.status).toBe('success');
    expect(site.takeAsked()).toEqual([`${BESIDE} ${first.id}`, `80 ${first.id}`]);
    expect(site.takeLog()).toEqual([`recall ${first.id}`, `turn ${first.id}`, `settle ${first.id} warm`]);
    expect([site.fleet.live('web-1'), second.status]).toEqual([first.id, 'success']);
  });

  test('and does not prove itself leaves what serves', async () => {
    using site = open();
    const first = await site.deploy('1');
    const second = await site.deploy('2');
    site.takeLog();
    site.break([BESIDE]);
    const result = await back(site.fleet);
    expect(result).toMatchObject({ status: 'failed', error: { code: 'verification', step: 'prove' } });
    expect(site.takeLog()).toEqual([`recall ${first.id}`, `settle ${second.id} cold`]);
    expect(site.fleet.live('web-1')).toBe(second.id);
  });

  test('is asked what it remembers, and not what the config says today', async () => {
    using site = open();
    await site.deploy('1');
    await site.deploy('2');
    site.fleet.configure(['port: 80', "checks: { mine: { type: command, run: 'false' } }"]);
    expect((await back(site.fleet)).status).toBe('success');
  });
});

test('nothing is asked beside what has nothing that stands by', async () => {
  using site = open();
  played.behaviour = (target) => ({ ...beside(target), standBy: undefined });
  const first = await site.deploy('1');
  expect(first.status).toBe('success');
  expect(site.takeAsked()).toEqual([`80 ${first.id}`]);
  expect(stepsOf(first)).not.toContain('prove');
  expect(site.takeLog()).toEqual([
    `stage ${first.id}`,
    `turn ${first.id}`,
    `switch ${first.id}`,
    `settle ${first.id} warm`,
  ]);
});
