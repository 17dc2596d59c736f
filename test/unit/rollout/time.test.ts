import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limitTime, openStop } from '../../../src/rollout/time';

describe('what ends a run', () => {
  const warnings: string[] = [];
  const hear = ({ name }: Error) => void warnings.push(name);

  beforeEach(() => process.on('warning', hear));
  afterEach(() => {
    process.off('warning', hear);
    warnings.length = 0;
  });

  const world = { now: () => new Date(0), sleep: () => new Promise<void>(() => {}) };

  test.each([
    ['a run', 11, () => openStop().signal],
    ['a run', 500, () => openStop().signal],
    ['a limit of time', 100, () => limitTime(world, 1_000)],
  ])('%s is listened to by %i hosts without a warning', async (_what, count, open) => {
    const signal = open();
    for (let host = 0; host < count; host += 1) signal.addEventListener('abort', () => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(warnings).toEqual([]);
  });
});
