import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastLines, openShop } from '../shop';

/** A change of the config's text, and what is said about it, each with its line. */
const MISTAKES: Record<string, readonly [from: RegExp, to: string, says: RegExp]> = {
  'a tab': [/^ {2}shop:/m, '\tshop:', /tab/i],
  'a key that is there twice': [/^( +)port: (\d+)$/m, '$1port: $2\n$1port: $2', /port/],
  'no, read as false': [/^( +)port: \d+$/m, '$1env: { COUNTRY: no }\n$&', /no/],
  '1.10, read as 1.1': [/^( +)port: \d+$/m, '$1env: { RELEASE: 1.10 }\n$&', /1\.10/],
  'a placeholder without quotes': [/path: ".*"/, 'path: {app}', /quote/],
  'a variable that is not set': [/address: "127\.0\.0\.1"/, 'address: "${NOWHERE}"', /NOWHERE/],
  'a duration without a unit': [/deadline: "5s"/, 'deadline: 5', /found 5; a duration has a unit/],
  'a deadline that is too short': [/^( +)port: \d+$/m, '$1deadline: 1s\n$&', /deadline/],
  'a host that nobody knows': [/^( +)- "web-1"$/m, '$1- "web-9"', /web-1/],
  'a key that is no YAML': [/^apps:/m, 'apps: [', /./],
};

describe.each(Object.entries(MISTAKES))('%s in the config', (_name, [from, to, says]) => {
  test('is an error with file, line and column before any host is asked', async () => {
    await using shop = await openShop();
    const text = readFileSync(join(shop.project.folder, 'config/bowline.yml'), 'utf8');
    expect(text).toMatch(from);
    shop.project.write('config/bowline.yml', text.replace(from, to));
    const run = await shop.cli('deploy');
    expect(run.exitCode, run.output).toBe(2);
    expect(run.output).toMatch(/config\/bowline\.yml:\d+:\d+: /);
    expect(lastLines(run.output, 8)).toMatch(says);
    expect(shop.host.server.traffic.connections).toBe(0);
    expect(readdirSync(shop.host.root)).toEqual([]);
  });
});

test('a config that is not there is told with its path', async () => {
  await using shop = await openShop();
  const run = await shop.cli('deploy', '--config', 'nowhere.yml');
  expect(run.exitCode).toBe(2);
  expect(lastLines(run.output)).toContain('nowhere.yml');
});
