import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';

import { planDeploy } from '../../../src/plan/deploy';
import { partsOf } from '../../../src/provision/parts';
import { unitPart } from '../../../src/provision/unit';
import { fingerprintOf } from '../../../src/release/fingerprint';
import { writeUnit } from '../../../src/release/unit-file';
import { makeFacts, type Scene } from '../plan/host-facts';
import { makeTarget } from '../plan/target';
import { idOf, served } from '../release/entries';
import { describeShells, makeFolder, runShell } from '../shell/shells';

const runtime = { kind: 'systemd', unit: 'shop.service', start: './run', scope: 'user', soakMs: 0 } as const;
const target = makeTarget({ runtime });
const text = writeUnit(target, runtime);
const part = unitPart(target);
if (part === undefined) throw new Error('this target has no unit of its own');

const facts = (texts: Record<string, string>, lines: Record<string, string> = {}) => ({
  read: (key: string) => lines[key],
  readText: (key: string) => texts[key],
});

describe('the unit that Bowline writes', () => {
  test('is a part of the app that says how to start, and of no other', () => {
    const { start: _, ...existing } = runtime;
    const command = { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 0 } as const;
    const others: Target['runtime'][] = [existing, command, { kind: 'static' }];
    expect(partsOf(target).map(({ name, when, step }) => [name, when, step])).toEqual([
      ['unit', 'activate', 'install the unit'],
    ]);
    expect(others.flatMap((one) => partsOf(makeTarget({ runtime: one })))).toEqual([]);
  });

  test.each([
    ['is as it should be', facts({ text: text.trimEnd() }, { enabled: 'yes' }), []],
    [
      'is not there',
      facts({}),
      [
        { what: 'unit shop.service', from: null, to: text },
        { what: 'start of shop.service with the machine', from: 'disabled', to: 'enabled' },
      ],
    ],
    [
      'was changed by hand',
      facts({ text: '[Unit]' }, { enabled: 'yes' }),
      [{ what: 'unit shop.service', from: '[Unit]', to: text }],
    ],
    [
      'was retired',
      facts({ text }),
      [{ what: 'start of shop.service with the machine', from: 'disabled', to: 'enabled' }],
    ],
  ])('that %s', (_what, answers, changes) => {
    expect(part.compare(answers, idOf(1))).toEqual(changes);
  });
});

describeShells('what is read of a unit', (shell) => {
  const read = (home: string) => {
    const prelude = 'bw() { echo "$*"; }\nbw_text() { echo "TEXT $1 $2"; }\nset -e\n';
    const { status, stdout } = runShell(shell, `{\n${prelude}${part.facts('p').text}\n}\n`, {
      env: { PATH: process.env.PATH, HOME: home },
    });
    return { status, output: stdout.toString() };
  };

  test('is its text, and whether it starts by itself', () => {
    using folder = makeFolder();
    expect(read(folder.path)).toEqual({ status: 0, output: '' });
    const units = join(folder.path, '.config/systemd/user');
    mkdirSync(join(units, 'default.target.wants'), { recursive: true });
    writeFileSync(join(units, 'shop.service'), text);
    expect(read(folder.path)).toEqual({ status: 0, output: `TEXT p.text ${text}` });
    symlinkSync(join(units, 'shop.service'), join(units, 'default.target.wants/shop.service'));
    expect(read(folder.path)).toEqual({ status: 0, output: `TEXT p.text ${text}FACT p.enabled yes\n` });
  });
});

describe('a plan', () => {
  const plan = (scene: Scene, mustRedeploy = false) =>
    planDeploy({
      targets: [target],
      facts: new Map([['web-1', makeFacts([target], scene)]]),
      content: new Map([['shop', { contentId: 'c' }]]),
      secrets: new Map(),
      revision: null,
      mustRedeploy,
      newKey: 'k',
      unhealthy: new Set(),
    }).targets[0];
  const live: Scene = {
    live: idOf(1),
    journal: served(idOf(1), 'good'),
    releases: { [idOf(1)]: { fingerprint: fingerprintOf(target, 'c') } },
  };

  test('says what becomes different beside the release', () => {
    expect(plan({})?.changes.map(({ what, from }) => [what, from])).toEqual([
      ['unit shop.service', null],
      ['start of shop.service with the machine', 'disabled'],
    ]);
    const blobs = { 'part.unit.text': text };
    expect(plan({ ...live, blobs, app: { 'part.unit.enabled': 'yes' } }, true)).toMatchObject({
      action: 'deploy',
      changes: [],
    });
  });

  test('changes nothing where the app stays as it is', () => {
    expect(plan(live)).toMatchObject({ action: 'unchanged', changes: [] });
  });
});
