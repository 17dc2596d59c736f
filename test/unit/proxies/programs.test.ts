import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANSWER_PATH } from '../../../src/proxies/site';
import { startColorApp, startTwoColors, type TwoColors } from '../../fixtures/color-app';
import { startLoad } from '../../fixtures/load';
import { send } from '../../fixtures/load-request';
import { findFreePort } from '../../fixtures/port';
import { makeCertificate } from '../../fixtures/receivers/certificate';
import {
  type Asked,
  askSite,
  makeSiteFolder,
  type RunningSite,
  siteProxies,
  startSites,
} from '../../fixtures/site-proxies';
import { until } from '../../fixtures/until';
import { openWebsocket, talk } from '../../fixtures/websocket';

/* The sites as the programs themselves read them. */

/** BOWLINE_SWITCHES=100 takes more of them, to be measured by hand. */
const SWITCHES = Number(process.env.BOWLINE_SWITCHES) || 30;
const STEP_MS = 200;
const LONG_MS = 3_000;
const LATE_MS = 1_000;
const ID = '20261121T020152Z-4a446b0';
/** All that a path may have in it. */
const FOLDER = 'srv/é-1_a@b,c=d+e:f.g';
const OTHER_NAME = 'other.example.com';
/** Of this machine, and not its loopback. */
const OUTSIDE = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;

describe.each(siteProxies)('$name', (program) => {
  const opened: AsyncDisposable[] = [];
  let site: RunningSite;
  let shop: TwoColors;
  let other: TwoColors;

  const write = (app: string, { folder, upstreams }: Pick<TwoColors, 'folder' | 'upstreams'>, origin: string) =>
    program.proxy.writeSite({ app, environment: 'production', path: folder, site: new URL(origin), upstreams });
  const ask = (path: string, asked?: Asked) => askSite(site.origin, path, asked);
  const serving = async (asked?: Asked) => (await ask('/', asked)).body.split('\n')[0];
  const told = async (asked?: Asked) => {
    const { status, headers, body } = await ask(ANSWER_PATH, asked);
    return { status, color: headers['bowline-color'], body };
  };
  const prove = test.skipIf(program.missing !== undefined);

  beforeAll(async () => {
    if (program.missing !== undefined) return console.log(program.missing);
    const folder = makeSiteFolder();
    const port = await findFreePort();
    const origin = `http://127.0.0.1:${port}`;
    shop = await startTwoColors(join(folder, FOLDER));
    other = await startTwoColors(join(folder, 'srv/other'), 'other-');
    opened.push(shop, other);
    const sites = [write('shop', shop, origin), write('other', other, `http://${OTHER_NAME}:${port}`)];
    site = await startSites(program, { folder, sites, origin });
    opened.push(site);
  });
  afterAll(async () => {
    for (const one of opened.reverse()) await one[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    shop?.forget();
    other?.forget();
  });

  prove('serves blue before the first deploy, and has no release to tell', async () => {
    expect(await serving()).toBe('blue');
    expect(await told()).toMatchObject({ status: 404, color: 'blue' });
    shop.choose('green');
    expect(await serving()).toBe('green');
    expect(await told()).toMatchObject({ status: 404, color: 'green' });
  });

  prove('tells the release of the colour that serves, at once and to be kept by nobody', async () => {
    shop.carry('blue', ID);
    expect(await told()).toEqual({ status: 200, color: 'blue', body: `${ID}\n` });
    shop.carry('blue', 'a');
    expect(await told()).toEqual({ status: 200, color: 'blue', body: 'a\n' });
    shop.choose('green');
    expect(await told()).toMatchObject({ status: 404, color: 'green' });
    shop.carry('green', 'b');
    expect(await told()).toEqual({ status: 200, color: 'green', body: 'b\n' });
    const { headers } = await ask(ANSWER_PATH);
    expect(headers['cache-control']).toBe('no-store');
    expect([headers.etag, headers['last-modified'], headers.expires]).toEqual([undefined, undefined, undefined]);
  });

  prove(`loses no request in ${SWITCHES} switches`, async () => {
    const longPath = () => `/long?ms=${200 + Math.round(Math.random() * 800)}`;
    const load = startLoad({ origin: site.origin, shortPath: '/short', longPath, sleepMs: 800 });
    const [seen, wanted]: [string[], string[]] = [[], []];
    for (let count = 1; count <= SWITCHES; count += 1) {
      const color = count % 2 === 1 ? 'green' : 'blue';
      shop.choose(color);
      wanted.push(`${color}, tells ${color}`);
      seen.push(`${await serving()}, tells ${(await told()).color}`);
      await sleep(STEP_MS);
    }
    const report = await load.stop();
    console.log(`${program.name}: ${report.requests} requests, ${report.lost} lost, gap ${report.longestGapMs} ms`);
    expect(seen).toEqual(wanted);
    expect(report).toMatchObject({ lost: 0, versions: ['blue', 'green'] });
    for (const [name, client] of Object.entries(report.clients)) expect(client.requests, name).toBeGreaterThan(0);
  });

  prove('fault 46: lets a websocket and a long request of before the switch go on', async () => {
    const path = `/long?ms=${LONG_MS}`;
    const before = await openWebsocket(site.origin);
    const long = send({ url: `${site.origin}${path}`, agent: new Agent() });
    await until(() => shop.paths.blue.includes(path));
    shop.choose('green');
    expect(await serving()).toBe('green');
    expect(await talk(before, 'still there?')).toBe('blue still there?');
    const after = await openWebsocket(site.origin);
    expect(await talk(after, 'who?')).toBe('green who?');
    expect(await long).toMatchObject({ version: 'blue' });
    shop.choose('blue');
    expect(await talk(before, 'and now?')).toBe('blue and now?');
    expect(await talk(after, 'and now?')).toBe('green and now?');
    for (const socket of [before, after]) socket.destroy();
  });

  prove('hands an upload on while it comes, so that it is seen at its colour before a switch', async () => {
    const path = '/upload?of=20';
    const sent = request(`${site.origin}${path}`, { method: 'POST', headers: { 'Content-Length': 20 } });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.write('0123456789');
    await until(() => shop.paths.blue.includes(path));
    shop.choose('green');
    sent.end('0123456789');
    const [{ statusCode }] = await answered;
    expect(statusCode).toBe(200);
    shop.choose('blue');
  });

  prove('tells nobody from elsewhere, and the app is never asked', async () => {
    shop.carry('blue', ID);
    const strangers: Asked[] = [
      { headers: { 'X-Forwarded-For': '203.0.113.7' } },
      { headers: { 'X-Forwarded-For': '127.0.0.1' } },
      ...(OUTSIDE === undefined ? [] : [{ address: OUTSIDE }]),
    ];
    for (const stranger of strangers) {
      const answer = await told(stranger);
      expect(answer).toMatchObject({ status: 404, color: undefined });
      expect(answer.body).not.toContain(ID);
      expect(await serving(stranger)).toBe('blue');
    }
    for (const path of ['//.bowline/live', '/.bowline/%6cive', '/x/../.bowline/live', `${ANSWER_PATH}?a=b`]) {
      expect((await ask(path)).body, path).toBe(`${ID}\n`);
    }
    expect([...shop.paths.blue, ...shop.paths.green].filter((path) => path.includes('ive'))).toEqual([]);
  });

  prove('holds two apps apart', async () => {
    const at = { name: OTHER_NAME };
    other.carry('green', 'of-other');
    other.choose('green');
    expect([await serving(), await serving(at)]).toEqual(['blue', 'other-green']);
    expect(await told()).toMatchObject({ status: 404, color: 'blue' });
    expect(await told(at)).toEqual({ status: 200, color: 'green', body: 'of-other\n' });
    shop.choose('green');
    other.choose('blue');
    expect([await serving(), await serving(at)]).toEqual(['green', 'other-blue']);
  });

  prove('takes a folder that it cannot enter for one without a file', async () => {
    shop.carry('green', ID);
    shop.choose('green');
    expect(await told()).toEqual({ status: 200, color: 'green', body: `${ID}\n` });
    chmodSync(join(shop.folder, 'switch'), 0o000);
    expect(await serving()).toBe('blue');
    expect(await told()).toMatchObject({ status: 404, color: 'blue' });
    chmodSync(join(shop.folder, 'switch'), 0o755);
    expect(await told()).toEqual({ status: 200, color: 'green', body: `${ID}\n` });
  });

  prove(program.waits ? 'waits for a colour to listen' : 'answers 502 where a colour does not listen', async () => {
    const folder = makeSiteFolder();
    const [origin, latePort] = [`http://127.0.0.1:${await findFreePort()}`, await findFreePort()];
    const upstreams = { ...shop.upstreams, blue: `127.0.0.1:${latePort}` };
    await using late = await startSites(program, {
      folder,
      sites: [write('late', { folder, upstreams }, origin)],
      origin,
    });
    const asked = askSite(late.origin, '/');
    await sleep(LATE_MS);
    await using _app = await startColorApp('late', latePort);
    expect(await asked).toMatchObject(program.waits ? { status: 200, body: 'late\nend late 0\n' } : { status: 502 });
  });

  prove('serves https, once it has a certificate', async () => {
    const folder = makeSiteFolder();
    const origin = `https://127.0.0.1:${await findFreePort()}`;
    const { cert, key } = makeCertificate(folder);
    for (const [name, text] of Object.entries({ 'fullchain.pem': cert, 'privkey.pem': key })) {
      writeFileSync(join(folder, name), text);
    }
    const text = write('shop', shop, origin)
      // What the text of nginx leaves to be filled in; Caddy makes one by itself.
      .replaceAll(/# (ssl_certificate\w*) \S+\/(\S+);/g, `$1 ${folder}/$2;`);
    await using secure = await startSites(program, { folder, sites: [text], origin });
    shop.carry('green', ID);
    shop.choose('green');
    const body = async () => (await askSite(secure.origin, '/').catch(() => undefined))?.body;
    await until(async () => (await body()) === 'green\nend green 0\n');
    expect(await askSite(secure.origin, ANSWER_PATH)).toMatchObject({ status: 200, body: `${ID}\n` });
  });

  prove('finds the text of its sites as it would write it', async () => {
    for (const origin of [site.origin, 'https://shop.example.com']) {
      const text = write('shop', shop, origin);
      expect(program.tidy(text)).toBe(text);
    }
  });
});
