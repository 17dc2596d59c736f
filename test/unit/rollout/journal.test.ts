import { describe, expect, test } from 'vitest';
import { sleep } from '../../../src/entry/sleep';
import { afterLastSwitch, journalPlace, openSwitchDrafts } from '../../../src/rollout/journal';
import { doAll, settleAll } from '../../../src/rollout/parallel';
import { makeFacts, type Scene } from '../plan/host-facts';
import { makeTarget } from '../plan/target';
import { activating, idOf, served, timeOf } from '../release/entries';

const [A, B] = [idOf(1), idOf(2)] as [string, string];

function appWith(scene: Scene) {
  const app = makeFacts([makeTarget()], scene).apps.get('shop');
  if (app === undefined) throw new Error('it was not read');
  return app;
}

describe('what a killed run left open', () => {
  test('is confirmed where the link says that it happened', () => {
    const app = appWith({ live: B, journal: [...served(A, 'good'), activating(B, 'rollback')] });
    expect(openSwitchDrafts(app, 'me')).toEqual([
      { event: 'activated', run: 'me', release: B, from: null, kind: 'rollback' },
    ]);
  });

  test('is abandoned where it did not', () => {
    const app = appWith({ live: A, journal: [...served(A, 'good'), activating(B)] });
    expect(openSwitchDrafts(app, 'me')).toEqual([{ event: 'abandoned', run: 'me', release: B }]);
  });

  test('is nothing where nothing is open', () => {
    expect(openSwitchDrafts(appWith({ live: A, journal: served(A, 'good') }), 'me')).toEqual([]);
  });
});

test('a switch comes after the last one', () => {
  expect(afterLastSwitch(appWith({ live: A, journal: served(A, 'good') }))).toBe(timeOf(1).replace('.000Z', '.001Z'));
  expect(afterLastSwitch(appWith({}))).toBe('');
});

test('the journal of an app goes on after what was read', () => {
  expect(journalPlace(makeTarget(), appWith({ journal: served(A, 'good') }))).toEqual({
    file: '/srv/shop-production/.bowline/journal.jsonl',
    floor: 3,
  });
  expect(journalPlace(makeTarget(), appWith({})).floor).toBe(0);
});

describe('work on many hosts', () => {
  test('is done so many at a time, in any order, and answered in the order of the hosts', async () => {
    let running = 0;
    let most = 0;
    const results = await doAll([30, 5, 20, 1, 10], 2, async (ms) => {
      running += 1;
      most = Math.max(most, running);
      await sleep(ms, new AbortController().signal);
      running -= 1;
      return ms;
    });
    expect(results).toEqual([30, 5, 20, 1, 10]);
    expect(most).toBe(2);
    expect(await doAll([], 2, async () => 1)).toEqual([]);
  });

  test('is finished everywhere before the first failure is told', async () => {
    const done: number[] = [];
    const work = async (number: number) => {
      await sleep(number, new AbortController().signal);
      done.push(number);
      if (number < 20) throw new Error(`host ${number}`);
    };
    await expect(doAll([10, 1, 30], 3, work)).rejects.toThrow('host 10');
    expect(done).toEqual([1, 10, 30]);
    const settled = await settleAll([1, 30], 1, work);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
