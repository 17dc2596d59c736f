import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/report/result';
import { type ByHost, type Deployed, type Lab, type Name, openLab, PATH } from '../fixtures/lab';

/*
 * The five ways in which a homelab fails, with what it is made of: containers of a private repository, copies of what the
 * database holds before production changes, tests between the stages, another try for the public host, a last verification.
 */

let lab: Lab;
/** What all machines serve before a scenario begins. */
let old = '';

beforeAll(async () => {
  lab = await openLab();
  lab.configure();
});

afterAll(async () => lab?.[Symbol.asyncDispose]());

const all = (value: string): ByHost => ({ vps: value, rtx: value, 'web-1': value });
const rows = (...versions: readonly string[]) => versions.join('\n');

function statuses({ hosts }: Result): ByHost {
  return Object.fromEntries(hosts.map(({ host, status }) => [host, status])) as ByHost;
}

function stages({ stages: told }: Result): Readonly<Record<string, string>> {
  return Object.fromEntries(told.map(({ name, status }) => [name, status]));
}

async function deployEverywhere(version: string): Promise<Deployed> {
  lab.release(version);
  const run = await lab.run('deploy');
  expect([run.exitCode, run.result.status], run.log).toEqual([0, 'success']);
  expect(await lab.ask('version')).toEqual(all(version));
  old = version;
  return run;
}

/** The containers of a machine, which a run that did not come to it leaves as they are. */
const containersOn = (name: Name) => lab.machine(name).exec('docker ps --no-trunc --quiet | sort');
const releasesOn = (name: Name) => lab.machine(name).exec(`ls ${PATH}/releases`);
const untouched = async (name: Name) => [await containersOn(name), await releasesOn(name)];

describe('the homelab of three machines', () => {
  test('goes live stage by stage; a first deploy has nothing to take a snapshot of', async () => {
    const commit = lab.release('1.0.0');
    const run = await lab.run('deploy');
    expect([run.exitCode, run.result.status], run.log).toEqual([0, 'success']);
    expect(run.result).toMatchObject({ version: '1.0.0', revision: commit, deployed: ['vps', 'rtx', 'web-1'] });
    expect(run.log).toMatch(/vps › fetch/);
    expect(run.log).not.toContain('take what the runner fetched');
    expect(run.result.stages[0]?.gates).toMatchObject([{ name: 'tests', status: 'success' }]);
    expect(await lab.ask('version')).toEqual(all('1.0.0'));
    expect(await lab.ask('key')).toEqual(all('a key of "the lab"'));
    expect(run.events).toEqual(['started', 'success']);
    expect(await lab.snapshots('rtx')).toEqual([]);
    old = '1.0.0';
  });

  test('staging fails: staging is rolled back, and the rest is not touched', async () => {
    lab.release('2.0.0');
    await lab.break('vps', 'dies', '2.0.0');
    const before = [await untouched('rtx'), await untouched('web-1')];
    const { exitCode, result, log, events, told } = await lab.run('deploy');
    expect([exitCode, result.status, result.error?.host], log).toEqual([1, 'failed', 'vps']);
    expect(statuses(result)).toEqual({ vps: 'rolled_back', rtx: 'skipped', 'web-1': 'skipped' });
    expect(stages(result)).toEqual({ staging: 'rolled_back', production: 'skipped', public: 'skipped' });
    expect(log).toContain('this machine cannot run 2.0.0');
    expect(await lab.ask('version')).toEqual(all(old));
    expect([await untouched('rtx'), await untouched('web-1')]).toEqual(before);
    expect(await lab.snapshots('rtx')).toEqual([]);
    expect(events).toEqual(['started', 'failed']);
    expect(told).toMatchObject({ status: 'failed', deployed: [] });
  });

  test('the tests fail: staging is rolled back, and the rest is not touched', async () => {
    lab.release('3.0.0', 'tea');
    const before = [await untouched('rtx'), await untouched('web-1')];
    const { exitCode, result, log, events, told } = await lab.run('deploy');
    expect([exitCode, result.status, result.error?.step], log).toEqual([1, 'failed', 'tests']);
    expect(statuses(result)).toEqual({ vps: 'rolled_back', rtx: 'skipped', 'web-1': 'skipped' });
    expect(stages(result)).toEqual({ staging: 'rolled_back', production: 'skipped', public: 'skipped' });
    expect(result.stages[0]?.gates).toEqual([{ name: 'tests', status: 'failed', detail: '1 of 2 failed: no coffee' }]);
    expect(await lab.ask('version')).toEqual(all(old));
    expect([await untouched('rtx'), await untouched('web-1')]).toEqual(before);
    expect(events).toEqual(['started', 'failed']);
    expect(String(told.text)).toContain('1 of 2 failed: no coffee');
  });

  test('production fails: both are rolled back, and what production held before is there again', async () => {
    lab.release('4.0.0');
    await lab.break('rtx', 'sick', '4.0.0');
    const before = await untouched('web-1');
    const { exitCode, result, log, events, told } = await lab.run('deploy');
    expect([exitCode, result.status, result.error?.host], log).toEqual([7, 'rolled_back', 'rtx']);
    expect(statuses(result)).toEqual({ vps: 'rolled_back', rtx: 'rolled_back', 'web-1': 'skipped' });
    expect(stages(result)).toEqual({ staging: 'rolled_back', production: 'rolled_back', public: 'skipped' });
    expect(await lab.ask('version')).toEqual(all(old));
    // Staging takes no snapshot, so that its database keeps what the new releases have made of it.
    const held = { vps: rows('1.0.0', '2.0.0', '3.0.0', '4.0.0'), rtx: rows('1.0.0'), 'web-1': rows('1.0.0') };
    expect(await lab.ask('rows')).toEqual(held);
    expect(await lab.snapshots('rtx')).toHaveLength(1);
    expect(log).toContain('restore');
    expect(await untouched('web-1')).toEqual(before);
    expect(events).toEqual(['started', 'rolled_back']);
    expect(told).toMatchObject({ status: 'rolled_back', deployed: [] });
  });

  test('the public host fails three times: it alone is rolled back, the rest stays, and somebody is told', async () => {
    lab.release('5.0.0');
    await lab.break('web-1', 'sick', '5.0.0');
    const { exitCode, result, log, events, told } = await lab.run('deploy');
    expect([exitCode, result.status, result.error?.host], log).toEqual([6, 'partial_success', 'web-1']);
    expect(statuses(result)).toEqual({ vps: 'success', rtx: 'success', 'web-1': 'rolled_back' });
    expect(stages(result)).toEqual({ staging: 'success', production: 'success', public: 'rolled_back' });
    expect(result.stages.map(({ attempts }) => attempts)).toEqual([1, 1, 3]);
    expect(result.deployed).toEqual(['vps', 'rtx']);
    expect(await lab.ask('version')).toEqual({ vps: '5.0.0', rtx: '5.0.0', 'web-1': old });
    expect((await lab.ask('rows')).rtx).toBe(rows('1.0.0', '5.0.0'));
    expect(events).toEqual(['started', 'partial_success']);
    expect(told).toMatchObject({ status: 'partial_success', deployed: ['vps', 'rtx'] });
  });

  test('the last verification fails: everything is rolled back, and what production held is there again', async () => {
    await deployEverywhere('5.1.0');
    const held = (await lab.ask('rows')).rtx;
    expect(held).toBe(rows('1.0.0', '5.0.0', '5.1.0'));
    // The site falls ill when all machines serve it.
    const illness = { name: 'illness', run: 'docker exec lab-web-1 rm /www/health', run_on: 'host' };
    lab.configure((homelab) => Object.assign(homelab.stages[2] ?? {}, { after: [illness] }));
    lab.release('6.0.0');
    const { exitCode, result, log, events } = await lab.run('deploy');
    expect([exitCode, result.status, result.error?.code], log).toEqual([7, 'rolled_back', 'verification']);
    expect(statuses(result)).toEqual(all('rolled_back'));
    expect(stages(result)).toEqual({ staging: 'rolled_back', production: 'rolled_back', public: 'rolled_back' });
    expect(await lab.ask('version')).toEqual(all(old));
    expect((await lab.ask('rows')).rtx).toBe(held);
    expect(events).toEqual(['started', 'rolled_back']);
  });
});
