import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deploy } from '../../../src/modes/deploy';
import { rollback } from '../../../src/modes/rollback';
import { status } from '../../../src/modes/status/status';
import { type LocalFleet, openLocalFleet } from '../rollout/local-fleet';

/** Answers `/health` alone, whatever serves. */
const server = createServer((request, response) => {
  response.statusCode = request.url === '/health' ? 200 : 404;
  response.end('{"status":"ok"}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const healthOf = (path: string) => `health: { url: "${base()}${path}", deadline: 20s }`;

async function deployTo(fleet: LocalFleet, version: string) {
  fleet.write({ VERSION: version });
  return fleet.run(deploy, 'deploy', { version });
}

function recordOf(fleet: LocalFleet, host: string): string {
  return join(fleet.root(host), 'current/.bowline/release.json');
}

/** As version 0.1.0 wrote it. */
function forget(fleet: LocalFleet, host: string): void {
  const { ownChecks, ...rest } = JSON.parse(readFileSync(recordOf(fleet, host), 'utf8'));
  expect(ownChecks).toBeDefined();
  writeFileSync(recordOf(fleet, host), JSON.stringify(rest));
}

describe('a release that is gone back to is verified by its own checks', () => {
  test.each([
    ['a health path that neither release has', () => [healthOf('/healthz')]],
    ['a port on which nothing listens', () => ['port: 9', 'health: /health', 'checks: { port: false }']],
    [
      'a field that no answer has',
      () => [`health: { url: "${base()}/health", deadline: 20s, expect: { connected: true } }`],
    ],
    ['a command that only the new release has', () => ['checks: { mine: { type: command, run: "./not-there-yet" } }']],
  ])('after %s', async (_what, app) => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [healthOf('/health')] });
    expect(await deployTo(fleet, '1')).toMatchObject({ status: 'success' });
    fleet.configure(app());
    const result = await deployTo(fleet, '2');
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'verification' } });
    expect(fleet.read('a', 'VERSION')).toBe('1');
  });

  test('by a rollback by hand too, and `status` asks it what it was made to answer', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [healthOf('/health')] });
    await deployTo(fleet, '1');
    await deployTo(fleet, '2');
    fleet.configure([healthOf('/healthz')]);
    expect(await fleet.run(rollback, 'rollback')).toMatchObject({ status: 'success', version: '1' });
    expect(await fleet.run(status, 'status')).toMatchObject({ services: [{ healthy: true }] });
  });

  test('and a release that remembers none by process and port alone, which the log says', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [healthOf('/health')] });
    await deployTo(fleet, '1');
    forget(fleet, 'a');
    fleet.configure([healthOf('/healthz')]);
    expect(await deployTo(fleet, '2')).toMatchObject({ status: 'rolled_back' });
    expect(fleet.said.join('\n')).toContain(
      'does not remember its checks, so it is verified by process and port alone',
    );
  });
});

describe('nothing that a host remembers makes the runner do anything', () => {
  test.each([
    [
      'a command',
      { checks: { evil: { type: 'command', run: 'touch RAN', run_on: 'runner', when: ['post'], timeout: '5s' } } },
    ],
    ['a URL', { checks: { evil: { type: 'http', url: 'http://192.0.2.1/', when: ['post'], timeout: '5s' } } }],
    [
      'a health URL',
      { health: { url: 'http://192.0.2.1/', deadline: '5s', interval: '1s', timeout: '1s' }, checks: { health: {} } },
    ],
  ])('%s', async (_what, ownChecks) => {
    using fleet = openLocalFleet({ hosts: ['a'] });
    await deployTo(fleet, '1');
    await deployTo(fleet, '2');
    const record = recordOf(fleet, 'a').replace('current', `releases/${previousOf(fleet)}`);
    writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), ownChecks }));
    const result = await fleet.run(rollback, 'rollback');
    expect(result).toMatchObject({ status: 'success', version: '1' });
    expect(result.hosts[0]?.checks).toEqual([]);
    expect(existsSync(join(fleet.folder, 'RAN'))).toBe(false);
  });
});

function previousOf(fleet: LocalFleet): string {
  const [first] = fleet.journal('a').flatMap((entry) => (entry.event === 'activated' ? [entry.release] : []));
  return first ?? '';
}

describe('a health setting that is new is tried on what is live', () => {
  test('and where both releases fail it, the setting is the first thing that is told', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [healthOf('/health')] });
    await deployTo(fleet, '1');
    fleet.configure([healthOf('/healthz')]);
    const { error } = await deployTo(fleet, '2');
    expect(error?.message.split('\n')[0]).toMatch(
      /^a: shop: `health` is new, and the previous release did not meet it either: .*404/,
    );
    expect(error?.hint).toContain('See whether the new `health` in the config is right');
  });

  test('and where the new release brings the path, it was only a note', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [healthOf('/health')] });
    await deployTo(fleet, '1');
    const before = fleet.said.length;
    fleet.configure([
      `health: { url: "${base()}/none", deadline: 20s, expect: { status: [404] } }`,
      'checks: { health: false }',
    ]);
    expect(await deployTo(fleet, '2')).toMatchObject({ status: 'success' });
    expect(fleet.said.slice(before).join('\n')).not.toContain('does not meet');
  });

  test('but not where it is the same, be it with another deadline', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [healthOf('/health')] });
    await deployTo(fleet, '1');
    fleet.configure([`health: { url: "${base()}/health", deadline: 30s }`]);
    expect(await deployTo(fleet, '2')).toMatchObject({ status: 'success' });
    expect(fleet.said.join('\n')).not.toContain('does not meet the new');
  });
});
