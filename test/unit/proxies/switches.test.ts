import { readFileSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proxySwitchOf } from '../../../src/proxies/choose';
import { lines, sh } from '../../../src/shell/sh';
import { findFreePort } from '../../fixtures/port';
import { askSite } from '../../fixtures/site-proxies';
import { CADDIES, measure, serving } from '../../fixtures/switch-load';
import { copyProgram, openSwitchedSite, type SwitchedSite, writeCaddyfile } from '../../fixtures/switched-proxies';
import { until } from '../../fixtures/until';

/* Caddy's admin API, on the programs themselves. */

const way = ({ target, runtime }: Pick<SwitchedSite, 'target' | 'runtime'>) => proxySwitchOf(target, runtime);

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
