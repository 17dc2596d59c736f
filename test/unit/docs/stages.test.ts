import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolve } from '../config/fixture';

const page = readFileSync(join(__dirname, '../../../docs/stages.md'), 'utf8');

test('the example is a config that loads, and says what the page says of it', () => {
  const text = /<!-- example:start -->\n```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { stages, verify } = resolve(text);
  expect(stages.map(({ name, onFailure }) => [name, onFailure])).toEqual([
    ['staging', 'rollback_stage'],
    ['production', 'rollback_all'],
    ['public', 'keep_others'],
  ]);
  expect(verify).toBe('rollback_all');
  expect(stages[2]?.retry).toEqual({ attempts: 3, backoffMs: 5_000, factor: 2, maxBackoffMs: 60_000, jitter: 0.2 });
});

test('the example of a share is a config that loads, of steps that are watched as it says', () => {
  const [, text = ''] = [...page.matchAll(/<!-- example:start -->\n```yaml\n([\s\S]*?)```/g)].map(([, one]) => one);
  const { stages, targets } = resolve(text);
  expect(stages.map(({ canary }) => canary)).toMatchObject([
    { traffic: [5, 25], forMs: 300_000, intervalMs: 30_000, compare: { errorRate: 0.005, p95: 1.5 } },
  ]);
  expect(targets.map(({ shares }) => shares)).toEqual([[5, 25]]);
});
