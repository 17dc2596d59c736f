import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../../src/hosts/host';
import { runScript } from '../../../src/hosts/session';
import { readSlotFile, replaceSlotFile, SLOTS_BLOB, SLOTS_MOVED, SLOTS_NOW } from '../../../src/phases/preview-slots';
import { keepOutput } from '../../../src/rollout/kept-output';
import { quote } from '../../../src/shell/quote';
import { describeShells, makeFolder, openShellHost, type Shell } from '../shell/shells';
import { sessionOf } from './held';

const NONCE = '0123456789abcdef0123456789abcdef';
const FILE = 'octo+shop+preview.jsonl';

/** A host with a home of its own. */
function openHome(shell: Shell, home: string): Host {
  const host = openShellHost(shell);
  return { ...host, start: (command) => host.start(`HOME=${quote(home)}; export HOME; ${command}`) };
}

function openTable(shell: Shell, home: string) {
  const run = (script: Parameters<typeof runScript>[1]) =>
    runScript(sessionOf(openHome(shell, home)), script, { progress: keepOutput([]) });
  return {
    folder: join(home, '.bowline/previews'),
    read: () => run(readSlotFile(NONCE, FILE)),
    replace: (seen: string, next: string) => run(replaceSlotFile(NONCE, FILE, seen, next)),
  };
}

describeShells('the slots of a host', (shell) => {
  test('are written beside and renamed, for nobody but the user', async () => {
    using home = makeFolder();
    const table = openTable(shell, join(home.path, "a user's home"));
    expect((await table.read()).blobs.has(SLOTS_BLOB)).toBe(false);
    const text = '{"number":7,"slot":0}\n{"number":8,"url":"it\'s $HOME"}';
    expect((await table.replace('', text)).failed).toBeUndefined();
    const { blobs, facts } = await table.read();
    expect(blobs.get(SLOTS_BLOB)?.toString()).toBe(text);
    expect(Math.abs(Number(new Map(facts).get(SLOTS_NOW)) - Date.now() / 1000)).toBeLessThan(60);
    expect(statSync(join(table.folder, FILE)).mode & 0o777).toBe(0o600);
    expect(statSync(table.folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(table.folder).sort()).toEqual([FILE, `${FILE}.lock`]);
  });

  test('are left alone where somebody has changed them meanwhile', async () => {
    using home = makeFolder();
    const table = openTable(shell, home.path);
    await table.replace('', 'first');
    const late = await table.replace('', 'second');
    expect(new Map(late.facts).get(SLOTS_MOVED)).toBe('yes');
    expect(readFileSync(join(table.folder, FILE), 'utf8')).toBe('first\n');
  });

  test('of ten runs that ask at once one gets it', async () => {
    using home = makeFolder();
    const table = openTable(shell, home.path);
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => table.replace('', `run ${index}`)));
    expect(outcomes.filter(({ failed }) => failed !== undefined)).toEqual([]);
    expect(outcomes.filter(({ facts }) => !new Map(facts).has(SLOTS_MOVED))).toHaveLength(1);
    expect(readFileSync(join(table.folder, FILE), 'utf8')).toMatch(/^run \d\n$/);
  });

  test('leave no file when the last one is given back, and nothing of a killed run stands in the way', async () => {
    using home = makeFolder();
    const table = openTable(shell, home.path);
    mkdirSync(join(table.folder, `${FILE}.new`), { recursive: true });
    writeFileSync(join(table.folder, `${FILE}.new`, 'rest'), '');
    expect((await table.replace('', 'one')).failed).toBeUndefined();
    expect((await table.replace('one', '')).failed).toBeUndefined();
    expect(existsSync(join(table.folder, FILE))).toBe(false);
  });
});
