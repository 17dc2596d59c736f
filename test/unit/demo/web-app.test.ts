import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fault, webAppCommands, writeWebApp } from '../../../src/demo/web-app';
import { findFreePort } from '../../fixtures/port';
import { isAlive, type RunningProcess, startProcess } from '../../fixtures/process';
import { until } from '../../fixtures/until';

let path: string;
let port: number;
const started: RunningProcess[] = [];

beforeEach(async () => {
  path = realpathSync(mkdtempSync(join(tmpdir(), 'bowline-web-')));
  port = await findFreePort();
});

afterEach(async () => {
  for (const app of started.splice(0)) app.kill('SIGKILL');
  rmSync(path, { recursive: true, force: true });
});

const release = (id: string) => join(path, 'releases', id);
const variables = () => ({ PATH: process.env.PATH ?? '', NODE: process.execPath, BOWLINE_PATH: path, PORT: `${port}` });

async function start(version: string, broken?: Fault, env: Record<string, string> = {}): Promise<RunningProcess> {
  await writeWebApp(release(version), { version, ...(broken === undefined ? {} : { broken }) });
  const app = startProcess(process.execPath, [join(release(version), 'server.cjs')], {
    cwd: path,
    env: { ...variables(), ...env },
  });
  started.push(app);
  return app;
}

async function service(id: string, command: keyof ReturnType<typeof webAppCommands>): Promise<number | null> {
  const { ended } = startProcess('/bin/sh', ['-c', webAppCommands()[command]], { cwd: release(id), env: variables() });
  const { exitCode, isOutputHeld } = await ended;
  expect(isOutputHeld).toBe(false);
  return exitCode;
}

const get = (where: string, ownPort = port) => fetch(`http://127.0.0.1:${ownPort}${where}`);
const version = async () => (await get('/health')).headers.get('x-version');

test('the app answers its health contract', async () => {
  await (await start('1.2.3', undefined, { CHANNEL: 'stable' })).waitFor(/listens/);
  await get('/fail');
  const health = await get('/health');
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({
    status: 'ok',
    connected: true,
    channel: 'stable',
    uptime: expect.any(Number),
    version: '1.2.3',
    user_count: expect.any(Number),
    requests: 2,
    errors: 1,
  });
});

test('the app has a page, numbers, and an answer for what it does not have', async () => {
  await (await start('1.0.0', undefined, { APP_NAME: 'shop' })).waitFor(/shop 1\.0\.0 listens/);
  expect(await (await get('/')).text()).toContain('<h1>shop 1.0.0</h1>');
  expect(await (await get('/metrics')).text()).toMatch(/^users \d+\nrequests 2\n$/);
  expect((await get('/nothing')).status).toBe(404);
});

test('a variable is proved by its hash and never told', async () => {
  const secret = `a "quoted" $value\nwith 100% of it`;
  await (await start('1.0.0', undefined, { PASSWORD: secret })).waitFor(/listens/);
  const answer = await (await get('/env/PASSWORD')).text();
  expect(JSON.parse(answer)).toEqual({
    name: 'PASSWORD',
    length: secret.length,
    sha256: createHash('sha256').update(secret).digest('hex'),
  });
  expect((await get('/env/MISSING')).status).toBe(404);
});

test('SIGTERM ends the app with 0 after the answers that are on their way', async () => {
  const app = await start('1.0.0', 'slow');
  await app.waitFor(/listens/);
  const answer = get('/health').then(({ status }) => status);
  await new Promise((resolve) => setTimeout(resolve, 100));
  app.kill('SIGTERM');
  expect(await answer).toBe(200);
  expect(await app.ended).toMatchObject({ exitCode: 0 });
});

test('an app with a port offset listens there', async () => {
  await (await start('1.0.0', undefined, { PORT: `${port - 5}`, PORT_OFFSET: '5' })).waitFor(/listens/);
  expect((await get('/')).status).toBe(200);
});

test('each fault shows as what it is called', async () => {
  const crashed = await (await start('1.0.1', 'crash')).ended;
  expect(crashed.exitCode).toBe(1);
  expect(crashed.stderr).toContain('cannot read the settings of version 1.0.1');

  const unhealthy = await start('1.0.2', 'health');
  await unhealthy.waitFor(/listens/);
  const health = await get('/health');
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({ status: 'unhealthy', connected: false });
  await unhealthy.waitFor(/ERROR cannot reach the database/);
  unhealthy.kill('SIGTERM');
  await unhealthy.ended;

  await (await start('1.0.3', 'version')).waitFor(/listens/);
  expect(await (await get('/health')).json()).toMatchObject({ status: 'ok', version: '0.0.0' });
});

test('a version that is written over a broken one is well again', async () => {
  await writeWebApp(release('1.0.0'), { version: '1.0.0', broken: 'crash' });
  await (await start('1.0.0')).waitFor(/listens/);
  expect(await version()).toBe('1.0.0');
});

test('an app whose release is removed goes with it', async () => {
  const app = await start('1.0.0');
  await app.waitFor(/listens/);
  rmSync(release('1.0.0'), { recursive: true });
  expect(await app.ended).toMatchObject({ exitCode: 3 });
});

test('the service starts, is known by its release, is replaced and stops', async () => {
  await writeWebApp(release('1.0.0'), { version: '1.0.0' });
  await writeWebApp(release('2.0.0'), { version: '2.0.0' });
  expect(await service('1.0.0', 'status')).not.toBe(0);
  expect(await service('1.0.0', 'start')).toBe(0);
  await until(async () => (await version().catch(() => null)) === '1.0.0');
  expect([await service('1.0.0', 'status'), await service('2.0.0', 'status')]).toEqual([0, 1]);
  expect(await service('2.0.0', 'start')).toBe(0);
  await until(async () => (await version().catch(() => null)) === '2.0.0');
  expect([await service('1.0.0', 'status'), await service('2.0.0', 'status')]).toEqual([1, 0]);
  expect(await service('1.0.0', 'stop')).toBe(0);
  expect(await service('2.0.0', 'status')).toBe(1);
  await expect(get('/')).rejects.toThrow();
});

test('a version that crashes starts without an error and is not running then', async () => {
  await writeWebApp(release('1.0.0'), { version: '1.0.0', broken: 'crash' });
  expect(await service('1.0.0', 'start')).toBe(0);
  await until(async () => (await service('1.0.0', 'status')) === 1);
});

test('a pid that belongs to somebody else is neither running nor stopped', async () => {
  await writeWebApp(release('1.0.0'), { version: '1.0.0' });
  const other = startProcess('sleep', ['30'], { cwd: path, env: variables() });
  started.push(other);
  await service('1.0.0', 'start');
  await service('1.0.0', 'stop');
  writeFileSync(join(path, 'shared/web-app.pid'), `${other.pid}\n`);
  expect(await service('1.0.0', 'status')).toBe(1);
  expect(await service('1.0.0', 'stop')).toBe(0);
  expect(isAlive(other.pid)).toBe(true);
});
