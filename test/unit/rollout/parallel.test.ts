import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { doAll, settleAll } from '../../../src/rollout/parallel';

const HUNDRED = Array.from({ length: 100 }, (_, index) => index);

describe('work on many hosts', () => {
  test('is never done on more of them at once, and a failure gives its place to the next', async () => {
    let now = 0;
    let most = 0;
    const settled = await settleAll(HUNDRED, 7, async (index) => {
      now += 1;
      most = Math.max(most, now);
      await pause(index % 3);
      now -= 1;
      if (index % 2 === 0) throw new Error(`no ${index}`);
      return index;
    });
    expect([now, most]).toEqual([0, 7]);
    expect(settled.map(({ status }) => status)).toEqual(
      HUNDRED.map((index) => (index % 2 === 0 ? 'rejected' : 'fulfilled')),
    );
  });

  test('is begun on all of them when there is room', async () => {
    let most = 0;
    let now = 0;
    await doAll(HUNDRED, 1_000, async () => {
      now += 1;
      most = Math.max(most, now);
      await pause(1);
      now -= 1;
    });
    expect(most).toBe(100);
    expect(await doAll([], 5, async () => 1)).toEqual([]);
  });

  test('fails with the first of them in their order, once all have ended', async () => {
    const ended: number[] = [];
    const work = async (index: number) => {
      await pause(10 - index);
      ended.push(index);
      if (index > 0) throw new Error(`no ${index}`);
    };
    await expect(doAll([0, 1, 2], 3, work)).rejects.toThrow('no 1');
    expect(ended.sort()).toEqual([0, 1, 2]);
  });
});
