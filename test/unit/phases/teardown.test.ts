import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../../../src/hosts/session';
import { writeTeardown } from '../../../src/phases/teardown';
import { UNIT_MARK } from '../../../src/release/unit-file';
import { keepOutput } from '../../../src/rollout/kept-output';
import { quote } from '../../../src/shell/quote';
import { resolve } from '../config/fixture';
import { describeShells, makeFolder, openShellHost, type Shell } from '../shell/shells';
import { sessionOf } from './held';

const NONCE = '0123456789abcdef0123456789abcdef';
const UNIT = 'shop-pr-7.service';

/** A host with a home of its own, and a systemctl that writes down what it is asked for. */
function openHost(shell: Shell, base: string) {
  const tools = join(base, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'systemctl'), `#!/bin/sh\necho "$*" >>${quote(join(base, 'asked'))}\n`, { mode: 0o755 });
  const host = openShellHost(shell, `${tools}:${process.env.PATH}`);
  return { ...host, start: (command: string) => host.start(`HOME=${quote(base)}; export HOME; ${command}`) };
}

function makeTarget(path: string, runtime: string) {
  const { targets } = resolve(
    `hosts: { web-1: { address: a } }
apps: { shop: { source: { upload: . }, runtime: ${runtime} } }
environments:
  preview: { per: pull_request, hosts: [web-1], path: "${path}-{number}" }
`,
    { environment: 'pr-7', slot: 0 },
  );
  const [target] = targets;
  if (target === undefined) throw new Error('no target');
  return target;
}

/** An app whose fence stands at 3, with one release, of which a folder is read-only. */
function makeApp(path: string): void {
  for (const folder of ['.bowline', 'releases/1/closed', 'shared/data'])
    mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(path, '.bowline/fence'), '3\n');
  writeFileSync(join(path, 'releases/1/closed/file'), '');
  chmodSync(join(path, 'releases/1/closed'), 0o555);
  symlinkSync('releases/1', join(path, 'current'));
}

async function tearDown(
  shell: Shell,
  base: string,
  target: ReturnType<typeof makeTarget>,
  fence = 3,
  live: string | null = '1',
) {
  const script = writeTeardown(NONCE, [{ target, fence, live, user: { isRoot: true } }]);
  return runScript(sessionOf(openHost(shell, base)), script, { progress: keepOutput([]) });
}

describeShells('a teardown', (shell) => {
  test('leaves nothing of an app, and what is beside it alone', async () => {
    using folder = makeFolder();
    const path = join(folder.path, 'shop');
    makeApp(`${path}-7`);
    makeApp(`${path}-8`);
    expect((await tearDown(shell, folder.path, makeTarget(path, 'static'))).failed).toBeUndefined();
    expect([existsSync(`${path}-7`), existsSync(`${path}-8/releases/1`)]).toEqual([false, true]);
  });

  test('finishes what a killed one has begun', async () => {
    using folder = makeFolder();
    const path = join(folder.path, 'shop');
    mkdirSync(`${path}-7/.bowline`, { recursive: true });
    writeFileSync(`${path}-7/.bowline/fence`, '3\n');
    expect((await tearDown(shell, folder.path, makeTarget(path, 'static'))).failed).toBeUndefined();
    expect(existsSync(`${path}-7`)).toBe(false);
  });

  test('by a run that another has taken over from changes nothing', async () => {
    using folder = makeFolder();
    const path = join(folder.path, 'shop');
    makeApp(`${path}-7`);
    const { failed } = await tearDown(shell, folder.path, makeTarget(path, 'static'), 2);
    expect(failed).toMatchObject({ where: { app: 'shop', step: 'stop' }, code: 75 });
    expect(existsSync(`${path}-7/releases/1`)).toBe(true);
  });

  test("where nothing was live stops no service of that name, which may be somebody else's", async () => {
    using folder = makeFolder();
    const path = join(folder.path, 'shop');
    makeApp(`${path}-7`);
    const target = makeTarget(path, '{ systemd: { unit: "shop-{environment}.service", scope: user } }');
    expect((await tearDown(shell, folder.path, target, 3, null)).failed).toBeUndefined();
    expect(existsSync(join(folder.path, 'asked'))).toBe(false);
    expect(existsSync(`${path}-7`)).toBe(false);
  });

  test.each([
    ['takes the unit away that Bowline wrote for it', '-7/current', false],
    ['leaves a unit of that name that runs from another folder', '-9/current', true],
  ])('%s', async (_, works, stays) => {
    using folder = makeFolder();
    const path = join(folder.path, 'shop');
    const units = join(folder.path, '.config/systemd/user');
    makeApp(`${path}-7`);
    mkdirSync(units, { recursive: true });
    writeFileSync(join(units, UNIT), `${UNIT_MARK}\n[Service]\nExecStart=${path}${works}/.bowline/start\n`);
    const runtime = '{ systemd: { unit: "shop-{environment}.service", start: ./run, scope: user } }';
    expect((await tearDown(shell, folder.path, makeTarget(path, runtime))).failed).toBeUndefined();
    expect(existsSync(join(units, UNIT))).toBe(stays);
    const asked = readFileSync(join(folder.path, 'asked'), 'utf8');
    expect(asked).toContain(`--user stop ${UNIT}`);
    expect(asked.includes('--user daemon-reload')).toBe(!stays);
    expect(existsSync(`${path}-7`)).toBe(false);
  });
});
