import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLIENT_COOKIE } from '../../../src/proxies/shares';
import { ANSWER_PATH } from '../../../src/proxies/site';
import { startTwoColors, type TwoColors } from '../../fixtures/color-app';
import { startLoad } from '../../fixtures/load';
import { findFreePort } from '../../fixtures/port';
import { askSite, makeSiteFolder, type RunningSite, siteProxies, startSites } from '../../fixtures/site-proxies';
import { openWebsocket, talk } from '../../fixtures/websocket';

/* Shares of the requests, as the programs themselves give them. */

const SHARES = [5, 25, 50];
const MANY = 1_000;
const STEP_MS = 400;

describe.each(siteProxies)('$name', (program) => {
  const opened: AsyncDisposable[] = [];
  let site: RunningSite;
  let shop: TwoColors;
  let plain: TwoColors;

  const prove = test.skipIf(program.missing !== undefined);
  const ask = (cookie?: string) =>
    askSite(site.origin, '/', cookie === undefined ? {} : { headers: { Cookie: `a=b; ${cookie}` } });
  const served = (body: string) => body.split('\n')[0];
  const told = async (name?: string) => {
    const { headers } = await askSite(site.origin, ANSWER_PATH, name === undefined ? {} : { name });
    return [headers['bowline-color'], headers['bowline-share'], headers['bowline-shares']];
  };
  /** The cookie that an answer gives. */
  const given = (headers: Awaited<ReturnType<typeof ask>>['headers']) => headers['set-cookie']?.[0]?.split(';')[0];

  /** Asks as so many clients of which each is new, and counts those that reach a colour. */
  async function count(color: string, clients: number): Promise<number> {
    let found = 0;
    for (let asked = 0; asked < clients; asked += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
      found += answers.filter(({ body }) => served(body) === color).length;
    }
    return found;
  }

  beforeAll(async () => {
    if (program.missing !== undefined) return console.log(program.missing);
    const folder = makeSiteFolder();
    const port = await findFreePort();
    const origin = `http://127.0.0.1:${port}`;
    shop = await startTwoColors(join(folder, 'srv/shop'));
    plain = await startTwoColors(join(folder, 'srv/plain'), 'plain-');
    opened.push(shop, plain);
    const about = { environment: 'production', site: new URL(origin) };
    const { writeSite } = program.proxy;
    const sites = [
      writeSite({ ...about, app: 'shop', path: shop.folder, upstreams: shop.upstreams, shares: SHARES }),
      writeSite({
        ...about,
        app: 'plain',
        path: plain.folder,
        upstreams: plain.upstreams,
        site: new URL(`http://plain.example.com:${port}`),
      }),
    ];
    site = await startSites(program, { folder, sites, origin });
    opened.push(site);
  });
  afterAll(async () => {
    for (const one of opened.reverse()) await one[Symbol.asyncDispose]();
  });
  beforeEach(() => shop?.forget());

  prove('tells the share and all that it knows, beside the colour that serves', async () => {
    expect(await told()).toEqual(['blue', '0', '5,25,50']);
    shop.share('blue', 25);
    expect(await told()).toEqual(['blue', '25', '5,25,50']);
    // It is of the colour that serves: the switch alone ends it.
    shop.choose('green');
    expect(await told()).toEqual(['green', '0', '5,25,50']);
    shop.share('green', 5);
    expect(await told()).toEqual(['green', '5', '5,25,50']);
    shop.share('green', 0);
    expect(await told()).toEqual(['green', '0', '5,25,50']);
    // One that it does not know is none.
    shop.share('green', 7);
    expect(await told()).toEqual(['green', '0', '5,25,50']);
    expect(await told('plain.example.com')).toEqual(['blue', undefined, undefined]);
  });

  prove('gives nobody a cookie, and nobody the other colour, without a share', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(answers.filter(({ body, headers }) => served(body) !== 'blue' || headers['set-cookie'])).toEqual([]);
  });

  prove.each([
    ['blue', 'green', 5, 20, 90],
    ['green', 'blue', 25, 190, 310],
  ] as const)('while %s serves, %s gets %i %', async (own, other, percent, least, most) => {
    shop.choose(own);
    shop.share(own, percent);
    const found = await count(other, MANY);
    console.log(`${program.name}: ${found} of ${MANY} at ${percent} %`);
    expect(found).toBeGreaterThan(least);
    expect(found).toBeLessThan(most);
  });

  prove('keeps each client with its colour, and with the new one in all further steps', async () => {
    shop.share('blue', 25);
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask()));
    const clients = answers.map(({ body, headers }) => ({ color: served(body), cookie: given(headers) ?? '' }));
    expect(clients.every(({ cookie }) => cookie.startsWith(`${CLIENT_COOKIE}=`))).toBe(true);
    expect(new Set(clients.map(({ color }) => color))).toEqual(new Set(['blue', 'green']));
    for (const { cookie, color } of [...clients, ...clients]) {
      const { body, headers } = await ask(cookie);
      expect([served(body), headers['set-cookie']]).toEqual([color, undefined]);
    }
    shop.share('blue', 50);
    for (const { cookie } of clients.filter(({ color }) => color === 'green')) {
      expect(served((await ask(cookie)).body)).toBe('green');
    }
    shop.share('blue', 0);
    for (const { cookie } of clients) expect(served((await ask(cookie)).body)).toBe('blue');
    // Who wants the new colour says so.
    shop.share('blue', 5);
    expect(served((await ask(`${CLIENT_COOKIE}=000`)).body)).toBe('green');
    expect(served((await ask(`${CLIENT_COOKIE}=fff`)).body)).toBe('blue');
  });

  prove('loses no request through the steps, the switch and a way back', async () => {
    const load = startLoad({
      origin: site.origin,
      shortPath: '/short',
      longPath: () => `/long?ms=${200 + Math.round(Math.random() * 600)}`,
      sleepMs: 800,
    });
    const sockets = [await openWebsocket(site.origin)];
    for (const [own, other] of [
      ['blue', 'green'],
      ['green', 'blue'],
    ] as const) {
      for (const percent of [...SHARES, 0, ...SHARES]) {
        shop.share(own, percent);
        expect(await told()).toEqual([own, String(percent), '5,25,50']);
        await sleep(STEP_MS);
      }
      sockets.push(await openWebsocket(site.origin));
      shop.choose(other);
      shop.share(own, 0);
      expect(await told()).toEqual([other, '0', '5,25,50']);
      await sleep(STEP_MS);
    }
    expect(await talk(sockets[0] as (typeof sockets)[0], 'still there?')).toBe('blue still there?');
    for (const socket of sockets.slice(1)) expect(await talk(socket, 'you?')).toMatch(/^(blue|green) you\?$/);
    for (const socket of sockets) socket.destroy();
    const report = await load.stop();
    console.log(`${program.name}: ${report.requests} requests, ${report.lost} lost, gap ${report.longestGapMs} ms`);
    expect(report).toMatchObject({ lost: 0, versions: ['blue', 'green'] });
  });

  prove('loses no request to a new colour that takes no connection', async () => {
    const folder = makeSiteFolder();
    const origin = `http://127.0.0.1:${await findFreePort()}`;
    await using half = await startTwoColors(join(folder, 'srv/half'));
    const upstreams = { ...half.upstreams, green: `127.0.0.1:${await findFreePort()}` };
    const about = { app: 'half', environment: 'production', path: half.folder, site: new URL(origin), upstreams };
    const sites = [program.proxy.writeSite({ ...about, shares: SHARES })];
    await using running = await startSites(program, { folder, sites, origin });
    half.share('blue', 50);
    const asked = Array.from({ length: 100 }, () => askSite(running.origin, '/'));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ status, body }) => status !== 200 || served(body) !== 'blue')).toEqual([]);
  });

  prove('finds the text of its sites as it would write it', () => {
    const about = { app: 'shop', environment: 'production', path: shop.folder, upstreams: shop.upstreams };
    const text = program.proxy.writeSite({ ...about, site: new URL(site.origin), shares: SHARES });
    expect(program.tidy(text)).toBe(text);
  });
});
