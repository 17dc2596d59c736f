import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { missingSshd } from '../../fixtures/sshd';
import { deployUntil, expectNext, expectPolicy, isTurn, openTwoStages, policyAt } from './two-stages';

test.skipIf(missingSshd)(
  'cancelled in any phase of the second stage, a run is finished by post as the policy says, and the next one needs no help',
  { timeout: 300_000 },
  async () => {
    await using stages = await openTwoStages();
    let old = '2.0.0';
    for (const [index, boundary] of stages.boundaries.filter(isTurn).entries()) {
      // Another one at each step than where the run is killed.
      const [next, policy] = [`3.${index}.0`, policyAt(index + 1, boundary)];
      stages.setPolicy(policy);
      const step = await deployUntil(stages, next, boundary);
      const run = await step.cancel();
      expect([run.signal, run.outputs['error-code']], `${boundary}\n${run.log}`).toEqual([null, 'cancelled']);
      const post = await runPost(run);
      expect(post.exitCode, `${boundary}\n${post.log}`).toBe(0);
      await expectPolicy(stages, post, { policy, boundary, old, next });
      await expectNext(stages, next, boundary);
      old = next;
    }
  },
);
