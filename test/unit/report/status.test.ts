import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostStatus, runStatus } from '../../../src/report/result';
import {
  combineHostStatuses,
  decideHostStatus,
  decideRunStatus,
  decideStageStatus,
  isGreen,
  type RunFacts,
  type TargetFacts,
} from '../../../src/report/status';

const FAILURE = new Error('it broke');
const done: TargetFacts = { isSwitched: true, isOnNew: true, isVerified: true };
const unproven: TargetFacts = { isSwitched: true, isOnNew: true };
const undone: TargetFacts = { isSwitched: true, isUndone: true };
const broken: TargetFacts = { isSwitched: true, isUndone: true, error: FAILURE };
const stuck: TargetFacts = { isSwitched: true, isOnNew: true, isUndoFailed: true, error: FAILURE };
const stopped: TargetFacts = { isSwitched: true, error: FAILURE };
const inPlace: TargetFacts = { isUnchanged: true, isVerified: true };
const untouched: TargetFacts = {};

function decide(targets: readonly TargetFacts[], part: Partial<RunFacts> = {}) {
  return decideRunStatus({ mode: 'deploy', phase: 'verify', targets, ...part });
}

describe('the status of a run', () => {
  it.each<[string, string, readonly TargetFacts[], Partial<RunFacts>]>([
    ['every host is on the new release and verified', 'success', [done, done], { phase: 'commit' }],
    ['some were in place already', 'success', [done, inPlace], { phase: 'commit' }],
    ['everything was in place and healthy', 'unchanged', [inPlace, inPlace], {}],
    ['nothing was chosen', 'unchanged', [], {}],
    ['the config could not be read', 'aborted', [], { phase: null, error: FAILURE }],
    ['a host could not be reached', 'aborted', [untouched, { isUnreachable: true }], { phase: 'connect' }],
    ['a tool is missing', 'aborted', [untouched], { phase: 'pre-flight', error: FAILURE }],
    ['the lock is held', 'aborted', [untouched], { phase: 'lock', error: FAILURE }],
    ['a build failed', 'failed', [untouched, { error: FAILURE }], { phase: 'prepare', error: FAILURE }],
    ['a build failed beside a host that was in place', 'failed', [inPlace, { error: FAILURE }], { phase: 'prepare' }],
    ['a host failed and all went back', 'rolled_back', [undone, broken], { error: FAILURE }],
    ['one failed before its switch and the others went back', 'rolled_back', [undone, { error: FAILURE }], {}],
    ['all went back and one was in place before', 'rolled_back', [broken, inPlace], { error: FAILURE }],
    ['the stage alone was to go back', 'failed', [broken], { error: FAILURE, onFailure: 'rollback_stage' }],
    ['the fleet was to go back', 'rolled_back', [broken], { error: FAILURE, onFailure: 'rollback_all' }],
    ['a rollback by hand returned to where it was', 'failed', [broken], { mode: 'rollback', error: FAILURE }],
    ['some remain on the new release', 'partial_success', [done, broken], { error: FAILURE, onFailure: 'keep_others' }],
    ['a later stage was never reached', 'partial_success', [done, untouched], { error: FAILURE }],
    ['rollback is off and the release failed', 'failed', [unproven, done], { error: FAILURE }],
    ['a first deploy has nothing to return to', 'failed', [stopped], { error: FAILURE }],
    ['a first deploy failed beside a host that went back', 'failed', [stopped, undone], { error: FAILURE }],
    ['a host is on the new release without a passed verify', 'failed', [done, unproven], {}],
    ['the rollback failed on one host', 'rollback_failed', [undone, stuck], { error: FAILURE }],
    ['it was cancelled before the switch', 'failed', [untouched], { phase: 'prepare', error: FAILURE }],
    ['it was cancelled after the switch and undone', 'rolled_back', [undone], { error: FAILURE }],
    ['a deploy knows nothing of its host', 'failed', [untouched], {}],
    ['a verify passed', 'success', [{ isVerified: true }], { mode: 'verify' }],
    ['a verify failed', 'failed', [untouched], { mode: 'verify' }],
    ['a list was made', 'success', [untouched], { mode: 'releases' }],
  ])('%s: %s', (_name, status, targets, part) => {
    expect(decide(targets, part)).toBe(status);
  });
});

describe('the status of one app on one host', () => {
  it.each<[string, TargetFacts]>([
    ['success', done],
    ['success', { isVerified: true }],
    ['unchanged', inPlace],
    ['failed', unproven],
    ['failed', stopped],
    ['failed', { error: FAILURE }],
    ['rolled_back', broken],
    ['rollback_failed', stuck],
    ['unreachable', { isUnreachable: true, error: FAILURE }],
    ['skipped', untouched],
  ])('%s: %o', (status, facts) => {
    expect(decideHostStatus(facts)).toBe(status);
  });
});

describe('the status of an app', () => {
  it.each([
    [[], 'skipped'],
    [['success', 'success'], 'success'],
    [['success', 'unchanged'], 'success'],
    [['unchanged', 'unchanged'], 'unchanged'],
    [['unreachable', 'unreachable'], 'unreachable'],
    [['success', 'unreachable'], 'failed'],
    [['success', 'skipped'], 'failed'],
    [['failed', 'rolled_back'], 'failed'],
    [['success', 'rolled_back'], 'rolled_back'],
    [['failed', 'rollback_failed'], 'rollback_failed'],
  ] as const)('of hosts that are %o is %s', (hosts, status) => {
    expect(combineHostStatuses(hosts)).toBe(status);
  });

  it('is green only when all its hosts are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostStatus.options), { minLength: 1 }), (statuses) => {
        expect(isGreen(combineHostStatuses(statuses))).toBe(statuses.every(isGreen));
      }),
    );
  });
});

describe('whatever happened', () => {
  const target: fc.Arbitrary<TargetFacts> = fc.record(
    {
      isUnchanged: fc.boolean(),
      isSwitched: fc.boolean(),
      isUndone: fc.boolean(),
      isUndoFailed: fc.boolean(),
      isOnNew: fc.boolean(),
      isVerified: fc.boolean(),
      isUnreachable: fc.boolean(),
      error: fc.constant(FAILURE),
    },
    { requiredKeys: [] },
  );
  const facts: fc.Arbitrary<RunFacts> = fc.record(
    {
      mode: fc.constantFrom('deploy', 'rollback', 'verify', 'status'),
      phase: fc.constantFrom(null, 'connect', 'pre-flight', 'lock', 'prepare', 'activate', 'verify', 'commit', 'undo'),
      error: fc.constant(FAILURE),
      onFailure: fc.constantFrom('rollback_stage', 'rollback_all', 'keep_others'),
      targets: fc.array(target, { maxLength: 5 }),
    },
    { requiredKeys: ['mode', 'phase', 'targets'] },
  );
  const holds = (check: (run: RunFacts, status: string) => void) =>
    fc.assert(
      fc.property(facts, (run) => check(run, decideRunStatus(run))),
      { numRuns: 2_000 },
    );

  it('only success and unchanged are green', () => {
    expect([...runStatus.options, ...hostStatus.options].filter(isGreen)).toEqual([
      'success',
      'unchanged',
      'success',
      'unchanged',
    ]);
  });

  it('an error is never green', () => {
    holds((run, status) => {
      if (run.error !== undefined || run.targets.some(({ error }) => error !== undefined)) {
        expect(['success', 'unchanged']).not.toContain(status);
      }
    });
  });

  it('a rollback that failed outweighs everything', () => {
    holds((run, status) => {
      expect(status === 'rollback_failed').toBe(run.targets.some(({ isUndoFailed }) => isUndoFailed === true));
    });
  });

  it('aborted means that nothing was switched', () => {
    holds((run, status) => {
      if (status === 'aborted') expect(run.targets.some(({ isSwitched }) => isSwitched)).toBe(false);
    });
  });

  it('rolled_back means that everything that was switched came back', () => {
    holds((run, status) => {
      const switched = run.targets.filter(({ isSwitched }) => isSwitched);
      if (status === 'rolled_back') expect(switched.every(({ isUndone }) => isUndone)).toBe(true);
    });
  });

  it('a deploy is green only when every host is verified on the new release or was in place', () => {
    holds((run, status) => {
      if (run.mode !== 'deploy' || !['success', 'unchanged'].includes(status)) return;
      for (const { isUnchanged, isOnNew, isVerified } of run.targets) {
        expect(isUnchanged || (isOnNew && isVerified)).toBe(true);
      }
    });
  });

  it('a host with an error is not green', () => {
    fc.assert(
      fc.property(target, (one) => {
        if (one.error !== undefined) expect(isGreen(decideHostStatus(one))).toBe(false);
      }),
    );
  });
});

describe('the status of a stage', () => {
  it.each([
    ['success', 'failed'],
    ['unchanged', 'failed'],
    ['skipped', 'failed'],
    ['rolled_back', 'rolled_back'],
    ['rollback_failed', 'rollback_failed'],
  ] as const)('whose hosts are %s is %s where a gate or the canary did not pass', (ofHosts, expected) => {
    const canaryOf = (outcome: 'success' | 'failed' | 'inconclusive') => ({
      gates: [],
      canary: { outcome, measured: 1, failed: 0, inconclusive: 0, detail: '' },
    });
    const gates = (['success', 'skipped'] as const).map((status) => ({ name: 'tests', status, detail: null }));
    const broken = { gates: [...gates, { name: 'load', status: 'failed' as const, detail: null }], canary: undefined };
    for (const stage of [broken, canaryOf('failed'), canaryOf('inconclusive')])
      expect(decideStageStatus(ofHosts, stage)).toBe(expected);
    for (const stage of [{ gates, canary: undefined }, canaryOf('success')])
      expect(decideStageStatus(ofHosts, stage)).toBe(ofHosts);
  });
});
