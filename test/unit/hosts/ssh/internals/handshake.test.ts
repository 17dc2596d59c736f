import type { Client } from 'ssh2';
import { expect, test } from 'vitest';
import { shortenHandshake } from '../../../../../src/hosts/ssh/internals/handshake';

const service = () => {};
const authPK = () => {};

test.each([
  ['has no such part', {}],
  ['has handlers of other names', { _protocol: { service, authPK, _handlers: {} } }],
  [
    'has a part that is no function',
    { _protocol: { service, authPK: 'other', _handlers: { SERVICE_ACCEPT: service } } },
  ],
])('an ssh2 that %s is left to log in in its own way', (_what, client) => {
  const { _protocol: protocol } = client as { _protocol?: { _handlers: object } };
  const before = { ...protocol, _handlers: { ...protocol?._handlers } };
  shortenHandshake(client as unknown as Client, { mayBeginAtOnce: true });
  expect({ ...protocol, _handlers: { ...protocol?._handlers } }).toEqual(before);
});
