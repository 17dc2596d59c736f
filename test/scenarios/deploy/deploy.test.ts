import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectServing, expectStatus, liveRelease, openShop, readResult } from '../shop';

test('version 1 goes live on two hosts and version 2 replaces it', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const first = await shop.deploy('1.0.0');
  expectStatus(first, 'success');
  await expectServing(shop, '1.0.0');
  const revision = await shop.project.release('2.0.0');
  const second = await shop.run('deploy', { reason: 'a new front page' });
  expectStatus(second, 'success');
  await expectServing(shop, '2.0.0');

  const { outputs } = second;
  expect(outputs).toMatchObject({
    status: 'success',
    changed: 'true',
    'previous-release': first.outputs.release,
    version: '2.0.0',
    revision,
    'failed-hosts': '',
    'error-code': '',
  });
  expect(shop.hosts.map(liveRelease)).toEqual([outputs.release, outputs.release]);
  const result = readResult(second);
  expect(result).toEqual(JSON.parse(readFileSync(outputs.report ?? '', 'utf8')));
  expect(result).toMatchObject({ mode: 'deploy', reason: 'a new front page', deployed: ['web-1', 'web-2'] });
  expect(result.hosts.map(({ host, status }) => [host, status])).toEqual([
    ['web-1', 'success'],
    ['web-2', 'success'],
  ]);
  expect(result.hosts.every(({ checks }) => checks.length === 3 && checks.every(({ ok }) => ok))).toBe(true);
  for (const part of ['web-1', 'web-2', '2.0.0', 'mermaid', 'health']) expect(second.summary).toContain(part);
});
