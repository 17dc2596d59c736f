import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBase } from '../../fixtures/project';
import { runCli } from '../../fixtures/runner';

/** Runs the demo with a temporary folder of its own, to see what it leaves there. */
async function runDemo(...flags: readonly string[]) {
  const base = makeBase();
  const temp = join(base, 'tmp');
  mkdirSync(temp);
  mkdirSync(join(base, 'workspace'));
  const run = await runCli(['demo', ...flags], { cwd: join(base, 'workspace'), env: { TMPDIR: temp } });
  const left = readdirSync(temp).map((name) => join(temp, name));
  return { run, left, kept: left.some((folder) => existsSync(join(folder, 'host/shop/current/VERSION'))), base };
}

test('the demo shows the main job, loses no request and leaves nothing behind', async () => {
  const { run, left, base } = await runDemo();
  expect(run.exitCode, run.output).toBe(0);
  expect(run.output).toMatch(/deploy 2\.0\.0 +success/);
  expect(run.output).toMatch(/deploy 3\.0\.0 +rolled back/);
  expect(run.output).toMatch(/rollback 1\.0\.0 +success/);
  expect(run.output).toMatch(/[1-9]\d+ requests were made meanwhile, 0 failed/);
  expect(left).toEqual([]);
  rmSync(base, { recursive: true });
});

test('with --keep the demo leaves what it made, and says where', async () => {
  const { run, left, kept, base } = await runDemo('--keep');
  expect(run.exitCode, run.output).toBe(0);
  expect(kept).toBe(true);
  expect(run.output).toContain(`Kept to look at: ${left[0]}`);
  rmSync(base, { recursive: true });
});
