import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ended } from '../../fixtures/process';
import { expectEnding, liveOn, openSite, readLive, type Site } from './site';

type Answer = (response: ServerResponse, version: string) => void;
type Settings = Readonly<Record<string, unknown>>;

const well: Answer = (response, version) => json(response, { status: 'ok', version });
/** Version 1 has the field that a test asks for. */
const old: Answer = (response, version) => json(response, { status: 'ok', version, user_count: 3 });

let site: Site;
let server: Server;
let url: string;
/** How version 2 answers; every other one is well. */
let answerOfTwo = well;
/** Where the app lies that is asked. */
let path: string;

beforeAll(async () => {
  site = await openSite();
  path = site.path();
  server = createServer((_request, response) => {
    const version = readFileSync(join(path, 'current/VERSION'), 'utf8').trim();
    response.on('error', () => {});
    (version.startsWith('2') ? answerOfTwo : old)(response, version);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/health`;
});

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await site?.[Symbol.asyncDispose]();
});

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function configure(health: Settings = {}, app: Settings = {}): void {
  site.configure((_config, shop) =>
    Object.assign(shop, { health: { url, deadline: '1200ms', interval: '50ms', timeout: '400ms', ...health } }, app),
  );
}

/** Deploys a version that answers so, which must be rolled back with this reason as the last thing said. */
async function expectTakenBack(answer: Answer, says: readonly (string | RegExp)[]): Promise<Ended> {
  answerOfTwo = answer;
  const live = liveOn(site);
  const run = await site.deploy('2.0.0', '--force', 'redeploy');
  expectEnding(run, { exitCode: 7, says: ['web-1', ...says] });
  expect(liveOn(site)).toBe(live);
  expect(readLive(site, 'VERSION').trim()).toBe('1.0.0');
  await site.project.release('1.0.0');
  return run;
}

test('fault 47: an answer that hangs, or drips in slowly, is given up at the deadline', async () => {
  configure();
  await expectTakenBack(() => {}, [/health failed: not healthy within 1\.\d s: .*no answer within 400 ms/]);
  const drip: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  };
  await expectTakenBack(drip, [/health failed: not healthy within 1\.\d s/]);
});

test('fault 48: a redirect is not followed unless it is asked for, and then not for ever', async () => {
  const loop: Answer = (response) => response.writeHead(302, { location: '/health' }).end();
  configure();
  await expectTakenBack(loop, [/health failed: .*302 .*to \/health/]);
  configure({ redirects: 3 });
  await expectTakenBack(loop, [/health failed: .*redirect/]);
});

test('fault 49: a body without end, and one that unpacks to a gigabyte, are cut off', async () => {
  const chunk = Buffer.alloc(64 * 1024, 120);
  const flood: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  };
  configure();
  await expectTakenBack(flood, [/health failed: .*the body is larger than/]);
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  const unpack: Answer = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  await expectTakenBack(unpack, [/health failed: .*the body is larger than/]);
});

test('fault 50: a healthy answer of another version is a failure that names both', async () => {
  configure({}, { checks: { version: {} } });
  const other: Answer = (response) => json(response, { status: 'ok', version: '1.9.9' });
  await expectTakenBack(other, [/version failed: it answers as version 1\.9\.9; 2\.0\.0 is expected/]);
});

test('fault 51: no data, NaN and an answer that flaps hold the release back, and verify calls no data by its code', async () => {
  const wants = { expect: { users: 3 } };
  configure(wants);
  const nan: Answer = (response) => response.setHeader('content-type', 'application/json').end('{"user_count":NaN}');
  await expectTakenBack(nan, ['health failed', 'its body is JSON, but it is not']);
  await expectTakenBack(well, ['health had no data', 'no field `users` in the answer']);
  configure({ expect: { connected: true }, deadline: '200ms' });
  expectEnding(await site.run(['verify']), { exitCode: 19, says: ['web-1', 'no field `connected` in the answer'] });
  configure({}, { path: join(site.project.base, 'nothing-here') });
  expectEnding(await site.run(['verify']), { exitCode: 19, says: ['web-1: shop: nothing is live'] });
  // Without a soak the first healthy answer ends the wait.
  configure({}, { runtime: { command: { start: 'true', stop: 'true', status: 'true', soak: '600ms' } } });
  await site.project.release('1.0.0');
  const serviced = await site.run(['deploy']);
  expect(serviced.exitCode, serviced.output).toBe(0);
  await expectTakenBack(flap(), [/health had no data: inconclusive: \d+ of \d+ answers were healthy/]);
});

/** Well and not, in turn, each for two answers. */
function flap(): Answer {
  let count = 0;
  return (response, version) => {
    count += 1;
    json(response, { status: 'ok', version }, count % 4 < 2 ? 200 : 503);
  };
}

test('fault 54: a first deploy that fails says that nothing was there before, and the next one works', async () => {
  path = join(site.project.base, 'first');
  answerOfTwo = (response) => json(response, { status: 'starting' }, 503);
  site.configure((_config, app) => Object.assign(app, { path, health: { url, deadline: '400ms', interval: '50ms' } }));
  const run = await site.deploy('2.0.0');
  expectEnding(run, {
    exitCode: 1,
    says: ['web-1', /health failed: not healthy within/, 'There was no release before this one to go back to'],
  });
  answerOfTwo = well;
  const next = await site.deploy('2.0.1');
  expect(next.exitCode, next.output).toBe(0);
  path = site.path();
  configure();
});
