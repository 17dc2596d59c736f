import type { ConfigDocument } from './document';
import { fillPlaceholder } from './filling/placeholders';
import type { Locations, Path } from './locations';
import { parsePortRange } from './names/port-range';
import { type Config, configSchema, type EnvironmentSettings } from './schema/config';
import { BUILT_IN_PREVIEW } from './schema/defaults';
import { mapFields } from './schema/fields';
import { toMs } from './units';

/** The environment that there is one of for each pull request, as the config has it. */
export interface PreviewTemplate {
  readonly name: string;
  /** How many instances there may be. */
  readonly slots: number;
  /** How long one stays after its last deploy. */
  readonly expireMs: number;
}

/** One of them, and its place among the others. */
export interface Instance {
  /** Of the pull request. */
  readonly number: number;
  /** From 0; it decides the ports. */
  readonly slot: number;
}

/** The template of a config; undefined where it has none. A config has at most one. */
export function findPreviewTemplate({ config }: ConfigDocument): PreviewTemplate | undefined {
  const [name, settings] = Object.entries(config.environments).find(([, { per }]) => per !== undefined) ?? [];
  if (name === undefined || settings === undefined) return undefined;
  const { slots = BUILT_IN_PREVIEW.slots, expire = BUILT_IN_PREVIEW.expire } = settings;
  return { name, slots, expireMs: toMs(expire) };
}

/** As `pr-7`. */
export function nameInstance(number: number): string {
  return `pr-${number}`;
}

/** The number in `pr-7`; undefined where it is no such name. */
export function readInstanceName(name: string): number | undefined {
  const number = /^pr-([1-9]\d{0,8})$/.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** What stands for the template wherever no instance is meant: the first there could be. */
export const EXAMPLE: Instance = { number: 1, slot: 0 };

/**
 * The same config with an instance in place of its template: its number and ports are filled in, and what is wrong is told where the
 * template stands. A config without a template stays as it is.
 */
export function withInstance(document: ConfigDocument, instance: Instance = EXAMPLE): ConfigDocument {
  const template = findPreviewTemplate(document);
  if (template === undefined) return document;
  const { config, locations } = document;
  const name = nameInstance(instance.number);
  const environments = Object.entries(config.environments).map(([one, settings]) =>
    one === template.name ? [name, fillInstance(name, settings, instance)] : [one, settings],
  );
  return {
    ...document,
    config: { ...config, environments: Object.fromEntries(environments) },
    locations: pointTo(locations, name, template.name),
  };
}

function fillInstance(name: string, settings: EnvironmentSettings, instance: Instance): EnvironmentSettings {
  const { per: _, slots: __, expire: ___, ...written } = settings;
  const filled = mapFields(configSchema, { environments: { [name]: written } }, ({ text, fills }) =>
    fills.includes('placeholders') ? fillPlaceholder(text, 'number', String(instance.number)) : text,
  ) as Pick<Config, 'environments'>;
  const environment = choosePort(filled.environments[name] ?? {}, instance);
  const apps = Object.entries(environment.apps ?? {}).map(([app, one]) => [app, choosePort(one, instance)]);
  return { ...environment, ...(environment.apps ? { apps: Object.fromEntries(apps) } : {}) };
}

/** The port of a slot, where a range is written. */
function choosePort<T extends { readonly port?: number | string | undefined }>(settings: T, { slot }: Instance): T {
  const range = typeof settings.port === 'string' ? parsePortRange(settings.port) : undefined;
  return range === undefined ? settings : { ...settings, port: range.first + slot };
}

/** An instance stands nowhere itself. */
function pointTo(locations: Locations, name: string, template: string): Locations {
  const point = (path: Path): Path =>
    path[0] === 'environments' && path[1] === name ? ['environments', template, ...path.slice(2)] : path;
  return {
    value: (path) => locations.value(point(path)),
    key: (path) => locations.key(point(path)),
    isUnquoted: (path) => locations.isUnquoted(point(path)),
  };
}
