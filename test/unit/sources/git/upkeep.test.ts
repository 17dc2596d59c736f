import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameMirror } from '../../../../src/sources/git/host-script';
import { missingHttpBackend, runTestGit } from '../../../fixtures/git-server';
import { openSite, type Site } from '../../rollout/site';
import { describeShells, SHELLS } from '../../shell/shells';
import { deploy, openRepository, type Repository } from './repository';

const mirrorOf = (site: Site, repository: Repository) => join(site.paths.own, 'git', nameMirror(repository.source()));
const keptIn = (mirror: string) =>
  runTestGit(mirror, 'for-each-ref', '--format=%(refname:lstrip=2)', 'refs/bowline').split('\n').filter(Boolean).sort();
const packsIn = (mirror: string) => readdirSync(join(mirror, 'objects/pack')).filter((name) => name.endsWith('.pack'));
const holds = (mirror: string, commit: string) => {
  try {
    return runTestGit(mirror, 'cat-file', '-t', commit) === 'commit';
  } catch {
    return false;
  }
};

/** A commit without a past, as somebody makes one who pushes over what was there. */
function rewrite(repository: Repository, text: string): string {
  runTestGit(repository.folder, 'checkout', '-q', '--orphan', `other-${text}`);
  return repository.commit({ a: text });
}

describeShells('the mirror of a host', (shell) => {
  test.skipIf(missingHttpBackend)('forgets what no release needs, and loses it when it is packed anew', async () => {
    await using repository = await openRepository();
    using site = openSite({ shell, target: { keep: 2 } });
    const commits: string[] = [];
    for (const text of ['1', '2', '3']) {
      commits.push(rewrite(repository, text));
      await deploy(site, await repository.open());
    }
    const mirror = mirrorOf(site, repository);
    expect(keptIn(mirror)).toEqual(commits.slice(1).sort());
    // It is packed so seldom that the history which was pushed over is still there.
    expect([packsIn(mirror).length, holds(mirror, commits[0] ?? '')]).toEqual([3, true]);

    writeFileSync(join(mirror, 'bowline-packs'), '4\n');
    commits.push(rewrite(repository, '4'));
    await deploy(site, await repository.open());
    expect(packsIn(mirror)).toHaveLength(1);
    expect(commits.map((commit) => holds(mirror, commit))).toEqual([false, false, true, true]);
    expect(existsSync(join(mirror, 'bowline-packs'))).toBe(false);
    expect(keptIn(mirror)).toEqual(commits.slice(2).sort());
    expect(readFileSync(join(site.paths.current, 'a'), 'utf8')).toBe('4');
  });
});

const [first] = SHELLS;
const open = (keep: number) => openSite({ shell: first as (typeof SHELLS)[number], target: { keep } });

describe.skipIf(missingHttpBackend !== undefined || first === undefined)('a mirror', () => {
  test('is left as it is where a release does not say what it needs', async () => {
    await using repository = await openRepository();
    using site = open(2);
    const commits = [rewrite(repository, '1')];
    const release = await deploy(site, await repository.open());
    rmSync(join(site.paths.release(release), '.bowline/commits'));
    for (const text of ['2']) {
      commits.push(rewrite(repository, text));
      await deploy(site, await repository.open());
    }
    const mirror = mirrorOf(site, repository);
    expect(keptIn(mirror)).toEqual(commits.sort());
    // That release is gone after this one, and what it needed with it.
    commits.push(rewrite(repository, '3'));
    await deploy(site, await repository.open());
    expect(keptIn(mirror)).toHaveLength(2);
  });

  test('that cannot be packed in its time is tried again when it has twice as many packs', async () => {
    await using repository = await openRepository();
    using site = open(5);
    rewrite(repository, '1');
    await deploy(site, await repository.open());
    const mirror = mirrorOf(site, repository);
    writeFileSync(join(mirror, 'bowline-packs'), '2\n');
    rewrite(repository, '2');
    const changes = { source: repository.source() };
    await using run = await site.beginWith([{ content: await repository.open(), changes }]);
    await run.prepare();
    await run.activate();
    // As a git says it that is at work on the same mirror.
    writeFileSync(join(mirror, 'gc.pid'), `${process.pid} ${hostname()}`);
    await run.close(true);
    expect([packsIn(mirror).length, readFileSync(join(mirror, 'bowline-packs'), 'utf8')]).toEqual([2, '4\n']);
  });

  test('is not packed by a deploy that fetches', async () => {
    await using repository = await openRepository();
    using site = open(5);
    for (let index = 0; index < 4; index += 1) {
      rewrite(repository, `${index}`);
      await deploy(site, await repository.open());
      runTestGit(mirrorOf(site, repository), 'config', 'gc.autoPackLimit', '1');
    }
    expect(packsIn(mirrorOf(site, repository))).toHaveLength(4);
  });
});
