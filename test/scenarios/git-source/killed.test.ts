import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameMirror } from '../../../src/sources/git/host-script';
import { missingHttpBackend } from '../../fixtures/git-server';
import { openSite, type Run } from '../../unit/rollout/site';
import { SHELLS } from '../../unit/shell/shells';
import { deploy, openRepository } from '../../unit/sources/git/repository';

/** Kills every program whose command line names a folder of this test, and nothing else. */
function killIn(folder: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.filter((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!line.startsWith('git\0') || !line.includes(folder)) return false;
      return process.kill(Number(pid), 'SIGKILL');
    } catch {
      return false;
    }
  }).length;
}

const [shell] = SHELLS;

describe.skipIf(missingHttpBackend !== undefined || shell === undefined)('a mirror', () => {
  test('whose fetch was killed at any instant is used by the next run without help', async () => {
    await using repository = await openRepository();
    const text = (seed: number) => Array.from({ length: 200 }, (_, index) => (index * seed * 7919) ** 3).join('\n');
    const files = Array.from({ length: 800 }, (_, index) => [`f${index}`, text(index + 1)] as const);
    const commit = repository.commit(Object.fromEntries(files));
    let killed = 0;
    for (let instant = 0; instant < 20; instant += 1) {
      using site = openSite({ shell: shell as (typeof SHELLS)[number] });
      const depth = instant % 2 === 0 ? undefined : 1;
      await using run: Omit<Run, 'source'> = await site.beginWith([{ content: await repository.open({ depth }) }]);
      const mirror = join(site.paths.own, 'git', nameMirror(repository.source({ depth })));
      const stop = new AbortController();
      const preparing = run.prepare(stop.signal).then(
        () => 'whole',
        () => 'ended',
      );
      await until(() => existsSync(mirror) && readdirSync(mirror).length > 0);
      await new Promise((resolve) => setTimeout(resolve, instant * 12));
      // By turns: git on the host, git on the server, and the client.
      if (instant % 3 === 0) killed += killIn(site.paths.root);
      else if (instant % 3 === 1) killed += repository.server.kill();
      else {
        killed += 1;
        stop.abort(new Error('the client is gone'));
      }
      await preparing;
      await run[Symbol.asyncDispose]();
      const read = (file: string) => readFileSync(join(site.paths.current, file), 'utf8');
      const release = await deploy(site, await repository.open({ depth }));
      expect([instant, site.live(), read('f799')]).toEqual([instant, release, text(800)]);
      expect(JSON.parse(read('.bowline/release.json'))).toMatchObject({ revision: commit });
    }
    expect(killed).toBeGreaterThan(8);
  }, 400_000);
});

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo() && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 2));
}
