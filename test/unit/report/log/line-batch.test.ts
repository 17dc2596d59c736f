import { expect, test } from 'vitest';
import { createLineBatch } from '../../../../src/report/log/line-batch';

test('lines that come at once are one write, before the process turns to anything else', async () => {
  const written: string[] = [];
  const batch = createLineBatch((text) => written.push(text));
  batch.add('one');
  batch.add('two');
  expect(written).toEqual([]);
  await Promise.resolve();
  expect(written).toEqual(['one\ntwo\n']);
  batch.add('three');
  await Promise.resolve();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

test('what was collected is written at once when something else is to be written, and never twice', async () => {
  const written: string[] = [];
  const batch = createLineBatch((text) => written.push(text));
  batch.add('one');
  batch.flush();
  batch.flush();
  expect(written).toEqual(['one\n']);
  await Promise.resolve();
  expect(written).toEqual(['one\n']);
});

test('a great many lines are not held back', () => {
  const written: string[] = [];
  const batch = createLineBatch((text) => written.push(text));
  for (let count = 0; count < 100; count += 1) batch.add('x'.repeat(10_000));
  expect(written.length).toBeGreaterThan(10);
  batch.flush();
  expect(written.join('').length).toBe(100 * 10_001);
});
