import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operations } from '../test/fixtures/github/operations';

// Cuts what the fake of GitHub's API answers out of GitHub's OpenAPI description into test/fixtures/github/openapi.json.
//
//   tsx scripts/cut-openapi.ts           takes the description from npm, into .cache/ (29 MB packed)
//   tsx scripts/cut-openapi.ts FOLDER    takes it from an unpacked @octokit/openapi
//
// The package has 385 MB unpacked, so it is no dependency.

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const DESCRIPTION = 'generated/api.github.com.json';
const root = fileURLToPath(new URL('..', import.meta.url));

/** What says nothing about the shape of a request or an answer. */
const PROSE = new Set(['description', 'summary', 'title', 'tags', 'example', 'examples', 'discriminator', 'x-github']);
/** Their keys are names, not words of OpenAPI. */
const NAMED = new Set(['properties', 'headers', 'responses', 'content']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

export interface Cut {
  readonly text: string;
  /** Operations that the description does not know. */
  readonly missing: readonly string[];
}

/** The part of a description that describes these operations, as compact JSON. */
export function cutDescription(description: JsonObject, wanted: readonly string[], origin: string): Cut {
  const paths = pickPaths(asObject(description.paths), new Set(wanted));
  const known = new Set(Object.values(paths).flatMap((methods) => Object.values(methods).map(operationId)));
  const cut = {
    openapi: description.openapi ?? null,
    info: { title: 'A cut of GitHub’s REST API description', version: VERSION, 'x-origin': origin, license: LICENSE },
    paths,
    components: collectComponents(asObject(description.components), paths),
  };
  return { text: `${JSON.stringify(cut)}\n`, missing: wanted.filter((id) => !known.has(id)) };
}

const LICENSE = { name: 'MIT, Copyright (c) 2020 Octokit contributors', url: 'https://spdx.org/licenses/MIT' };

function pickPaths(paths: JsonObject, wanted: ReadonlySet<string>): Record<string, JsonObject> {
  const picked = Object.entries(paths).map(([path, methods]): [string, JsonObject] => {
    const chosen = Object.entries(asObject(methods)).filter(([, operation]) => wanted.has(operationId(operation)));
    return [path, Object.fromEntries(chosen.map(([method, operation]) => [method, strip(operation)]))];
  });
  return Object.fromEntries(picked.filter(([, methods]) => Object.keys(methods).length > 0));
}

function operationId(operation: Json): string {
  const id = asObject(operation).operationId;
  return typeof id === 'string' ? id : '';
}

/** Every component that is reached from `paths`, by kind and name. */
function collectComponents(components: JsonObject, paths: Json): Record<string, Record<string, Json>> {
  const collected: Record<string, Record<string, Json>> = {};
  const visit = (value: Json): void => {
    for (const reference of findReferences(value)) {
      const [kind = '', name = ''] = reference.replace('#/components/', '').split('/');
      const ofKind = collected[kind] ?? {};
      collected[kind] = ofKind;
      if (ofKind[name] !== undefined) continue;
      const component = strip(asObject(components[kind])[name] ?? null, kind === 'responses' ? 'response' : '');
      ofKind[name] = component;
      visit(component);
    }
  };
  visit(paths);
  return collected;
}

function findReferences(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(findReferences);
  return Object.entries(asObject(value)).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : findReferences(inner),
  );
}

/** Leaves the prose out; a property that is called `description` stays, and a response must have one. */
function strip(value: Json, within = ''): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (value === null || typeof value !== 'object') return value;
  const hasNames = NAMED.has(within);
  const inner = (key: string) => (hasNames ? (within === 'responses' ? 'response' : '') : key);
  const kept = Object.entries(value).filter(([key]) => hasNames || !PROSE.has(key));
  const stripped = Object.fromEntries(kept.map(([key, content]): [string, Json] => [key, strip(content, inner(key))]));
  return within === 'response' && !('$ref' in value) ? { description: '', ...stripped } : stripped;
}

function asObject(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The folder of the unpacked package, which is fetched where it is missing. */
function provideDescription(): string {
  const folder = join(root, '.cache/openapi', VERSION);
  if (existsSync(join(folder, 'package', DESCRIPTION))) return join(folder, 'package');
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${VERSION}`], { cwd: folder, encoding: 'utf8' });
  execFileSync('tar', ['xzf', packed.trim(), `package/${DESCRIPTION}`], { cwd: folder });
  rmSync(join(folder, packed.trim()));
  return join(folder, 'package');
}

function main(folder: string): void {
  const description = JSON.parse(readFileSync(join(folder, DESCRIPTION), 'utf8')) as JsonObject;
  const { text, missing } = cutDescription(description, Object.keys(operations), `${PACKAGE} ${VERSION}`);
  if (missing.length > 0) throw new Error(`the description knows none of ${missing.join(', ')}`);
  writeFileSync(join(root, 'test/fixtures/github/openapi.json'), text);
  console.log(`openapi.json: ${text.length} characters`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? provideDescription());
