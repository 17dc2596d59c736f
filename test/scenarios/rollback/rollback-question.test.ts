import { expect, test } from 'vitest';
import { expectServing, lastLines, openShop } from '../shop';

test('the command line asks first, and does nothing where nobody can answer', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  const asked = await shop.cli('rollback');
  expect(asked.exitCode).toBe(2);
  expect(lastLines(asked.output)).toContain('--yes');
  await expectServing(shop, '2.0.0');
  const sure = await shop.cli('rollback', '--yes');
  expect(sure.exitCode, sure.output).toBe(0);
  await expectServing(shop, '1.0.0');
});
