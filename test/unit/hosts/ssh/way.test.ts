import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../../src/hosts/host';
import { openWay } from '../../../../src/hosts/ssh/way';
import { makeAddress } from '../connecting';

/** A jump host from which a connection takes this long: no server of the loopback can be that slow. */
function slowHost(dialMs: number, stream = new PassThrough()): Host {
  return {
    name: 'bastion',
    label: 'deploy@bastion:22',
    isLost: false,
    start: () => Promise.reject(new Error('nothing is started here')),
    dial: () => sleep(dialMs, stream),
    [Symbol.asyncDispose]: async () => {},
  };
}

describe('the way through a jump host', () => {
  const address = makeAddress({ connectTimeoutMs: 50 });
  const never = new AbortController().signal;

  test('is given up after the time-out, and what comes later is closed', async () => {
    const stream = new PassThrough();
    await expect(openWay(address, slowHost(100, stream), never)).rejects.toMatchObject({
      kind: 'jump',
      message: expect.stringContaining('its jump host bastion cannot reach it: no answer within 0.05 s'),
      where: { host: 'web-1' },
    });
    await expect.poll(() => stream.destroyed).toBe(true);
  });

  test('is given up at once when the run is cancelled', async () => {
    const stream = new PassThrough();
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('cancelled')), 5);
    await expect(openWay(makeAddress(), slowHost(100, stream), controller.signal)).rejects.toThrow('cancelled');
    await expect.poll(() => stream.destroyed).toBe(true);
  });

  test('is the stream that the jump host opened', async () => {
    const stream = new PassThrough();
    expect(await openWay(address, slowHost(5, stream), never)).toBe(stream);
  });
});
