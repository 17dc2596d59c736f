import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../../../src/checks/context';
import { runChecks } from '../../../src/checks/run-checks';
import { BowlineError, ConnectError } from '../../../src/errors';
import { makeCheck, makeContext, serveTcp } from '../../fixtures/check-context';
import { findFreePort } from '../../fixtures/port';

async function run(check: Parameters<typeof makeCheck>[0], context: Partial<CheckContext> = {}) {
  const [result] = await runChecks(makeContext({ checks: [makeCheck(check)], context }));
  return result;
}

describe('command', () => {
  const check = { type: 'command', name: 'queue', runOn: 'host' } as const;

  test('passes where it exits 0', async () => {
    const result = await run({ ...check, run: 'echo 3 jobs; echo "none late" >&2' });
    expect(result).toMatchObject({ name: 'queue', ok: true, data: { exitCode: 0 } });
    expect(result?.detail).toContain('exit code 0: 3 jobs');
  });

  test('fails by its exit code, with its last lines', async () => {
    const result = await run({ ...check, run: 'for i in 1 2 3 4 5; do echo "line $i"; done; exit 3' });
    expect(result).toMatchObject({ ok: false, detail: 'exit code 3: line 3 / line 4 / line 5' });
    expect(result?.data.output).toEqual(['line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
  });

  test('keeps a bounded part of an output, without control characters', async () => {
    const output = Array.from({ length: 5_000 }, () => `\u001b[31m${'x'.repeat(5_000)}`);
    const result = await run({ ...check, run: 'noise' }, { runOnHost: async () => ({ code: 1, output }) });
    expect(JSON.stringify(result).length).toBeLessThan(10_000);
    expect(JSON.stringify(result)).not.toContain('u001b');
  });

  test('runs where it should', async () => {
    const seen: string[] = [];
    const context: Partial<CheckContext> = {
      runOnHost: async (command, timeoutMs) => {
        seen.push(`host ${command} ${timeoutMs}`);
        return { code: 0, output: [] };
      },
      runOnRunner: async (command, timeoutMs) => {
        seen.push(`runner ${command} ${timeoutMs}`);
        return { code: 0, output: [] };
      },
    };
    await run({ ...check, run: 'a', timeoutMs: 5_000 }, context);
    expect(await run({ ...check, run: 'b', runOn: 'runner' }, context)).toMatchObject({ detail: 'exit code 0' });
    expect(seen).toEqual(['host a 5000', 'runner b 1000']);
  });

  test.each(['host', 'runner'] as const)('has an output only where it passes: on the %s', async (runOn) => {
    const kept: unknown[] = [];
    const keepOutput: CheckContext['keepOutput'] = (...told) => kept.push(told);
    const context = (code: number): Partial<CheckContext> => {
      const ended = async () => ({ code, output: ['7', 'aside'], said: '7' });
      return { keepOutput, runOnHost: ended, runOnRunner: ended };
    };
    await run({ ...check, runOn, run: 'a', output: 'queue' }, context(0));
    await run({ ...check, runOn, run: 'a', output: 'queue' }, context(1));
    await run({ ...check, runOn, run: 'a' }, context(0));
    expect(kept).toEqual([['queue', '7']]);
  });

  test('fails where it did not end by itself', async () => {
    const result = await run({ ...check, run: 'echo stuck; kill -9 $$' });
    expect(result).toMatchObject({ ok: false, data: { exitCode: null } });
    expect(result?.detail).toBe('the command did not end by itself within 1 s: stuck');
  });

  test('is not waited for longer than its time and a moment', async () => {
    const startedAt = Date.now();
    const result = await run({ ...check, run: 'x', timeoutMs: 50 }, { runOnHost: () => new Promise(() => {}) });
    expect(result).toMatchObject({ ok: false, detail: 'the command did not end by itself within 50 ms' });
    expect(Date.now() - startedAt).toBeLessThan(3_000);
  });

  test('fails where it cannot be started', async () => {
    const runOnRunner = () => Promise.reject(Object.assign(new Error('spawn sh ENOENT'), { code: 'ENOENT' }));
    expect(await run({ ...check, run: 'x', runOn: 'runner' }, { runOnRunner })).toMatchObject({
      ok: false,
      detail: 'spawn sh ENOENT',
    });
    const runOnHost = () => Promise.reject(new BowlineError('transfer', 'no space left'));
    expect(await run({ ...check, run: 'x' }, { runOnHost })).toMatchObject({ ok: false, detail: 'no space left' });
  });

  test('a host that is lost meanwhile is an error', async () => {
    const cause = new ConnectError('dropped', 'gone', {});
    await expect(run({ ...check, run: 'x' }, { runOnHost: () => Promise.reject(cause) })).rejects.toBe(cause);
  });
});

describe('database', () => {
  const check = { type: 'database', timeoutMs: 300 } as const;

  test('answers to a command', async () => {
    expect(await run({ ...check, command: 'true' })).toMatchObject({ ok: true, detail: 'exit code 0' });
    const failed = await run({ ...check, command: 'echo "could not connect" >&2; exit 2' });
    expect(failed).toMatchObject({ ok: false, detail: 'exit code 2: could not connect' });
  });

  test('answers to a connection', async () => {
    await using server = await serveTcp(() => {});
    const tcp = { host: '127.0.0.1', port: server.port };
    expect(await run({ ...check, tcp })).toMatchObject({
      ok: true,
      detail: `127.0.0.1:${server.port} accepts connections`,
      data: { ...tcp, attempts: 1 },
    });
  });

  test('does not answer where nothing listens, whatever the command says', async () => {
    const tcp = { host: '127.0.0.1', port: await findFreePort() };
    const result = await run({ ...check, tcp, command: 'true' });
    expect(result).toMatchObject({ ok: false, detail: `nothing listens on 127.0.0.1:${tcp.port}` });
  });

  test('has no data where neither is configured', async () => {
    expect(await run(check)).toMatchObject({ ok: null });
  });
});

describe('tcp', () => {
  test('an endpoint that the host cannot reach is a failed check, not a lost host', async () => {
    const dial = () => Promise.reject(new ConnectError('timeout', 'no', {}));
    const { host } = makeContext();
    const check = { type: 'tcp', timeoutMs: 100, tcp: { host: '192.0.2.1', port: 5432 } } as const;
    const result = await run(check, { host: { ...host, dial } });
    expect(result).toMatchObject({ ok: false, detail: '192.0.2.1:5432 does not answer' });
  });
});

describe('disk', () => {
  const df = (...output: string[]): Partial<CheckContext> => ({ runOnHost: async () => ({ code: 0, output }) });
  const header = 'Filesystem     1024-blocks      Used Available Capacity Mounted on';
  const half = `/dev/my disk      10485760   4194304   4194304      50% /srv/my app`;

  test('the real df is read', async () => {
    const result = await run({ type: 'disk', freeBytes: 1 });
    expect(result).toMatchObject({ ok: true });
    expect(result?.detail).toMatch(/^[\d.]+ [KMGT]iB \([\d.]+%\) free$/);
  });

  test.each([
    [{ freeBytes: 4 * 2 ** 30 }, true, '4 GiB (50%) free'],
    [{ freeBytes: 4 * 2 ** 30 + 1 }, false, '4 GiB (50%) free; 4 GiB needed'],
    [{ freeShare: 0.5 }, true, '4 GiB (50%) free'],
    [{ freeShare: 0.51, freeBytes: 2 ** 40 }, false, '4 GiB (50%) free; 1 TiB and 51% needed'],
    [{}, true, '4 GiB (50%) free'],
  ])('%j', async (limits, ok, detail) => {
    const result = await run({ type: 'disk', ...limits }, df('a warning', header, half));
    expect(result).toMatchObject({ ok, detail, data: { freeBytes: 4 * 2 ** 30, freeShare: 0.5 } });
  });

  test('an overfull disk has nothing free', async () => {
    const result = await run({ type: 'disk', freeShare: 0.1 }, df(header, '/dev/sda1 100 200 -50 134% /'));
    expect(result).toMatchObject({ ok: false, detail: '0 bytes (0%) free; 10% needed' });
  });

  test.each([
    ['nothing', df()],
    ['nonsense', df(header, 'none')],
    ['a file system without a size', df(header, 'proc 0 0 0 - /proc')],
    ['an error', { runOnHost: async () => ({ code: 1, output: ['df: /srv: No such file'] }) }],
    ['a signal', { runOnHost: async () => ({ code: null, output: [] }) }],
  ])('%s is no data', async (_, context) => {
    expect(await run({ type: 'disk', freeShare: 0.1 }, context)).toMatchObject({
      ok: null,
      detail: expect.stringMatching(/^df told nothing: (exit code|ended by a signal)/),
    });
  });

  test('df that hangs is no data', async () => {
    const result = await run({ type: 'disk', timeoutMs: 10 }, { runOnHost: () => new Promise(() => {}) });
    expect(result).toMatchObject({ ok: null, detail: 'df told nothing: no end within 10 ms' });
  });

  test('the path is one quoted word', async () => {
    const seen: string[] = [];
    const context = makeContext({ checks: [makeCheck({ type: 'disk' })] });
    const target = { ...context.target, path: "/srv/it's here" };
    const runOnHost = async (command: string) => {
      seen.push(command);
      return { code: 0, output: [] };
    };
    await runChecks({ ...context, target, runOnHost });
    expect(seen).toEqual([String.raw`df -P -k '/srv/it'\''s here'`]);
  });
});
