import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchStall } from '../../../../src/rollout/delivery/stall';
import { describeShells, openShellHost } from '../../shell/shells';

describeShells('a transfer', (shell) => {
  const host = openShellHost(shell);
  const never = new AbortController().signal;

  test('that stands still is broken off, and the host is named', async () => {
    using stall = watchStall({ host }, never, 30);
    await pause(60);
    expect(stall.signal.aborted).toBe(true);
    expect(stall.explain(new Error('any'))).toMatchObject({
      code: 'transfer',
      message: expect.stringContaining('took no data for'),
      where: { host: host.name, step: 'receive' },
      hint: expect.stringContaining('disk'),
    });
  });

  test('that goes on is not, nor one that is sent and still worked on', async () => {
    using stall = watchStall({ host }, never, 200);
    for (let index = 0; index < 6; index += 1) {
      await pause(60);
      stall.move();
    }
    stall.finish();
    stall.move();
    await pause(300);
    expect(stall.signal.aborted).toBe(false);
    const error = new Error('any');
    expect(stall.explain(error)).toBe(error);
  });

  test('ends with the run, for its reason', () => {
    const run = new AbortController();
    using stall = watchStall({ host }, run.signal, 1_000);
    run.abort(new Error('cancelled'));
    expect(stall.signal.reason).toMatchObject({ message: 'cancelled' });
    using late = watchStall({ host }, run.signal, 1_000);
    expect(late.signal.aborted).toBe(true);
  });
});
