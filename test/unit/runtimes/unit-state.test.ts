import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { observeUnit, readUnitState } from '../../../src/runtimes/unit-state';
import { describeShells, makeFolder, runShell } from '../shell/shells';

const CURRENT = '/srv/shop/current';
const RUNNING = ['ActiveState=active', 'SubState=running', 'NRestarts=0', 'MainPID=42', 'live=/data/shop/releases/2'];
const releaseOf = (...more: readonly string[]) => readUnitState([...RUNNING, ...more], CURRENT, false).release;

test.each([
  ['its folder', ['cwd=/data/shop/releases/2'], '2'],
  ['a folder below', ['cwd=/data/shop/releases/2/api', 'exe=/usr/bin/python3.11'], '2'],
  ['its program', ['cwd=/', 'exe=/data/shop/releases/2/bin/shop'], '2'],
  ['an argument', ['arg=--chdir=/srv/shop/current'], '2'],
  ['an argument, without links', ['cwd=/', 'arg=/data/shop/releases/2/app.py'], '2'],
  ['its folder, which is another one', ['cwd=/data/shop/releases/1', 'arg=/srv/shop/current/app.py'], '1'],
  ['its folder, which is gone', ['cwd=/data/shop/releases/1 (deleted)'], '1'],
  ['its program, which is another one', ['cwd=/', 'exe=/data/shop/releases/1/bin/shop'], '1'],
  ['nothing that it names', ['cwd=/', 'exe=/usr/bin/env'], null],
  ['nothing that may be read', [], null],
  ['nothing that only begins like it', ['cwd=/data/shop/releases-old/1', 'arg=/srv/shop/current-old'], null],
])('a process is known to run a release by %s', (_how, lines, release) => {
  expect(releaseOf(...lines)).toBe(release);
});

test('what a reload leaves as it was proves nothing', () => {
  expect(readUnitState([...RUNNING, 'cwd=/data/shop/releases/1'], CURRENT, true).release).toBeNull();
});

test.each([
  [
    ['ActiveState=failed', 'SubState=failed', 'Result=exit-code', 'ExecMainStatus=203'],
    'its program cannot be executed',
  ],
  [['ActiveState=failed', 'SubState=failed', 'Result=signal', 'ExecMainStatus=9'], 'killed by signal 9'],
  [['ActiveState=failed', 'SubState=failed', 'Result=oom-kill', 'ExecMainStatus=9'], 'memory ran out'],
  [
    ['ActiveState=activating', 'SubState=start', 'StatusText=Waiting for the database'],
    'it said: Waiting for the database',
  ],
])('%j is told in words', (output, words) => {
  expect(readUnitState(output, CURRENT, false).detail).toContain(words);
});

describeShells('what is seen of a process', (shell) => {
  test('is where it works, what it is, and the arguments that name the app', async () => {
    using folder = makeFolder();
    const root = join(folder.path, "it's");
    mkdirSync(join(root, 'releases/2'), { recursive: true });
    symlinkSync('releases/2', join(root, 'current'));
    const child = spawn('/bin/sh', ['-c', 'sleep 30; :', `${root}/current/a b`], { cwd: join(root, 'current') });
    await once(child, 'spawn');
    writeFileSync(
      join(folder.path, 'systemctl'),
      `#!/bin/sh\nprintf 'MainPID=${child.pid}\\nActiveState=active\\n'\n`,
      {
        mode: 0o755,
      },
    );
    const runtime = { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 } as const;
    const code = observeUnit(runtime, root, join(root, 'current'));
    const { stdout } = runShell(shell, `set -e\n${code.text}\n`, {
      env: { PATH: `${folder.path}:${process.env.PATH}` },
    });
    child.kill();
    const real = realpathSync(join(root, 'releases/2'));
    const output = stdout.toString().trim().split('\n');
    expect(output).toEqual(expect.arrayContaining([`live=${real}`, `cwd=${real}`, `arg=${root}/current/a b`]));
    expect(readUnitState(output, join(root, 'current'), false)).toMatchObject({ running: true, release: '2' });
  });
});
