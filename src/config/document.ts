import type { Locations } from './locations';
import type { Config, EnvironmentSettings } from './schema/config';

/** A config that was read and found sound, before one environment of it is resolved. */
export interface ConfigDocument {
  /** As it was given; it stands in every message. */
  readonly path: string;
  readonly config: Config;
  readonly locations: Locations;
}

/** What there is in a config, for `mode: plan`, `doctor`, and for errors that list candidates. */
export interface EnvironmentSummary {
  readonly name: string;
  /** In the order of the config. */
  readonly apps: readonly string[];
  /** With groups resolved, in the order of the environment. */
  readonly hosts: readonly string[];
}

/** Every environment in the order of the config. */
export function listEnvironments({ config }: ConfigDocument): readonly EnvironmentSummary[] {
  return Object.entries(config.environments).map(([name, environment]) => ({
    name,
    apps: Object.keys(config.apps).filter((app) => !environment.apps || Object.hasOwn(environment.apps, app)),
    hosts: expandGroups(config, listHosts(environment)),
  }));
}

/** The hosts and groups of an environment, of all its stages. */
function listHosts({ hosts, stages = [] }: EnvironmentSettings): readonly string[] {
  return hosts ?? stages.flatMap((stage) => stage.hosts);
}

/** Hosts and groups as hosts alone, each once. */
export function expandGroups({ groups = {} }: Config, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => (Object.hasOwn(groups, name) ? (groups[name] ?? []) : [name])))];
}
