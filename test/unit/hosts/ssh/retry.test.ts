import { describe, expect, test } from 'vitest';
import { ConnectError, type ConnectKind, HostKeyError } from '../../../../src/errors';
import { explainSocket, findKind } from '../../../../src/hosts/ssh/classify';
import { countTries, retryConnect } from '../../../../src/hosts/ssh/retry';
import { makeAddress } from '../connecting';

const systemError = (code: string) => Object.assign(new Error(`it failed: ${code}`), { code });
const connectError = (kind: ConnectKind, cause?: unknown) => new ConnectError(kind, kind, { cause });
const quick = { signal: new AbortController().signal, random: () => -0.49 };

describe('what may pass', () => {
  test.each<[string, unknown, number]>([
    ['a refused connection', connectError('refused'), 3],
    ['a dropped connection', connectError('dropped'), 6],
    ['no answer to a connection', connectError('timeout', systemError('ETIMEDOUT')), 2],
    ['a server that stalls', connectError('timeout', new Error('Timed out while waiting for handshake')), 1],
    ['a name that does not exist', connectError('dns', systemError('ENOTFOUND')), 1],
    ['a resolver that does not answer', connectError('dns', systemError('EAI_AGAIN')), 3],
    ['a key that is not let in', connectError('auth'), 1],
    ['a key that cannot be read', connectError('key'), 1],
    ['no common ground', connectError('protocol'), 1],
    ['what a jump host met', connectError('jump', connectError('refused')), 3],
    ['a host key', new HostKeyError('unknown', 'SHA256:a', [], {}), 1],
    ['anything else', new Error('a bug'), 1],
  ])('decides how often it is tried: %s', async (_name, error, tries) => {
    let tried = 0;
    const told: string[] = [];
    const attempt = async () => {
      tried += 1;
      throw error;
    };
    await expect(retryConnect(attempt, { ...quick, onRetry: (text) => told.push(text) })).rejects.toBe(error);
    expect([tried, countTries(error), told.length]).toEqual([tries, tries, tries - 1]);
  });

  test('is over as soon as it passed', async () => {
    let tried = 0;
    const attempt = async () => {
      tried += 1;
      if (tried < 3) throw connectError('refused');
      return 'connected';
    };
    expect(await retryConnect(attempt, quick)).toBe('connected');
    expect(tried).toBe(3);
  });

  test('is waited for longer each time, and not equally long by all', async () => {
    const pauses = async (random: () => number) => {
      const told: number[] = [];
      const onRetry = (text: string) => told.push(Number(/in (\d+) ms/.exec(text)?.[1]));
      const signal = AbortSignal.timeout(20);
      await retryConnect(() => Promise.reject(connectError('dropped')), { signal, random, onRetry }).catch(() => {});
      return told;
    };
    expect(await pauses(() => 0)).toEqual([150]);
    expect(await pauses(() => 0.999)).toEqual([450]);
  });
});

describe('a failed TCP connection', () => {
  test.each<[string, ConnectKind, string]>([
    ['ENOTFOUND', 'dns', 'DNS does not know the name 127.0.0.1'],
    ['EAI_AGAIN', 'dns', 'DNS does not answer'],
    ['ECONNREFUSED', 'refused', '127.0.0.1:2222 refused the connection'],
    ['ETIMEDOUT', 'timeout', 'did not answer within 10 s'],
    ['EHOSTUNREACH', 'unreachable', 'cannot be reached: EHOSTUNREACH'],
    ['ENETUNREACH', 'unreachable', 'cannot be reached: ENETUNREACH'],
    ['ECONNRESET', 'dropped', 'reset the connection'],
  ])('with %s is of kind %s', (code, kind, text) => {
    const error = explainSocket(makeAddress({ port: 2222 }), systemError(code));
    expect(error).toMatchObject({ kind, where: { host: 'web-1' } });
    expect(error.message).toContain('web-1 (deploy@127.0.0.1:2222): ');
    expect(error.message).toContain(text);
    expect(error.hint).toMatch(/^[A-Z].*\.$/);
  });

  test('without a code is described by what it says', () => {
    expect(findKind('odd')).toBe('unreachable');
    expect(explainSocket(makeAddress(), new Error('odd')).message).toContain('cannot be reached: odd');
    expect(explainSocket(makeAddress({ address: '::1' }), 'odd').message).toContain('[::1]:22 cannot be reached: odd');
  });
});
