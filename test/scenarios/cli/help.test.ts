import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listModes } from '../../../src/inputs/modes';
import { runCli } from '../../fixtures/runner';

async function bowline(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-test-'));
  const cwd = join(folder, 'workspace');
  try {
    return await runCli(args, { cwd: folder, env: { PWD: cwd, HOME: folder } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every mode has a help of its own that fits a terminal and needs no config', async () => {
  const all = await bowline('--help');
  expect([all.exitCode, all.stderr]).toEqual([0, '']);
  for (const mode of listModes('cli')) {
    const { exitCode, stdout, stderr } = await bowline(mode, '--help');
    expect([exitCode, stderr], mode).toEqual([0, '']);
    expect(stdout, mode).toContain(`bowline ${mode}`);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
    expect(all.stdout).toMatch(new RegExp(`^ +${mode} `, 'm'));
  }
});

test.each([
  [['deplyo'], /deploy/],
  [['deploy', '--target', 'previous'], /target/],
  [['rollback', '--target', 'time:'], /nothing after it/],
  [['deploy', '--lock-wait', '30'], /30s|unit/],
  [['deploy', '--force', 'everything'], /downgrade/],
])('%j is refused with exit code 2 and what to write', async (args, says) => {
  const { exitCode, output } = await bowline(...args);
  expect(exitCode, output).toBe(2);
  expect(output).toMatch(says);
});
