import { expect, test } from 'vitest';
import { expectStatus, openShop, readResult } from '../shop';

test('a verification tells what is live, and nothing where the hosts do not agree', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const first = await shop.deploy('1.0.0');
  expectStatus(first, 'success');
  const same = await shop.run('verify');
  expectStatus(same, 'success');
  const { release, version, revision } = first.outputs;
  expect(version).toBe('1.0.0');
  expect(same.outputs).toMatchObject({ release, version, revision, changed: 'false' });
  expect(readResult(same)).toMatchObject({ release, version, revision });

  const second = await shop.deploy('2.0.0', { hosts: 'web-2' });
  expectStatus(second, 'success');
  expect((await shop.run('verify')).outputs).toMatchObject({ release: '', version: '', revision: '' });
  const narrowed = await shop.run('verify', { hosts: 'web-2' });
  expect(narrowed.outputs).toMatchObject({ release: second.outputs.release, version: '2.0.0' });
});

test('the version that was expected is not told as the one that is live', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const run = await shop.run('verify', { version: '9.9.9' });
  expect(run.outputs.version).toBe('1.0.0');
});
