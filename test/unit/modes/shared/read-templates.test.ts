import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../../src/config/targets/target';
import { readTemplates } from '../../../../src/modes/shared/read-templates';
import { fingerprintOf } from '../../../../src/release/fingerprint';
import { writeUnit } from '../../../../src/release/unit-file';
import { makeTarget } from '../../plan/target';
import { makeFolder } from '../../shell/shells';

const FILE = 'deploy/shop.service';
const PLAIN = `[Service]
User=<%= it.user %>
ExecStart=<%= it.start %>
<% for (const line of it.hardening) { %><%= line %>

<% } %>`;

function makeShop(change: Partial<Target> = {}): Target {
  const systemd = { kind: 'systemd', unit: 'shop.service', start: './run', scope: 'system', soakMs: 0 } as const;
  return makeTarget({ path: '/srv/50%', runtime: { ...systemd, template: { file: FILE } }, ...change });
}

async function read(text: string | undefined, target = makeShop()): Promise<Target> {
  using folder = makeFolder();
  mkdirSync(join(folder.path, 'deploy'));
  if (text !== undefined) writeFileSync(join(folder.path, FILE), text);
  const [only] = await readTemplates([target], folder.path);
  if (only === undefined) throw new Error('no target');
  return only;
}

function unitOf(target: Target): string {
  return target.runtime.kind === 'systemd' ? writeUnit(target, target.runtime) : '';
}

describe('a unit by a template of the app', () => {
  test('has the values of the app, with systemd’s `%` doubled, and the lines of the profile', async () => {
    const text = unitOf(await read(PLAIN));
    expect(text).toMatch(/^# Written by Bowline; .*\n\[Service\]\nUser=deploy\n/);
    expect(text).toContain('ExecStart=/srv/50%%/current/.bowline/start\n');
    expect(text).toMatch(/^NoNewPrivileges=true$|^NoNewPrivileges=yes$/m);
  });

  test('makes another release when it changes', async () => {
    const hash = async (text: string) => fingerprintOf(await read(text), 'content');
    expect(await hash(PLAIN)).toBe(await hash(PLAIN));
    expect(await hash(PLAIN)).not.toBe(await hash(`${PLAIN}\nNice=5\n`));
  });

  test.each([
    ['is not there', undefined, makeShop(), /the template deploy\/shop.service of `runtime.systemd` is not there/],
    ['does not start the app', '[Service]\nExecStart=/usr/bin/app\n', makeShop(), /no ExecStart= runs `it.start`/],
    ['names what is not there', 'A=<%= it.strat %>', makeShop(), /deploy\/shop.service:1: there is no `it.strat`/],
    [
      'has root read what the deploy user owns, at a level that promises otherwise',
      `${PLAIN}\nEnvironmentFile=-<%= it.current %>/.bowline/env\n`,
      makeShop({ path: '/srv/shop', privileges: 'restart' }),
      /systemd reads `EnvironmentFile=-\/srv\/shop\/current\/.bowline\/env` as root/,
    ],
  ])('that %s is refused', async (_what, text, target, message) => {
    await expect(read(text, target)).rejects.toThrow(message);
  });
});
