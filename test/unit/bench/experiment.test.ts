import { describe, expect, it } from 'vitest';
import { type Contender, type Experiment, rotate, runExperiment } from '../../../bench/experiment';

const settings = { isQuick: true, withProfiles: false, tell: () => {}, signal: new AbortController().signal };

function experiment(groups: readonly (readonly Contender[])[], rounds: number, warmUps = 0): Experiment {
  return { id: 'row', title: 'A row', about: 'About.', rounds, warmUps, groups, requirements: [] };
}

describe('an experiment', () => {
  it('lets another one begin in each round, and runs the groups one after the other', async () => {
    const order: string[] = [];
    const runner = (name: string): Contender => ({
      name,
      run: async () => {
        order.push(name);
        return { wallMs: 1 };
      },
    });
    await runExperiment(experiment([[runner('a'), runner('b')], [runner('c')]], 2), settings);
    expect(order).toEqual(['a', 'b', 'c', 'b', 'a', 'c']);
  });

  it('does not count the rounds ahead', async () => {
    const rounds: number[] = [];
    const one: Contender = {
      name: 'a',
      run: async (round) => {
        rounds.push(round);
        return { wallMs: round };
      },
    };
    const { contenders } = await runExperiment(experiment([[one]], 2, 1), settings);
    expect(rounds).toEqual([-1, 0, 1]);
    expect(contenders[0]?.samples).toMatchObject([{ wallMs: 0 }, { wallMs: 1 }]);
  });

  it('tells why a peer was not measured, and goes on with the others', async () => {
    const absent: Contender = { name: 'absent', missing: 'absent is not installed', run: async () => ({ wallMs: 1 }) };
    const failing: Contender = {
      name: 'failing',
      run: async (round) => {
        if (round > 0) throw new Error('it ended with 1');
        return { wallMs: 1 };
      },
    };
    const fine: Contender = { name: 'fine', run: async () => ({ wallMs: 2 }) };
    const { contenders } = await runExperiment(experiment([[absent, failing, fine]], 3), settings);
    expect(contenders.map(({ notMeasured }) => notMeasured)).toEqual([
      'absent is not installed',
      'it ended with 1',
      null,
    ]);
    expect(contenders.map(({ samples }) => samples.filter((sample) => sample !== null).length)).toEqual([0, 1, 3]);
  });

  it('ends before the next run once it is cancelled', async () => {
    const cancel = new AbortController();
    let runs = 0;
    const one: Contender = {
      name: 'a',
      run: async () => {
        runs += 1;
        cancel.abort();
        return { wallMs: 1 };
      },
    };
    await expect(runExperiment(experiment([[one]], 3), { ...settings, signal: cancel.signal })).rejects.toThrow();
    expect(runs).toBe(1);
  });

  it('runs one that takes long in its first rounds only', async () => {
    const slow: Contender = { name: 'slow', maxRounds: 1, run: async () => ({ wallMs: 9 }) };
    const { contenders } = await runExperiment(experiment([[slow]], 3), settings);
    expect(contenders[0]?.samples).toMatchObject([{ wallMs: 9 }, null, null]);
  });
});

describe('the order of a round', () => {
  it('is a rotation, in rounds ahead as well', () => {
    expect([-1, 0, 1, 2, 3].map((round) => rotate(['a', 'b', 'c'], round).join(''))).toEqual([
      'cab',
      'abc',
      'bca',
      'cab',
      'abc',
    ]);
  });

  it('is nothing of nothing', () => {
    expect(rotate([], 1)).toEqual([]);
  });
});
