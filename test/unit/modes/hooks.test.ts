import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deploy } from '../../../src/modes/deploy';
import { rollback } from '../../../src/modes/rollback';
import { type LocalFleet, openLocalFleet } from '../rollout/local-fleet';

const CHECK = 'checks: { mine: { type: command, run: "! test -s broken" } }';
const FACTS = '$BOWLINE_RELEASE|$BOWLINE_VERSION|$BOWLINE_PREVIOUS_RELEASE|$BOWLINE_PREVIOUS_VERSION';

/** A hook that writes down that it ran, and what it was told. */
const note = (name: string, more = '') =>
  `{ run: 'echo "${name}|$(cat VERSION)|${FACTS}|$BOWLINE_MODE|$BOWLINE_ERROR_CODE" >>$BOWLINE_PATH/book', ${more} }`;

const HOOKS = [
  CHECK,
  `hooks: { after_activate: [${note('activated')}], on_rollback: [${note('left')}], on_failure: [${note('failed')}] }`,
];

async function deployTo(fleet: LocalFleet, version: string, broken = '') {
  fleet.write({ VERSION: version, broken });
  return fleet.run(deploy, 'deploy', { version, reason: `version ${version}` });
}

/** What the hooks wrote, with the names of versions for the ids of releases. */
function readBook(fleet: LocalFleet, ids: Readonly<Record<string, string | null>>): string[] {
  const path = join(fleet.root('a'), 'book');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const named = Object.entries(ids).reduce((all, [name, id]) => all.replaceAll(id ?? '?', name), text);
  return named.trim().split('\n').filter(Boolean);
}

describe('hooks after a switch run for whichever release serves then', () => {
  test('of a deploy, and of the rollback that it ends in', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: HOOKS });
    const first = await deployTo(fleet, '1');
    const second = await deployTo(fleet, '2', 'x');
    expect(second).toMatchObject({ status: 'rolled_back' });
    const ids = { R1: first.id, R2: second.id };
    expect(readBook(fleet, ids)).toEqual([
      'activated|1|R1|1|||deploy|',
      'activated|2|R2|2|R1|1|deploy|',
      'left|2|R2|2|R1|1|deploy|verification',
      'activated|1|R1|1|R2|2|deploy|verification',
      'failed|2|R2|2|R1|1|deploy|verification',
    ]);
  });

  test('of a rollback by hand', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: HOOKS });
    const first = await deployTo(fleet, '1');
    const second = await deployTo(fleet, '2');
    expect(await fleet.run(rollback, 'rollback')).toMatchObject({ status: 'success' });
    expect(readBook(fleet, { R1: first.id, R2: second.id }).slice(2)).toEqual([
      'left|2|R2|2|R1|1|rollback|',
      'activated|1|R1|1|R2|2|rollback|',
    ]);
  });

  test('and one that fails in a rollback keeps nobody from going back', async () => {
    using fleet = openLocalFleet({
      hosts: ['a'],
      app: [CHECK, `hooks: { after_activate: ['test "$BOWLINE_VERSION" = 2 || test ! -e $BOWLINE_PATH/block'] }`],
    });
    await deployTo(fleet, '1');
    fleet.writeShared('../block', '');
    expect(await deployTo(fleet, '2', 'x')).toMatchObject({ status: 'rolled_back' });
    expect(fleet.read('a', 'VERSION')).toBe('1');
  });
});

describe('on_failure', () => {
  const onRunner = (name: string) =>
    `${name}: [{ run: 'echo "${name}|${FACTS}|$BOWLINE_STATUS|$BOWLINE_ERROR_CODE|$BOWLINE_REASON|$BOWLINE_ACTOR" >>book', run_on: runner }]`;
  const read = (fleet: LocalFleet) => readFileSync(join(fleet.folder, 'book'), 'utf8').trim().split('\n');

  test('runs on the runner with the code and the status of the failure', async () => {
    using fleet = openLocalFleet({
      hosts: ['a', 'b'],
      app: [CHECK, `hooks: { ${onRunner('on_failure')}, ${onRunner('after_activate')} }`],
    });
    const first = await deployTo(fleet, '1');
    const second = await deployTo(fleet, '2', 'x');
    const told = read(fleet).map((line) => line.replaceAll(first.id, 'R1').replaceAll(second.id, 'R2'));
    const actor = second.actor ?? '';
    expect(told).toEqual([
      `after_activate|R1|1|||||version 1|${actor}`,
      `after_activate|R2|2|R1|1|||version 2|${actor}`,
      `after_activate|R1|1|R2|2||verification|version 2|${actor}`,
      `on_failure|R2|2|R1|1|rolled_back|verification|version 2|${actor}`,
    ]);
  });

  test('runs where nothing was touched yet, and not where all went well', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: [`hooks: { ${onRunner('on_failure')} }`] });
    await deployTo(fleet, '1');
    expect(existsSync(join(fleet.folder, 'book'))).toBe(false);
    fleet.configure(['build: ["exit 3"]', `hooks: { ${onRunner('on_failure')} }`]);
    expect(await deployTo(fleet, '2')).toMatchObject({ status: 'failed' });
    fleet.configure([
      'checks: { gone: { type: command, run: "false", when: [pre] } }',
      `hooks: { ${onRunner('on_failure')} }`,
    ]);
    expect(await deployTo(fleet, '3')).toMatchObject({ status: 'aborted' });
    expect(read(fleet).map((line) => line.split('|').slice(5, 7))).toEqual([
      ['failed', 'command'],
      ['aborted', 'verification'],
    ]);
  });
});
