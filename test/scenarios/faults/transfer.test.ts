import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NetworkProxy, startProxy } from '../../fixtures/network';
import { until } from '../../fixtures/until';
import { expectEnding, expectNextWorks, liveOn, openSite, readLive, type Site } from './site';

const LARGE = 3_000_000;

let site: Site;
let link: NetworkProxy;

beforeAll(async () => {
  let proxy: NetworkProxy | undefined;
  site = await openSite({
    options: ['RekeyLimit 256K', 'LogLevel DEBUG1'],
    reach: async ({ port }) => {
      proxy = await startProxy({ targetPort: port });
      return proxy.port;
    },
  });
  if (proxy === undefined) throw new Error('no proxy');
  link = proxy;
});

afterAll(async () => {
  await link?.stop();
  await site?.[Symbol.asyncDispose]();
});

/** Commits a file that takes a while on a slow line. */
function addLarge(bytes = LARGE): Buffer {
  const content = randomBytes(bytes);
  writeFileSync(join(site.project.folder, 'app/large.bin'), content);
  site.project.commit('Large');
  return content;
}

/** Whether some of the large file has arrived. */
function isUnderWay(): boolean {
  const releases = join(site.path(), 'releases');
  return readdirSync(releases).some((id) => {
    const file = join(releases, id, 'large.bin');
    return id !== liveOn(site) && existsSync(file) && statSync(file).size > 0;
  });
}

/** Spoils the link in the middle of an upload: the run ends with this said, and the next one begins afresh. */
async function expectUploadLost(spoil: () => void, says: string | RegExp): Promise<void> {
  site.configure(({ defaults }) => {
    defaults.ssh = { keepalive: '1s', connect_timeout: '5s' };
  });
  const live = liveOn(site);
  addLarge();
  link.limit(500_000);
  const running = site.start(['deploy']);
  await until(isUnderWay, 20_000);
  spoil();
  const run = await running.ended;
  link.limit(Infinity);
  link.resume();
  expectEnding(run, { exitCode: 1, says: ['The previous release is still live', says] });
  expect(liveOn(site)).toBe(live);
  await expectNextWorks(site, `2.0.${Date.now()}`);
  const releases = join(site.path(), 'releases');
  expect(readdirSync(releases).filter((id) => !existsSync(join(releases, id, '.bowline/complete')))).toEqual([]);
}

test('fault 29: a connection that is lost in the middle of an upload ends the run by name, and the next one begins afresh', async () => {
  await expectUploadLost(() => link.cut(), /web-1 \(\S+\): .*the connection was lost/);
});

test('fault 31: a link that falls silent in the middle of an upload is noticed, and the next run begins afresh', async () => {
  await expectUploadLost(() => link.silence(), /web-1 \(\S+\): .*(the connection was lost|heartbeat)/);
});

test('fault 32: a large file and many small ones go in one stream, through many changes of the session key', async () => {
  site.configure();
  await site.project.release('3.0.0');
  for (let index = 0; index < 1_000; index += 1) site.project.write(`app/many/${index % 50}/${index}`, `${index}`);
  const content = addLarge(6_000_000);
  const countRekeys = () => site.sshd.log().match(/set_newkeys: rekeying/g)?.length ?? 0;
  const before = countRekeys();
  const run = await site.run(['deploy']);
  expect(run.exitCode, run.output).toBe(0);
  expect(countRekeys() - before).toBeGreaterThan(3);
  const arrived = readFileSync(join(site.path(), 'current/large.bin'));
  expect(createHash('sha256').update(arrived).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
  expect(readLive(site, 'many/49/999')).toBe('999');
});
