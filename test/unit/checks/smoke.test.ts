import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks';
import type { Smoke } from '../../../src/config/checks/smoke';
import { makeCheck, makeContext, makeHealth, serveHttp } from '../../fixtures/check-context';
import { findFreePort } from '../../fixtures/port';

const site = () =>
  serveHttp((request, response) => {
    const [url] = (request.url ?? '').split('?');
    if (url === '/metrics') response.end('users 12');
    else if (url === '/old') response.writeHead(301, { location: '/' }).end();
    else if (url === '/broken') response.writeHead(500).end();
    else if (url === '/slow') setTimeout(() => response.end(), 120);
    else if (url === '/') response.end('home');
    else response.writeHead(404).end('no such page');
  });

async function smoke(paths: readonly Smoke[]) {
  await using server = await site();
  const checks = [makeCheck({ type: 'smoke', paths })];
  const [result] = await runChecks(makeContext({ port: server.port, checks }));
  return result;
}

describe('smoke', () => {
  test('sends its own headers and those of health', async () => {
    await using server = await serveHttp((_, response) => response.end());
    const checks = [makeCheck({ type: 'smoke', paths: [{ path: '/' }], headers: { 'X-Own': '1' } })];
    const health = makeHealth({ headers: { 'X-Own': '0', 'X-Health': '2' } });
    await runChecks(makeContext({ port: server.port, health, checks }));
    expect(server.requests[0]?.headers).toMatchObject({ 'x-own': '1', 'x-health': '2' });
  });

  test('passes where every path answers as expected', async () => {
    const result = await smoke([
      { path: '/' },
      { path: '/metrics', status: 200, body: 'users', maxMs: 1_000 },
      { path: '/old', status: 301 },
      { path: '/nothing', status: 404, body: 'no such' },
    ]);
    expect(result).toMatchObject({ ok: true, detail: '4 of 4 paths answer as expected' });
    expect(result?.data.paths).toMatchObject([
      { path: '/', ok: true, status: 200 },
      { path: '/metrics', ok: true, status: 200 },
      { path: '/old', ok: true, status: 301 },
      { path: '/nothing', ok: true, status: 404 },
    ]);
  });

  test.each<[Smoke, string]>([
    [{ path: '/broken' }, '500 Internal Server Error'],
    [{ path: '/old' }, '301 Moved Permanently to /'],
    [{ path: '/', status: 204 }, '200 OK; 204 is expected'],
    [{ path: '/metrics', body: 'errors' }, 'the body does not contain "errors"'],
    [{ path: '/slow', maxMs: 50 }, 'it took 1'],
  ])('%j fails', async (path, reason) => {
    const result = await smoke([path]);
    expect(result?.ok).toBe(false);
    expect(result?.detail).toContain(`${path.path}: ${reason}`);
  });

  test('reports every path that fails, and asks the others all the same', async () => {
    const result = await smoke([{ path: '/broken' }, { path: '/' }, { path: '/nothing' }]);
    expect(result?.detail).toBe('/broken: 500 Internal Server Error; /nothing: 404 Not Found');
    expect(result?.data.paths).toMatchObject([{ ok: false }, { ok: true }, { ok: false }]);
  });

  test('fails where nothing listens', async () => {
    const port = await findFreePort();
    const checks = [makeCheck({ type: 'smoke', paths: [{ path: '/' }] })];
    const [result] = await runChecks(makeContext({ port, checks }));
    expect(result).toMatchObject({ ok: false, detail: `/: nothing listens on 127.0.0.1:${port}` });
  });

  test('asks beside the health endpoint where there is no port', async () => {
    await using server = await site();
    const health = makeHealth({ url: `http://127.0.0.1:${server.port}/api/health` });
    const checks = [makeCheck({ type: 'smoke', paths: [{ path: '/metrics' }] })];
    const [result] = await runChecks(makeContext({ health, checks }));
    expect(result?.ok).toBe(true);
    expect(server.paths).toEqual(['/metrics']);
  });

  test('a path cannot lead to another host', async () => {
    await using server = await site();
    const checks = [
      makeCheck({
        type: 'smoke',
        paths: [
          { path: '//example.com/', status: 404 },
          { path: '@x', status: 404 },
        ],
      }),
    ];
    const [result] = await runChecks(makeContext({ port: server.port, checks }));
    expect(result?.ok).toBe(true);
    expect(server.paths).toEqual(['//example.com/', '/@x']);
  });

  test('has no data where nothing is configured to ask', async () => {
    const checks = [makeCheck({ type: 'smoke', paths: [{ path: '/' }] })];
    const [noPort] = await runChecks(makeContext({ checks }));
    expect(noPort).toMatchObject({ ok: null, detail: 'no path and port are configured to ask' });
    expect(await smoke([])).toMatchObject({ ok: null });
  });
});

describe('http', () => {
  async function ask(path: string, changes: Record<string, unknown> = {}) {
    await using server = await site();
    const url = `http://127.0.0.1:${server.port}${path}`;
    const checks = [makeCheck({ type: 'http', name: 'site', url, smoke: {}, redirects: 0, ...changes })];
    const [result] = await runChecks(makeContext({ checks }));
    return result;
  }

  test('passes on any 2xx, and tells status and time', async () => {
    const result = await ask('/?token=secret');
    expect(result).toMatchObject({ name: 'site', ok: true, data: { status: 200 } });
    expect(result?.detail).toMatch(/^200 OK in \d+ ms$/);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  test('follows as many redirects as it may', async () => {
    expect(await ask('/old')).toMatchObject({ ok: false, detail: '301 Moved Permanently to /' });
    expect(await ask('/old', { redirects: 1 })).toMatchObject({ ok: true });
  });

  test('judges status, body and time', async () => {
    expect(await ask('/nothing', { smoke: { status: 404 } })).toMatchObject({ ok: true });
    expect(await ask('/', { smoke: { body: 'away' } })).toMatchObject({ ok: false });
    expect(await ask('/slow', { smoke: { maxMs: 10 } })).toMatchObject({ ok: false });
  });

  test('fails for what is no URL', async () => {
    expect(await ask('/', { url: 'example' })).toMatchObject({ ok: false, detail: 'the URL cannot be read' });
  });
});
