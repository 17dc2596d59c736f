import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { expectStatus, lastLines, openShop, type Shop } from '../shop';

const other = generateSshKey();

/** What makes the key of a host one that cannot be trusted, and what the message says of it. */
const CASES = {
  unknown: { hostKey: undefined, revoked: false, says: 'is not known' },
  changed: { hostKey: other.fingerprint, revoked: false, says: 'is not the expected one' },
  revoked: { hostKey: undefined, revoked: true, says: 'is revoked' },
} as const;

function distrust(shop: Shop, hostKey: string | undefined): void {
  shop.configure((config) => {
    const host = config.hosts['web-1'] ?? {};
    if (hostKey === undefined) delete host.host_key;
    else host.host_key = hostKey;
  });
}

describe.each(Object.entries(CASES))('a host key that is %s', (kind, { hostKey, revoked, says }) => {
  test('is refused before any authentication, with what was offered, what was expected and the line to add', async () => {
    await using shop = await openShop();
    distrust(shop, hostKey);
    const { fingerprint, knownHostsLine, port, traffic } = shop.host.server;
    const inputs = revoked ? { 'known-hosts': `@revoked ${knownHostsLine}` } : {};
    const run = await shop.run('deploy', inputs);
    expectStatus(run, 'aborted');
    expect(traffic).toMatchObject({ attempts: 0, logins: 0, channels: 0 });
    expect(traffic.connections).toBeGreaterThan(0);
    expect(readdirSync(shop.host.root)).toEqual([]);
    expect(run.outputs).toMatchObject({ 'error-code': 'host_key', 'failed-hosts': 'web-1', changed: 'false' });
    const said = lastLines(run.log, 1);
    for (const part of [says, 'web-1', String(port), fingerprint]) expect(said).toContain(part);
    if (kind === 'changed') expect(said).toContain(other.fingerprint);
    if (!revoked) for (const line of [`host_key: "${fingerprint}"`, knownHostsLine]) expect(said).toContain(line);

    const cli = await shop.cli('deploy', ...(revoked ? ['--known-hosts', `@revoked ${knownHostsLine}`] : []));
    expect(cli.exitCode, cli.output).toBe(3);
    expect(cli.output).toContain(says);
    expect(traffic.attempts).toBe(0);
  });
});

test('the line of the message makes the host known', async () => {
  await using shop = await openShop();
  distrust(shop, undefined);
  expectStatus(await shop.run('deploy', { 'known-hosts': shop.host.server.knownHostsLine }), 'success');
});
