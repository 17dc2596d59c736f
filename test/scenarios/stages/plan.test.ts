import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectStatus, openShop, readResult, type Shop } from '../shop';

const DOCS = join(__dirname, '../../../docs');
const PAGE = readFileSync(join(DOCS, 'stages.md'), 'utf8');

function readBlock(page: string, name: string): string {
  return (
    new RegExp(`<!-- ${name}:start -->\n(?:\`\`\`\\w*\n)?([\\s\\S]*?)(?:\`\`\`\n)?<!-- ${name}:end -->`).exec(
      page,
    )?.[1] ?? ''
  );
}

/** The fleet of docs/stages.md. */
async function openHomelab(): Promise<Shop> {
  const shop = await openShop(['vps', 'rtx', 'web-1']);
  shop.configure((config) => {
    config.environments = parse(readBlock(PAGE, 'example')).environments;
  });
  return shop;
}

test('a plan shows the stages as the page says, those in which nothing changes, and a status shows them as well', async () => {
  await using shop = await openHomelab();
  const told = await shop.cli('plan');
  expect(told.stdout).toContain(`\n${readBlock(PAGE, 'plan')}`);
  expect(told.stdout.split('\n').filter((line) => /stages\.staging\.on_failure/.test(line))).toEqual([
    expect.stringMatching(/rollback_stage +config\/bowline\.yml:\d+$/),
  ]);

  const run = await shop.run('plan', { skip: 'tests' });
  expectStatus(run, 'success');
  const { plannedStages = [], stages } = readResult(run);
  expect(plannedStages.map(({ name, batches }) => [name, batches])).toEqual([
    ['staging', [['vps']]],
    ['production', [['rtx']]],
    ['public', [['web-1']]],
  ]);
  expect(plannedStages[0]?.after).toEqual([{ name: 'tests', runsOn: 'runner', isSkipped: true }]);
  expect(stages.map(({ gates }) => gates)).toEqual([[], [], []]);
  expect(run.summary).toContain('| staging | switches: vps | – | tests (skipped) |');
  expect(JSON.parse(run.outputs.plan ?? '{}').stages).toEqual(plannedStages);

  expectStatus(await shop.run('deploy', { hosts: 'vps', skip: 'tests' }), 'success');
  const services = readResult(await shop.run('status')).services ?? [];
  expect(services.map(({ host, stage }) => [host, stage])).toEqual([
    ['vps', 'staging'],
    ['rtx', 'production'],
    ['web-1', 'public'],
  ]);
  const after = await shop.run('plan');
  expect(readResult(after).plannedStages?.[0]).toMatchObject({ batches: [], unchanged: ['vps'], after: [] });
});

test('a plan refuses to skip what is no gate, before a host is connected to', async () => {
  await using shop = await openHomelab();
  const run = await shop.run('plan', { skip: 'test' });
  expectStatus(run, 'aborted');
  expect(run.log).toContain('`skip` names `test`, and `homelab` has no such gate: did you mean `tests`?');
  expect(run.log).not.toContain('vps');
});

test('one plain stage is not shown', async () => {
  await using shop = await openShop();
  const run = await shop.run('plan');
  expectStatus(run, 'success');
  expect(readResult(run).plannedStages).toBeUndefined();
  expect(run.summary).not.toContain('### Stages');
  expect(readResult(await shop.run('status')).services?.[0]).not.toHaveProperty('stage');
});
