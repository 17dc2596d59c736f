import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Machine } from '../fixtures/machines';
import {
  expectOutcome,
  expectVersion,
  lastLines,
  openSystemdShop,
  PATH,
  readReport,
  type SystemdShop,
} from '../fixtures/systemd-shop';

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openSystemdShop(['host-1'], { tmpfs: ['/srv:exec,size=8m,uid=1000,gid=1000,mode=755'] });
  expectOutcome(await shop.deploy('1.0.0'), 'success');
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = (): Machine => {
  const [one] = shop.machines;
  if (one === undefined) throw new Error('no machine');
  return one;
};

/** Deploys while a fault is there, which must be refused in pre-flight with this as the last thing said. */
async function expectPreflight(spoil: string, mend: string, says: readonly (string | RegExp)[]): Promise<void> {
  shop.configure(() => {});
  await machine().exec(spoil);
  await shop.release('2.0.0');
  const run = await shop.cli('deploy');
  await machine().exec(mend);
  expect(run.exitCode, run.output).toBe(4);
  for (const part of says) {
    if (typeof part === 'string') expect(lastLines(run.output, 6)).toContain(part);
    else expect(lastLines(run.output, 6)).toMatch(part);
  }
  expect(run.output).toContain('Nothing was touched');
  await expectVersion(shop.machines, '1.0.0');
}

test('fault 24: a folder of somebody else is named in pre-flight with the command that gives it back', async () => {
  const folder = `${PATH}/releases`;
  const says = [`host-1: shop: deploy may not write to ${folder}`, `sudo chown deploy ${folder}`];
  await expectPreflight(`chown root:root ${folder}`, `chown deploy:deploy ${folder}`, says);
});

test('fault 24: a file system that runs no programs is named in pre-flight', async () => {
  const says = [
    /host-1: shop: no program can be started at \/srv\S*: \/srv is mounted with noexec/,
    'mount -o remount,exec /srv',
  ];
  await expectPreflight('mount -o remount,noexec /srv', 'mount -o remount,exec /srv', says);
});

test('fault 26: a disk that fills up while a release is sent leaves the live one alone, and the next run works', async () => {
  shop.configure((_config, app) => {
    const fill = 'head -c 100000000 /dev/zero >/srv/filler || :';
    // On the runner, because on the host this moment comes after the transfer.
    app.hooks = { before_prepare: [{ run: `docker exec ${machine().container} sh -c '${fill}'`, run_on: 'runner' }] };
  });
  await shop.release('2.0.0');
  writeFileSync(join(shop.project.folder, 'app/large.bin'), randomBytes(2_000_000));
  shop.project.commit('Large');
  const run = await shop.run('deploy');
  await machine().exec('rm -f /srv/filler');
  expectOutcome(run, 'failed');
  expect(readReport(run).error).toMatchObject({ host: 'host-1', code: 'command' });
  expect(lastLines(run.log, 1)).toContain('No space left on device');
  await expectVersion(shop.machines, '1.0.0');
  shop.configure(() => {});
  expectOutcome(await shop.deploy('2.0.1'), 'success');
  await expectVersion(shop.machines, '2.0.1');
});
