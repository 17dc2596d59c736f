import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readServerOffer } from '../../../../src/hosts/ssh/server-offer';
import { writeOffer } from './writing-offers';

const LISTS = {
  kex: ['curve25519-sha256', 'kex-strict-s-v00@openssh.com'],
  hostKeys: ['ssh-ed25519'],
  ciphers: ['aes128-ctr', 'aes256-ctr'],
  macs: ['hmac-sha2-256'],
};
const EXPECTED = {
  keyExchanges: ['curve25519-sha256'],
  hostKeys: ['ssh-ed25519'],
  ciphers: ['aes128-ctr', 'aes256-ctr'],
  macs: ['hmac-sha2-256'],
  isStrict: true,
};

describe('the offer of a server', () => {
  test.each([
    ['behind its name', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['behind a name that ends in a newline only', 'SSH-2.0-old\n'],
    ['behind other lines', 'Welcome\r\nSSH is here\r\nSSH-2.0-OpenSSH_9.2\r\n'],
  ])('is read %s, and not before it is whole', (_name, greeting) => {
    const bytes = Buffer.concat([Buffer.from(greeting), writeOffer(LISTS)]);
    for (let length = 0; length < bytes.length; length += 1)
      expect(readServerOffer(bytes.subarray(0, length)), String(length)).toBeUndefined();
    expect(readServerOffer(bytes)).toEqual(EXPECTED);
    expect(readServerOffer(Buffer.concat([bytes, Buffer.from('more')]))).toEqual(EXPECTED);
  });

  test('is read behind another message, and says where it is not strict', () => {
    const ignore = Buffer.from([0, 0, 0, 12, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const offer = writeOffer({ ...LISTS, kex: ['curve25519-sha256', 'ext-info-s'] });
    expect(readServerOffer(Buffer.concat([Buffer.from('SSH-2.0-x\r\n'), ignore, offer]))).toEqual({
      ...EXPECTED,
      isStrict: false,
    });
  });

  test.each([
    ['a web server', Buffer.from(`HTTP/1.1 400 Bad Request\r\n${'x'.repeat(70_000)}`)],
    ['a packet that is too long', Buffer.from('SSH-2.0-x\r\n\xff\xff\xff\xff\x04\x14', 'latin1')],
    ['a packet that is too short', Buffer.from('SSH-2.0-x\r\n\0\0\0\x01\0\x14', 'latin1')],
    ['lists that end early', Buffer.from('SSH-2.0-x\r\n\0\0\0\x16\0\x14cookiecookiecook\0\0\0\x09', 'latin1')],
  ])('is none where there never will be one: %s', (_name, bytes) => {
    expect(readServerOffer(bytes)).toBeNull();
  });

  test('is read or not, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const heard = Buffer.concat([Buffer.from('SSH-2.0-x\r\n'), Buffer.from(bytes)]);
        const offer = readServerOffer(heard);
        expect(offer === null || offer === undefined || Array.isArray(offer.ciphers)).toBe(true);
      }),
    );
  });
});
