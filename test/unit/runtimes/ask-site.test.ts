import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as listen } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defineAskSite } from '../../../src/proxies/ask-site';
import { lines, sh } from '../../../src/shell/sh';
import { makeCertificate } from '../../fixtures/receivers/certificate';
import { describeShells, findProgram } from '../shell/shells';
import { type ColorHost, openColorHost } from './color-host';

const ask = (site: string) =>
  lines(
    defineAskSite({ site }),
    // As somebody has it who was told something else before.
    sh`bw_color=old bw_release=old bw_why=old`,
    sh`if bw_ask; then echo "$bw_color|$bw_release|$bw_why"; else echo "failed|$bw_color|$bw_release|$bw_why"; fi`,
  );

/** A PATH with all that is needed to ask, and no curl. */
function hideCurl({ folder }: ColorHost): string {
  const path = join(folder, 'tools');
  mkdirSync(path);
  const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout.trim();
  symlinkSync(python, join(path, 'python3'));
  for (const name of ['head', 'sed', 'tail', 'tr']) symlinkSync(findProgram(name) ?? '', join(path, name));
  return path;
}

const ASKERS = [
  ['curl', () => ({})],
  ['Python', (host: ColorHost) => ({ PATH: hideCurl(host) })],
] as const;

describeShells('the question which colour is served', (shell) => {
  describe.each(ASKERS)('by %s', (by, envOf) => {
    const open = async () => {
      const host = await openColorHost(shell);
      const env = envOf(host);
      return {
        host,
        ask: async (answer: ColorHost['answer'], site = host.runtime.site) => {
          host.answer = answer;
          const { status, output, stderr } = await host.run(ask(site), env);
          expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
          return output.join('\n');
        },
        [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
      };
    };

    test('is answered with the colour, and the release where there is one', async () => {
      await using asking = await open();
      const asked: unknown[] = [];
      const told = await asking.ask((response, { url, headers, method, httpVersion }) => {
        asked.push([method, url, headers.host, httpVersion]);
        response.writeHead(200, { 'Bowline-Color': 'green' }).end('R1\n');
      });
      expect(told).toBe('green|R1|');
      expect(asked).toEqual([['GET', '/.bowline/live', new URL(asking.host.runtime.site).host, '1.1']]);
      expect(
        await asking.ask((response) => response.writeHead(404, { 'Bowline-Color': 'blue' }).end('no release\n')),
      ).toBe('blue||');
    });

    test.each([
      ['lower case', { 'bowline-color': 'green' }, 'R1\n'],
      ['upper case', { 'BOWLINE-COLOR': 'green' }, 'R1\n'],
      ['Windows', { 'Bowline-Color': 'green' }, 'R1\r\n'],
      ['no end of the line', { 'Bowline-Color': 'green' }, 'R1'],
    ])('is understood in %s', async (_what, headers, body) => {
      await using asking = await open();
      expect(await asking.ask((response) => response.writeHead(200, headers).end(body))).toBe('green|R1|');
    });

    test('takes a number in another place for no status', async () => {
      await using asking = await open();
      const body = 'x'.repeat(200);
      const headers = { 'Bowline-Color': 'blue', 'Content-Length': 200 };
      expect(await asking.ask((response) => response.writeHead(404, headers).end(body))).toBe('blue||');
    });

    test.each([
      ['no header', 200, {}, 'R1\n'],
      ['a header of another colour', 200, { 'Bowline-Color': 'red' }, 'R1\n'],
      ['a page that speaks of it', 200, {}, '\nBowline-Color: green\n'],
      ['a large page', 200, {}, '<p>shop</p>\n'.repeat(100_000)],
      ['an error', 502, {}, ''],
      ['a redirect', 308, { location: 'https://shop.example.com/' }, ''],
    ])('is told why there is none in %s', async (_what, status, headers, body) => {
      await using asking = await open();
      const told = await asking.ask((response) => response.writeHead(status, headers).end(body));
      expect(told).toMatch(new RegExp(`^failed\\|\\|\\|HTTP/1.1 ${status}.*, without the header Bowline-Color$`));
    });

    test('is told that nothing listens', async () => {
      await using asking = await open();
      const server = listen();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      await new Promise((resolve) => server.close(resolve));
      const refused = by === 'curl' ? `curl: \\(7\\) .*${port}.*` : 'ConnectionRefusedError: .*refused';
      expect(await asking.ask(undefined, `http://shop.example.com:${port}`)).toMatch(
        new RegExp(`^failed\\|\\|\\|${refused}$`),
      );
    });

    test('waits five seconds', async () => {
      await using asking = await open();
      const told = await asking.ask(() => {});
      expect(told).toMatch(
        by === 'curl' ? /^failed\|\|\|curl: \(28\) / : /^failed\|\|\|(TimeoutError|socket\.timeout): /,
      );
    });

    test('asks for the name of the site, whatever its certificate is worth here', async () => {
      await using asking = await open();
      const { key, cert } = makeCertificate(asking.host.folder);
      const names: unknown[] = [];
      const SNICallback = (name: string, done: (error: null) => void) => {
        names.push(name);
        done(null);
      };
      const server = createServer({ key, cert, SNICallback }, (request, response) => {
        names.push(request.headers.host);
        response.writeHead(200, { 'Bowline-Color': 'blue' }).end('R2\n');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      expect(await asking.ask(undefined, `https://shop.example.com:${port}`)).toBe('blue|R2|');
      expect(names).toEqual(['shop.example.com', `shop.example.com:${port}`]);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  });

  test('goes past a proxy of the environment and the settings of somebody', async () => {
    await using host = await openColorHost(shell);
    host.answer = (response) => response.writeHead(404, { 'Bowline-Color': 'blue' }).end();
    writeFileSync(join(host.folder, '.curlrc'), 'fail\n');
    const env = {
      http_proxy: 'http://127.0.0.1:9',
      https_proxy: 'http://127.0.0.1:9',
      ALL_PROXY: 'http://127.0.0.1:9',
    };
    expect((await host.run(ask(host.runtime.site), env)).output).toEqual(['blue||']);
  });
});

test.each([
  ['http://shop.example.com', 'http://shop.example.com/.bowline/live'],
  ['https://shop.example.com:8443/', 'https://shop.example.com:8443/.bowline/live'],
])('a site at %s is asked at %s', (site, url) => {
  expect(defineAskSite({ site }).text).toContain(`bw_fetch ${url})`);
});
