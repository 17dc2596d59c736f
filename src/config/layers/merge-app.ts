import type { CheckedApp } from '../checks/definition';
import { CHECKS, findCheck, isCheckType, readDefaults } from '../checks/registry';
import type { ConfigDocument } from '../document';
import type { Path } from '../locations';
import { findConfigured, hasProcess } from '../runtimes/registry';
import { type AppSettings, appSchema } from '../schema/app';
import type { CheckLayer } from '../schema/checks';
import { BUILT_IN, BUILT_IN_CHECK, BUILT_IN_HEALTH } from '../schema/defaults';
import { previewKeys } from '../schema/preview';
import { stageKeys } from '../schema/stages';
import { defaultsOfSource } from '../sources';
import { hasPath } from './leaves';
import { mergeSettings } from './merge';

/** An app in an environment as all layers together have it. */
export interface MergedApp {
  readonly app: string;
  readonly environment: string;
  readonly settings: AppSettings;
  /** Where the value at a path of the settings stands in the file; undefined for a built-in default. */
  findOrigin(path: Path): Path | undefined;
}

/** What an environment says beside the keys of its apps. */
const OF_ENVIRONMENT = [
  'hosts',
  'url',
  'apps',
  'stages',
  'verify',
  ...Object.keys(stageKeys),
  ...Object.keys(previewKeys),
];

interface Layer {
  /** Where it stands in the file. */
  readonly path: Path;
  readonly settings: unknown;
}

/** Merges built-in defaults ← `defaults` ← the app ← the environment ← `environments.E.apps.APP`. */
export function mergeApp({ config }: ConfigDocument, environment: string, app: string): MergedApp {
  const inEnvironment = config.environments[environment];
  const layers: readonly Layer[] = [
    { path: ['defaults'], settings: without(config.defaults, ['ssh']) },
    { path: ['apps', app], settings: config.apps[app] },
    { path: ['environments', environment], settings: without(inEnvironment, OF_ENVIRONMENT) },
    { path: ['environments', environment, 'apps', app], settings: without(inEnvironment?.apps?.[app], ['hosts']) },
  ];
  const written = layers.reduce<unknown>((base, { settings }) => mergeSettings(base, settings), {});
  const settings = appSchema.parse(mergeSettings(buildDefaults(written as AppSettings), written), { jitless: true });
  return { app, environment, settings, findOrigin: (path) => findOrigin(layers, path) };
}

function without(map: object | undefined, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(map ?? {}).filter(([key]) => !keys.includes(key)));
}

/** The last layer that has something at a path gave it, since later wins. */
function findOrigin(layers: readonly Layer[], path: Path): Path | undefined {
  const layer = layers.findLast(({ settings }) => hasPath(settings, path));
  return layer && [...layer.path, ...path];
}

/** The built-in defaults of what is configured: those of `health` only where there is health. */
function buildDefaults(written: AppSettings): unknown {
  const { runtime, health } = written;
  const definition = findConfigured(runtime);
  return copy({
    ...BUILT_IN,
    ...(written.source ? { source: defaultsOfSource(written.source) } : {}),
    ...(definition ? { runtime: { [definition.kind]: definition.defaults ?? {} } } : {}),
    ...(health ? { health: BUILT_IN_HEALTH } : {}),
    checks: buildCheckDefaults(written),
  });
}

function buildCheckDefaults(written: AppSettings): Record<string, unknown> {
  const { runtime, health, port, checks = {} } = written;
  const definition = findConfigured(runtime);
  const app: CheckedApp = { hasService: definition !== undefined && hasProcess(definition), port, health };
  const usual: readonly string[] = CHECKS.flatMap(({ type, isUsual }) => (isUsual?.(app) ? [type] : []));
  const names = [...usual, ...Object.keys(checks).filter((name) => !usual.includes(name))];
  return Object.fromEntries(names.map((name) => [name, buildCheck(name, checks[name] || {}, app)]));
}

function buildCheck(name: string, check: CheckLayer, app: CheckedApp): Record<string, unknown> {
  const type = check.type ?? name;
  if (!isCheckType(type)) return BUILT_IN_CHECK;
  const definition = findCheck(type);
  const own = readDefaults(definition);
  return { type, ...BUILT_IN_CHECK, ...(definition.chooseDefaults?.(own, check, app) ?? own) };
}

/** Defaults are read-only constants; what is merged must not share their lists. */
function copy<T>(value: T): T {
  return structuredClone(value);
}
