import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listVersionsBefore } from '../../fixtures/version-before/before';
import { ask, expectStatus, liveRelease, readJournal, readRelease, readResult, releasesOn } from '../shop';
import { openTakeover, type Takeover } from './takeover';

describe.each(listVersionsBefore())('on a host that version %s left', (version) => {
  test('a new version goes live, and rollback goes back to what was live then', async () => {
    await using takeover = await openTakeover(version);
    const old = takeover.told('3.0.0').release;
    const fence = readFence(takeover);
    const attempts = () => readJournal(takeover.host).filter(({ event }) => event === 'attempt');
    const seq = Number(attempts().at(-1)?.seq);
    const deployed = await takeover.deploy('4.0.0');
    expectStatus(deployed, 'success');
    expect(readFence(takeover)).toBe(fence + 1);
    expect(attempts().at(-1)).toMatchObject({ seq: seq + 1, version: '4.0.0' });
    expect(deployed.outputs).toMatchObject({ changed: 'true', 'previous-release': old });
    expect(readResult(deployed).hosts[0]).toMatchObject({ previousRelease: old });
    await expectRelease(takeover, '4.0.0', { channel: 'second', token: 'dummy of now' });
    expect(readRelease(takeover.host, 'data/orders.txt')).toBe('an order\n');
    const counters = readJournal(takeover.host).map(({ n }) => n);
    expect(counters).toEqual(counters.map((_n, index) => index + 1));

    const back = await takeover.run('rollback');
    expectStatus(back, 'success');
    expect(back.outputs).toMatchObject({ release: old, version: '3.0.0' });
    expect(liveRelease(takeover.host)).toBe(old);
    await expectRelease(takeover, '3.0.0', { channel: 'second', token: 'dummy of now' });
  });

  test('a version that does not work gives way to what was live then', async () => {
    await using takeover = await openTakeover(version);
    takeover.shop.project.write('app/FAULT', 'crash\n');
    expectStatus(await takeover.deploy('4.0.0'), 'rolled_back');
    expect(liveRelease(takeover.host)).toBe(takeover.told('3.0.0').release);
    await expectRelease(takeover, '3.0.0', { channel: 'second', token: 'dummy of now' });
  });

  test('rollback goes by version, by id and by time to older ones, with env, secret and data of each', async () => {
    await using takeover = await openTakeover(version);
    expectStatus(await takeover.run('rollback', { target: 'version:v2.0.0' }), 'success');
    expect(liveRelease(takeover.host)).toBe(takeover.told('2.0.0').release);
    await expectRelease(takeover, '2.0.0', { channel: 'second', token: 'dummy of now' });

    expectStatus(await takeover.run('rollback', { target: `id:${takeover.told('1.0.0').release}` }), 'success');
    await expectRelease(takeover, '1.0.0', { channel: 'first', token: 'dummy of then' });
    expect(readRelease(takeover.host, 'data/orders.txt')).toBe('an order\n');

    expectStatus(await takeover.run('rollback', { target: `time:${takeover.told('3.0.0').switchedAt}` }), 'success');
    await expectRelease(takeover, '3.0.0', { channel: 'second', token: 'dummy of now' });
  });

  test('rollback refuses what that version did not get whole, and names what it may go to', async () => {
    await using takeover = await openTakeover(version);
    const refused = await takeover.run('rollback', { target: `id:${takeover.told('2.2.0').release}` });
    expectStatus(refused, 'aborted');
    expect(refused.outputs['error-code']).toBe('refused');
    for (const one of ['1.0.0', '2.0.0']) expect(refused.log).toContain(takeover.told(one).release);
    expect(liveRelease(takeover.host)).toBe(takeover.told('3.0.0').release);
  });

  test('old verdicts decide what is removed: good ones by number, failed ones apart', async () => {
    await using takeover = await openTakeover(version);
    takeover.change({ keep: 2, keep_failed: { count: 1, age: '3650d' } });
    const deployed = await takeover.deploy('4.0.0');
    expectStatus(deployed, 'success');
    const kept = ['2.2.0', '3.0.0'].map((one) => takeover.told(one).release);
    expect(releasesOn(takeover.host)).toEqual([...kept, deployed.outputs.release].sort());
  });
});

function readFence({ host }: Takeover): number {
  return Number(readFileSync(join(host.path, '.bowline/fence'), 'utf8'));
}

/** What is live is this version, with the env and the secret that it was made with. */
async function expectRelease(
  { host }: Takeover,
  version: string,
  { channel, token }: { readonly channel: string; readonly token: string },
): Promise<void> {
  expect(readRelease(host, 'VERSION')).toBe(`${version}\n`);
  expect(await ask(host)).toMatchObject({ version, channel });
  const sha256 = createHash('sha256').update(token).digest('hex');
  expect(await ask(host, '/env/TOKEN')).toMatchObject({ sha256 });
}
