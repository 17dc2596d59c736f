import { describe, expect, test } from 'vitest';
import { readReleaseJson, writeReleaseJson } from '../../../../src/release/release-json';
import { listSourceImages, nameWithTag } from '../../../../src/report/text/image';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const IMAGE = `ghcr.io/you/logger@${DIGEST}`;

test.each([
  [IMAGE, 'v1.2.3', `ghcr.io/you/logger:v1.2.3@${DIGEST}`],
  [IMAGE, undefined, IMAGE],
  [`127.0.0.1:5000/logger@${DIGEST}`, 'latest', `127.0.0.1:5000/logger:latest@${DIGEST}`],
  [DIGEST, 'v1', DIGEST],
])('%s with the tag %s', (image, tag, name) => {
  expect(nameWithTag(image, tag)).toBe(name);
});

test('hosts that have the same image are told of at once', () => {
  const image = nameWithTag(IMAGE, 'v1');
  const rows = [
    { app: 'logger', host: 'web-1', image },
    { app: 'logger', host: 'web-2', image },
    { app: 'logger', host: 'web-3', image: DIGEST },
    { app: 'shop', host: 'web-1' },
  ];
  expect(listSourceImages(rows)).toEqual([
    'web-1, web-2 › logger: image ghcr.io/you/logger:v1@sha256:0123456789ab',
    'web-3 › logger: image sha256:0123456789ab',
  ]);
});

describe('a release remembers its image', () => {
  const record = {
    schemaVersion: 1,
    ...{ id: 'a', app: 'logger', environment: 'p', version: null, revision: null, fingerprint: '', contentHash: '' },
    ...{ createdAt: '', runId: null, runUrl: null, actor: null, reason: null, irreversible: false },
  } as const;
  test.each([
    [
      { ref: 'v1.2.3', image: IMAGE },
      { image: IMAGE, imageTag: 'v1.2.3' },
    ],
    [{ ref: DIGEST, image: IMAGE }, { image: IMAGE }],
    [{ ref: 'main' }, {}],
  ])('%j', (fields, expected) => {
    const { image, imageTag } = readReleaseJson(writeReleaseJson({ ...record, ...fields }));
    expect({ ...(image && { image }), ...(imageTag && { imageTag }) }).toEqual(expected);
  });
});
