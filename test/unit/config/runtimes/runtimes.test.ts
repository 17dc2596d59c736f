import { describe, expect, test } from 'vitest';
import {
  buildFrom,
  describeKinds,
  findRuntime,
  RUNTIMES,
  storedRuntimeSchema,
} from '../../../../src/config/runtimes/registry';
import { readReleaseJson, writeReleaseJson } from '../../../../src/release/release-json';

describe.each(RUNTIMES.map((one) => [one.kind, one] as const))('the runtime %s', (kind, definition) => {
  const { defaults, settings: schema, documentation } = definition;
  const written = { ...defaults, ...(schema.parse(documentation.example) as object) };
  // Of a config, the placeholders are filled in by then.
  const settings: unknown = JSON.parse(JSON.stringify(written).replaceAll(/\{(?:app|environment)\}/g, 'shop'));
  const say = (path: readonly (string | number)[], message: string) => {
    throw new Error(`${path.join('.')}: ${message}`);
  };

  test('is built from its own example, and a release remembers just that', () => {
    const runtime = buildFrom(definition, settings, { name: 'shop-production', url: 'https://shop.example.com', say });
    expect(runtime).toMatchObject({ kind });
    expect(storedRuntimeSchema.parse(JSON.parse(JSON.stringify(runtime)))).toEqual(runtime);
  });

  test('comes back from release.json', () => {
    const runtime = buildFrom(definition, settings, { name: 'shop-production', url: 'https://shop.example.com', say });
    const text = writeReleaseJson({
      schemaVersion: 1,
      ...{ id: 'a', app: 'shop', environment: 'test', version: null, revision: null, ref: null, fingerprint: '' },
      ...{ contentHash: '', createdAt: '', runId: null, runUrl: null, actor: null, reason: null, irreversible: false },
      runtime,
    });
    expect(readReleaseJson(text).runtime).toEqual(runtime);
  });

  test('is found by what is built from it', () => {
    expect(findRuntime({ kind })).toBe(definition);
  });
});

test.each([[{ kind: 'later' }], [{ kind: 'command', start: 'a' }], [null], ['static'], [{}]])(
  'what is no runtime, or one of a later Bowline, is not remembered: %j',
  (value) => {
    expect(storedRuntimeSchema.safeParse(value).success).toBe(false);
  },
);

test('the kinds are told in words', () => {
  expect(describeKinds()).toBe('`systemd`, `compose`, `blue_green`, `command` and `static`');
});
