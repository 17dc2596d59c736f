import { InputError } from '../errors';
import { type ConfigDocument, type EnvironmentSummary, expandGroups, listEnvironments } from './document';
import type { Environment } from './environment';
import type { Variables } from './filling/variables';
import type { MergedApp } from './layers/merge-app';
import { collectOrigins } from './layers/origins';
import { checkCollisions } from './names/claims';
import { findNearest } from './names/nearest';
import { combineNotifiers } from './notifiers/notifier-settings';
import {
  EXAMPLE,
  findPreviewTemplate,
  nameInstance,
  type PreviewTemplate,
  readInstanceName,
  withInstance,
} from './previews';
import { collectProblems } from './problems';
import { type BuiltEnvironment, buildEnvironment } from './targets/environment';
import { readFinalPolicy } from './targets/stages';
import { toMs } from './units';

export interface ResolveOptions {
  /** May be left out where the config has one, or says which one is meant then. */
  readonly environment?: string | undefined;
  /** Only these apps; empty or left out is every app of the environment. */
  readonly apps?: readonly string[] | undefined;
  /** Only these hosts or groups; empty or left out is every host of the environment. */
  readonly hosts?: readonly string[] | undefined;
  /** The runner's environment, which `${NAME}` is filled from. */
  readonly variables: Variables;
  /** The number of the pull request that the run is for, where the environment is that of all of them. */
  readonly pullRequest?: number | undefined;
  /** The slot of a preview, as its host has it; undefined where that is not known. */
  readonly slot?: number | undefined;
  /** A run that makes no release needs no `env`: variables that are unset there are no problem. */
  readonly leavesEnvOpen?: boolean | undefined;
}

/**
 * Makes of a config what one run needs: one environment, everything merged and filled in.
 * @throws InputError for an environment, app or host that is unknown or not said; ConfigError for a variable
 * that is unset, and for what is wrong only with the values of the variables.
 */
export function resolveEnvironment(written: ConfigDocument, options: ResolveOptions): Environment {
  const { document, name, preview } = selectInstance(written, options);
  const whole = selectEnvironment(document, name, Object.keys(written.config.environments));
  const selection = {
    ...whole,
    apps: selectNames('app', whole.name, whole.apps, options.apps),
    hosts: selectNames('host', whole.name, whole.hosts, expandGroups(document.config, options.hosts ?? [])),
  };
  const problems = collectProblems();
  const filling = {
    variables: options.variables,
    leavesEnvOpen: options.leavesEnvOpen,
    locations: document.locations,
    problems,
  };
  const settled = buildEnvironment(document, selection, filling);
  checkCollisions([...listOtherClaims(document, whole.name), ...settled.claims], problems);
  if (problems.count > 0) throw problems.toError();
  if (settled.targets.length === 0) throw refuseEmpty(selection);
  const used = settled.apps.filter(({ app }) => settled.targets.some((target) => target.app === app));
  return {
    name: whole.name,
    preview,
    url: settled.url,
    stages: settled.stages,
    verify: readFinalPolicy(document.config.environments[whole.name] ?? {}),
    targets: settled.targets,
    hosts: settled.hosts,
    notifiers: combineNotifiers(used.flatMap(({ app }) => settled.notifiers.get(app) ?? [])),
    ...combineRun(used),
    // Only a plan tells them.
    get origins() {
      return collectOrigins(document, whole.name, settled, filling);
    },
  };
}

/** With an instance in place of the template: the one that is asked for, or where another environment is, any. */
function selectInstance(written: ConfigDocument, { environment, pullRequest, slot }: ResolveOptions) {
  const name = environment || written.config.default_environment || findOnly(written);
  const template = findPreviewTemplate(written);
  const number = name === template?.name ? pullRequest : readInstanceName(name ?? '');
  if (template === undefined || (number === undefined && name !== template.name)) {
    return { document: withInstance(written), name: environment, preview: undefined };
  }
  if (number === undefined) throw refuseTemplate(template);
  const instance = { number, slot: slot ?? EXAMPLE.slot };
  const preview = { ...instance, template };
  return { document: withInstance(written, instance), name: nameInstance(number), preview };
}

function findOnly({ config }: ConfigDocument): string | undefined {
  const [first, ...others] = Object.keys(config.environments);
  return others.length === 0 ? first : undefined;
}

function refuseTemplate({ name }: PreviewTemplate): InputError {
  return new InputError(
    `\`${name}\` is an environment for each pull request, and no pull request was named`,
    'Name one: `pr-7` is the preview of pull request 7.',
  );
}

function selectEnvironment(
  document: ConfigDocument,
  named: string | undefined,
  names: readonly string[],
): EnvironmentSummary {
  const wanted = named || document.config.default_environment;
  const all = listEnvironments(document);
  const [first, ...others] = all;
  if (!wanted) {
    if (first && others.length === 0) return first;
    throw new InputError(
      `the config has ${all.length} environments, and none was named`,
      `Set the input \`environment\` to one of ${names.join(', ')}, or \`default_environment\` in the config.`,
    );
  }
  const found = all.find(({ name }) => name === wanted);
  if (found) return found;
  throw refuseUnknown('environment', wanted, names, 'the config has');
}

function selectNames(
  kind: 'app' | 'host',
  environment: string,
  all: readonly string[],
  wanted: readonly string[] = [],
): readonly string[] {
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown !== undefined) throw refuseUnknown(kind, unknown, all, `the environment \`${environment}\` has`);
  return wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));
}

export function refuseUnknown(kind: string, name: string, candidates: readonly string[], owner: string): InputError {
  const nearest = findNearest(name, candidates);
  const question = nearest ? `: did you mean \`${nearest}\`?` : '';
  return new InputError(
    `unknown ${kind} \`${name}\`${question} (${owner} ${candidates.join(', ')})`,
    `Set the input to one of ${candidates.join(', ')}.`,
  );
}

function refuseEmpty({ name, apps, hosts }: EnvironmentSummary): InputError {
  return new InputError(
    `in \`${name}\` none of the apps ${apps.join(', ')} goes to any of the hosts ${hosts.join(', ')}`,
    'Choose other apps or hosts.',
  );
}

/** What the other environments claim, as far as their addresses are written out. */
function listOtherClaims(document: ConfigDocument, environment: string): BuiltEnvironment['claims'] {
  const filling = { variables: undefined, locations: document.locations, problems: collectProblems() };
  return listEnvironments(document)
    .filter(({ name }) => name !== environment)
    .flatMap((other) => buildEnvironment(document, other, filling).claims);
}

/** What a run has once and every app may say: the longest time, the fewest at once, the wider lock. */
function combineRun(
  apps: readonly MergedApp[],
): Pick<Environment, 'versionFiles' | 'deadlineMs' | 'parallel' | 'lock'> {
  const settings = apps.map((app) => app.settings);
  return {
    versionFiles: [...new Set(settings.flatMap(({ version_file: file }) => file ?? []))],
    deadlineMs: Math.max(...settings.map(({ deadline }) => toMs(deadline))),
    parallel: Math.min(...settings.map(({ parallel = 1 }) => parallel)),
    lock: {
      scope: settings.some(({ lock }) => lock?.scope === 'host') ? 'host' : 'app',
      waitMs: Math.max(...settings.map(({ lock }) => toMs(lock?.wait))),
    },
  };
}
