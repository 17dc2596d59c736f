import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../../src/config/model';
import { BowlineError, ConnectError, HostKeyError } from '../../../../src/errors';
import { hasQuorumWithout } from '../../../../src/rollout/stages/quorum';
import { resolve } from '../../config/fixture';
import { openLive, run, serving, statuses } from './fleet';

const HOSTS = ['a', 'b', 'c', 'd'];
/** A build that fails on the hosts that the file `unbuildable` names. */
const BUILD = 'build: [\'! grep -q "^$BOWLINE_HOST$" unbuildable\']';
const environment = (ready: string, more = '') =>
  `{ stages: [{ name: all, hosts: [a, b, c, d], ready: ${ready}${more} }] }`;

async function openBuilding(ready: string, more?: string) {
  const fleet = await openLive({ hosts: HOSTS, environment: environment(ready, more), app: [] });
  fleet.configure([BUILD]);
  return fleet;
}

describe('hosts that could not be prepared', () => {
  test.each([
    ['75%', 'd\n', { a: '2', b: '2', c: '2', d: '1' }],
    ['2', 'c\nd\n', { a: '2', b: '2', c: '1', d: '1' }],
    ['50%', 'a\nd\n', { a: '1', b: '2', c: '2', d: '1' }],
  ])('keep the previous release with `ready: %s`', async (ready, unbuildable, versions) => {
    using fleet = await openBuilding(ready);
    fleet.write({ VERSION: '2', unbuildable });
    const result = await run(fleet);
    const left = Object.keys(versions).filter((host) => versions[host as 'a'] === '1');
    expect(serving(fleet, HOSTS)).toEqual(versions);
    expect(result).toMatchObject({ status: 'partial_success', error: { code: 'command', host: left[0] } });
    expect(result.error?.message).toContain(`not reached or not ready: ${left.join(', ')}`);
    expect(result.error?.hint).toContain('`hosts: failed`');
    for (const host of HOSTS) expect(statuses(result)[host], host).toBe(left.includes(host) ? 'failed' : 'success');
    for (const host of HOSTS.filter((one) => !left.includes(one))) expect(fleet.verdict(host, result.id)).toBe('good');
  });

  test('end the run before any switch where too many are', async () => {
    using fleet = await openBuilding('75%');
    fleet.write({ VERSION: '2', unbuildable: 'c\nd\n' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'failed', error: { code: 'command' } });
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1', c: '1', d: '1' });
  });

  test('have to be none where nothing else is said', async () => {
    using fleet = await openBuilding('all');
    fleet.write({ VERSION: '2', unbuildable: 'd\n' });
    expect(await run(fleet)).toMatchObject({ status: 'failed' });
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1', c: '1', d: '1' });
  });

  test('do not take the hook with them that runs once', async () => {
    using fleet = await openBuilding('3', ', batch: 1');
    fleet.configure([BUILD, "hooks: { before_activate: [{ run: 'echo once >>../../migrated', once: true }] }"]);
    fleet.write({ VERSION: '2', unbuildable: 'a\n' });
    const result = await run(fleet);
    expect(result.status).toBe('partial_success');
    const ran = result.hosts.filter(({ steps }) => steps.some(({ name }) => name.startsWith('before_activate')));
    expect(ran.map(({ host }) => host)).toEqual(['b']);
  });

  test('are finished by `hosts: failed` once they can be', async () => {
    using fleet = await openLive({
      hosts: HOSTS,
      environment: environment('3'),
      app: ['build: ["[ ! -e ../../../../full-$BOWLINE_HOST ]"]'],
    });
    const { writeFileSync, rmSync } = await import('node:fs');
    const full = `${fleet.folder}/full-c`;
    writeFileSync(full, '');
    fleet.write({ VERSION: '2' });
    const first = await run(fleet);
    expect(first.status).toBe('partial_success');
    rmSync(full);
    const second = await run(fleet, { hosts: 'failed' });
    expect(second).toMatchObject({ status: 'success', release: first.release });
    expect(statuses(second)).toEqual({ a: 'skipped', b: 'skipped', c: 'success', d: 'skipped' });
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '2', c: '2', d: '2' });
  });
});

describe('hosts that are not reached', () => {
  const whole = resolve(`hosts:
  a: { address: a.example }
  b: { address: b.example }
  c: { address: c.example }
apps: { shop: { source: { upload: . }, runtime: static } }
environments: { production: { stages: [{ name: one, hosts: [a] }, { name: two, hosts: [b, c], ready: 50% }] } }
`);
  const away = (host: string, error: BowlineError = new ConnectError('timeout', 'away', {})) => ({ host, error });

  test.each([
    ['one of two, half of which are enough', [away('b')], true],
    ['both', [away('b'), away('c')], false],
    ['one of a stage that needs all', [away('a')], false],
    ['one with another key', [away('b', new HostKeyError('another', 'SHA256:x', [], {}))], false],
    ['one that tells of something else', [away('b', new BowlineError('internal', 'x'))], false],
  ])('%s', (_what, hosts, expected) => {
    expect(hasQuorumWithout(whole, hosts)).toBe(expected);
  });

  test('a count is a count of hosts', () => {
    const stages: Stage[] = whole.stages.map((stage) => ({ ...stage, ready: { count: 1 } }));
    expect(hasQuorumWithout({ ...whole, stages }, [away('b')])).toBe(true);
    expect(hasQuorumWithout({ ...whole, stages }, [away('a')])).toBe(false);
  });
});
