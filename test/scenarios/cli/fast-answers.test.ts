import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { probeLoading } from '../../fixtures/loaded-files';
import { makeBase } from '../../fixtures/project';
import { runCli } from '../../fixtures/runner';

const SCHEMAS = 'node_modules/zod/';

/** Whether the command line loads what describes the config. */
async function loadsSchemas(...args: string[]): Promise<boolean> {
  const base = makeBase();
  try {
    const cwd = join(base, 'workspace');
    mkdirSync(cwd);
    const probe = probeLoading(base);
    const { exitCode } = await runCli(args, { cwd, env: probe.env });
    expect(exitCode).toBe(0);
    return probe.read().some((text) => text.includes(SCHEMAS));
  } finally {
    await rm(base, { recursive: true });
  }
}

test.each([['--version'], ['--help'], ['deploy', '--help']])(
  'bowline %s %s answers without the schemas',
  async (...args) => {
    expect(await loadsSchemas(...args)).toBe(false);
  },
);

test('bowline verify --help asks the checks for their exit codes', async () => {
  expect(await loadsSchemas('verify', '--help')).toBe(true);
});
