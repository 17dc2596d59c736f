import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectOutcome,
  expectVersion,
  lastLines,
  openSystemdShop,
  PATH,
  PORT,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

/* A third-party server from a package, under a unit that the machines had before Bowline came. */

const INSTALLED = `[Service]
User=deploy
WorkingDirectory=${PATH}/current
EnvironmentFile=${PATH}/current/.bowline/env
ExecStart=/usr/bin/gunicorn --bind 127.0.0.1:${PORT} --workers 2 shop:application
Restart=on-failure
`;

/** A WSGI app; `before` runs at each request, `status` and `version` are what it says of itself. */
function writeApp({ before = 'pass', status = 'ok', version = "open('VERSION').read().strip()" } = {}): string {
  return `import json, os, time

def application(environ, start_response):
    ${before}
    start_response('200 OK', [('Content-Type', 'application/json')])
    answer = {'status': '${status}', 'version': ${version}, 'channel': os.environ.get('CHANNEL')}
    return [json.dumps(answer).encode()]
`;
}

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1', 'web-2']);
  shop.configure((_config, app) => {
    delete (app.runtime as { systemd: { start?: string } }).systemd.start;
    app.env = { CHANNEL: 'wsgi' };
    app.checks = { version: {}, response_time: { p95: '1s', samples: 2 } };
    app.health = { path: '/health', deadline: '4s', interval: '200ms' };
  });
  const install = `cat >/etc/systemd/system/${UNIT}; systemctl daemon-reload`;
  await Promise.all(shop.machines.map((machine) => machine.exec(install, { input: INSTALLED })));
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

async function deploy(version: string, app: string) {
  await shop.release(version);
  shop.project.write('app/shop.py', app);
  shop.project.commit(`gunicorn ${version}`);
  return shop.run('deploy');
}

test('version 1 goes live on two machines and version 2 replaces it', async () => {
  expectOutcome(await deploy('1.0.0', writeApp()), 'success');
  await expectVersion(shop.machines, '1.0.0');
  expectOutcome(await deploy('2.0.0', writeApp()), 'success');
  await expectVersion(shop.machines, '2.0.0');
});

test.each([
  ['cannot be imported', 'import no_such_module\n', 'process failed'],
  ['never gets healthy', writeApp({ status: 'starting' }), 'health failed'],
  ['answers with the wrong version', writeApp({ version: "'0.0.1'" }), 'version failed'],
  ['is too slow', writeApp({ before: 'time.sleep(1.5)' }), 'response_time failed'],
])('one that %s is rolled back on both', async (_name, app, reason) => {
  const run = await deploy('3.0.0', app);
  expectOutcome(run, 'rolled_back');
  expect(lastLines(run.log, 1)).toContain(reason);
  await expectVersion(shop.machines, '2.0.0');
});

test('the way back by hand brings back version 1', async () => {
  expectOutcome(await shop.run('rollback', { target: 'version:1.0.0' }), 'success');
  await expectVersion(shop.machines, '1.0.0');
});
