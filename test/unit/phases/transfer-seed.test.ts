import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Files, openSite, type Site } from '../rollout/site';
import { makeBusyboxTools, SHELLS } from '../shell/shells';
import { survey } from '../sources/upload/trees';

const tools = makeBusyboxTools();
afterAll(() => tools?.[Symbol.dispose]());

const HOSTS = SHELLS.flatMap((shell) => {
  if (shell.name !== 'busybox ash') return [{ name: shell.name, shell, path: undefined as string | undefined }];
  return tools === undefined ? [] : [{ name: 'nothing but busybox', shell, path: tools.path }];
});

/** The release as the runner sent it, without what is Bowline's own. */
function contentOf(site: Site, release: string): Record<string, string> {
  const all = Object.entries(survey(site.paths.release(release)));
  return Object.fromEntries(all.filter(([path]) => path !== '.bowline' && !path.startsWith('.bowline/')));
}

describe.each(HOSTS)('what is copied on a host with $name', ({ shell, path }) => {
  const open = () => openSite({ shell, path });

  /** Deploys, spoils the live release, and deploys the same files and one more. */
  async function deployAfter(site: Site, files: Files, spoil: (live: string) => void): Promise<void> {
    spoil(site.paths.release(await site.deploy(files)));
    await using run = await site.begin({ ...files, fresh: 'new' });
    await run.prepare();
    await run.activate();
    await run.close(true);
    expect(contentOf(site, run.plan.release)).toEqual(survey(run.source));
  }

  test('is right where sizes and times lie', async () => {
    using site = open();
    await deployAfter(site, { a: 'right', 'sub/b': 'right' }, (live) => {
      const { atime, mtime } = statSync(join(live, 'a'));
      writeFileSync(join(live, 'a'), 'wrong');
      utimesSync(join(live, 'a'), atime, mtime);
    });
  });

  test('has the mode of the manifest, whatever somebody gave the live one', async () => {
    using site = open();
    await deployAfter(site, { a: { text: 'a', mode: 0o755 }, b: 'b', 'c d': { text: 'c', mode: 0o600 } }, (live) => {
      chmodSync(join(live, 'a'), 0o600);
      chmodSync(join(live, 'b'), 0o777);
      chmodSync(join(live, 'c d'), 0o644);
    });
  });

  test('is a file also where somebody put a link in its place', async () => {
    using site = open();
    await deployAfter(site, { a: 'content', 'sub/b': 'content' }, (live) => {
      renameSync(join(live, 'a'), join(live, 'aside'));
      symlinkSync('aside', join(live, 'a'));
      rmSync(join(live, 'sub/b'));
      mkdirSync(join(live, 'sub/b'));
    });
  });

  test('is a copy: writing into one release changes no other', async () => {
    using site = open();
    const files = { 'kept.txt': 'kept', 'sub/kept.bin': { text: Buffer.alloc(300_000, 7) } };
    const first = await site.deploy(files);
    const second = await site.deploy({ ...files, fresh: '' });
    for (const file of Object.keys(files)) {
      const [old, copy] = [join(site.paths.release(first), file), join(site.paths.release(second), file)];
      expect([statSync(old).nlink, statSync(copy).nlink]).toEqual([1, 1]);
      const before = readFileSync(old);
      // In place, as an editor or a build step may do it.
      appendFileSync(copy, 'by the new release');
      expect(readFileSync(old).equals(before)).toBe(true);
    }
  });

  test('keeps its time', async () => {
    using site = open();
    const first = await site.deploy({ a: 'a' });
    const then = new Date('2026-01-02T03:04:05Z');
    utimesSync(join(site.paths.release(first), 'a'), then, then);
    const second = await site.deploy({ a: 'a', b: 'b' });
    expect(statSync(join(site.paths.release(second), 'a')).mtime).toEqual(then);
  });

  test('is all there where it is more than one program takes', async () => {
    using site = open();
    const many = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, index) => [`folder ${index % 17}/it's ${index}`, `content ${index}`] as const),
    );
    await deployAfter(site, many, (live) => rmSync(join(live, "folder 3/it's 3")));
    expect(site.said.filter((line) => line.startsWith('warning'))).toEqual([]);
  }, 120_000);
});

test('the sums of what is missing are those of what is sent, and no file is hashed twice', async () => {
  const [shell] = SHELLS;
  if (shell === undefined) throw new Error('this machine has no shell');
  using site = openSite({ shell });
  await site.deploy({ a: 'a', b: 'b', c: 'c' });
  await using run = await site.begin({ a: 'a', b: 'changed', d: 'd' });
  await run.prepare();
  const incoming = site.paths.incoming(run.id);
  const namesIn = (file: string) =>
    spawnSync('cut', ['-c67-', join(incoming, file)], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n');
  expect(namesIn('copied')).toEqual(['./a']);
  expect(new Set(namesIn('sums'))).toEqual(new Set(['./b', './d']));
  expect(new Set(namesIn('got'))).toEqual(new Set(['./b', './d']));
});
