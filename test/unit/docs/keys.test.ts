import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../..');
const WORKFLOWS = join(ROOT, 'examples/shop/.github/workflows');
const page = readFileSync(join(ROOT, 'docs/chain.md'), 'utf8');

/** The rows of the table: what each key is, where its private half goes, and who uses it. */
const [, table = ''] = page.split(/[<]!-- keys:(?:start|end) -->\n/);
const rows = table
  .split('\n')
  .slice(2)
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', , place = '', , users = '']) => ({ name, place, users }));

const callers = readdirSync(WORKFLOWS).map((file) => {
  const text = readFileSync(join(WORKFLOWS, file), 'utf8');
  const secrets = [...text.matchAll(/\$\{\{ secrets\.(\w+) \}\}/g)].map(([, secret = '']) => secret);
  return { name: file.replace('.yml', ''), text, secrets };
});
const withSecrets = callers.filter(({ secrets }) => secrets.length > 0);

describe.each(withSecrets.map((caller) => [caller.name, caller] as const))('the example of %s', (name, { secrets }) => {
  test.each(secrets)('has %s from a place that the table names for it', (secret) => {
    const own = rows.filter((row) => row.name.includes(`\`${secret}\``) && row.users.includes(`\`${name}\``));
    expect(own).not.toEqual([]);
    for (const { place } of own) expect(place).toMatch(/^secret of the (environment|repository)/);
  });
});

test('the table names no secret that no example has, and the example of plan has none', () => {
  const named = rows.flatMap((row) => row.name.match(/[A-Z]+_KEY/g) ?? []);
  expect(new Set(named)).toEqual(new Set(callers.flatMap(({ secrets }) => secrets)));
  expect(withSecrets.map(({ name }) => name).sort()).toEqual([
    'preview',
    'prod-deploy',
    'rollback',
    'scheduled-deploy',
    'test-deploy',
    'verify',
  ]);
});

test('what is not behind an approval has no key of the deploy user', () => {
  const verify = callers.find(({ name }) => name === 'verify');
  expect(verify?.secrets).toEqual(['LOOK_KEY']);
  const { jobs } = parse(verify?.text ?? '') as { jobs: Record<string, { with: { variables: string } }> };
  expect(Object.values(jobs).map((job) => job.with.variables)).toEqual(['SSH_USER=look']);
  const config = readFileSync(join(ROOT, 'examples/shop/config/bowline.yml'), 'utf8');
  expect(config).toContain('user: "${SSH_USER:-deploy}"');
});
