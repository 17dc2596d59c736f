import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { findStale, generateConfigDocs } from '../../../scripts/generate-config-docs';
import { CHECKS } from '../../../src/config/checks/registry';
import { appSchema } from '../../../src/config/schema/app';
import { buildCheckSchema } from '../../../src/config/schema/checks';
import { configSchema } from '../../../src/config/schema/config';
import { hookSchema } from '../../../src/config/schema/hooks';
import { notifierSchema } from '../../../src/config/schema/notify';
import { KEYS_OF_LATER } from '../../../src/config/schema/planned-keys';

const ROOT = join(__dirname, '../../..');
const text = (path: string) => generateConfigDocs(ROOT).find((file) => file.path === path)?.text ?? '';
const reference = text('docs/config.md');

type Properties = Readonly<Record<string, z.core.$ZodType>>;

/** Every key of a schema with its own schema, maps inside maps included. */
function listFields(schema: z.core.$ZodType, path: string): { path: string; key: string; schema: z.ZodType }[] {
  if (schema instanceof z.ZodOptional) return listFields(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return listFields(schema.in, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => listFields(option, path));
  if (schema instanceof z.ZodRecord) return listFields(schema.valueType, `${path}.NAME`);
  if (schema instanceof z.ZodArray) return listFields(schema.element, `${path}[]`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Properties).flatMap(([key, inner]) => [
    { path: `${path}.${key}`, key, schema: inner as z.ZodType },
    ...listFields(inner, `${path}.${key}`),
  ]);
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/** Keys inside the maps of lists stand in the reference as part of an example. */
const fields = [
  ...listFields(configSchema, 'config'),
  ...listFields(hookSchema, 'hook'),
  ...listFields(notifierSchema, 'notifier'),
  ...CHECKS.flatMap(({ type }) => listFields(buildCheckSchema(type), type)),
];

describe('every key', () => {
  test('is there to be looked at', () => expect(fields.length).toBeGreaterThan(300));

  test('has a description that is a sentence', () => {
    const silent = fields.filter(({ schema }) => !/^.{6,}\.$/s.test(unwrap(schema).meta()?.description ?? ''));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('has an example that its own schema takes', () => {
    const wrong = fields.filter(({ schema }) => {
      const examples = unwrap(schema).meta()?.examples;
      return !Array.isArray(examples) || examples.length === 0 || !schema.safeParse(examples[0]).success;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has a default, where it has one, that its own schema takes', () => {
    const wrong = fields.filter(({ schema }) => {
      const fallback = unwrap(schema).meta()?.default;
      return fallback !== undefined && !schema.safeParse(fallback).success;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the reference', () => {
  test('has a row for every key of an app, a host, a hook and a check', () => {
    const missing = [...listFields(appSchema, ''), ...fields]
      .filter(({ path }) => !path.includes('[]'))
      .filter(({ key }) => !reference.includes(`| \`${key}\` | `));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('has examples that are YAML of one key', () => {
    const examples = [...reference.matchAll(/^\| `(\w+)` \|.* \| `([^`]+)` \|$/gm)];
    expect(examples.length).toBeGreaterThan(90);
    for (const [, key, example = ''] of examples) {
      expect(Object.keys(parse(example.replaceAll('\\|', '|')))).toEqual([key]);
    }
    expect(reference).not.toContain('undefined');
  });

  test('names every key that is not built yet', () => {
    for (const key of Object.keys(KEYS_OF_LATER)) expect(reference).toContain(`| \`${key}\` | `);
  });

  test('says of a field that takes placeholders that it does', () => {
    expect(reference).toMatch(/^\| `path` \| absolute path .*Takes placeholders\./m);
    expect(reference).toMatch(/^\| `address` \| .*Takes `\$\{NAME\}`\./m);
  });
});

test('the JSON Schema is of draft 2020-12 and refuses unknown keys', () => {
  const schema = JSON.parse(text('config/bowline.schema.json'));
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    required: ['hosts', 'apps', 'environments'],
  });
  expect(JSON.stringify(schema)).not.toContain('"bowline":');
  const check = z.fromJSONSchema(schema);
  expect(check.safeParse({ hosts: {}, apps: {}, environments: {}, stages: [] }).success).toBe(false);
});

describe('generate-config-docs', () => {
  test('what is committed is not stale', () => expect(findStale(ROOT)).toEqual([]));

  test('--check fails where a file is stale or missing, and says what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-docs-'));
    try {
      mkdirSync(join(folder, 'config'));
      mkdirSync(join(folder, 'docs'));
      cpSync(join(ROOT, 'config/examples'), join(folder, 'config/examples'), { recursive: true });
      expect(findStale(folder)).toEqual(['config/bowline.schema.json', 'docs/config.md']);
      for (const file of generateConfigDocs(folder)) writeFileSync(join(folder, file.path), file.text);
      expect(findStale(folder)).toEqual([]);
      writeFileSync(join(folder, 'docs/config.md'), 'old');
      expect(findStale(folder)).toEqual(['docs/config.md']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('runs as a program', () => {
    const tsx = join(ROOT, 'node_modules/.bin/tsx');
    const output = execFileSync(tsx, [join(ROOT, 'scripts/generate-config-docs.ts'), '--check'], { encoding: 'utf8' });
    expect(output).toBe('');
    expect(readFileSync(join(ROOT, 'docs/config.md'), 'utf8')).toBe(reference);
  });
});
