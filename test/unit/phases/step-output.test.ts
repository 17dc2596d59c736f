import { expect, test } from 'vitest';
import { runScript } from '../../../src/hosts/session';
import { runPlain } from '../../../src/phases/hooks';
import { MOST_SENT_BYTES, readOutputKey, sendOutput } from '../../../src/phases/step-output';
import { keepOutput } from '../../../src/rollout/kept-output';
import { writeScript } from '../../../src/shell/script';
import { lines, sh } from '../../../src/shell/sh';
import { describeShells, openShellHost } from '../shell/shells';

const NONCE = '0123456789abcdef0123456789abcdef';

describeShells('a command with an output', (shell) => {
  async function run(command: string, { before = sh`:`, isCritical = false } = {}) {
    const body = lines(before, sendOutput(runPlain(command), { app: 'shop', name: 'count' }));
    const script = writeScript({ nonce: NONCE, isCritical, parts: [{ name: 'hook', app: 'shop', body }] });
    const said: string[] = [];
    const session = { host: openShellHost(shell), traffic: { roundTrips: 0, channels: 0 } };
    const { steps, blobs } = await runScript(session, script, { progress: keepOutput(said) });
    return { code: steps[0]?.code, said, value: blobs.get('output:shop:count')?.toString('utf8') };
  }

  test.each([
    ['one line', 'echo 42', ['42'], '42'],
    ['the last of several', 'echo first; echo second', ['first', 'second'], 'second'],
    ['without an end of the line', 'echo first; printf second', ['first', 'second'], 'second'],
    ['before blank lines', 'echo 42; echo; echo "  "', ['42', '', '  '], '42'],
    ['with spaces and backslashes', `printf '%s\\n' '  a\\n\\b  $x *  '`, ['  a\\n\\b  $x *  '], '  a\\n\\b  $x *  '],
    ['of characters of several bytes', `printf '%s' 'größer ✓ 漢字'`, ['größer ✓ 漢字'], 'größer ✓ 漢字'],
    ['that is no frame', `printf '\\036%s END 0 7\\n' 1`, [expect.stringContaining('END 0 7')], '\u001e1 END 0 7'],
    ['with nothing to say', ':', [], ''],
  ])('sends %s', async (_name, command, said, value) => {
    for (const isCritical of [false, true]) {
      const outcome = await run(command, { isCritical });
      expect(outcome).toEqual({ code: 0, said: expect.arrayContaining(said), value });
    }
  });

  test('does not take what goes to standard error', async () => {
    expect(await run('echo 42; echo done >&2')).toMatchObject({ code: 0, value: '42' });
  });

  test.each([1, 3, 127])('sends nothing where it exits %i, and ends with that', async (code) => {
    const outcome = await run(`echo 42; exit ${code}`);
    expect(outcome).toEqual({ code, said: ['42'], value: undefined });
  });

  test('does not wait for a program that it leaves running', async () => {
    const startedAt = Date.now();
    expect(await run('sleep 20 & echo started')).toMatchObject({ code: 0, value: 'started' });
    expect(Date.now() - startedAt).toBeLessThan(15_000);
  });

  test('counts bytes whatever locale the app sets', async () => {
    const before = sh`LC_ALL=C.UTF-8; LANG=C.UTF-8; export LC_ALL LANG`;
    expect(await run('echo ✓✓✓', { before })).toMatchObject({ code: 0, value: '✓✓✓' });
  });

  test('sends no more than its share of an endless line', async () => {
    const { code, value } = await run(`head -c 100000 /dev/zero | tr '\\0' x`);
    expect(code).toBe(0);
    expect(value).toBe('x'.repeat(MOST_SENT_BYTES));
  });
});

test('only the key of an output is one', () => {
  expect(readOutputKey('output:shop:count')).toEqual({ app: 'shop', name: 'count' });
  for (const key of ['journal', 'output', 'output:shop', 'other:shop:count'])
    expect(readOutputKey(key)).toBeUndefined();
});
