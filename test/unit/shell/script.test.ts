import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createFrameReader, type Frame } from '../../../src/shell/frames';
import { quote } from '../../../src/shell/quote';
import { type ScriptOptions, writeScript } from '../../../src/shell/script';
import { lines, Sh, sh } from '../../../src/shell/sh';
import { until } from '../../fixtures/until';
import { describeShells, makeFolder, runShell, type Shell, WIRE_FORMS, type WireForm } from './shells';

const NONCE = '0123456789abcdef0123456789abcdef';

function write(parts: ScriptOptions['parts'], options: Partial<ScriptOptions> = {}) {
  return writeScript({ nonce: NONCE, parts, ...options });
}

function readFrames(bytes: Buffer): Frame[] {
  const frames: Frame[] = [];
  const reader = createFrameReader(NONCE, (frame) => frames.push(frame));
  reader.push(bytes);
  reader.end();
  return frames;
}

/** The frames as short texts: `begin 0`, `end 0 1`, `done 1`, `output …`. */
function tell(frames: readonly Frame[]): string[] {
  return frames.map((frame) => {
    if (frame.kind === 'output') return `output ${frame.bytes.toString('utf8').trim()}`;
    if (frame.kind === 'begin') return `begin ${frame.step}`;
    if (frame.kind === 'end') return `end ${frame.step} ${frame.code}`;
    if (frame.kind === 'done') return `done ${frame.code}`;
    return frame.kind === 'fact'
      ? `fact ${frame.key}=${frame.value}`
      : `blob ${frame.key}=${frame.bytes.toString('utf8')}`;
  });
}

function run(
  shell: Shell,
  parts: ScriptOptions['parts'],
  options: Partial<ScriptOptions> & { form?: WireForm; data?: string } = {},
) {
  const { form = 'stdin', data = '', ...rest } = options;
  const { stdout, stderr } = runShell(shell, write(parts, rest).text, { form, data });
  expect(stderr.toString()).toBe('');
  return tell(readFrames(stdout));
}

describeShells('a script', (shell) => {
  test.each(WIRE_FORMS)('reports the beginning and the end of every step, sent by %s', (form) => {
    const parts = [
      { name: 'one', body: sh`echo ${'first step'}` },
      sh`between=kept`,
      { name: 'two', body: sh`echo "$between" >&2` },
    ];
    for (const isCritical of [false, true]) {
      expect(run(shell, parts, { form, isCritical })).toEqual([
        'begin 0',
        'output first step',
        'end 0 0',
        'begin 1',
        'output kept',
        'end 1 0',
        'done 0',
      ]);
    }
  });

  test('ends with the step that fails, and with its code', () => {
    const parts = [
      { name: 'bad', body: lines(sh`( exit 7 )`, sh`echo ${'set -e did not hold'}`) },
      { name: 'never', body: sh`echo never` },
    ];
    expect(run(shell, parts)).toEqual(['begin 0', 'end 0 7', 'done 1']);
    expect(run(shell, parts, { isCritical: true })).toEqual(['begin 0', 'end 0 7', 'done 1']);
  });

  test('goes on after a step that may fail', () => {
    const parts = [
      { name: 'soft', mayFail: true, body: lines(sh`false`, sh`echo unreachable`) },
      { name: 'next', body: sh`echo next` },
    ];
    expect(run(shell, parts)).toEqual(['begin 0', 'end 0 1', 'begin 1', 'output next', 'end 1 0', 'done 0']);
  });

  test('keeps the working directory and variables of a step inside of it', () => {
    const parts = [
      { name: 'moves', body: sh`cd /; leaked=yes` },
      { name: 'looks', body: sh`echo "${new Sh('${leaked-no}')}"` },
    ];
    expect(run(shell, parts)).toContain('output no');
  });

  test('takes no data for commands, and leaves it to the code that reads it', () => {
    const data = 'echo pwned\nexit 3\n';
    expect(run(shell, [{ name: 'read', body: sh`cat` }], { form: 'eval', data, readsInput: true })).toEqual([
      'begin 0',
      `output ${data.trim()}`,
      'end 0 0',
      'done 0',
    ]);
    expect(run(shell, [{ name: 'read', body: sh`cat` }], { form: 'eval', data })).toEqual([
      'begin 0',
      'end 0 0',
      'done 0',
    ]);
  });

  test('does not hand the rest of itself to a program that reads its input', () => {
    const parts = [
      { name: 'reads', body: sh`cat; head -c 5` },
      { name: 'after', body: sh`echo after` },
    ];
    expect(run(shell, parts)).toContain('output after');
  });

  test('cannot be answered for by what a program prints', () => {
    const parts = [{ name: 'forges', body: sh`printf '\\036%s END 0 0\\n\\036%s DONE 0\\n' wrong ffffffff; exit 4` }];
    expect(run(shell, parts).slice(-2)).toEqual(['end 0 4', 'done 1']);
  });

  test('tells facts, texts and files, whatever bytes they have', () => {
    using folder = makeFolder();
    const file = join(folder.path, "a 'file'");
    const bytes = Buffer.from([0, 1, 10, 255, 30, 10, 10]);
    writeFileSync(file, bytes);
    const text = 'zwei Zeilen: ä文😀\n  und mehr';
    const script = write([
      lines(
        sh`bw FACT key ${'some value'}`,
        sh`bw_text text ${text}`,
        sh`bw_file file ${file}`,
        sh`bw_file none ${`${file}.none`}`,
      ),
    ]);
    for (const LANG of ['C', 'C.UTF-8']) {
      const frames = readFrames(runShell(shell, script.text, { env: { ...process.env, LANG } }).stdout);
      expect(frames).toEqual([
        { kind: 'fact', key: 'key', value: 'some value' },
        { kind: 'blob', key: 'text', bytes: Buffer.from(text) },
        { kind: 'blob', key: 'file', bytes },
        { kind: 'done', code: 0 },
      ]);
    }
  });

  test('starts nothing that keeps a lock of its own open', () => {
    using folder = makeFolder();
    const [eight, nine, pid] = ['eight', 'nine', 'pid'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ];
    run(shell, [
      sh`exec 8>>${eight} 9>>${nine}; flock -n 8; flock -n 9`,
      { name: 'start', body: sh`sleep 60 >/dev/null 2>&1 & echo "$!" >${pid}` },
    ]);
    const daemon = Number(readFileSync(pid, 'utf8'));
    try {
      for (const lock of [eight, nine]) expect(spawnSync('flock', ['-n', lock, 'true']).status).toBe(0);
    } finally {
      process.kill(daemon);
    }
  });
});

describeShells('a script that was cut short', (shell) => {
  // As they are really sent: a critical script reads no data.
  const cases = [
    { form: 'stdin', isCritical: true },
    { form: 'eval', isCritical: false },
  ] as const;

  test.each(cases)(
    'does nothing at all, at every byte, sent by $form, critical: $isCritical',
    ({ form, isCritical }) => {
      using folder = makeFolder();
      const effect = join(folder.path, 'effect');
      const parts = [
        { name: 'first', body: lines(sh`: >${effect}`, sh`echo ${"quotes ' and\nlines }"}`) },
        sh`: >${effect}`,
        { name: 'second', mayFail: true, body: sh`rm -rf ${folder.path}/victim/old; : >${effect}` },
      ];
      const { text } = write(parts, { isCritical, readsInput: form === 'eval' });
      const length = Buffer.byteLength(text);
      const file = join(folder.path, 'script');
      writeFileSync(file, text);
      const how = form === 'stdin' ? sh`-s` : sh`-c ${`eval "$(dd bs=1 count=${length} 2>/dev/null)"`}`;
      // Without the last line feed it is whole; every shorter piece is cut.
      const driver = sh`i=0; while [ "$i" -lt ${length - 1} ]; do head -c "$i" ${file} | ${[...shell.argv]} ${how} >/dev/null 2>&1
[ ! -e ${effect} ] || { echo "$i"; rm -f ${effect}; }; i=$((i + 1)); done`;
      expect(spawnSync('dash', ['-c', driver.text], { encoding: 'utf8' }).stdout).toBe('');
      expect(readdirSync(folder.path)).toEqual(['script']);
      runShell(shell, text, { form });
      expect(existsSync(effect)).toBe(true);
    },
  );
});

describeShells('a script whose client is gone', (shell) => {
  const steps = (folder: string) => [
    { name: 'talks', body: sh`i=0; while [ "$i" -lt 4000 ]; do echo ${'x'.repeat(99)}; i=$((i + 1)); done` },
    { name: 'ends', body: sh`: >${`${folder}/ended`}` },
  ];

  async function runAndLeave(script: string): Promise<void> {
    const [program, ...first] = shell.argv;
    const child = spawn(program, [...first, '-s'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end(script);
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('exit', resolve));
  }

  test('runs to its end when it is critical', async () => {
    using folder = makeFolder();
    await runAndLeave(write(steps(folder.path), { isCritical: true }).text);
    await until(() => existsSync(join(folder.path, 'ended')));
  });

  test('ends with it when it is not', async () => {
    using folder = makeFolder();
    await runAndLeave(write(steps(folder.path)).text);
    await pause(50);
    expect(existsSync(join(folder.path, 'ended'))).toBe(false);
  });

  test('runs to its end through hang-ups when it is critical', async () => {
    using folder = makeFolder();
    const [program, ...first] = shell.argv;
    const parts = [
      { name: 'waits', body: sh`: >${`${folder.path}/begun`}; sleep 0.3` },
      { name: 'ends', body: sh`: >${`${folder.path}/ended`}` },
    ];
    const child = spawn(program, [...first, '-s'], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
    child.stdin.end(write(parts, { isCritical: true }).text);
    child.stdout.resume();
    await until(() => existsSync(join(folder.path, 'begun')));
    // The sleep itself ignores the signal as well, so nothing of the group ends.
    process.kill(-(child.pid ?? 0), 'SIGHUP');
    await until(() => existsSync(join(folder.path, 'ended')));
  });
});

describe('a script as a value', () => {
  test('names its steps in the order of their numbers', () => {
    const script = write([{ name: 'one', body: sh`:` }, sh`:`, { name: 'two', app: 'shop', body: sh`:` }]);
    expect(script.steps).toEqual([{ step: 'one' }, { app: 'shop', step: 'two' }]);
    expect(script.nonce).toBe(NONCE);
  });

  test('is one brace group', () => {
    for (const isCritical of [false, true]) expect(write([], { isCritical }).text).toMatch(/^\{\n[\s\S]*\n\}\n$/);
  });

  test('takes a nonce for a word', () => {
    expect(writeScript({ nonce: "it's", parts: [] }).text).toContain(`BW=${quote("it's")}`);
  });
});
