import { expect, test } from 'vitest';
import type { CheckOf } from '../../../src/checks/context';
import { run } from '../../../src/checks/drift';
import type { Drift } from '../../../src/plan/drift/drift';
import { selectByDepth } from '../../../src/plan/remembered';
import { makeCheck, makeContext } from '../../fixtures/check-context';
import { makeTarget } from '../plan/target';

const CHECK = makeCheck({ type: 'drift', ignore: ['log/'], timeoutMs: 50 }) as CheckOf<'drift'>;

const drift = (changes: Partial<Drift>): Drift => ({ found: [], unknown: [], notes: [], ...changes });

test.each([
  [{}, true, 'as it was deployed'],
  [{ notes: ['a.conf adds to shop.service'] }, true, 'as it was deployed; a.conf adds to shop.service'],
  [{ unknown: ['no listing'] }, null, 'no listing'],
  [{ found: ['a was added'], unknown: ['no listing'] }, false, 'a was added'],
  [{ found: ['a', 'b', 'c', 'd', 'e'].map((name) => `${name} went`) }, false, 'a went; b went; c went; and 2 more'],
])('%j is %s', async (changes, ok, detail) => {
  const found = drift(changes);
  const outcome = await run(makeContext({ context: { lookForDrift: async () => found } }), CHECK);
  expect(outcome).toEqual({ ok, detail, data: { drift: found.found, unknown: found.unknown, notes: found.notes } });
});

test('its patterns go along, and without an answer in its time there is no data', async () => {
  const asked: unknown[] = [];
  const lookForDrift = (ignored: readonly string[]) => {
    asked.push(ignored);
    return new Promise<never>(() => {});
  };
  expect(await run(makeContext({ context: { lookForDrift } }), CHECK)).toMatchObject({
    ok: null,
    detail: 'no answer within 50 ms',
  });
  expect(asked).toEqual([['log/']]);
});

test('a rollback that happens by itself goes on without it, one by hand does not', () => {
  const target = makeTarget({ checks: [makeCheck({ type: 'process' }), CHECK] });
  expect(selectByDepth(target, 'quick')).toEqual(['process']);
  expect(selectByDepth(target, 'fully')).toBeUndefined();
});
