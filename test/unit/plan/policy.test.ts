import { describe, expect, test } from 'vitest';
import type { FailurePolicy } from '../../../src/config/model';
import { chooseReturning, type PolicyTarget } from '../../../src/plan/policy';
import type { TargetState } from '../../../src/plan/target-state';

interface Named extends PolicyTarget {
  readonly name: string;
}

const at = (stage: string, name: string, state: TargetState): Named => ({
  ...{ name, stage, state },
  action: 'deploy',
  proof: undefined,
});

/** The homelab of the contract: staging, then production, then what is public. */
const STAGES = ['staging', 'production', 'public'];
const choose = (policy: FailurePolicy, stage: string | null, targets: readonly Named[]) =>
  chooseReturning(targets, { policy, stage, stages: STAGES }).map(({ name }) => name);

describe('what goes back', () => {
  const run = [
    at('staging', 'vps', 'verified'),
    at('production', 'rtx', 'verified'),
    at('public', 'web-1', 'switched'),
    at('public', 'web-2', 'verified'),
  ];

  test('is everything, the last stage first, under rollback_all', () => {
    expect(choose('rollback_all', 'public', run)).toEqual(['web-1', 'web-2', 'rtx', 'vps']);
  });

  test('is the stage that failed under rollback_stage', () => {
    expect(choose('rollback_stage', 'public', run)).toEqual(['web-1', 'web-2']);
    const first = [at('staging', 'vps', 'switched'), at('production', 'rtx', 'waiting')];
    expect(choose('rollback_stage', 'staging', first)).toEqual(['vps']);
  });

  test('is what is not healthy of the stage that failed under keep_others', () => {
    expect(choose('keep_others', 'public', run)).toEqual(['web-1']);
  });

  test('is everything where the run ended outside of any stage, or what of it is not healthy', () => {
    for (const policy of ['rollback_all', 'rollback_stage'] as const) {
      expect(choose(policy, null, run)).toEqual(['web-1', 'web-2', 'rtx', 'vps']);
    }
    expect(choose('keep_others', null, [...run, at('staging', 'vps-2', 'switched')])).toEqual(['web-1', 'vps-2']);
  });

  test('is never what was not switched, or has gone back already', () => {
    const states = ['waiting', 'prepared', 'skipped', 'unreachable', 'returned', 'stopped', 'stuck'] as const;
    const targets = states.map((state) => at('staging', state, state));
    expect(choose('rollback_all', 'staging', targets)).toEqual([]);
    expect(choose('rollback_all', 'staging', [...targets, at('staging', 'lost', 'returning')])).toEqual(['lost']);
  });
});
