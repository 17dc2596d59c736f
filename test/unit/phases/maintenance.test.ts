import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/hosts/session';
import {
  type AppMaintenance,
  askedPrefix,
  askMaintenance,
  type MaintenanceChange,
  writeMaintenance,
} from '../../../src/phases/maintenance';
import { parseJournal } from '../../../src/release/journal';
import { readMaintenance } from '../../../src/release/maintenance';
import { describeMaintenance } from '../../../src/report/text/maintenance';
import { keepOutput } from '../../../src/rollout/kept-output';
import { describeShells, makeFolder, openShellHost, type Shell } from '../shell/shells';
import { sessionOf } from './held';

const NONCE = '0123456789abcdef0123456789abcdef';
const AWKWARD = 'it\'s "50%" of $HOME, `id`, \\n ä文';
const DRAFT = { reason: AWKWARD, actor: 'monalisa', runUrl: null };

/** An app whose fence stands at 3, with one release. */
function makeApp(path: string): void {
  for (const folder of ['.bowline', 'releases/1/site']) mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(path, '.bowline/fence'), '3\n');
  writeFileSync(join(path, 'releases/1/site/soon.html'), 'soon\n');
  symlinkSync('releases/1', join(path, 'current'));
}

function run(shell: Shell, path: string, change: MaintenanceChange, more: Partial<AppMaintenance> = {}) {
  const event = change.kind === 'off' ? 'maintenance_off' : 'maintenance_on';
  const script = writeMaintenance(NONCE, [
    {
      target: { app: 'shop', path },
      fence: 3,
      journal: { file: join(path, '.bowline/journal.jsonl'), floor: 0 },
      draft: { event, run: 'run.1', ...DRAFT },
      change,
      ...more,
    },
  ]);
  return runScript(sessionOf(openShellHost(shell)), script, { progress: keepOutput([]) });
}

const PAGE = (page: string) => ({ target: { app: 'shop', maintenance: { page, retryAfterS: 1 } } });
const read = (path: string, name: string) => readFileSync(join(path, name), 'utf8');
const mode = (path: string, name: string) => (statSync(join(path, name)).mode & 0o777).toString(8);

describeShells('maintenance on a host', (shell) => {
  test('is put on with a page that everybody may read, told, and put off without a trace', async () => {
    using folder = makeFolder();
    const path = join(folder.path, "the app's folder");
    makeApp(path);
    expect((await run(shell, path, { kind: 'on', draft: DRAFT })).failed).toBeUndefined();
    expect(['switch', 'switch/maintenance.on', 'switch/maintenance.html'].map((name) => mode(path, name))).toEqual([
      '755',
      '644',
      '644',
    ]);
    expect(read(path, 'switch/maintenance.html')).toMatch(/^<!doctype html>[\s\S]*<\/p>\n$/);
    const row = readMaintenance(true, read(path, '.bowline/maintenance'));
    expect(row).toMatchObject({ reason: AWKWARD, actor: 'monalisa', runUrl: null });
    expect(Math.abs(Date.parse(row?.since ?? '') - Date.now())).toBeLessThan(10_000);

    expect((await run(shell, path, { kind: 'off' })).failed).toBeUndefined();
    for (const name of ['switch/maintenance.on', 'switch/maintenance.html', '.bowline/maintenance']) {
      expect(existsSync(join(path, name)), name).toBe(false);
    }
    expect(parseJournal(read(path, '.bowline/journal.jsonl')).entries).toMatchObject([
      { n: 1, event: 'maintenance_on', reason: AWKWARD },
      { n: 2, event: 'maintenance_off' },
    ]);
    expect((await run(shell, path, { kind: 'off' })).failed).toBeUndefined();
  });

  test('takes the page of the live release, and a newer one when it is put on again', async () => {
    using folder = makeFolder();
    const { path } = folder;
    makeApp(path);
    const { target } = PAGE('site/soon.html');
    const own = { target: { ...target, path } };
    await run(shell, path, { kind: 'on', draft: DRAFT }, own);
    expect(read(path, 'switch/maintenance.html')).toBe('soon\n');
    writeFileSync(join(path, 'releases/1/site/soon.html'), 'sooner\n');
    await run(shell, path, { kind: 'on', draft: DRAFT }, own);
    expect(read(path, 'switch/maintenance.html')).toBe('sooner\n');
    const { failed } = await run(
      shell,
      path,
      { kind: 'on', draft: DRAFT },
      { target: { ...PAGE('none').target, path } },
    );
    expect(failed?.tail.join('\n')).toContain('the live release has no file none');
    expect(read(path, 'switch/maintenance.html')).toBe('sooner\n');
  });

  test('comes back as it was, with its line or without', async () => {
    using folder = makeFolder();
    const { path } = folder;
    makeApp(path);
    await run(shell, path, { kind: 'back-on', text: '{"since":"2026-11-21T12:00:00Z"}' });
    expect(read(path, '.bowline/maintenance')).toBe('{"since":"2026-11-21T12:00:00Z"}\n');
    expect(read(path, 'switch/maintenance.html')).toContain('<!doctype html>');
    await run(shell, path, { kind: 'back-on', text: null });
    expect(existsSync(join(path, '.bowline/maintenance'))).toBe(false);
    expect(existsSync(join(path, 'switch/maintenance.on'))).toBe(true);
  });

  test('is left alone by a run that another one has taken over from', async () => {
    using folder = makeFolder();
    const { path } = folder;
    makeApp(path);
    const { failed } = await run(shell, path, { kind: 'on', draft: DRAFT }, { fence: 2 });
    expect(failed?.code).toBe(75);
    expect(existsSync(join(path, 'switch'))).toBe(false);
  });

  test.each([
    [{ 'Bowline-Maintenance': 'on' }, { is: 'on' }],
    [{ 'bowline-maintenance': 'off' }, { is: 'off' }],
    [{ 'Bowline-Maintenance': 'maybe' }, { is: '' }],
    [{}, { is: '' }],
  ])('a site that answers %j is heard', async (headers, expected) => {
    using folder = makeFolder();
    makeApp(folder.path);
    const server = createServer(
      (_request, response) => void response.writeHead(200, headers).end('bowline-maintenance: on\n'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = `http://shop.test:${(server.address() as AddressInfo).port}`;
    const { target } = PAGE('none');
    const asked = [{ target: { ...target, path: folder.path }, site }];
    const { facts } = await runScript(sessionOf(openShellHost(shell)), askMaintenance(NONCE, asked), {
      progress: keepOutput([]),
    });
    server.close();
    const told = Object.fromEntries(facts.map(([key, value]) => [key.slice(askedPrefix(0).length), value]));
    expect(told).toEqual({ said: 'HTTP/1.1 200 OK', no_page: 'yes', ...expected });
  });
});

describe('what is told of it', () => {
  test.each([
    [
      { reason: 'the database moves', actor: 'monalisa', runUrl: null, since: '2026-11-21T12:00:00Z' },
      'maintenance since 2026-11-21T12:00:00Z, by monalisa: the database moves',
    ],
    [
      { reason: null, actor: null, runUrl: 'https://x', since: '2026-11-21T12:00:00Z' },
      'maintenance since 2026-11-21T12:00:00Z; https://x',
    ],
    [{ reason: null, actor: null, runUrl: null, since: null }, 'maintenance, since a time that nobody wrote down'],
  ])('%j', (row, text) => expect(describeMaintenance(row)).toBe(text));

  test('is nothing without the file that the proxy looks for, and something with it alone', () => {
    expect(readMaintenance(false, '{"since":"2026-11-21T12:00:00Z"}')).toBeNull();
    for (const text of [undefined, '', 'no JSON', '{"since":"soon"}', '{}']) {
      expect(readMaintenance(true, text)).toEqual({ reason: null, actor: null, runUrl: null, since: null });
    }
  });
});
