import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCommandCode } from '../../../src/shell/command';
import { sh } from '../../../src/shell/sh';
import { describeShells, makeFolder, runShell } from './shells';

describeShells('a command of the config', (shell) => {
  /** Runs it as a host does, in a folder with some scripts. */
  function run(command: string, timeoutMs?: number) {
    using folder = makeFolder();
    const write = (name: string, text: string, mode = 0o755) => {
      writeFileSync(join(folder.path, name), text);
      chmodSync(join(folder.path, name), mode);
    };
    mkdirSync(join(folder.path, '.bowline'));
    mkdirSync(join(folder.path, 'bin'));
    write('bin/good', '#!/bin/sh\necho good; exit "${1:-0}"\n');
    write('bin/windows', '#!/bin/sh\r\necho good\r\n');
    write('bin/bare', '#!/bin/sh\necho good\n', 0o644);
    write('bin/perl', '#!/opt/none/perl -w\n1;\n');
    write('bin/env', '#!/usr/bin/env no-such-program\n');
    const code = writeCommandCode(command, { scratch: sh`./.bowline`, timeoutMs });
    const { stdout, status } = runShell(
      shell,
      `cd ${folder.path}; exec 2>&1 </dev/null; /bin/sh -ec ${sh`${code}`.text}`,
    );
    expect(readdirSync(join(folder.path, '.bowline'))).toEqual([]);
    const said = stdout.toString().trim().split('\n');
    return { status, said, last: said.at(-1) };
  }

  test.each([
    ['bash by env', '#!/usr/bin/env bash\nif [[ a == a ]]; then echo then; else echo else; fi'],
    ['bash by its path', '#!/bin/bash\n[[ $0 == ./.bowline/command.* ]] && echo then'],
    ['with an argument', '#!/bin/bash -u\n[[ $- == *u* && $- == *e* ]] && echo then'],
    ['another language', `#!/usr/bin/env node\nconsole.log(['then'].join())`],
    ['blank lines before it', '\n\n#!/usr/bin/env bash\n[[ 1 ]] && echo then'],
    ['quotes in it', `#!/bin/bash\nx='the'; [[ "$x" ]] && echo "\${x}n"`],
  ])('with a `#!` line is run by that: %s', (_name, command) => {
    expect(run(command)).toMatchObject({ status: 0, said: ['then'] });
  });

  test('ends at its first failure, whatever shell runs it, with its exit code', () => {
    for (const first of ['', '#!/bin/sh\n', '#!/usr/bin/env bash\n'])
      expect(run(`${first}echo before\nbin/good 7\necho after`)).toMatchObject({ status: 7, said: ['before', 'good'] });
  });

  test('sees the same environment and folder', () => {
    const { said } = run('#!/bin/bash\necho "$PWD" "$BOWLINE_APP"; ls bin/good');
    expect(said.at(-1)).toBe('bin/good');
  });

  test.each([
    ['bin/windows', 'bin/windows has Windows line ends (CR LF), so its interpreter is not found'],
    ['./bin/bare --now', './bin/bare has no execute bit'],
    ['true && bin/perl', 'bin/perl is run by /opt/none/perl, which is not there'],
    ['bin/good; bin/env', 'bin/env is run by no-such-program, which is not installed here'],
    ['bin/missing one two', 'bin/missing is not there'],
    ['#!/usr/bin/env no-such-program\nx', 'no-such-program is not installed here'],
    ['#!/opt/none/ruby\nx', '/opt/none/ruby is not there'],
  ])('that cannot be run says why: %s', (command, says) => {
    const { status, last } = run(command);
    expect([126, 127]).toContain(status);
    expect(last).toBe(says);
  });

  test.each([
    ['bin/good 127', 127, 'good'],
    ['bin/good 124', 124, 'good'],
    ['bin/good 3', 3, 'good'],
  ])('that ends so by itself is left alone: %s', (command, code, last) => {
    expect(run(command, 60_000)).toMatchObject({ status: code, last });
  });

  test('whose time is up says so, and names the key', () => {
    for (const command of ['sleep 30', '#!/usr/bin/env bash\nsleep 30', 'bin/good; sleep 30']) {
      expect(run(command, 1_000)).toMatchObject({ status: 124, last: 'its time was up: `timeout` allows it 1 s' });
    }
  });

  test('that needs none of it is run as it is', () => {
    expect(writeCommandCode('make assets', { scratch: sh`.` })).toBe('make assets');
  });
});
