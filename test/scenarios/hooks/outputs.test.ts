import { expect, test } from 'vitest';
import { expectStatus, openShop, readResult } from '../shop';

test('what a hook and a check print is an output of the step and stands in the report', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.secrets = ['TOKEN'];
    app.hooks = {
      before_prepare: [{ run: 'echo "$BOWLINE_APP"; echo aside >&2', run_on: 'runner', output: 'from-runner' }],
      after_prepare: [{ run: 'echo building; echo 12 files', output: 'files' }],
      before_activate: [{ run: 'echo "token=$TOKEN"', output: 'told' }],
      after_activate: [{ run: "head -c 3000 /dev/zero | tr '\\0' x", output: 'long' }],
      after_commit: [{ run: 'echo lost; exit 3', output: 'failed' }],
    };
    app.checks = {
      queue: { type: 'command', run: 'echo 7; echo fine >&2', output: 'queue' },
      local: { type: 'command', run: 'echo here', run_on: 'runner', output: 'local' },
    };
  });
  const run = await shop.deploy('1.0.0', { secrets: 'TOKEN=hush-hush-hush' });
  expectStatus(run, 'success');
  const values = {
    'from-runner': 'shop',
    files: '12 files',
    told: 'token=***',
    long: 'x'.repeat(1_024),
    queue: '7',
    local: 'here',
  };
  expect(run.outputs).toMatchObject(values);
  expect(run.outputs).not.toHaveProperty('failed');
  expect(JSON.parse(run.outputs.outputs ?? '')).toEqual(values);
  expect(readResult(run).outputs).toEqual(values);
  expect(run.log).toContain('the output `long` has 3000 bytes and is cut: at most 1024 fit');
  expect(run.log).toContain('building');
  const told = run.output.replace(/^::add-mask::.*$/gm, '');
  expect(told + JSON.stringify(run.outputs) + JSON.stringify(run.report)).not.toContain('hush-hush-hush');
});

test('on two hosts an output has a value for each, with `once` it is one', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((_config, app) => {
    app.hooks = {
      before_activate: [{ run: 'echo migrated', once: true, output: 'migration' }],
      after_activate: [{ run: 'echo "at $BOWLINE_HOST"', output: 'place' }],
    };
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  const place = { 'web-1': 'at web-1', 'web-2': 'at web-2' };
  expect(JSON.parse(run.outputs.place ?? '')).toEqual(place);
  expect(JSON.parse(run.outputs.outputs ?? '')).toEqual({ migration: 'migrated', place });
  expect(readResult(run).outputs).toEqual({ migration: 'migrated', place });
  const verified = await shop.run('verify');
  expect(verified.outputs.outputs).toBe('{}');
});

test('a hook that fails has no output, and its last words are still the reason', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = {
      after_prepare: [{ run: 'echo 12', output: 'files' }],
      before_activate: [{ run: 'echo "no space for that"; exit 3', output: 'migration' }],
    };
  });
  const run = await shop.deploy('2.0.0');
  expectStatus(run, 'failed');
  expect(readResult(run).error?.message).toContain('exit code 3: no space for that');
  expect(JSON.parse(run.outputs.outputs ?? '')).toEqual({ files: '12' });
  expect(run.outputs).not.toHaveProperty('migration');
});
