import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runRunnerCommand } from '../../../src/hosts/runner-command';
import { createRedactor } from '../../../src/report/text/redact';
import { makeFolder } from '../shell/shells';

function run(command: string, cwd: string, scratch: string) {
  const env = { ...process.env, BOWLINE_APP: 'shop', TMPDIR: scratch };
  const signal = new AbortController().signal;
  return runRunnerCommand({ command, cwd, env, timeoutMs: 20_000, signal, redactor: createRedactor() });
}

test.each([
  ['bash', '#!/usr/bin/env bash\n[[ $BOWLINE_APP == sh* ]] && echo "then $PWD"', 0, /^then \/.*/],
  ['node', '#!/usr/bin/env node\nconsole.log(process.env.BOWLINE_APP)', 0, /^shop$/],
  ['a plain command', 'echo "$BOWLINE_APP"; exit 3', 3, /^shop$/],
  [
    'an interpreter that is missing',
    '#!/usr/bin/env no-such-program\nx',
    127,
    /^no-such-program is not installed here$/,
  ],
  ['a script with Windows line ends', './windows', 127, /Windows line ends/],
])('a command on the runner is run by its `#!` line: %s', async (_name, command, code, last) => {
  using folder = makeFolder();
  const scratch = join(folder.path, 'scratch');
  mkdirSync(scratch);
  writeFileSync(join(folder.path, 'windows'), '#!/bin/sh\r\necho no\r\n', { mode: 0o755 });
  const ended = await run(command, folder.path, scratch);
  expect(ended.code).toBe(code);
  expect(ended.output.at(-1)).toMatch(last);
  expect(readdirSync(scratch)).toEqual([]);
});

test.each([
  ['the last line', 'echo first; echo 42', '42'],
  ['not what goes to standard error', 'echo 42; echo aside >&2', '42'],
  ['nothing where there is nothing', 'echo aside >&2', ''],
])('of standard output it tells the last line: %s', async (_name, command, said) => {
  using folder = makeFolder();
  expect(await run(command, folder.path, folder.path)).toMatchObject({ code: 0, said });
});
