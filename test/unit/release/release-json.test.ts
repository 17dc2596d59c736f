import { expect, test } from 'vitest';
import { type ReleaseRecord, readReleaseJson, writeReleaseJson } from '../../../src/release/release-json';

const FULL: ReleaseRecord = {
  schemaVersion: 1,
  id: '20261121T020152Z-4a446b0',
  app: 'shop',
  environment: 'production',
  version: '1.2.3',
  revision: '4a446b0',
  ref: 'main',
  fingerprint: 'f1',
  contentHash: 'c1',
  createdAt: '2026-11-21T02:01:52.000Z',
  runId: '42',
  runUrl: null,
  actor: 'octocat',
  reason: 'a "quoted"\nreason',
  irreversible: true,
};
const UNKNOWN = {
  version: null,
  revision: null,
  fingerprint: null,
  contentHash: null,
  runId: null,
  isIrreversible: false,
  runtime: null,
  ownChecks: null,
};

test('a record is read as it was written', () => {
  expect(readReleaseJson(writeReleaseJson(FULL))).toEqual({
    version: '1.2.3',
    revision: '4a446b0',
    fingerprint: 'f1',
    contentHash: 'c1',
    runId: '42',
    isIrreversible: true,
    runtime: null,
    ownChecks: null,
  });
});

test.each([
  ['is missing', undefined],
  ['is empty', ''],
  ['is torn', writeReleaseJson(FULL).slice(0, 80)],
  ['is no object', '[1]'],
  ['is of another version', writeReleaseJson({ ...FULL, schemaVersion: 2 } as unknown as ReleaseRecord)],
])('a record that %s leaves everything unknown', (_what, text) => {
  expect(readReleaseJson(text)).toEqual(UNKNOWN);
});

test.each([
  { kind: 'static' },
  { kind: 'command', start: './start', stop: './stop', status: './status', soakMs: 5_000 },
  { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 5_000 },
  { kind: 'systemd', unit: 'shop.service', start: 'node .', scope: 'user', reload: true, soakMs: 0 },
] as const)('the runtime of a release is read as it was written: %j', (runtime) => {
  expect(readReleaseJson(writeReleaseJson({ ...FULL, runtime })).runtime).toEqual(runtime);
});

test('a runtime of a later Bowline is unknown, and the rest of the record is not', () => {
  const text = writeReleaseJson({ ...FULL, runtime: { kind: 'balloon' } as unknown as { kind: 'static' } });
  expect(readReleaseJson(text)).toMatchObject({ version: '1.2.3', runtime: null });
});
