import { expect, test } from 'vitest';
import { expectStatus, openShop, readResult } from '../shop';

test('fault 58: characters that arrive in pieces come out whole, and a line without an end comes out in parts', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.build = [
      // U+20AC is e2 82 ac, U+1F3B3 is f0 9f 8e b3.
      `printf 'price \\342'; sleep 0.2; printf '\\202'; sleep 0.2; printf '\\254 and \\360\\237'; sleep 0.2; printf '\\216\\263 end\\n'`,
      `head -c 1000000 /dev/zero | tr '\\000' x; echo; echo after the long line`,
      `printf 'first\\000second\\n'; printf 'half a character \\342\\202\\n'; printf 'no newline at the end'`,
    ];
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  expect(run.log).toContain('price € and 🎳 end');
  expect(run.log).toContain('after the long line');
  expect(run.log).toContain('no newline at the end');
  expect(run.log).toMatch(/half a character \uFFFD/);
  expect(run.log).not.toContain('\0');
  const lines = run.log.split('\n').filter((line) => line.includes('xxxxxxxxxx'));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(5_000);
  expect(
    lines
      .join('')
      .match(/x{100,}/g)
      ?.join('').length,
  ).toBe(1_000_000);
});

test('fault 59: what a failing command prints is neither a command of the runner in the log nor markup in the summary', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.build = [
      `echo '##[group]open'; echo '::add-mask::production'; echo '::error::boo | <img src=x> [a](b)'; echo '::set-env name=A::b' >&2; exit 7`,
    ];
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'failed');
  expect(readResult(run).error?.code).toBe('command');
  expect(run.masks).not.toContain('production');
  expect(run.log).not.toMatch(/^\s*::(?:set-env|add-mask)/m);
  // The runner looks for the old form only in lines that are no command of the new one.
  expect(run.log).not.toMatch(/^(?!::).*##\[/m);
  expect(run.log.match(/^\s*::error.*/gm)?.map((line) => line.slice(0, 20))).toEqual(['::error title=deploy']);
  expect(run.exported).toEqual({});
  expect(run.summary).not.toContain('<img');
});
