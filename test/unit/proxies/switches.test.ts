import { readFileSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { proxySwitchOf } from '../../../src/proxies/choose';
import { lines, sh } from '../../../src/shell/sh';
import { startLoad } from '../../fixtures/load';
import { findFreePort } from '../../fixtures/port';
import { askSite } from '../../fixtures/site-proxies';
import {
  copyProgram,
  NEWEST_CADDY,
  NGINX,
  OWN_CADDY,
  openSwitchedSite,
  type SwitchedSite,
  writeCaddyfile,
  writeNginx,
} from '../../fixtures/switched-proxies';
import { until } from '../../fixtures/until';

/* The ways to switch a proxy that are not a file at each request, on the programs themselves. */

/** BOWLINE_SWITCHES=100 takes more of them, to be measured by hand. */
const SWITCHES = Number(process.env.BOWLINE_SWITCHES) || 8;
const STEP_MS = 300;

const way = ({ target, runtime }: Pick<SwitchedSite, 'target' | 'runtime'>) => proxySwitchOf(target, runtime);
const serving = async ({ origin }: SwitchedSite) => (await askSite(origin, '/')).body.split('\n')[0];

/** Switches all the time under load. What is lost is told, and nothing is held: these ways lose by their nature. */
async function measure(name: string, site: SwitchedSite): Promise<void> {
  const longPath = () => `/long?ms=${200 + Math.round(Math.random() * 800)}`;
  const load = startLoad({ origin: site.origin, shortPath: '/short', longPath, sleepMs: 800 });
  for (let count = 1; count <= SWITCHES; count += 1) {
    const color = count % 2 === 1 ? 'green' : 'blue';
    expect(await site.serve(color)).toEqual({ status: 0, output: '' });
    expect(await serving(site)).toBe(color);
    await sleep(STEP_MS);
  }
  const report = await load.stop();
  console.log(`${name}: ${report.requests} requests, ${report.lost} lost, gap ${report.longestGapMs} ms`);
  expect(report.versions).toEqual(['blue', 'green']);
  expect(report.requests).toBeGreaterThan(100);
}

const CADDIES = [
  ["the distribution's Caddy", OWN_CADDY],
  ['the newest Caddy', NEWEST_CADDY],
] as const;

describe.each(CADDIES)('%s by its admin API', (name, program) => {
  const prove = test.skipIf(program === undefined);
  /** With what its Caddyfile has beside the admin address. */
  const open = async (sites: (at: { port: number; blue: string; green: string }) => string, version?: string) => {
    const admin = await findFreePort();
    const site = await openSwitchedSite(() => ({ kind: 'caddy_api', admin: `http://127.0.0.1:${admin}`, id: 'shop' }));
    const port = Number(new URL(site.origin).port);
    const file = writeCaddyfile(site.folder, admin, sites({ port, ...site.shop.upstreams }));
    const own = copyProgram(site.folder, program ?? '', version);
    await site.start([own, 'run', '--config', file, '--adapter', 'caddyfile'], admin);
    const call = (method: string, path: string, body?: unknown) => callAdmin(admin, method, path, body);
    const reload = () =>
      site.run({ text: `${own} reload --config ${file} --adapter caddyfile 2>&1 >/dev/null || exit 1` });
    return { ...site, admin, call, reload, file };
  };

  prove('makes a route where there is none, keeps it, and says which colour it serves', async () => {
    await using site = await open(() => '');
    expect(await site.ask()).toBe('blue');
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect([await site.ask(), await serving(site)]).toEqual(['green 20261121T030152Z-2222222', 'green']);
    const etag = (await site.call('GET', '/config/')).headers.etag;
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect((await site.call('GET', '/config/')).headers.etag).toBe(etag);
    expect(await site.serve('blue')).toEqual({ status: 0, output: '' });
    expect([await site.ask(), await serving(site)]).toEqual(['blue 20261121T020152Z-1111111', 'blue']);
    expect(await site.settle('blue')).toEqual({ status: 0, output: '' });
    expect(readFileSync(join(site.target.path, 'active_color'), 'utf8')).toBe('blue\n');
  });

  prove('goes before what another site has on the same port, and leaves that', async () => {
    await using site = await open(({ port }) => `http://127.0.0.2:${port} {\n\trespond other\n}\n`);
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect(await serving(site)).toBe('green');
    const port = Number(new URL(site.origin).port);
    expect((await askSite(site.origin, '/', { name: '127.0.0.2', address: '127.0.0.1' })).body).toBe('other');
    expect(port).toBeGreaterThan(0);
  });

  prove('finds the one place that sends to a colour, and finds it again after a reload by somebody', async () => {
    await using site = await open(
      ({ port, blue }) => `:${port} {\n\treverse_proxy ${blue.replace('127.0.0.1', 'localhost')}\n}\n`,
    );
    expect(await site.ask()).toMatch(/^blue /);
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect((await site.call('GET', '/id/shop/upstreams')).body).toContain(site.shop.upstreams.green);
    writeFileSync(site.file, `${readFileSync(site.file, 'utf8')}# changed\n`);
    expect((await site.reload()).status).toBe(0);
    expect([await site.ask(), await serving(site)]).toEqual(['blue 20261121T020152Z-1111111', 'blue']);
    expect((await site.call('GET', '/id/shop')).status).toBe(404);
    expect(await site.settle('green')).toEqual({
      status: 1,
      output: 'the proxy serves 20261121T020152Z-1111111, not 20261121T030152Z-2222222',
    });
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect(await serving(site)).toBe('green');
  });

  prove('fault 41: leaves what is not its own, and names it', async () => {
    await using site = await open(({ port }) => `:${port} {\n\treverse_proxy 127.0.0.1:1\n}\n`);
    await site.call('PUT', '/config/apps/http/servers/srv0/routes/0/handle/0/@id', 'shop');
    const refused = /^failed: the id shop of Caddy sends to 127.0.0.1:1, and not to .* it is left as it is$/;
    expect(await site.ask()).toMatch(refused);
    const { status, output } = await site.serve('green');
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('sends to 127.0.0.1:1') });
    expect((await site.call('GET', '/id/shop/upstreams')).body).toContain('127.0.0.1:1');
  });

  prove('leaves two places that send to a colour, and a site that has the name', async () => {
    await using site = await open(
      ({ port, blue, green }) => `:${port} {\n\treverse_proxy /a ${blue}\n\treverse_proxy ${green}\n}\n`,
    );
    expect(await site.ask()).toMatch(/^failed: 2 places of Caddy send to the app: .*; leave one of them$/);
    await using other = await open(({ port }) => `http://127.0.0.1:${port} {\n\treverse_proxy 127.0.0.1:1\n}\n`);
    expect(await other.ask()).toMatch(/which serves 127.0.0.1, sends to 127.0.0.1:1, and not to /);
    await using both = await open(({ port, blue, green }) => `:${port} {\n\treverse_proxy ${blue} ${green}\n}\n`);
    expect(await both.ask()).toMatch(/sends to 127.0.0.1:\d+, 127.0.0.1:\d+, and not to /);
  });

  prove('fault 42: leaves what somebody changes at the same time', async () => {
    await using site = await open(({ port, blue }) => `:${port} {\n\treverse_proxy ${blue}\n}\n`);
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    await using between = await openBetween(site.admin, async () => {
      await site.call('PATCH', '/id/shop/upstreams', [{ dial: '127.0.0.1:9' }]);
    });
    const runtime = {
      ...site.runtime,
      proxy: { kind: 'caddy_api' as const, admin: `http://127.0.0.1:${between.port}`, id: 'shop' },
    };
    const { ask, serve } = way({ ...site, runtime });
    const said = await site.run(
      lines(ask, serve({ isRoot: true }), sh`if bw_serve blue; then echo done; else echo "$bw_why"; fi`),
    );
    expect(said.output).toContain('somebody changed what Caddy serves at the same time');
    expect((await site.call('GET', '/id/shop/upstreams')).body).toContain('127.0.0.1:9');
  });

  test.skipIf(program === undefined).each([
    // It lists what was taken away until its requests are over, so that what is not listed has none.
    ['v2.11.9 h1:abc', '0'],
    ['2.6.2', 'unknown'],
    ['unknown', 'unknown'],
  ])('tells how many requests a colour has under way, as %s', async (version, gone) => {
    await using site = await open(({ port, blue }) => `:${port} {\n\treverse_proxy ${blue}\n}\n`, version);
    await site.serve('green');
    const long = askSite(site.origin, '/long?ms=3000');
    await until(() => site.shop.paths.green.includes('/long?ms=3000'));
    expect([await site.busy('green'), await site.busy('blue')]).toEqual(['1', gone]);
    await long;
    expect(await site.busy('green')).toBe('0');
    expect((await site.run(lines(way(site).ask, sh`bw_admin resume`))).output).toBe('no');
  });

  prove(
    'goes to and fro under load',
    async () => {
      await using site = await open(({ port, blue }) => `:${port} {\n\treverse_proxy ${blue}\n}\n`);
      await measure(`${name}, API`, site);
    },
    90_000,
  );
});

describe.each(CADDIES)('%s by a socket', (_name, program) => {
  test.skipIf(program === undefined)('is asked and told there', async () => {
    await using site = await openSwitchedSite(({ folder }) => ({
      kind: 'caddy_api',
      admin: `unix/${folder}/home/admin.sock`,
      id: 'shop',
    }));
    const { port } = new URL(site.origin);
    const sites = `:${port} {\n\treverse_proxy ${site.shop.upstreams.blue}\n}\n`;
    const file = writeCaddyfile(site.folder, `unix/${site.folder}/home/admin.sock`, sites);
    await site.start([copyProgram(site.folder, program ?? ''), 'run', '--config', file, '--adapter', 'caddyfile']);
    expect(await site.ask()).toMatch(/^blue /);
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect(await serving(site)).toBe('green');
  });
});

describe.each(CADDIES)('%s by a snippet', (name, program) => {
  const prove = test.skipIf(program === undefined);
  const open = async () => {
    const admin = await findFreePort();
    const site = await openSwitchedSite(({ folder }) => ({
      kind: 'caddy_snippet',
      file: `${folder}/shop.caddy`,
      reload: `${folder}/caddy reload --config ${folder}/Caddyfile --adapter caddyfile --address 127.0.0.1:${admin} 2>&1`,
    }));
    const [first, second] = way(site).installs();
    writeFileSync(join(site.folder, 'shop.caddy'), first?.text ?? '');
    writeCaddyfile(site.folder, admin, second?.text ?? '');
    const own = copyProgram(site.folder, program ?? '');
    await site.start([own, 'run', '--config', join(site.folder, 'Caddyfile'), '--adapter', 'caddyfile']);
    return { ...site, file: join(site.folder, 'shop.caddy') };
  };

  prove('serves blue as it is printed, and is switched and followed', async () => {
    await using site = await open();
    expect([await site.ask(), await serving(site)]).toEqual(['blue 20261121T020152Z-1111111', 'blue']);
    expect(await site.serve('green')).toEqual({ status: 0, output: '' });
    expect([await site.ask(), await serving(site)]).toEqual(['green 20261121T030152Z-2222222', 'green']);
    // A run was killed between the file and the reload.
    const text = readFileSync(site.file, 'utf8');
    writeFileSync(site.file, text.replace(site.shop.upstreams.green, site.shop.upstreams.blue));
    expect(await site.settle('green')).toEqual({ status: 0, output: '' });
    expect(readFileSync(site.file, 'utf8')).toBe(text);
    for (const outside of [{ headers: { 'X-Forwarded-For': '127.0.0.1' } }]) {
      expect((await askSite(site.origin, '/.bowline/live', outside)).status).toBe(404);
    }
    expect(site.shop.paths.green.filter((path) => path.includes('bowline'))).toEqual([]);
  });

  prove('takes the old file back where the reload fails, and tells why', async () => {
    await using site = await open();
    const before = readFileSync(site.file, 'utf8');
    const caddyfile = join(site.folder, 'Caddyfile');
    writeFileSync(caddyfile, `${readFileSync(caddyfile, 'utf8')}\nbroken.example.com {\n\tno_such_directive\n}\n`);
    const { status, output } = await site.serve('green');
    expect({ status, output }).toEqual({
      status: 1,
      output: expect.stringMatching(/the reload failed: .*no_such_directive.*; blue serves on$/),
    });
    expect([readFileSync(site.file, 'utf8'), await serving(site)]).toEqual([before, 'blue']);
  });

  prove('leaves a file of somebody else', async () => {
    await using site = await open();
    writeFileSync(site.file, 'reverse_proxy 127.0.0.1:1 {\n}\n');
    const { status, output } = await site.serve('green');
    expect({ status, output }).toEqual({
      status: 1,
      output: expect.stringContaining('shop.caddy sends to 127.0.0.1:1 , which is neither blue nor green'),
    });
    expect(readFileSync(site.file, 'utf8')).toBe('reverse_proxy 127.0.0.1:1 {\n}\n');
  });

  prove('is written as Caddy formats it', async () => {
    await using site = await open();
    const { output } = await site.run({ text: `${site.folder}/caddy fmt ${site.file}` });
    expect(`${output}\n`).toBe(readFileSync(site.file, 'utf8'));
  });

  prove(
    'goes to and fro under load',
    async () => {
      await using site = await open();
      await measure(`${name}, snippet and reload`, site);
    },
    90_000,
  );
});

describe('nginx by an include', () => {
  const prove = test.skipIf(NGINX === undefined);
  const open = async () => {
    const site = await openSwitchedSite(({ folder }) => ({
      kind: 'nginx_include',
      file: `${folder}/shop.upstream`,
      reload: `${NGINX} -p ${folder} -c ${folder}/nginx.conf -s reload 2>&1`,
    }));
    const [first, second] = way(site).installs();
    const file = join(site.folder, 'shop.upstream');
    writeFileSync(file, first?.text ?? '');
    const config = writeNginx(site.folder, second?.text ?? '');
    await site.start([NGINX ?? '', '-p', site.folder, '-c', config]);
    return { ...site, file, config };
  };

  prove('serves blue as it is printed, and is switched once the workers of before take nothing', async () => {
    await using site = await open();
    expect([await site.ask(), await serving(site)]).toEqual(['blue 20261121T020152Z-1111111', 'blue']);
    for (const color of ['green', 'blue', 'green'] as const) {
      expect(await site.serve(color)).toEqual({ status: 0, output: '' });
      for (let count = 0; count < 20; count += 1) expect(await serving(site)).toBe(color);
    }
    expect(await site.ask()).toBe('green 20261121T030152Z-2222222');
  });

  prove('takes the old file back where nginx takes no reload, although that returns 0', async () => {
    await using site = await open();
    const before = readFileSync(site.file, 'utf8');
    const port = await findFreePort();
    await using _taken = await listenOn(port);
    writeFileSync(
      site.config,
      readFileSync(site.config, 'utf8').replace('server {', `server { listen 127.0.0.1:${port}; }\nserver {`),
    );
    const { status, output } = await site.serve('green');
    expect({ status, output }).toEqual({
      status: 1,
      output: expect.stringMatching(/nginx started no new worker, and serves as before: .*; blue serves on$/),
    });
    expect([readFileSync(site.file, 'utf8'), await serving(site)]).toEqual([before, 'blue']);
  });

  prove('is not believed where it sends elsewhere', async () => {
    await using site = await open();
    writeFileSync(site.file, 'server 127.0.0.1:1;\n');
    await site.run({ text: `${NGINX} -p ${site.folder} -c ${site.config} -s reload` });
    await until(async () => (await site.ask()) === 'failed: it sends to 127.0.0.1:1, which is neither blue nor green');
    expect((await site.serve('green')).status).toBe(1);
  });

  prove(
    'goes to and fro under load',
    async () => {
      await using site = await open();
      await measure('nginx, include and reload', site);
    },
    90_000,
  );
});

test("a command of somebody's own switches, and is believed", async () => {
  await using site = await openSwitchedSite(() => ({
    kind: 'command',
    switch:
      'echo {color} $BOWLINE_COLOR $BOWLINE_PORT $BOWLINE_RELEASE >$BOWLINE_PATH/said; [ ! -e $BOWLINE_PATH/broken ]',
    live: 'cat "$BOWLINE_PATH/said" 2>/dev/null | cut -d" " -f1 | grep . || echo blue',
  }));
  const { green } = site.runtime.ports;
  expect(await site.ask()).toBe('blue 20261121T020152Z-1111111');
  expect(await site.serve('green')).toEqual({ status: 0, output: '' });
  expect(readFileSync(join(site.target.path, 'said'), 'utf8')).toBe(`green green ${green} 20261121T030152Z-2222222\n`);
  expect(await site.ask()).toBe('green 20261121T030152Z-2222222');
  writeFileSync(join(site.target.path, 'said'), 'purple\n');
  expect(await site.ask()).toBe('failed: it printed: purple');
  writeFileSync(join(site.target.path, 'broken'), '');
  expect((await site.serve('blue')).output).toContain('its command failed');
});

async function listenOn(port: number): Promise<AsyncDisposable> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { [Symbol.asyncDispose]: () => new Promise((done) => void server.close(() => done())) };
}

interface AdminAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function callAdmin(port: number, method: string, path: string, body?: unknown): Promise<AdminAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json' };
    const sent = ask({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** An admin API that somebody else uses just before a change of ours arrives. */
async function openBetween(admin: number, meddle: () => Promise<unknown>): Promise<AsyncDisposable & { port: number }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'PATCH') await meddle();
    const { 'content-type': type, 'if-match': match } = request.headers;
    const headers = {
      Host: `127.0.0.1:${admin}`,
      ...(type === undefined ? {} : { 'Content-Type': type }),
      ...(match === undefined ? {} : { 'If-Match': match }),
    };
    const sent = ask(
      { host: '127.0.0.1', port: admin, method: request.method, path: request.url, headers, agent: false },
      async (answer) => {
        const body: Buffer[] = [];
        for await (const chunk of answer) body.push(chunk as Buffer);
        // Older ones send it behind the body.
        const etag = answer.headers.etag ?? answer.trailers.etag;
        response.writeHead(answer.statusCode ?? 500, etag === undefined ? {} : { Etag: etag });
        response.end(Buffer.concat(body));
      },
    );
    sent.end(Buffer.concat(chunks));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
