import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Where } from '../../../src/errors';
import type { Host } from '../../../src/hosts/host';
import { toCommandError } from '../../../src/hosts/script-outcome';
import { type RunOptions, runScript, startScript } from '../../../src/hosts/session';
import type { Progress } from '../../../src/report/log/progress';
import { keepOutput } from '../../../src/rollout/kept-output';
import { type ScriptOptions, writeScript } from '../../../src/shell/script';
import { lines, sh } from '../../../src/shell/sh';
import { sessionOf } from '../phases/held';
import { describeShells, makeFolder, openShellHost, type Shell } from '../shell/shells';

const NONCE = '0123456789abcdef0123456789abcdef';
const SH: Shell = { name: 'sh', argv: ['/bin/sh'] };
const silent = keepOutput([]);

function write(parts: ScriptOptions['parts'], options: Partial<ScriptOptions> = {}) {
  return writeScript({ nonce: NONCE, parts, ...options });
}

/** Everything that a run tells, in its order. */
function recordAll(): { progress: Progress; told: string[] } {
  const told: string[] = [];
  const name = ({ host, app, step }: Where) => [host, app, step].filter(Boolean).join('/');
  const progress: Progress = {
    ...silent,
    stepStarted: (where) => told.push(`+ ${name(where)}`),
    stepEnded: (where, status) => told.push(`- ${name(where)} ${status}`),
    output: (where, line) => told.push(`${name(where)}: ${line}`),
  };
  return { progress, told };
}

async function failureOf(
  host: Host,
  script = write([{ name: 'talk', body: sh`echo ${'last words'}` }]),
  options: Partial<RunOptions> = {},
) {
  return runScript(sessionOf(host), script, { progress: silent, ...options }).then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error,
  );
}

describeShells('a session', (shell) => {
  test('returns what a script reported, and tells it as it comes', async () => {
    const { progress, told } = recordAll();
    const script = write([
      { name: 'one', app: 'shop', body: sh`echo first; printf ${'without an end'}` },
      lines(sh`bw FACT colour blue`, sh`bw FACT colour ${'dark green'}`, sh`bw_text note ${'zwei\nZeilen ä'}`),
      { name: 'two', body: sh`echo second >&2` },
    ]);
    const facts: string[] = [];
    const outcome = await runScript(sessionOf(openShellHost(shell)), script, {
      progress,
      onFact: (key, value) => facts.push(`${key}=${value}`),
    });
    expect(outcome.steps).toMatchObject([
      { where: { host: 'web-1', app: 'shop', step: 'one' }, code: 0, tail: ['first', 'without an end'] },
      { where: { host: 'web-1', step: 'two' }, code: 0, tail: ['second'] },
    ]);
    expect(outcome.failed).toBeUndefined();
    expect(outcome.facts).toEqual([
      ['colour', 'blue'],
      ['colour', 'dark green'],
    ]);
    expect(facts).toEqual(['colour=blue', 'colour=dark green']);
    expect(outcome.blobs.get('note')?.toString()).toBe('zwei\nZeilen ä');
    expect(told).toEqual([
      '+ web-1/shop/one',
      'web-1/shop/one: first',
      'web-1/shop/one: without an end',
      '- web-1/shop/one success',
      '+ web-1/two',
      'web-1/two: second',
      '- web-1/two success',
    ]);
  });

  test('hands data to a script that reads it, byte by byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));
    const script = write([{ name: 'count', body: sh`cat | wc -c; echo ${'secret in the script'} >/dev/null` }], {
      readsInput: true,
    });
    const { steps } = await runScript(sessionOf(openShellHost(shell)), script, {
      progress: silent,
      input: Readable.from([bytes]),
    });
    expect(steps[0]?.tail.map((line) => line.trim())).toEqual(['300000']);
  });

  test('keeps the input open until a script is done, where that is asked for', async () => {
    const watch = sh`exec 3<&0; ( cat <&3 >/dev/null; echo ${'the input ended'} ) & bw_watcher=$!; sleep 0.2; kill "$bw_watcher"`;
    const { progress, told } = recordAll();
    const { steps } = await runScript(
      sessionOf(openShellHost(shell)),
      write([{ name: 'build', body: watch }], { readsInput: true }),
      { progress, input: 'open' },
    );
    expect(steps[0]?.code).toBe(0);
    expect(told.join()).not.toContain('the input ended');
  });
});

describe('a session', () => {
  test('counts round trips and channels; a transfer is none', async () => {
    const session = sessionOf(openShellHost(SH));
    const script = write([], { readsInput: true });
    await runScript(session, script, { progress: silent });
    await runScript(session, script, { progress: silent, input: Readable.from(['x']), isTransfer: true });
    expect(session.traffic).toEqual({ roundTrips: 1, channels: 2 });
  });

  test('names the step that failed, with its last lines and the next thing to do', async () => {
    const session = sessionOf(openShellHost(SH));
    const script = write([
      {
        name: 'build',
        app: 'shop',
        body: sh`i=0; while [ "$i" -lt 60 ]; do echo "line $i"; i=$((i + 1)); done; exit 3`,
      },
    ]);
    const { failed } = await runScript(session, script, { progress: silent });
    if (failed === undefined) throw new Error('it did not fail');
    expect(failed.tail).toHaveLength(40);
    expect(failed.tail.at(-1)).toBe('line 59');
    expect(toCommandError(session, failed)).toMatchObject({
      code: 'command',
      message: expect.stringMatching(/^web-1 \(local\): shop build failed with exit code 3/),
      exitCode: 3,
      where: { host: 'web-1', app: 'shop', step: 'build' },
      hint: expect.any(String),
    });
  });

  test('tells a step that may fail apart from one that ended the script', async () => {
    const { steps, failed } = await runScript(
      sessionOf(openShellHost(SH)),
      write([{ name: 'soft', mayFail: true, body: sh`false` }]),
      { progress: silent },
    );
    expect(steps[0]?.code).toBe(1);
    expect(failed).toBeUndefined();
  });

  test('does not wait for a daemon that keeps the output open', async () => {
    using folder = makeFolder();
    const begin = Date.now();
    const script = write([
      { name: 'start', body: sh`sleep 30 & echo "$!" >${`${folder.path}/pid`}; echo ${'its pid is'} "$!"` },
    ]);
    const { steps } = await runScript(sessionOf(openShellHost(SH)), script, { progress: silent });
    expect(Date.now() - begin).toBeLessThan(5_000);
    process.kill(Number(steps[0]?.tail[0]?.split(' ').at(-1)));
  });

  test('ends when it is aborted, with the reason, and starts nothing once it was', async () => {
    const abort = new AbortController();
    const begin = Date.now();
    const failed = failureOf(openShellHost(SH), write([{ name: 'wait', body: sh`sleep 3` }]), { signal: abort.signal });
    await pause(100);
    abort.abort(new Error('the deadline has passed'));
    expect(await failed).toMatchObject({ message: 'the deadline has passed' });
    expect(Date.now() - begin).toBeLessThan(2_000);
    const session = sessionOf(openShellHost(SH));
    await expect(runScript(session, write([]), { progress: silent, signal: abort.signal })).rejects.toThrow(
      'the deadline has passed',
    );
    expect(session.traffic.channels).toBe(0);
  });

  test('passes on why its input broke', async () => {
    async function* broken() {
      yield Buffer.from('some data');
      await pause(10);
      throw new Error('app.js changed while it was being sent');
    }
    const script = write([{ name: 'receive', body: sh`cat >/dev/null` }], { readsInput: true });
    expect(await failureOf(openShellHost(SH), script, { input: Readable.from(broken()) })).toMatchObject({
      message: 'app.js changed while it was being sent',
    });
  });

  test('says what the host said when it stopped reading', async () => {
    const script = write([{ name: 'receive', body: sh`head -c 5 >/dev/null; echo ${'no space left'}; exit 1` }], {
      readsInput: true,
    });
    const data = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(64 * 1024)));
    const { failed } = await runScript(sessionOf(openShellHost(SH)), script, { progress: silent, input: data });
    expect(failed?.tail).toEqual(['no space left']);
  });

  test('can be left to the caller', async () => {
    const session = sessionOf(openShellHost(SH));
    const script = write([sh`read line; bw FACT said "$line"`], { readsInput: true });
    const channel = await startScript(session, script, 'open');
    channel.stdin.write(`${script.text}hello\n`);
    const [chunk] = (await once(channel.stdout, 'data')) as [Buffer];
    expect(chunk.toString()).toContain('FACT said hello');
    channel.close();
  });
});

describe('a session that ends without its last word', () => {
  const host = openShellHost(SH);
  const instead = (command: string, isLost = false): Host => ({ ...host, isLost, start: () => host.start(command) });
  const frame = (text: string) => `printf '\\036%s ${text}\\n' ${NONCE}`;

  test('is a failure, whatever its exit status', async () => {
    expect(await failureOf(instead('cat >/dev/null; exit 0'))).toMatchObject({
      code: 'connect',
      kind: 'shell',
      message: 'web-1 (local): the session ended with exit code 0',
      where: { host: 'web-1' },
    });
  });

  test('tells the step and the last words', async () => {
    const error = await failureOf(
      instead(`${frame('BEGIN 0')}; echo 'so far so good'; echo killed >&2; cat >/dev/null`),
    );
    expect(error).toMatchObject({ where: { host: 'web-1', step: 'talk' } });
    expect((error as Error).message).toMatch(
      /^web-1 \(local\): the session ended during talk with exit code 0; it last said: (so far so good \/ killed|killed \/ so far so good)$/,
    );
  });

  test('tells what a login shell said instead', async () => {
    expect(await failureOf(instead('echo This account is not available; cat >/dev/null'))).toMatchObject({
      message: 'web-1 (local): the session ended with exit code 0; it last said: This account is not available',
      hint: expect.stringContaining('/bin/sh'),
    });
  });

  test('tells what to do about a disk that the script itself could not write', async () => {
    const said = '/bin/sh: 21: cannot create /srv/shop/.bowline/activate.lock: Read-only file system';
    expect(await failureOf(instead(`echo '${said}'; cat >/dev/null`))).toMatchObject({
      hint: expect.stringContaining('Mount it writable again'),
    });
  });

  test('is told apart from a lost connection', async () => {
    expect(await failureOf(instead('cat >/dev/null', true))).toMatchObject({
      kind: 'dropped',
      hint: expect.stringContaining('network'),
    });
  });

  test('is told apart from one that makes no sense', async () => {
    expect(await failureOf(instead(`${frame('DANCE')}; cat >/dev/null`))).toMatchObject({
      kind: 'shell',
      message: 'web-1 (local): its answer makes no sense: an unknown frame: DANCE',
      hint: expect.stringContaining('forced command'),
    });
  });
});
