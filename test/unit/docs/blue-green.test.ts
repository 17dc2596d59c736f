import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';
import { describeSudoers } from '../../../src/phases/rights';
import { listInstalls } from '../../../src/plan/installs';
import { resolve } from '../config/fixture';

const page = readFileSync(join(__dirname, '../../../docs/blue-green.md'), 'utf8');
const proxies = readFileSync(join(__dirname, '../../../docs/proxies.md'), 'utf8');

/** The code that stands behind a mark. */
function readBlock(mark: string): string {
  return new RegExp(`<!-- ${mark} -->\\n\`\`\`\\w*\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';
}

function loadExample(): Target {
  const [target] = resolve(readBlock('example:start')).targets;
  if (target === undefined) throw new Error('the example has no target');
  return target;
}

test('the example is a config that loads, with the defaults that it names', () => {
  const { runtime } = loadExample();
  expect(runtime).toMatchObject({ kind: 'blue_green', drainMs: 30_000, keepWarmMs: 0, proxy: { kind: 'caddy' } });
  const short = resolve(readBlock('example:start').replace(/^ +(drain|keep_warm): .*\n/gm, ''));
  expect(short.targets[0]?.runtime).toEqual(runtime);
});

test('the example of a stack is a config that loads', () => {
  expect(resolve(readBlock('compose:start')).targets[0]?.runtime).toMatchObject({
    carrier: { kind: 'compose', files: ['compose.yml'], project: 'logger-production', docker: 'user' },
    ports: { blue: 5001, green: 5002 },
  });
});

test('the unit and the line of sudoers are what is printed for it', () => {
  const target = loadExample();
  const [unit, site] = listInstalls([target]);
  expect(readBlock('unit')).toBe(unit?.text);
  expect(readBlock('sudoers').replaceAll(/\\\n\s+/g, '')).toBe(`${describeSudoers(target)}\n`);
  expect(proxies).toContain(site?.text);
});
