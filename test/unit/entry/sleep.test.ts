import { expect, test } from 'vitest';
import { sleep } from '../../../src/entry/sleep';

test('a wait ends with the run', async () => {
  const abort = new AbortController();
  const waiting = sleep(60_000, abort.signal);
  abort.abort(new Error('cancelled'));
  await expect(waiting).rejects.toThrow('cancelled');
  await expect(sleep(1, abort.signal)).rejects.toThrow('cancelled');
});
