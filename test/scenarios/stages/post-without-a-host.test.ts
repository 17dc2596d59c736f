import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { missingSshd } from '../../fixtures/sshd';
import { lastLines, readResult, servedVersion } from '../shop';
import { deployUntil, expectNext, openTwoStages } from './two-stages';

test.skipIf(missingSshd)(
  'post rolls back what it reaches, names the host that it does not, and the next run brings both together',
  { timeout: 120_000 },
  async () => {
    await using stages = await openTwoStages();
    const { shop, link } = stages;
    const [one, two] = shop.hosts;
    if (one === undefined || two === undefined) throw new Error('there are two hosts');
    const step = await deployUntil(stages, '3.0.0', '▸ canary');
    step.kill('SIGKILL');
    const run = await step.ended;
    link.cut();

    const post = await runPost(run);
    const { status, hosts } = readResult(post);
    expect(status, post.log).toBe('rollback_failed');
    expect(hosts.map((host) => [host.host, host.status])).toEqual([
      ['web-1', 'rolled_back'],
      ['web-2', 'rollback_failed'],
    ]);
    expect([await servedVersion(one), await servedVersion(two)]).toEqual(['2.0.0', '3.0.0']);
    expect(post.log).not.toContain('Nothing was touched');
    expect(lastLines(post.log, 1)).toMatch(/The rollback failed on web-2: .*bowline rollback .*--hosts web-2/);

    link.resume();
    await expectNext(stages, '3.0.0', 'after post');
  },
);
