import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAINTENANCE_PATH, writeNginxMaintenance } from '../../../src/proxies/maintenance';
import { quote } from '../../../src/proxies/nginx';
import { startTwoColors, type TwoColors } from '../../fixtures/color-app';
import { findFreePort } from '../../fixtures/port';
import { type Asked, askSite, makeSiteFolder, siteProxies, startSites } from '../../fixtures/site-proxies';
import { openWebsocket, talk } from '../../fixtures/websocket';

/* What visitors get during maintenance, as the programs themselves read the sites. */

const PAGE = '<!doctype html><title>Soon</title><p>Back at 10.</p>\n';
/** Of this machine, and not its loopback. */
const OUTSIDE = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
/** Who came through a proxy on this machine is a visitor. */
const VISITOR: Asked = { headers: { 'X-Forwarded-For': '203.0.113.7' } };

describe.each(siteProxies)('$name', (program) => {
  const opened: AsyncDisposable[] = [];
  let shop: TwoColors;
  let origin = '';
  const ask = (path: string, asked?: Asked) => askSite(origin, path, asked);
  const prove = test.skipIf(program.missing !== undefined);
  const file = (name: string) => join(shop.folder, 'switch', name);
  const put = () => {
    mkdirSync(file(''), { recursive: true, mode: 0o755 });
    chmodSync(file(''), 0o755);
    writeFileSync(file('maintenance.html.new'), PAGE);
    renameSync(file('maintenance.html.new'), file('maintenance.html'));
    writeFileSync(file('maintenance.on'), '');
  };
  const told = async (asked?: Asked) => {
    const { status, headers } = await ask(MAINTENANCE_PATH, asked);
    return { status, is: headers['bowline-maintenance'] };
  };

  beforeAll(async () => {
    if (program.missing !== undefined) return console.log(program.missing);
    const folder = makeSiteFolder();
    origin = `http://127.0.0.1:${await findFreePort()}`;
    shop = await startTwoColors(join(folder, 'srv/é-1_a@b'));
    opened.push(shop);
    const site = program.proxy.writeSite({
      app: 'shop',
      environment: 'production',
      path: shop.folder,
      site: new URL(origin),
      upstreams: shop.upstreams,
      retryAfterS: 90,
    });
    opened.push(await startSites(program, { folder, sites: [site], origin }));
  });
  afterAll(async () => {
    for (const one of opened.reverse()) await one[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    if (program.missing !== undefined) return;
    for (const name of ['maintenance.on', 'maintenance.html']) rmSync(file(name), { force: true });
    shop.forget();
  });

  prove('shows the page to visitors from the next request on, and lets this machine through', async () => {
    expect((await ask('/a', VISITOR)).status).toBe(200);
    put();
    for (const path of ['/', '/a?b=c', '/.bowline/live', '/.bowline/maintenance', '/switch/']) {
      const { status, headers, body } = await ask(path, VISITOR);
      expect({ path, status, body, retry: headers['retry-after'], cache: headers['cache-control'] }).toEqual({
        ...{ path, status: 503, body: PAGE, retry: '90', cache: 'no-store' },
      });
      expect(headers['content-type']).toMatch(/^text\/html/);
    }
    if (OUTSIDE !== undefined) expect((await ask('/', { address: OUTSIDE })).status).toBe(503);
    expect((await ask('/a')).body).toMatch(/^blue/);
    expect(shop.paths.blue).toEqual(['/a', '/a']);
    rmSync(file('maintenance.on'));
    expect((await ask('/a', VISITOR)).status).toBe(200);
  });

  prove('tells this machine alone whether it is on', async () => {
    expect(await told()).toEqual({ status: 200, is: 'off' });
    expect(await told(VISITOR)).toEqual({ status: 404, is: undefined });
    put();
    expect(await told()).toEqual({ status: 200, is: 'on' });
    expect(await told(VISITOR)).toEqual({ status: 503, is: undefined });
  });

  prove.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers a %s with the page as well', async (method) => {
    put();
    const before = shop.paths.blue.length;
    const { status, body } = await sendWith(method, origin);
    expect({ status, body }).toEqual({ status: 503, body: PAGE });
    expect(shop.paths.blue.length).toBe(before);
  });

  prove('answers 503 where there is no page', async () => {
    put();
    rmSync(file('maintenance.html'));
    expect(await ask('/', VISITOR)).toMatchObject({ status: 503, body: expect.stringContaining('maintenance') });
  });

  prove('leaves a websocket that is open alone, and goes on with a switch', async () => {
    const socket = await openWebsocket(origin);
    put();
    expect(await talk(socket, 'still there')).toBe('blue still there');
    socket.destroy();
    shop.choose('green');
    expect((await ask('/a')).body).toMatch(/^green/);
    expect((await ask('/a', VISITOR)).status).toBe(503);
    shop.choose('blue');
  });
});

test('what is not plain is one word for nginx', () => {
  const text = writeNginxMaintenance({ path: String.raw`/srv/a "b" \c`, retryAfterS: 1 }, quote).join('\n');
  expect(text).toContain(String.raw`(-f "/srv/a \"b\" \\c/switch/maintenance.on")`);
});

function sendWith(method: string, origin: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/a`, { method, agent: false, headers: VISITOR.headers ?? {} }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    sent.on('error', reject);
    sent.end(method === 'POST' || method === 'PUT' ? 'x'.repeat(1000) : undefined);
  });
}
