import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proxySwitchOf } from '../../../src/proxies/choose';
import { findFreePort } from '../../fixtures/port';
import { NGINX } from '../../fixtures/proxy-programs';
import { askSite } from '../../fixtures/site-proxies';
import { CADDIES, measure, serving } from '../../fixtures/switch-load';
import {
  copyProgram,
  openSwitchedSite,
  type SwitchedSite,
  writeCaddyfile,
  writeNginx,
} from '../../fixtures/switched-proxies';
import { until } from '../../fixtures/until';

/* A file and a reload, and commands of somebody's own, on the programs themselves. */

const way = ({ target, runtime }: Pick<SwitchedSite, 'target' | 'runtime'>) => proxySwitchOf(target, runtime);

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
