import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  type Crowd,
  countLoginsAtOnce,
  missingCrowd,
  readPeakMemory,
  readVersions,
  startCrowd,
} from '../../fixtures/crowd';
import { type StepRun, startAction } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { expectStatus, readResult } from '../shop';

/** BOWLINE_MANY_HOSTS=100 for the full size. */
const COUNT = Number(process.env.BOWLINE_MANY_HOSTS ?? 20);
const MOST_MEMORY_BYTES = 300e6;
const TIMEOUT_MS = 60_000 + COUNT * 3_000;

interface MeasuredRun extends StepRun {
  readonly peakBytes: number;
}

async function run({ project, key }: Crowd, mode: string, inputs: Variables = {}): Promise<MeasuredRun> {
  const { pid, ended } = startAction({
    cwd: project.folder,
    action: mode,
    inputs: { 'ssh-key': key.privateKey, ...inputs },
  });
  let peakBytes = 0;
  let isOver = false;
  const over = ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    peakBytes = readPeakMemory(pid) ?? peakBytes;
    await Promise.race([over, pause(50)]);
  }
  return { ...(await ended), peakBytes };
}

async function deploy(crowd: Crowd, version: string, inputs?: Variables): Promise<MeasuredRun> {
  await crowd.project.release(version);
  return run(crowd, 'deploy', inputs);
}

const statusesOf = (told: StepRun) => readResult(told).hosts.map(({ host, status }) => `${host} ${status}`);
const all = ({ hosts }: Crowd, what: string) => hosts.map(({ name }) => `${name} ${what}`);
const everywhere = ({ hosts }: Crowd, version: string) =>
  Object.fromEntries(hosts.map(({ name }) => [name, version] as const));

describe.skipIf(missingCrowd !== undefined)('a fleet of many hosts', { timeout: TIMEOUT_MS }, () => {
  test('is deployed to together, goes back together, and tells what became of each host', async () => {
    await using crowd = await startCrowd(COUNT);
    const [seventh = '', eighth = '', ninth = ''] = crowd.hosts.slice(6, 9).map(({ name }) => name);
    await shipEverywhere(crowd);
    await comeBackTogether(crowd, seventh);
    await listWhatIsMissing(crowd, [eighth, ninth]);
    await finishTheRest(crowd);
    await abortForOneThatIsDown(crowd);
  });

  /** A good deploy, whose log, summary and memory stay within bounds. */
  async function shipEverywhere(crowd: Crowd): Promise<void> {
    const good = await deploy(crowd, '1.0.0');
    expectStatus(good, 'success');
    expect(statusesOf(good)).toEqual(all(crowd, 'success'));
    expect(readVersions(crowd)).toEqual(everywhere(crowd, '1.0.0'));
    expect(good.peakBytes).toBeGreaterThan(10e6);
    expect(good.peakBytes).toBeLessThan(MOST_MEMORY_BYTES);
    const lines = good.log.split('\n');
    expect(lines.length).toBeLessThan(200 + 2 * COUNT);
    expect(good.log).toContain(`${COUNT - 10} more hosts › switch`);
    expect(good.summary).not.toContain('❌');
    for (const { roundTrips } of readResult(good).connections ?? []) expect(roundTrips).toBeLessThanOrEqual(6);
  }

  /** One host is ill with the new release, so none keeps it. */
  async function comeBackTogether(crowd: Crowd, ill: string): Promise<void> {
    crowd.breakSite('2.0.0', [ill]);
    const failed = await deploy(crowd, '2.0.0');
    expectStatus(failed, 'rolled_back');
    expect(statusesOf(failed)).toEqual(all(crowd, 'rolled_back'));
    expect(readVersions(crowd)).toEqual(everywhere(crowd, '1.0.0'));
    expect(crowd.hosts.filter(({ name }) => !crowd.asked.has(`2.0.0 ${name}`))).toEqual([]);
    expect(readResult(failed).error).toMatchObject({ code: 'verification', host: ill });
    expect(failed.log.match(/^::error .*$/gm)).toHaveLength(1);
    expect(failed.summary).toMatch(new RegExp(`^## ❌ .*\\n\\n> \\*\\*${ill} › shop › verify`));
  }

  /** Everything that is missing on any host is one list, before a host is touched. */
  async function listWhatIsMissing(crowd: Crowd, lacking: readonly string[]): Promise<void> {
    for (const { name, home } of crowd.hosts) {
      if (lacking.includes(name)) continue;
      writeFileSync(join(home, 'bin/ship-it'), '#!/bin/sh\n');
      chmodSync(join(home, 'bin/ship-it'), 0o755);
    }
    crowd.configure((config) => {
      Object.assign(config.defaults, { preflight: { disk_free: '1MB', commands: ['ship-it'] } });
    });
    const before = crowd.hosts.map(readJournal);
    const refused = await run(crowd, 'deploy');
    crowd.configure();
    expectStatus(refused, 'aborted');
    expect(readResult(refused).error?.message).toBe(
      lacking.map((name) => `${name}: missing on the host: ship-it`).join('\n'),
    );
    expect(refused.log).toContain(`2 hosts: missing on the host: ship-it (${lacking.join(', ')})`);
    expect(crowd.hosts.map(readJournal)).toEqual(before);
  }

  /** A deploy to a part of the fleet, and then to those that do not have it. */
  async function finishTheRest(crowd: Crowd): Promise<void> {
    const some = crowd.hosts.slice(0, -3).map(({ name }) => name);
    const part = await deploy(crowd, '3.0.0', { hosts: some.join(',') });
    expectStatus(part, 'success');
    const rest = await run(crowd, 'deploy', { hosts: 'failed' });
    expectStatus(rest, 'success');
    expect(statusesOf(rest)).toEqual(
      crowd.hosts.map(({ name }) => `${name} ${some.includes(name) ? 'skipped' : 'success'}`),
    );
    expect(rest.outputs.release).toBe(part.outputs.release);
    expect(readVersions(crowd)).toEqual(everywhere(crowd, '3.0.0'));
  }

  /** One host that cannot be reached keeps the others from being touched. */
  async function abortForOneThatIsDown(crowd: Crowd): Promise<void> {
    const down = crowd.hosts.at(-2);
    await down?.server.stop();
    const before = crowd.hosts.map(readJournal);
    const aborted = await deploy(crowd, '4.0.0');
    expectStatus(aborted, 'aborted');
    expect(aborted.outputs['failed-hosts']).toBe(down?.name);
    expect(readResult(aborted).error).toMatchObject({ code: 'connect', host: down?.name });
    expect(aborted.log).toContain(`${down?.name} (${down?.server.user}@${down?.address}:${down?.server.port})`);
    expect(crowd.hosts.map(readJournal)).toEqual(before);
    expect(readVersions(crowd)).toEqual(everywhere(crowd, '3.0.0'));
  }

  test('behind one jump host is let in bit by bit, and tried again where its sshd drops a connection', async () => {
    const count = Math.max(30, COUNT);
    await using crowd = await startCrowd(count, { hasGate: true });
    const log = () => crowd.gate?.log() ?? '';
    // No more at once than sshd takes without dropping any (MaxStartups 10:30:100).
    const calm = await run(crowd, 'status');
    expect(calm.exitCode, calm.log).toBe(0);
    expect(calm.log).not.toContain('trying again');
    expect(countLoginsAtOnce(log())).toBeGreaterThan(1);
    expect(countLoginsAtOnce(log())).toBeLessThanOrEqual(10);

    crowd.configure((config) => {
      config.defaults.parallel = count;
    });
    const burst = await run(crowd, 'status');
    expect(burst.exitCode, burst.log).toBe(0);
    expect(countLoginsAtOnce(log())).toBeGreaterThan(10);
    expect(log()).toMatch(/drop connection #\d+ .* past MaxStartups/);
    const retries = [...burst.log.matchAll(/web-\d+ › connect: .*trying again in (\d+) ms \(2 of \d+\)/g)];
    expect(retries.length).toBeGreaterThan(0);
    if (retries.length > 3) expect(new Set(retries.map(([, ms]) => ms)).size).toBeGreaterThan(1);
    expect(readResult(burst).services?.map(({ error }) => error)).toEqual(crowd.hosts.map(() => null));
  });

  test('with ten apps each takes no more round trips than with one', async () => {
    await using crowd = await startCrowd(10);
    const names = Array.from({ length: 10 }, (_, index) => `app-${index}`);
    crowd.configure((config, shop) => {
      config.apps = Object.fromEntries(
        names.map((name) => [name, { ...shop, path: join(crowd.project.base, 'hosts/{host}', name) }]),
      );
      for (const name of names.slice(1)) {
        const { port: _port, health: _health, ...rest } = config.apps[name] ?? {};
        config.apps[name] = rest;
      }
      const apps = Object.fromEntries(names.map((name) => [name, {}]));
      Object.assign(config.environments.production ?? {}, { apps });
      config.apps['app-0'] = { ...shop };
    });
    const good = await deploy(crowd, '2.0.0');
    expectStatus(good, 'success');
    const { connections = [], hosts } = readResult(good);
    expect(hosts).toHaveLength(100);
    // A first deploy has nothing to compare with, which saves one.
    expect(connections.map(({ roundTrips }) => roundTrips <= 5)).toEqual(crowd.hosts.map(() => true));
    for (const { name } of crowd.hosts) {
      for (const app of names) {
        const folder = app === 'app-0' ? 'shop' : app;
        const version = readFileSync(join(crowd.project.base, 'hosts', name, folder, 'current/VERSION'), 'utf8');
        expect(version).toBe('2.0.0\n');
      }
    }
    expect(good.log.split('\n').length).toBeLessThan(1_500);
  });
});

function readJournal({ path }: Crowd['hosts'][number]): string {
  const file = join(path, '.bowline/journal.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
