import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  DEFINITIONS,
  definitionOf,
  describeKinds,
  PLANNED_RUNTIMES,
  RUNTIME_KINDS,
  storedRuntimeSchema,
} from '../../../../src/config/runtimes';
import { KEYS_OF_LATER } from '../../../../src/config/schema/planned-keys';
import { readReleaseJson, writeReleaseJson } from '../../../../src/release/release-json';

describe.each(DEFINITIONS.map((one) => [one.kind, one] as const))('the runtime %s', (kind, definition) => {
  const { defaults, key } = definition;
  const [example] = ((key as z.ZodOptional<z.ZodType>).unwrap().meta()?.examples ?? []) as unknown[];
  const settings = { ...defaults, ...(key.parse(example) as object) };
  const say = (path: readonly (string | number)[], message: string) => {
    throw new Error(`${path.join('.')}: ${message}`);
  };

  test('is built from its own example, and a release remembers just that', () => {
    const runtime = definition.build(settings, { say });
    expect(runtime).toMatchObject({ kind });
    expect(storedRuntimeSchema.parse(JSON.parse(JSON.stringify(runtime)))).toEqual(runtime);
  });

  test('comes back from release.json', () => {
    const runtime = definition.build(settings, { say });
    const text = writeReleaseJson({
      schemaVersion: 1,
      ...{ id: 'a', app: 'shop', environment: 'test', version: null, revision: null, ref: null, fingerprint: '' },
      ...{ contentHash: '', createdAt: '', runId: null, runUrl: null, actor: null, reason: null, irreversible: false },
      runtime,
    });
    expect(readReleaseJson(text).runtime).toEqual(runtime);
  });

  test('is found by what is built from it', () => {
    expect(definitionOf({ kind })).toBe(definition);
  });
});

test('a kind that is not known is a fault of ours', () => {
  expect(() => definitionOf({ kind: 'other' as 'static' })).toThrow('there is no runtime other');
});

test('a runtime that stands in the list is not planned any more', () => {
  expect(Object.keys(PLANNED_RUNTIMES).filter((kind) => RUNTIME_KINDS.some((one) => one === kind))).toEqual([]);
  expect(KEYS_OF_LATER).toMatchObject(PLANNED_RUNTIMES);
});

test('the kinds are told in words', () => {
  expect(describeKinds()).toBe('`systemd`, `command` and `static`');
});
