import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeEnvFile, writeSecretFiles } from '../../../src/release/env-files';
import { Secret } from '../../../src/shell/secret';
import { sh } from '../../../src/shell/sh';
import { until } from '../../fixtures/until';
import { appOf, type Files, openSite, readLive, type Site, type SiteOptions } from '../rollout/site';
import { describeShells, findProgram, makeBusyboxTools, makeFolder, SHELLS, type Shell } from '../shell/shells';
import { survey } from '../sources/upload/trees';
import { isFree, isGroupAlive } from './held';

const ODD_NAMES = [
  "it's",
  'a "b"',
  'two\nlines',
  '-rf',
  ' lead',
  'trail ',
  'back\\slash',
  'ä文😀',
  '$(id)',
  '*',
  'a: OK',
  'x'.repeat(120),
  'cr\rlf',
];
const ODD: Files = Object.fromEntries(ODD_NAMES.map((name) => [name, `content of ${name}`] as const));
const EVERY_KIND: Files = {
  ...ODD,
  'bin/run': { text: '#!/bin/sh\n', mode: 0o755 },
  'conf/sealed.dat': { text: 'k', mode: 0o600 },
  'read-only': { text: 'r', mode: 0o444 },
  'empty file': '',
  'empty folder': { folder: true, mode: 0o750 },
  'sub/l i n k': { link: '../bin/run' },
  dangling: { link: 'nowhere' },
  large: { text: Buffer.alloc(700_000, 'large ') },
  'sub/deep/er/file': 'deep',
};

/** The release as the runner sent it, without what is Bowline's own. */
function contentOf(site: Site, release: string): Record<string, string> {
  const all = survey(site.paths.release(release));
  return Object.fromEntries(
    Object.entries(all).filter(([path]) => path !== '.bowline' && !path.startsWith('.bowline/')),
  );
}

const tools = makeBusyboxTools();
afterAll(() => tools?.[Symbol.dispose]());

/** Shells with the tools of this machine, and a host that has nothing but busybox. */
const HOSTS: readonly { name: string; shell: Shell; path?: string }[] = SHELLS.flatMap((shell) => {
  if (shell.name !== 'busybox ash') return [{ name: shell.name, shell }];
  return tools === undefined ? [] : [{ name: 'nothing but busybox', shell, path: tools.path }];
});

describe.each(HOSTS)('a deploy to a host with $name', ({ shell, path }) => {
  const open = (options: Partial<SiteOptions> = {}) => openSite({ shell, path, ...options });

  test('brings every kind of file, as it was', async () => {
    using site = open();
    await using run = await site.begin(EVERY_KIND);
    await run.prepare();
    expect(site.live()).toBeNull();
    await run.activate();
    await run.close(true);
    expect(site.live()).toBe(run.plan.release);
    expect(contentOf(site, run.plan.release)).toEqual(survey(run.source));
    expect((await site.journal()).map(({ event, n }) => [n, event])).toEqual([
      [1, 'attempt'],
      [2, 'activating'],
      [3, 'activated'],
      [4, 'verdict'],
      [5, 'finished'],
    ]);
  });

  test('that cannot write down its switch has switched, so that it is gone back from', async () => {
    using folder = makeFolder();
    const tools = path ?? process.env.PATH ?? '';
    const spoil = 'rm -f "${to%/*}/.bowline/journal.jsonl"; mkdir "${to%/*}/.bowline/journal.jsonl"';
    const move = `#!/bin/sh\nPATH='${tools}' mv "$@" || exit\nfor to; do :; done\ncase $to in */current) ${spoil};; esac\n`;
    writeFileSync(join(folder.path, 'mv'), move, { mode: 0o755 });
    using site = open({ path: `${folder.path}:${tools}` });
    await using run = await site.begin({ file: 'new' });
    await run.prepare();
    await expect(run.activate()).rejects.toMatchObject({ code: expect.any(String) });
    expect(site.live()).toBe(run.plan.release);
    expect(run.fleet.ledger.of(site.target)).toMatchObject({ state: 'switched', release: run.plan.release });
  });

  test('copies on the host what did not change, and sends the rest', async () => {
    using site = open();
    await site.deploy(EVERY_KIND);
    const { large: _large, "it's": _gone, ...kept } = EVERY_KIND;
    await using run = await site.begin({
      ...kept,
      'bin/run': { text: '#!/bin/sh\n', mode: 0o700 },
      'sub/deep/er/file': 'changed',
      fresh: 'new',
    });
    await run.prepare();
    await run.activate();
    await run.close(true);
    expect(contentOf(site, run.plan.release)).toEqual(survey(run.source));
    expect(readdirSync(site.paths.releases)).toHaveLength(2);
  });

  test('does not trust a live release that was tampered with', async () => {
    using site = open();
    const first = await site.deploy({ a: 'right', b: 'right', 'sub/c': 'right' });
    writeFileSync(join(site.paths.release(first), 'a'), 'wrong');
    rmSync(join(site.paths.release(first), 'b'));
    const second = await site.deploy({ a: 'right', b: 'right', 'sub/c': 'right', d: 'new' });
    expect(
      ['a', 'b', 'sub/c', 'd'].map((file) => readFileSync(join(site.paths.release(second), file), 'utf8')),
    ).toEqual(['right', 'right', 'right', 'new']);
  });

  test('notices what changed on its way', async () => {
    using site = open();
    await using run = await site.begin({ ...ODD, 'a file': 'what was sent' });
    // The sums were taken when the tree was read; the size is the same.
    writeFileSync(join(run.source, 'a file'), 'what was lost');
    await expect(run.prepare()).rejects.toMatchObject({
      code: 'command',
      where: { host: 'web-1', app: 'shop', step: 'check what arrived' },
    });
    expect(site.said.join('\n')).toContain('./a file: FAILED');
    expect(existsSync(join(site.paths.release(run.plan.release), '.bowline/complete'))).toBe(false);
  });

  test('notices it also under a name that no list can carry', async () => {
    using site = open();
    await using run = await site.begin({ 'two\nlines': 'what was sent' });
    writeFileSync(join(run.source, 'two\nlines'), 'what was lost');
    await expect(run.prepare()).rejects.toMatchObject({ where: { step: 'check what arrived' } });
  });

  test('links shared files and folders, first seeded from the release', async () => {
    using site = open({
      target: {
        shared: [
          { path: 'data', isDirectory: true },
          { path: 'conf/local db.ini', isDirectory: false },
          { path: 'made/here', isDirectory: true },
          { path: '-odd', isDirectory: false },
        ],
      },
    });
    const files: Files = {
      'data/seed': { text: 'seed', mode: 0o640 },
      'conf/local db.ini': 'first',
      'conf/other': '',
      '-odd': 'odd',
    };
    const first = await site.deploy(files);
    expect(readlinkSync(join(site.paths.release(first), 'data'))).toBe(join(site.paths.shared, 'data'));
    expect(readLive(site, 'data/seed')).toBe('seed');
    expect(statSync(join(site.paths.shared, 'data/seed')).mode & 0o777).toBe(0o640);
    expect(statSync(join(site.paths.current, 'made/here')).isDirectory()).toBe(true);
    writeFileSync(join(site.paths.current, 'data/kept'), 'by the service');
    writeFileSync(join(site.paths.current, 'conf/local db.ini'), 'changed by the service');
    await site.deploy({ ...files, 'data/seed': 'another seed', 'conf/local db.ini': 'second' });
    expect(readLive(site, 'data/seed')).toBe('seed');
    expect(readLive(site, 'data/kept')).toBe('by the service');
    expect(readLive(site, 'conf/local db.ini')).toBe('changed by the service');
    expect(readLive(site, '-odd')).toBe('odd');
  });

  test('links files of the release to each other', async () => {
    using site = open({
      target: {
        links: { 'config.json': 'config-production.json', 'sub/c d': 'sub/x/y', '-l': 'config-production.json' },
      },
    });
    await site.deploy({ 'config-production.json': 'production', 'config.json': 'default', 'sub/x/y': 'y' });
    expect(readLive(site, 'config.json')).toBe('production');
    expect(readLive(site, 'sub/c d')).toBe('y');
    expect(readlinkSync(join(site.paths.current, 'sub/c d'))).toBe('x/y');
    await using run = await site.begin({ a: '' });
    await expect(run.prepare()).rejects.toMatchObject({ where: { step: 'link files' } });
    expect(site.said).toContain('the release has no config-production.json to link config.json to');
  });

  test('hands env and secrets over in files that only the user reads', async () => {
    const value = 'it\'s "$x" `y`\n% \\ ä';
    using site = open({
      target: { env: { LOG: 'info' }, secrets: { TOKEN: 'TOKEN' } },
      secrets: new Map([['TOKEN', new Secret(value)]]),
    });
    const release = await site.deploy({ a: '' });
    const own = join(site.paths.release(release), '.bowline');
    expect(statSync(own).mode & 0o777).toBe(0o700);
    for (const name of ['env', 'env.build', 'env.commands', 'release.json'])
      expect(statSync(join(own, name)).mode & 0o777).toBe(0o600);
    expect(statSync(site.paths.key).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(own, 'env.build'), 'utf8')).toBe('LOG="info"\n');
    expect(readFileSync(site.paths.journal, 'utf8')).not.toContain('$x');
  });

  test('builds where the release will run, with env and without secrets', async () => {
    using site = open({
      target: {
        env: { LOG: 'it\'s "info"' },
        build: ['printf "%s|%s|%s|%s" "$PWD" "$LOG" "${TOKEN-none}" "$BOWLINE_VERSION" >built', 'test -f built'],
        port: 8000,
      },
      secrets: new Map([['TOKEN', new Secret('s3cret')]]),
    });
    const release = await site.deploy({ a: '' });
    expect(readLive(site, 'built')).toBe(`${site.paths.release(release)}|it's "info"|none|1.0.0`);
  });

  test('leaves a release whose build failed unfinished, and what is live untouched', async () => {
    using site = open();
    const first = await site.deploy({ a: '1' });
    await using run = await site.begin({ a: '2' }, { build: ['echo building; exit 3; echo more'] });
    await expect(run.prepare()).rejects.toMatchObject({
      code: 'command',
      exitCode: 3,
      where: { step: 'build: echo building; exit 3; echo more' },
    });
    await expect(run.activate()).rejects.toMatchObject({ code: 'command' });
    expect(site.live()).toBe(first);
    expect(appOf(await site.readFacts()).history.releases.find(({ id }) => id === run.plan.release)?.isComplete).toBe(
      false,
    );
    await run.close(false);
    expect((await site.journal()).at(-2)).toMatchObject({
      event: 'verdict',
      verdict: 'failed',
      release: run.plan.release,
    });
  });

  test('changes nothing once another run has taken over', async () => {
    using site = open();
    const first = await site.deploy({ a: '1' });
    await using run = await site.begin({ a: '2' });
    await run.prepare();
    writeFileSync(site.paths.fence, '99\n');
    const before = survey(site.paths.root);
    await expect(run.activate()).rejects.toMatchObject({ code: 'command', exitCode: 75, where: { app: 'shop' } });
    expect(site.said.at(-1)).toMatch(/^another run has taken over/);
    await run.close(true);
    expect(survey(site.paths.root)).toEqual(before);
    expect(site.live()).toBe(first);
  });

  test('never replaces a real folder, nor a file', async () => {
    using site = open();
    for (const make of [() => mkdirSync(site.paths.current), () => writeFileSync(site.paths.current, 'precious')]) {
      await using run = await site.begin({ a: '1' });
      await run.prepare();
      make();
      await expect(run.activate()).rejects.toMatchObject({ code: 'command' });
      expect(site.said.at(-1)).toBe(`${site.paths.current} is not a link`);
      expect(lstatSync(site.paths.current).isSymbolicLink()).toBe(false);
      expect(appOf(await site.readFacts()).current).toBe('other');
      rmSync(site.paths.current, { recursive: true });
    }
  });

  test('passes by what a killed run left, and collects it', async () => {
    using site = open();
    const first = await site.deploy({ a: '1' });
    symlinkSync('releases/elsewhere', `${site.paths.current}.dead`);
    symlinkSync('/somewhere/else', `${site.paths.current}.notours`);
    writeFileSync(`${site.paths.current}.bak`, "the user's own");
    mkdirSync(site.paths.incoming('dead'), { recursive: true });
    writeFileSync(join(site.paths.incoming('dead'), 'paths'), '');
    mkdirSync(join(site.paths.releases, '20260101T000000Z-unfinished'));
    mkdirSync(join(site.paths.releases, "somebody's own"));
    const second = await site.deploy({ a: '2' });
    expect(readdirSync(site.paths.root).sort()).toEqual([
      '.bowline',
      'current',
      'current.bak',
      'current.notours',
      'releases',
      'shared',
    ]);
    expect(readdirSync(join(site.paths.own, 'incoming'))).toEqual([]);
    expect(new Set(readdirSync(site.paths.releases))).toEqual(new Set([first, second, "somebody's own"]));
  });

  test('closes what a killed run left open in the journal', async () => {
    using site = open();
    const first = await site.deploy({ a: '1' });
    const open3 = (release: string) =>
      `{"n":6,"at":"2026-11-21T00:00:00Z","event":"activating","run":"dead","release":"${release}","from":null,"kind":"deploy"}\n`;
    appendFileSync(site.paths.journal, open3('20260101T000000Z-abandon'));
    appendFileSync(site.paths.journal, '{"n":7,"at":"20');
    await site.deploy({ a: '2' });
    const events = (await site.journal())
      .slice(5)
      .map((entry) => [entry.event, 'release' in entry && entry.release === first]);
    expect(events.slice(0, 3).map(([event]) => event)).toEqual(['activating', 'abandoned', 'attempt']);
  });

  test('keeps what is live or in use, and prunes the rest', async () => {
    using site = open({ target: { keep: 1, keepFailed: { count: 0, ageMs: 0 } } });
    const first = await site.deploy({ 'locked/a': '1' });
    chmodSync(join(site.paths.release(first), 'locked'), 0o500);
    const busy = await site.deploy({ a: '2' });
    const worker = spawn('sleep', ['300'], { cwd: site.paths.release(busy), stdio: 'ignore' });
    try {
      const third = await site.deploy({ a: '3' });
      expect(new Set(readdirSync(site.paths.releases))).toEqual(new Set([busy, third]));
      expect(existsSync(site.paths.release(first))).toBe(false);
      expect(site.said).toContain(`${busy} is still in use, kept`);
    } finally {
      worker.kill();
    }
    const last = await site.deploy({ a: '4' });
    expect(readdirSync(site.paths.releases)).toEqual([last]);
  });

  test.runIf(process.getuid?.() === 0)(
    'removes the others where one cannot be removed, says which, and tries it again in the next run',
    async () => {
      using site = open({ target: { keep: 1, keepFailed: { count: 0, ageMs: 0 } } });
      const stuck = await site.deploy({ 'cache/a': '1' });
      const file = join(site.paths.release(stuck), 'cache/a');
      execFileSync('chattr', ['+i', file]);
      try {
        const second = await site.deploy({ a: '2' });
        expect(site.said.join('\n')).toMatch(new RegExp(`not removed: ${stuck}; files in it belong to another user`));
        const third = await site.deploy({ a: '3' });
        expect(new Set(readdirSync(site.paths.releases))).toEqual(new Set([stuck, third]));
        expect(existsSync(site.paths.release(second))).toBe(false);
      } finally {
        execFileSync('chattr', ['-i', file]);
      }
      const last = await site.deploy({ a: '5' });
      expect(readdirSync(site.paths.releases)).toEqual([last]);
    },
  );

  test('stops building when its client is gone, children included', async () => {
    using site = open({ target: { build: ['echo started; sleep 300 & sleep 300; wait'] } });
    await using run = await site.begin({ a: '1' });
    const abort = new AbortController();
    const prepared = run.prepare(abort.signal);
    await until(() => site.said.includes('started'));
    const groups = () => readFileSync(join(site.paths.incoming(run.id), 'groups'), 'utf8').trim();
    await until(() => groups() !== '');
    const group = Number(groups());
    abort.abort(new Error('cancelled'));
    await expect(prepared).rejects.toThrow('cancelled');
    await until(() => !isGroupAlive(group), 3_000);
  });
});

describeShells('going back', (shell) => {
  test('is going to another release, and runs the hooks of the one that is left', async () => {
    const hook = { runOn: 'host', once: false, irreversible: false } as const;
    using site = openSite({
      shell,
      target: {
        hooks: {
          before_activate: [{ ...hook, run: 'echo "before $BOWLINE_RELEASE $LOG" >>../../hooks' }],
          after_activate: [{ ...hook, run: 'echo after >>../../hooks' }],
          after_commit: [
            { ...hook, run: 'echo commit >>../../hooks' },
            { ...hook, run: 'exit 9' },
          ],
          on_rollback: [{ ...hook, run: 'echo "leave $PWD" >>../../hooks; exit 1' }],
        },
        env: { LOG: 'info' },
      },
    });
    const first = await site.deploy({ a: '1' });
    const second = await site.deploy({ a: '2' });
    await using run = await site.begin({ a: '3' });
    await run.activate({ kind: 'rollback', release: first, previous: second });
    expect(site.live()).toBe(first);
    expect(readFileSync(join(site.paths.root, 'hooks'), 'utf8').trim().split('\n')).toEqual([
      `before ${first} info`,
      'after',
      'commit',
      `before ${second} info`,
      'after',
      'commit',
      `leave ${site.paths.release(second)}`,
      'after',
    ]);
    expect(site.said.some((line) => line.startsWith('warning: after_commit: exit 9'))).toBe(true);
  });

  test.each(['env', 'files'] as const)(
    'brings its env back, and where that is asked for the secrets of today, as %s',
    async (secretsAs) => {
      using site = openSite({
        shell,
        target: { env: { LOG: 'of then' }, secrets: { TOKEN: 'TOKEN' }, secretsAs },
        secrets: new Map([['TOKEN', new Secret('of then')]]),
      });
      const first = await site.deploy({ a: '1' });
      const second = await site.deploy({ a: '2' });
      await using run = await site.begin({ a: '3' });
      const today = new Map([['TOKEN', new Secret('it\'s "today\'s"\n$x')]]);
      await run.activate({
        kind: 'rollback',
        release: first,
        previous: second,
        replacedFiles: writeSecretFiles(site.target, today),
      });
      const commands = readLive(site, '.bowline/env.commands');
      expect(commands).toBe(`LOG="of then"\n${writeEnvFile(Object.fromEntries(today))}`);
      expect(readLive(site, '.bowline/env')).toBe(secretsAs === 'env' ? commands : 'LOG="of then"\n');
      if (secretsAs === 'files') expect(readLive(site, '.bowline/secrets/TOKEN')).toBe('it\'s "today\'s"\n$x');
      expect(statSync(join(site.paths.current, '.bowline/env.commands')).mode & 0o777).toBe(0o600);
    },
  );

  test('from a first release stops it, and leaves the link', async () => {
    using site = openSite({
      shell,
      target: {
        runtime: {
          kind: 'command',
          start: 'echo start >>../../log',
          stop: 'echo stop >>../../log',
          status: 'true',
          soakMs: 0,
        },
      },
    });
    await using run = await site.begin({ a: '1' });
    await run.prepare();
    await run.activate();
    const verdict = {
      event: 'verdict',
      run: run.id,
      release: run.plan.release,
      verdict: 'bad',
      why: 'it is "not" healthy',
    } as const;
    await run.activate({ kind: 'undo', release: null, previous: run.plan.release, drafts: [verdict] });
    expect(site.live()).toBe(run.plan.release);
    expect(readFileSync(join(site.paths.root, 'log'), 'utf8')).toBe('start\nstop\n');
    expect((await site.journal()).at(-1)).toMatchObject(verdict);
  });

  test('to a release that is not whole is refused', async () => {
    using site = openSite({ shell });
    const first = await site.deploy({ a: '1' });
    const second = await site.deploy({ a: '2' });
    rmSync(join(site.paths.release(first), '.bowline/complete'));
    await using run = await site.begin({ a: '3' });
    await expect(run.activate({ kind: 'rollback', release: first, previous: second })).rejects.toMatchObject({
      code: 'command',
    });
    expect(site.said).toContain(`release ${first} is not whole`);
    expect(site.live()).toBe(second);
  });
});

describeShells('what a critical section starts', (shell) => {
  const hook = { runOn: 'host', once: false, irreversible: false } as const;

  test('hears signals again: a hook that takes too long is ended', async () => {
    using site = openSite({
      shell,
      target: { hooks: { before_activate: [{ ...hook, run: 'sleep 60', timeoutMs: 300 }] } },
    });
    await using run = await site.begin({ a: '1' });
    await run.prepare();
    const begin = Date.now();
    await expect(run.activate()).rejects.toMatchObject({ code: 'command', exitCode: 124 });
    expect(Date.now() - begin).toBeLessThan(10_000);
    expect(site.live()).toBeNull();
  });

  test('hears signals again: a service can be stopped, holds no lock and no channel', async () => {
    using site = openSite({
      shell,
      target: {
        runtime: {
          kind: 'command',
          start: 'sleep 300 & echo "$!" >pid',
          stop: 'kill "$(cat pid)"',
          status: 'kill -0 "$(cat pid)"',
          soakMs: 0,
        },
      },
    });
    const release = await site.deploy({ a: '1' });
    const pid = Number(readLive(site, 'pid'));
    expect(isFree(site.paths.lock) && isFree(site.paths.activateLock)).toBe(true);
    const [, ignored = ''] = /SigIgn:\s+([0-9a-f]+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    // HUP, PIPE and TERM; a shell lets whatever it puts into the background ignore INT and QUIT.
    expect(BigInt(`0x${ignored}`) & 0x5001n).toBe(0n);
    expect(appOf(await site.readFacts()).process.at(-1)).toBe('running');
    const second = await site.deploy({ a: '2' });
    await until(() => !existsSync(`/proc/${pid}`));
    expect(second).not.toBe(release);
    process.kill(Number(readLive(site, 'pid')));
  });
});

describe('a release', () => {
  const [shell] = SHELLS;
  if (shell === undefined) throw new Error('this machine has no shell');

  test('in use is kept also where the path leads through a link', async () => {
    using site = openSite({ shell, target: { keep: 1, keepFailed: { count: 0, ageMs: 0 } } });
    const busy = await site.deploy({ a: '1' });
    const real = `${site.paths.root}.real`;
    renameSync(site.paths.root, real);
    symlinkSync(real, site.paths.root);
    const worker = spawn('sleep', ['300'], { cwd: site.paths.release(busy), stdio: 'ignore' });
    try {
      await site.deploy({ a: '2' });
      expect(readdirSync(site.paths.releases)).toContain(busy);
    } finally {
      worker.kill();
    }
  });

  test('is refused where its names are more than the tar of the host can carry', async () => {
    using site = openSite({ shell });
    await using run = await site.begin({ plain: '', ä: '' });
    run.machine.facts = { ...run.machine.facts, hasPaxTar: false };
    await expect(run.prepare()).rejects.toMatchObject({
      code: 'transfer',
      where: { host: 'web-1', step: 'receive' },
      hint: expect.stringContaining('GNU tar'),
    });
    expect(existsSync(site.paths.release(run.plan.release))).toBe(false);
  });

  test('is not taken for whole when the host cannot say what it needs', async () => {
    using bin = makeFolder();
    const sort = sh`[ "$1" != all.sums ] || { echo ${'no space left'} >&2; exit 2; }; exec ${findProgram('sort') ?? 'sort'} "$@"`;
    writeFileSync(join(bin.path, 'sort'), `#!/bin/sh\n${sort.text}\n`, { mode: 0o755 });
    using site = openSite({ shell, path: `${bin.path}:${process.env.PATH}` });
    await site.deploy({ a: '1', b: '1' });
    await using run = await site.begin({ a: '1', b: '2' });
    await expect(run.prepare()).rejects.toMatchObject({ where: { step: 'copy what did not change' } });
    expect(existsSync(join(site.paths.release(run.plan.release), '.bowline/complete'))).toBe(false);
  });
});
