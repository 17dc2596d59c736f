import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Crowd, type CrowdHost, missingCrowd, startCrowd } from '../../fixtures/crowd';
import { type NetworkProxy, startProxy } from '../../fixtures/network';
import { expectStatus, lastLines, readJournal, readResult } from '../shop';
import { deploy, hostsByStatus, hostsByVersion, namesOf, run, start } from './crowd-runs';

const COUNT = 5;

interface FarCrowd extends AsyncDisposable {
  readonly crowd: Crowd;
  /** Of the last three hosts. */
  readonly links: readonly NetworkProxy[];
  /** The hosts are one stage that needs three of five. */
  configure(change?: (hosts: Record<string, Record<string, unknown>>, stage: Record<string, unknown>) => void): void;
}

/** Five hosts with version 1.0.0, of which three are reached over a network that can be made bad. */
async function openFar(): Promise<FarCrowd> {
  const links: NetworkProxy[] = [];
  const reach = async ({ name, address, server }: Pick<CrowdHost, 'name' | 'address' | 'server'>) => {
    if (name < 'web-003') return undefined;
    const link = await startProxy({ targetPort: server.port, targetAddress: address });
    links.push(link);
    return link.port;
  };
  const crowd = await startCrowd(COUNT, { reach });
  expectStatus(await deploy(crowd, '1.0.0'), 'success');
  const configure: FarCrowd['configure'] = (change = () => {}) =>
    crowd.configure((config) => {
      config.defaults.ssh = { connect_timeout: '1s' };
      const stage = { name: 'fleet', hosts: namesOf(crowd), ready: '60%' };
      config.environments = { production: { stages: [stage] } };
      change(config.hosts, stage);
    });
  configure();
  return {
    crowd,
    links,
    configure,
    async [Symbol.asyncDispose]() {
      await Promise.all(links.map((link) => link[Symbol.asyncDispose]()));
      await crowd[Symbol.asyncDispose]();
    },
  };
}

const journalsOf = ({ hosts }: Crowd) => hosts.map(readJournal);

describe.skipIf(missingCrowd !== undefined)('a stage that needs three hosts of five', { timeout: 120_000 }, () => {
  test('goes on without one that is away, which the next deploy brings up to date', async () => {
    await using far = await openFar();
    const { crowd, links } = far;
    const [away = ''] = namesOf(crowd, 5);
    const others = namesOf(crowd, 1, 4);
    links[2]?.silence();
    const part = await deploy(crowd, '2.0.0');
    expectStatus(part, 'partial_success');
    expect(hostsByVersion(crowd)).toEqual({ '1.0.0': [away], '2.0.0': others });
    expect(hostsByStatus(part)).toEqual({ success: others, unreachable: [away] });
    const { error } = readResult(part);
    expect(error).toMatchObject({ code: 'connect', host: away });
    expect(error?.message).toContain(`not reached or not ready: ${away}`);
    expect(lastLines(part.log, 1)).toContain('finish them with `hosts: failed`');
    expect(part.summary).toContain(`Left on the previous release: 1 host (${away})`);

    links[2]?.resume();
    const whole = await run(crowd, 'deploy');
    expectStatus(whole, 'success');
    expect(hostsByVersion(crowd)).toEqual({ '2.0.0': namesOf(crowd) });
    expect(hostsByStatus(whole)).toEqual({ success: [away], unchanged: others });
  });

  test('touches nothing where too few of them are there', async () => {
    await using far = await openFar();
    const { crowd, links } = far;
    for (const link of links) link.silence();
    const before = journalsOf(crowd);
    const few = await deploy(crowd, '2.0.0');
    expectStatus(few, 'aborted');
    expect(hostsByVersion(crowd)).toEqual({ '1.0.0': namesOf(crowd) });
    expect(readResult(few).error).toMatchObject({ code: 'connect' });
    for (const name of namesOf(crowd, 3)) expect(lastLines(few.log, 4)).toContain(name);
    expect(journalsOf(crowd)).toEqual(before);
  });

  test('does not do without one whose host key is wrong', async () => {
    await using far = await openFar();
    const { crowd } = far;
    const [own, other] = crowd.hosts.map(({ server }) => server.fingerprints[0]);
    far.configure((hosts) => Object.assign(hosts['web-001'] ?? {}, { host_key: other }));
    const before = journalsOf(crowd);
    const wrong = await deploy(crowd, '2.0.0');
    expectStatus(wrong, 'aborted');
    expect(readResult(wrong).error).toMatchObject({ code: 'host_key', host: 'web-001' });
    expect(lastLines(wrong.log, 1)).toContain(own ?? 'no key');
    expect(journalsOf(crowd)).toEqual(before);
  });

  test('does not do without one whose lock another run holds', async () => {
    await using far = await openFar();
    const { crowd } = far;
    const [begun, go] = ['begun', 'go'].map((name) => join(crowd.project.base, name));
    const wait = `: >${begun}; until [ -e ${go} ]; do sleep 0.1; done`;
    far.configure((_, stage) => Object.assign(stage, { after: [{ name: 'tests', run: wait, timeout: '1m' }] }));
    await crowd.project.release('2.0.0');
    const first = start(crowd, 'deploy', { hosts: 'web-002' });
    await expect.poll(() => existsSync(begun ?? ''), { timeout: 30_000 }).toBe(true);

    far.configure();
    const before = journalsOf(crowd);
    const second = await deploy(crowd, '3.0.0');
    expectStatus(second, 'aborted');
    expect(readResult(second).error).toMatchObject({ code: 'lock_held', host: 'web-002' });
    expect(second.log).toContain('octocat');
    expect(journalsOf(crowd)).toEqual(before);

    writeFileSync(go ?? '', '');
    expectStatus(await first.ended, 'success');
  });
});
