import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { missingSshd } from '../../fixtures/sshd';
import { deployUntil, expectNext, expectPolicy, isTurn, openTwoStages, policyAt } from './two-stages';

test.skipIf(missingSshd)(
  'cut off from the second stage in any phase of it, a run connects again and goes back as the policy says, and the next one needs no help',
  { timeout: 300_000 },
  async () => {
    await using stages = await openTwoStages();
    let old = '2.0.0';
    for (const [index, boundary] of stages.boundaries.filter(isTurn).entries()) {
      const [next, policy] = [`3.${index}.0`, policyAt(index + 2, boundary)];
      stages.setPolicy(policy);
      const step = await deployUntil(stages, next, boundary);
      stages.link.cut();
      await pause(100);
      stages.link.resume();
      const run = await step.ended;
      expect(run.exitCode, `${boundary}\n${run.log}`).toBe(1);
      await expectPolicy(stages, run, { policy, boundary, old, next });
      await expectNext(stages, next, boundary);
      old = next;
    }
  },
);
