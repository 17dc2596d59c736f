import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLoad } from '../../../src/demo/load';
import { type Site, startSite, writeSite } from '../../../src/demo/site';

let root: string;
let site: Site;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'bowline-site-'));
  await writeSite(join(root, 'releases/1'), { version: '1.0.0' });
  await writeSite(join(root, 'releases/2'), { version: '2.0.0' });
  await writeSite(join(root, 'releases/3'), { version: '3.0.0', isBroken: true });
  site = await startSite(root);
});

afterEach(async () => {
  await site.stop();
  rmSync(root, { recursive: true });
});

function switchTo(release: string): void {
  symlinkSync(`releases/${release}`, join(root, 'next'));
  renameSync(join(root, 'next'), join(root, 'current'));
}

const get = (path: string) => fetch(`http://127.0.0.1:${site.port}${path}`);

test('the page and the health are those of the release that is live', async () => {
  switchTo('1');
  expect(await (await get('/')).text()).toContain('Shop 1.0.0');
  switchTo('2');
  const page = await get('/index.html');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('Shop 2.0.0');
  const health = await get('/health');
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({
    status: 'ok',
    connected: true,
    channel: 'demo',
    uptime: expect.any(Number),
    version: '2.0.0',
    user_count: 1,
    requests: 3,
    errors: 0,
  });
});

test('a release that is not well answers 503 for its health and still serves its page', async () => {
  switchTo('3');
  const health = await get('/health');
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({
    status: 'unhealthy',
    version: '3.0.0',
    reason: 'cannot reach the database',
  });
  expect((await get('/')).status).toBe(200);
  expect([site.requests, site.errors]).toEqual([2, 1]);
});

test('without a release, or with a health file that is none, the answer is 503', async () => {
  expect((await get('/health')).status).toBe(503);
  switchTo('1');
  writeFileSync(join(root, 'releases/1/health.json'), 'not json');
  expect((await get('/health')).status).toBe(503);
});

test('nothing outside of public/ is served', async () => {
  switchTo('1');
  expect((await get('/nothing.css')).status).toBe(404);
  expect((await get('/%')).status).toBe(404);
  expect((await get('//')).status).toBe(200);
  const socket = connect(site.port, '127.0.0.1');
  socket.write('GET /..%2f..%2f..%2f../VERSION HTTP/1.0\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 404/);
});

test('no request is lost while releases are switched', async () => {
  switchTo('1');
  const load = startLoad(`http://127.0.0.1:${site.port}/`, { everyMs: 2 });
  for (let i = 0; i < 50; i += 1) {
    switchTo(`${1 + (i % 3)}`);
    await pause(5);
  }
  const { requests, failures, versions } = await load.stop();
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThan(30);
  expect([...versions.keys()].sort()).toEqual(['1.0.0', '2.0.0', '3.0.0']);
  expect([...versions.values()].reduce((sum, count) => sum + count)).toBe(requests);
});

test('the load counts answers that are errors and requests that get none', async () => {
  const failing = startLoad(`http://127.0.0.1:${site.port}/`);
  await pause(30);
  expect((await failing.stop()).failures[0]).toMatch(/answered 503$/);
  const { port } = site;
  await site.stop();
  const unheard = startLoad(`http://127.0.0.1:${port}/`);
  await pause(30);
  const { requests, failures } = await unheard.stop();
  expect(failures).toHaveLength(requests);
  expect(failures.at(-1)).toMatch(/ECONNREFUSED/);
});
