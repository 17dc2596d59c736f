import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { listEnvironments } from '../../../src/config/document';
import { loadConfig } from '../../../src/config/load';
import { resolveEnvironment } from '../../../src/config/resolve';
import { configSchema } from '../../../src/config/schema/config';
import { type JsonSchema, toJsonSchema } from '../../../src/config/schema/json-schema';

const FOLDER = join(__dirname, '../../../config/examples');
const VARIABLES = {
  WEB1_HOST: '203.0.113.10',
  WEB2_HOST_KEY: 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
  PRODUCTION_DOMAIN: 'example.com',
  ON_CALL: 'on-call@example.com',
};

const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const json = toJsonSchema(configSchema);

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const document = loadConfig({ path: name, text: read(name) });

  test.each(listEnvironments(document).map((environment) => environment.name))('resolves for %s', (environment) => {
    const { targets } = resolveEnvironment(document, { environment, pullRequest: 7, variables: VARIABLES });
    expect(targets.length).toBeGreaterThan(0);
  });

  test('fits the JSON Schema as an editor sees it', () => {
    const schema = z.fromJSONSchema(json as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(parse(read(name))).error).toBeUndefined();
  });
});

test('the smallest has at most ten lines', () => {
  expect(read('minimal.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(10);
});

test('the complete one has every key', () => {
  const used = collectKeys(parse(read('complete.yml')), []);
  const missing = listKeys(json, json, []).filter((key) => !used.has(key));
  expect(missing).toEqual([]);
});

/** The last two names of every key of a config, such as `health.deadline`. */
function collectKeys(value: unknown, path: readonly string[]): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...collectKeys(item, path)]));
  if (typeof value !== 'object' || value === null) return new Set();
  const keys = Object.entries(value).flatMap(([key, inner]) => [key, ...collectKeys(inner, [...path, key])]);
  return new Set(keys);
}

function listKeys(root: JsonSchema, schema: JsonSchema, seen: readonly JsonSchema[]): string[] {
  if (seen.includes(schema)) return [];
  const inside = [...seen, schema];
  const target = schema.$ref && root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  const next = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
    ...(target ? [target] : []),
  ];
  return [...Object.keys(schema.properties ?? {}), ...next.flatMap((inner) => listKeys(root, inner, inside))];
}
