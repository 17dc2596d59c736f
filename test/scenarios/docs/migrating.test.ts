import { existsSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { readPageConfig, readPageInputs } from '../../fixtures/page-examples';
import { expectStatus, openShop, readRelease, releasesOn, type Shop, servedVersion } from '../shop';

async function deploy(
  shop: Shop,
  inputs: ReturnType<typeof readPageInputs>,
  ...version: Parameters<Shop['project']['release']>
) {
  await shop.project.release(...version);
  return shop.run('deploy', { 'ssh-key': '', ...inputs });
}

const writeShared = ({ path }: FleetHost, file: string, text: string) => {
  mkdirSync(dirname(join(path, 'shared', file)), { recursive: true });
  writeFileSync(join(path, 'shared', file), text);
};

test('the example of docs/migrating-from-ssh-action.md deploys, and a bad version goes back by itself', async () => {
  const page = 'docs/migrating-from-ssh-action.md';
  await using shop = await openShop();
  shop.project.write(
    'config/bowline.yml',
    readPageConfig(page, shop).replace('health: /health', 'health: { path: /health, deadline: 3s }'),
  );
  const inputs = readPageInputs(page, { 'secrets.SSH_KEY': shop.key.privateKey });
  expectStatus(await deploy(shop, inputs, '1.0.0'), 'success');
  expect(readRelease(shop.host, 'built.txt')).not.toBe('');
  expect(await servedVersion(shop.host)).toBe('1.0.0');
  expectStatus(await deploy(shop, inputs, '2.0.0', 'health'), 'rolled_back');
  expect(await servedVersion(shop.host)).toBe('1.0.0');
});

test('the example of docs/migrating-from-capistrano.md deploys to both stages, keeps what is shared, and rolls back', async () => {
  const page = 'docs/migrating-from-capistrano.md';
  await using shop = await openShop(['web-1', 'web-2']);
  shop.project.write('config/bowline.yml', readPageConfig(page, shop));
  const inputsOf = (environment: string) =>
    readPageInputs(page, { 'secrets.SSH_KEY': shop.key.privateKey, 'inputs.environment': environment });
  for (const host of shop.hosts) writeShared(host, 'config/settings.json', '{}');

  expectStatus(await deploy(shop, inputsOf('staging'), '1.0.0'), 'success');
  const [staging, production] = shop.hosts as [FleetHost, FleetHost];
  expect(existsSync(join(production.path, 'current'))).toBe(false);
  expect(readRelease(staging, 'config/settings.json')).toBe('{}');
  expect(readlinkSync(join(staging.path, 'current/log'))).toContain('shared/log');

  for (const version of ['1.0.0', '2.0.0', '3.0.0', '4.0.0'])
    expectStatus(await deploy(shop, inputsOf('production'), version), 'success');
  expect(releasesOn(production)).toHaveLength(3);
  const rollback = await shop.cli('rollback', '--environment', 'production', '--yes');
  expect(rollback.exitCode, rollback.output).toBe(0);
  expect(await servedVersion(production)).toBe('3.0.0');
  expect(await servedVersion(staging)).toBe('1.0.0');
});
