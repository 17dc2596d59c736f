import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

test('fault 59: workflow commands in the output of a host are neutralised, and binary output does no harm', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.build = [
      'echo "::error title=fake::boo"; echo "::set-output name=status::hacked"; echo "::add-mask::e"; echo "##[error]old"; echo "::stop-commands::x"',
      'printf "\\000\\001\\377\\376\\033[2J\\033]0;title\\007 bytes\\r::error::boo\\n"; head -c 100000 /dev/urandom; echo; echo end of bytes',
      'i=0; while [ $i -lt 3000 ]; do echo "::warning::line $i"; i=$((i+1)); done',
    ];
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  await expectServing(shop, '1.0.0');
  expect(run.log).toContain('title=fake');
  expect(run.log).toContain('end of bytes');
  expect(run.log.match(/^\s*(::|##\[)(error|set-output|stop-commands|warning)/gm)).toBeNull();
  expect(run.masks).not.toContain('e');
  expect(run.outputs.status).toBe('success');
  expect(run.log).not.toContain('\u001b[2J');
  expect(run.log).not.toContain('\0');
});
