import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';
import { writeLook } from '../../../src/phases/drift';
import type { Drift } from '../../../src/plan/drift/drift';
import { lookForDrift } from '../../../src/rollout/drift';
import { hearQuietly } from '../../../src/rollout/quiet-script';
import { makeBusyboxTools, SHELLS } from '../shell/shells';
import { type Files, openSite, type Run, type Site } from './site';

const tools = makeBusyboxTools();
afterAll(() => tools?.[Symbol.dispose]());

const HOSTS = SHELLS.flatMap((shell) => {
  if (shell.name !== 'busybox ash') return [{ name: shell.name, shell, path: undefined as string | undefined }];
  return tools === undefined ? [] : [{ name: 'nothing but busybox', shell, path: tools.path }];
});

const ODD = ['with\nfeed', `it's "quoted" \\ $HOME`, ' blank ', '-n', 'a -> b', 'ünïcode'] as const;

interface Live {
  readonly site: Site;
  readonly run: Run;
  /** The folder of the live release. */
  readonly folder: string;
}

async function deploy(site: Site, files: Files, changes: Partial<Target> = {}): Promise<Live> {
  await using run = await site.begin(files, changes);
  await run.prepare();
  await run.activate();
  await run.close(true);
  return { site, run, folder: site.paths.release(run.plan.release) };
}

/** What the host tells where nothing differs; the less, the better. */
async function hear({ run: { fleet, machine, plan } }: Live) {
  const signal = new AbortController().signal;
  const script = writeLook(fleet.world.random(32), plan.target, plan.release);
  const { facts, blobs } = await hearQuietly({ fleet, machine, signal }, script, 60_000);
  return [...facts, ...blobs.keys()];
}

function look({ run }: Live, ignored: readonly string[] = []): Promise<Drift> {
  const { fleet, machine, plan } = run;
  const signal = new AbortController().signal;
  const asked = { fleet, machine, target: plan.target, release: plan.release, version: null, moment: 'post', signal };
  return lookForDrift({ ...asked, moment: 'post' }, { ignored, timeoutMs: 60_000 });
}

const NOTHING = { found: [], unknown: [], notes: [] };

/** As a backup brings it back: every inode is a new one, with the old times and modes. */
function restore(folder: string): void {
  execFileSync('cp', ['-a', folder, `${folder}.backup`]);
  rmSync(folder, { recursive: true });
  renameSync(`${folder}.backup`, folder);
}

describe.each(HOSTS)('drift on a host with $name', ({ shell, path }) => {
  const open = (target: Partial<Target> = {}) => openSite({ shell, path, target });

  test('is nothing after a deploy, whatever the files are called', async () => {
    using site = open();
    const files = Object.fromEntries(ODD.map((name) => [name, name]));
    const live = await deploy(site, { ...files, 'sub/a': 'a', link: { link: 'sub/a' }, 'l -> k': { link: 'a -> b' } });
    expect(await look(live)).toEqual(NOTHING);
    const heard = await hear(live);
    expect(heard).toEqual([['listing', 'there']]);
    const { mode } = statSync(join(live.folder, '.bowline/listing'));
    expect(mode & 0o777).toBe(0o600);
  });

  test('names what was changed, added and removed', async () => {
    using site = open();
    const live = await deploy(site, {
      ...{ changed: 'a', removed: 'a', mode: 'a', typed: 'a', 'gone/a': 'a', 'gone/b': 'b', 'kept/a': 'a' },
      link: { link: 'changed' },
    });
    const at = (name: string) => join(live.folder, name);
    appendFileSync(at('changed'), 'more');
    unlinkSync(at('removed'));
    chmodSync(at('mode'), 0o777);
    unlinkSync(at('link'));
    symlinkSync('mode', at('link'));
    unlinkSync(at('typed'));
    mkdirSync(at('typed'));
    writeFileSync(at('typed/inside'), '');
    rmSync(at('gone'), { recursive: true });
    mkdirSync(at('new/deep'), { recursive: true });
    writeFileSync(at('new/deep/file'), '');
    writeFileSync(at('kept/b'), '');
    expect((await look(live)).found).toEqual([
      'changed was changed',
      'gone was removed',
      'kept/b was added',
      'link was changed: leads to mode, was changed',
      'mode was changed: mode 0777, was 0644',
      'new was added',
      'removed was removed',
      'typed was changed: a folder, was a file',
    ]);
  });

  test.each(ODD)('names %j', async (name) => {
    using site = open();
    const live = await deploy(site, { [name]: 'right', other: 'a' });
    appendFileSync(join(live.folder, name), 'wrong');
    writeFileSync(join(live.folder, `${name} new`), '');
    const shown = name.replace('\n', '␊');
    expect(await look(live)).toEqual({ ...NOTHING, found: [`${shown} was changed`, `${shown} new was added`] });
  });

  test('is nothing where a backup was restored, and is found in what a backup brought', async () => {
    using site = open();
    const files = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`file ${index}`, `${index}`]));
    const live = await deploy(site, { ...files, 'with\nfeed': 'a', link: { link: 'file 1' }, same: 'right' });
    restore(live.folder);
    expect(await look(live)).toEqual(NOTHING);
    const { atime, mtime } = statSync(join(live.folder, 'same'));
    writeFileSync(join(live.folder, 'same'), 'wrong');
    utimesSync(join(live.folder, 'same'), atime, mtime);
    restore(live.folder);
    expect(await look(live)).toEqual({ ...NOTHING, found: ['same was changed'] });
  });

  test('is in the settings of a release too', async () => {
    using site = open();
    const live = await deploy(site, { a: 'a' }, { env: { LEVEL: 'info' } });
    appendFileSync(join(live.folder, '.bowline/env'), 'LEVEL=debug\n');
    expect((await look(live)).found).toEqual(['.bowline/env was changed']);
  });

  test('is not in what was made on the host, and the rest is judged there too', async () => {
    using site = open();
    const build = [
      'mkdir -p out node_modules && echo 1 >out/a && echo 1 >node_modules/a && echo built >>touched && chmod 600 moded',
    ];
    const live = await deploy(site, { touched: 'a', moded: 'abc', sent: 'abc' }, { build });
    expect(await look(live)).toEqual(NOTHING);
    const at = (name: string) => join(live.folder, name);
    for (const name of ['out/a', 'node_modules/a', 'touched', 'moded', 'sent']) appendFileSync(at(name), 'hand');
    mkdirSync(at('__pycache__'));
    for (const name of ['out/new', 'node_modules/new', '__pycache__/a.pyc']) writeFileSync(at(name), '');
    const { found, notes, unknown } = await look(live);
    expect(found).toEqual(['moded was changed', 'sent was changed', 'touched was changed']);
    expect(notes).toEqual([
      'made on the host, and not judged: __pycache__, __pycache__/a.pyc, node_modules/a and 3 more',
    ]);
    expect(unknown).toEqual([]);
  });

  test('cannot be told of what the build wrote into a file, where only the time speaks', async () => {
    using site = open();
    const live = await deploy(site, { a: 'a', b: 'b' }, { build: ['echo built >>a'] });
    for (const name of ['a', 'b']) {
      writeFileSync(join(live.folder, name), readFileSync(join(live.folder, name)));
      utimesSync(join(live.folder, name), 1_000, 1_000);
    }
    const { found, unknown } = await look(live);
    expect(found).toEqual([]);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]).toMatch(/have no checksum: a$/);
  });

  test('is in a link that leads to what is shared, and not in what is shared', async () => {
    using site = open();
    const shared = [{ path: 'storage', isDirectory: true }];
    const live = await deploy(site, { a: 'a' }, { shared, links: { current: 'a' } });
    writeFileSync(join(live.folder, 'storage/upload'), '');
    expect(await look(live)).toEqual(NOTHING);
    unlinkSync(join(live.folder, 'storage'));
    mkdirSync(join(live.folder, 'storage'));
    expect((await look(live)).found).toEqual(['storage was changed: a folder, was a link']);
  });

  test('is not in what is ignored', async () => {
    using site = open();
    const live = await deploy(site, { 'log/a': 'a', 'tmp.txt': 'a', b: 'b' });
    for (const name of ['log/a', 'log/new', 'tmp.txt', 'b', 'sub.tmp']) appendFileSync(join(live.folder, name), 'x');
    expect((await look(live, ['log/', 'tmp.*', '*.tmp'])).found).toEqual(['b was changed']);
  });

  test.each([
    ['without a listing, as older versions made it', 'listing', 'was made by an older version and has no listing'],
    ['that another user may not look into', 'folder', 'may not read the listing'],
  ])('cannot be told of a release %s', async (_how, what, said) => {
    using site = open();
    const live = await deploy(site, { a: 'a' });
    if (what === 'listing') unlinkSync(join(live.folder, '.bowline/listing'));
    else {
      // As a folder that may not be entered looks to root, who may enter all of them.
      cpSync(join(live.folder, '.bowline'), join(live.folder, 'own'), { recursive: true });
      rmSync(join(live.folder, '.bowline'), { recursive: true });
      writeFileSync(join(live.folder, '.bowline'), '', { mode: 0o600 });
    }
    const { found, unknown } = await look(live);
    expect(found).toEqual([]);
    expect(unknown.join()).toContain(said);
  });
});
