import { describe, expect, test } from 'vitest';
import { BowlineError } from '../../../../src/errors';
import { readEngineAnswer } from '../../../../src/sources/image/question';
import { requireRoom } from '../../../../src/sources/image/space';

describe('what a host says of its engine', () => {
  test.each([
    ['', { images: [], siblings: [] }],
    [
      'image root /var/lib/docker\nimage free 100\n',
      { root: '/var/lib/docker', freeBytes: 102_400, images: [], siblings: [] },
    ],
    ['image root /data/my docker\nimage free \n./compose.yml\n', { root: '/data/my docker', images: [], siblings: [] }],
    [
      'image has sha256:ab\nimage architecture aarch64',
      { imageId: 'sha256:ab', architecture: 'aarch64', images: [], siblings: [] },
    ],
    ['image layers a b \nimage layers \nimage layers c ', { images: [['a', 'b'], [], ['c']], siblings: [] }],
    ['image sibling sha256:ab\nimage sibling sha256:cd\n', { images: [], siblings: ['sha256:ab', 'sha256:cd'] }],
  ])('%j', (answer, expected) => {
    expect(readEngineAnswer(answer)).toEqual(expected);
  });
});

describe('the room for an image on the disk of Docker', () => {
  const refuse = (free: number | undefined, bytes: number | undefined) => () =>
    requireRoom({ root: '/var/lib/docker', freeBytes: free }, bytes, { host: 'web-1' });

  test.each([
    [undefined, 100],
    [100, undefined],
    [250, 100],
    [0, 0],
  ])('%j free are enough for %j', (free, bytes) => {
    expect(refuse(free, bytes)).not.toThrow();
  });

  test.each([
    [249, 100, /take up to 1 MB/],
    [1_000_000, 1_000_000, /\/var\/lib\/docker of Docker has 1 MB free; the images bring 1 MB, which take up to 3 MB/],
    [0, 4_000_000_000, /has 0 MB free; the images bring 4000 MB, which take up to 10000 MB/],
  ])('%j free are too few for %j', (free, bytes, message) => {
    expect(refuse(free, bytes)).toThrow(BowlineError);
    expect(refuse(free, bytes)).toThrow(message);
  });
});
