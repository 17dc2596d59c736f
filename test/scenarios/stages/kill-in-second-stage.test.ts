import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { missingSshd } from '../../fixtures/sshd';
import { deployUntil, expectNext, expectPolicy, openTwoStages, policyAt } from './two-stages';

test.skipIf(missingSshd)(
  'killed with -9 at any step of the second stage, a run is finished by post as the policy says, and the next one needs no help',
  { timeout: 300_000 },
  async () => {
    await using stages = await openTwoStages();
    expect(stages.boundaries).toEqual(
      expect.arrayContaining(['▸ prepare', '✓ web-2 › switch', '▸ verify', '▸ canary']),
    );
    let old = '2.0.0';
    for (const [index, boundary] of stages.boundaries.entries()) {
      const [next, policy] = [`3.${index}.0`, policyAt(index, boundary)];
      stages.setPolicy(policy);
      const step = await deployUntil(stages, next, boundary);
      step.kill('SIGKILL');
      const run = await step.ended;
      expect(run.signal, run.log).toBe('SIGKILL');
      const post = await runPost(run);
      expect(post.exitCode, `${boundary}\n${post.log}`).toBe(0);
      await expectPolicy(stages, post, { policy, boundary, old, next });
      await expectNext(stages, next, boundary);
      old = next;
    }
  },
);
