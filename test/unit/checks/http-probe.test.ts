import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { describeUrl, type HttpRequest, probe } from '../../../src/checks/http-probe';
import { isLoopback } from '../../../src/config/targets/url';
import { ConnectError } from '../../../src/errors';
import { listen, makeContext, serveHttp, serveTcp } from '../../fixtures/check-context';
import { createLoopbackHost } from '../../fixtures/loopback-host';
import { findFreePort } from '../../fixtures/port';

function ask(port: number, changes: Partial<HttpRequest> & { path?: string } = {}) {
  const url = new URL(`http://127.0.0.1:${port}${changes.path ?? '/'}`);
  return probe(makeContext(), { url, timeoutMs: 2_000, ...changes });
}

test('an answer has status, headers, body and time', async () => {
  await using server = await serveHttp((_, response) => response.writeHead(200, { 'x-app': 'shop' }).end('héllo'));
  const answer = await ask(server.port, { path: '/a?b=c' });
  expect(answer).toMatchObject({ status: 200, body: 'héllo', error: null });
  expect(answer.headers['x-app']).toBe('shop');
  expect(answer.durationMs).toBeGreaterThan(0);
  expect(server.paths).toEqual(['/a?b=c']);
});

test('a request names its host, asks for no encoding and keeps no connection', async () => {
  await using server = await serveHttp((_, response) => response.end());
  await ask(server.port);
  const { headers, method } = server.requests[0] ?? {};
  expect(method).toBe('GET');
  expect(headers).toMatchObject({
    host: `127.0.0.1:${server.port}`,
    'accept-encoding': 'identity',
    connection: 'close',
  });
});

test('a user and password in the URL become a header and are never shown', async () => {
  await using server = await serveHttp((_, response) => response.end());
  const url = new URL(`http://me:p%40ss@127.0.0.1:${server.port}/x?token=1`);
  await probe(makeContext(), { url, timeoutMs: 1_000 });
  expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('me:p@ss')}`);
  expect(describeUrl(url)).toBe(`http://127.0.0.1:${server.port}/x`);
});

describe('the time is limited in total', () => {
  test('a server that accepts and never answers', async () => {
    await using server = await serveTcp(() => {});
    const answer = await ask(server.port, { timeoutMs: 150 });
    expect(answer).toMatchObject({ status: null, error: 'no answer within 150 ms' });
    expect(answer.durationMs).toBeLessThan(1_000);
  });

  test('a body that drips slowly', async () => {
    await using server = await serveHttp((_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const answer = await ask(server.port, { timeoutMs: 200 });
    expect(answer).toMatchObject({ status: 200, error: 'no complete answer within 200 ms' });
  });

  test('headers that drip slowly', async () => {
    await using server = await serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await ask(server.port, { timeoutMs: 200 })).toMatchObject({ error: 'no answer within 200 ms' });
  });

  test('a connection that the host never opens, and that is closed if it comes late', async () => {
    await using server = await serveTcp(() => {});
    const host = createLoopbackHost();
    let late = Promise.resolve<Awaited<ReturnType<typeof host.dial>> | null>(null);
    const slow = {
      ...host,
      dial: (port: number) => {
        const opened = new Promise<void>((resolve) => setTimeout(resolve, 200)).then(() => host.dial(port));
        late = opened;
        return opened;
      },
    };
    const url = new URL(`http://127.0.0.1:${server.port}/`);
    const answer = await probe(makeContext({ context: { host: slow } }), { url, timeoutMs: 50 });
    expect(answer.error).toBe('no answer within 50 ms');
    await late;
    await new Promise(setImmediate);
    expect(host.dialled.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});

describe('the body is limited', () => {
  test('an endless body', async () => {
    await using server = await serveHttp((_, response) => {
      const block = Buffer.alloc(64 * 1024, 'x');
      const pour = () => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', pour);
      pour();
    });
    expect(await ask(server.port)).toMatchObject({ status: 200, body: '', error: 'the body is larger than 1 MiB' });
  });

  test('a gzip bomb counts by what it decodes to', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    await using server = await serveHttp((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await ask(server.port)).toMatchObject({ error: 'the body is larger than 1 MiB' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('a limit of its own', async () => {
    await using server = await serveHttp((_, response) => response.end('12345'));
    expect(await ask(server.port, { maxBodyBytes: 5 })).toMatchObject({ body: '12345', error: null });
    expect(await ask(server.port, { maxBodyBytes: 4 })).toMatchObject({ error: 'the body is larger than 4 bytes' });
  });

  test.each([
    ['gzip', gzipSync('hello')],
    ['deflate', deflateSync('hello')],
    ['br', brotliCompressSync('hello')],
    ['identity', Buffer.from('hello')],
  ])('an answer that is %s all the same is read', async (encoding, body) => {
    await using server = await serveHttp((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    expect(await ask(server.port)).toMatchObject({ body: 'hello', error: null });
  });

  test.each([
    ['constructor', 'the body is encoded as constructor, which was not asked for'],
    ['zstd', 'the body is encoded as zstd, which was not asked for'],
    ['gzip', 'the body cannot be decoded: incorrect header check'],
  ])('an answer that claims to be %s and is not', async (encoding, error) => {
    await using server = await serveHttp((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end('hello'),
    );
    expect(await ask(server.port)).toMatchObject({ status: 200, error });
  });
});

describe('redirects', () => {
  const redirect = (location: string) => serveHttp((_, response) => response.writeHead(302, { location }).end());

  test('are not followed by themselves', async () => {
    await using server = await redirect('/login');
    expect(await ask(server.port)).toMatchObject({ status: 302, error: null });
    expect(server.paths).toEqual(['/']);
  });

  test('a loop ends after the allowed number', async () => {
    await using server = await redirect('/again');
    expect(await ask(server.port, { redirects: 3 })).toMatchObject({ error: 'more than 3 redirects' });
    expect(server.paths).toHaveLength(4);
  });

  test('are followed on the same host', async () => {
    await using server = await serveHttp(({ url }, response) =>
      url === '/' ? response.writeHead(307, { location: '/end' }).end() : response.end('there'),
    );
    expect(await ask(server.port, { redirects: 1 })).toMatchObject({ status: 200, body: 'there', error: null });
  });

  test('are not followed to another host', async () => {
    await using server = await redirect('http://169.254.169.254/latest');
    const answer = await ask(server.port, { redirects: 5 });
    expect(answer.error).toBe('it redirects to another host, 169.254.169.254');
  });

  test.each(['file:///etc/passwd', 'http://'])('one to %s leads nowhere', async (location) => {
    await using server = await redirect(location);
    expect(await ask(server.port, { redirects: 5 })).toMatchObject({ status: 302, error: null });
  });
});

describe('what is no answer has a reason', () => {
  test('nothing listens', async () => {
    const port = await findFreePort();
    expect(await ask(port)).toMatchObject({ status: null, error: `nothing listens on 127.0.0.1:${port}` });
  });

  test('the connection is closed at once', async () => {
    await using server = await serveTcp((socket) => socket.destroy());
    const { error } = await ask(server.port);
    expect(error).toBe('the connection was closed before the end of the answer');
  });

  test('the connection is closed within the body', async () => {
    await using server = await serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', () => socket.destroy());
    });
    const answer = await ask(server.port);
    expect(answer).toMatchObject({ status: 200, error: 'the connection was closed before the end of the answer' });
  });

  test('it speaks something else', async () => {
    await using server = await serveTcp((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    expect(await ask(server.port)).toMatchObject({ error: 'the answer is not HTTP: Expected HTTP/, RTSP/ or ICE/' });
  });

  test('its headers have no end', async () => {
    await using server = await serveTcp((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`);
    });
    expect(await ask(server.port)).toMatchObject({ error: 'the headers are too large' });
  });

  test.each([
    ['timeout', '127.0.0.1:9 does not answer'],
    ['unreachable', 'the host has no way to 127.0.0.1:9'],
    ['dns', 'the host does not know the name 127.0.0.1'],
  ] as const)('the host says %s', async (kind, error) => {
    const dial = () => Promise.reject(new ConnectError(kind, 'no', {}));
    const context = makeContext({ context: { host: { ...createLoopbackHost(), dial } } });
    const answer = await probe(context, { url: new URL('http://127.0.0.1:9/'), timeoutMs: 500 });
    expect(answer.error).toBe(error);
  });
});

test('a host that is lost is thrown', async () => {
  const host = createLoopbackHost();
  host.lose();
  const url = new URL('http://127.0.0.1:9/');
  const asked = probe(makeContext({ context: { host } }), { url, timeoutMs: 500 });
  await expect(asked).rejects.toThrow(ConnectError);
});

describe('where a request comes from', () => {
  test.each([
    'http://localhost/',
    'http://app.localhost/',
    'http://127.1/',
    'http://127.8.8.8:80/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
  ])('%s is asked through the host', (url) => {
    expect(isLoopback(new URL(url))).toBe(true);
  });

  test.each(['http://example.com/', 'http://localhost.example.com/', 'http://10.0.0.1/', 'http://[2001:db8::1]/'])(
    '%s is asked from the runner',
    (url) => expect(isLoopback(new URL(url))).toBe(false),
  );

  test.each([
    ['http://localhost:81/', 81, 'localhost'],
    ['http://shop.localhost/', 80, 'localhost'],
    ['http://127.0.0.2/', 80, '127.0.0.1'],
    ['http://0.0.0.0:8000/', 8000, '127.0.0.1'],
    ['https://[::1]/', 443, '::1'],
  ])('%s is dialled as the host knows it', async (url, port, address) => {
    const dialled: unknown[] = [];
    const dial = (...endpoint: unknown[]) => {
      dialled.push(...endpoint);
      return Promise.reject(new ConnectError('refused', 'no', {}));
    };
    const context = makeContext({ context: { host: { ...createLoopbackHost(), dial } } });
    await probe(context, { url: new URL(url), timeoutMs: 500 });
    expect(dialled).toEqual([port, address]);
  });

  test('a public name that does not exist is named, and the host is not asked', async () => {
    const host = createLoopbackHost();
    host.lose();
    const url = new URL('http://nowhere.invalid/');
    const answer = await probe(makeContext({ context: { host } }), { url, timeoutMs: 2_000 });
    expect(answer.status).toBeNull();
    expect(answer.error).toMatch(/nowhere\.invalid|within 2 s/);
  });
});

const [outside] = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal);

test.skipIf(outside === undefined)(
  'an address that is no loopback is asked from the runner, not from the host',
  async () => {
    const address = outside?.address ?? '';
    await using server = await listen(
      createServer((_, response) => response.end('public')),
      address,
    );
    const host = createLoopbackHost();
    host.lose();
    const url = new URL(`http://${address}:${server.port}/`);
    const answer = await probe(makeContext({ context: { host } }), { url, timeoutMs: 2_000 });
    expect(answer).toMatchObject({ status: 200, body: 'public', error: null });
  },
);

test('the connection may be any stream, as a channel of SSH is', async () => {
  await using server = await serveHttp((_, response) => response.end('x'.repeat(100_000)));
  const here = createLoopbackHost();
  const dial = async (port: number) => {
    const socket = await here.dial(port);
    return Duplex.from({ readable: socket, writable: socket });
  };
  const context = makeContext({ context: { host: { ...here, dial } } });
  const answer = await probe(context, { url: new URL(`http://127.0.0.1:${server.port}/`), timeoutMs: 2_000 });
  expect(answer).toMatchObject({ status: 200, error: null });
  expect(answer.body).toHaveLength(100_000);
  expect(here.dialled.map(({ destroyed }) => destroyed)).toEqual([true]);
});

test('https on the loopback needs no certificate that the runner knows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject], {
    stdio: 'pipe',
  });
  const secrets = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  await using server = await listen(createTlsServer(secrets, (_, response) => response.end('sealed')));
  const url = new URL(`https://localhost:${server.port}/`);
  expect(await probe(makeContext(), { url, timeoutMs: 2_000 })).toMatchObject({ status: 200, body: 'sealed' });
});

test('https to something that has no TLS is a failure', async () => {
  await using server = await serveTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const url = new URL(`https://127.0.0.1:${server.port}/`);
  const answer = await probe(makeContext(), { url, timeoutMs: 2_000 });
  expect(answer).toMatchObject({ status: null, error: expect.stringContaining('wrong version number') });
});

test('no connection stays open', async () => {
  await using server = await serveHttp((_, response) => response.end('done'));
  const host = createLoopbackHost();
  const url = new URL(`http://127.0.0.1:${server.port}/`);
  await probe(makeContext({ context: { host } }), { url, timeoutMs: 500 });
  expect(host.dialled.map(({ destroyed }) => destroyed)).toEqual([true]);
});

describe('an answer that other clients read is read', () => {
  const read = async (head: string, body = 'hello') => {
    await using server = await serveTcp((socket) => socket.once('data', () => socket.end(head + body)));
    return await ask(server.port);
  };

  test.each([
    ['no reason phrase', 'HTTP/1.1 200\r\nconnection: close\r\n\r\n'],
    ['bare line feeds', 'HTTP/1.0 200 OK\nserver: tiny\n\n'],
    ['a folded header', 'HTTP/1.1 200 OK\r\nx-note: one\r\n  two\r\n\r\n'],
    ['a control character in a header', 'HTTP/1.1 200 OK\r\nx-note: a\u0001b\r\n\r\n'],
    ['a length beside chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: identity\r\n\r\n'],
  ])('with %s', async (_what, head) => {
    expect(await read(head)).toMatchObject({ status: 200, body: 'hello', error: null });
  });

  test.each([
    ['HTTP/9.9.9 200 OK\r\n\r\n', /^the answer is not HTTP: \S.+/],
    ['HTTP/1.1 abc OK\r\n\r\n', /^the answer is not HTTP: Invalid status code/],
    ['<html>', /^the answer is not HTTP: Expected HTTP/],
  ])("or the parser's own reason is told: %j", async (head, error) => {
    expect(await read(head, '')).toMatchObject({ status: null, error: expect.stringMatching(error) });
  });
});

describe('headers of a request', () => {
  test('are sent, and are stronger than its own', async () => {
    await using server = await serveHttp((_, response) => response.end());
    const headers = { 'X-Forwarded-Proto': 'https', Host: 'shop.example.com', ACCEPT: 'text/html' };
    await ask(server.port, { headers });
    expect(server.requests[0]?.headers).toMatchObject({
      'x-forwarded-proto': 'https',
      host: 'shop.example.com',
      accept: 'text/html',
      'user-agent': 'bowline',
    });
  });

  test('go with a redirect that is followed', async () => {
    await using server = await serveHttp((request, response) =>
      request.url === '/' ? response.writeHead(302, { location: '/in' }).end() : response.end('in'),
    );
    expect(await ask(server.port, { headers: { 'X-Team': 'shop' }, redirects: 1 })).toMatchObject({ body: 'in' });
    expect(server.requests.map(({ headers }) => headers['x-team'])).toEqual(['shop', 'shop']);
  });
});
