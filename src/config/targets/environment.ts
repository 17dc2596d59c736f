import type { HostAddress } from '../../hosts/address';
import { type AppContext, openAppContext } from '../app-context';
import { type ConfigDocument, type EnvironmentSummary, expandGroups, listEnvironments } from '../document';
import { type Filling, fillField } from '../filling/filling';
import { findPlaceholders } from '../filling/placeholders';
import { type MergedApp, mergeApp } from '../layers/merge-app';
import type { Stage } from '../model';
import { type Claim, listClaims } from '../names/claims';
import type { Notifier } from '../notifiers/notifier';
import { buildNotifiers } from '../notifiers/notifier-settings';
import { type FindAddress, openAddresses } from './addresses';
import { checkConsistency, checkEnv } from './consistency';
import { readHostEnv } from './host-env';
import { checkSnapshots, checkStages, type SayOfStage } from './stage-consistency';
import { buildStages } from './stages';
import type { Target } from './target';
import { buildTarget } from './target';
import { checkOutputs, type PlacedOutput, placeOutputs } from './target-outputs';
import { checkUrl } from './url';

/** One environment with everything merged and filled in. */
export interface BuiltEnvironment {
  readonly url: string | undefined;
  readonly apps: readonly MergedApp[];
  readonly targets: readonly Target[];
  /** The hosts that a target uses, in the order of the environment. */
  readonly hosts: readonly HostAddress[];
  /** Each with its hosts of this run. */
  readonly stages: readonly Stage[];
  readonly claims: readonly Claim[];
  /** Who is told, by app. */
  readonly notifiers: ReadonlyMap<string, readonly Notifier[]>;
}

/** Makes the targets of an environment for the apps and hosts of `selection`; problems go to those of `filling`. */
export function buildEnvironment(
  document: ConfigDocument,
  selection: EnvironmentSummary,
  filling: Filling,
): BuiltEnvironment {
  const findAddress = openAddresses(document, filling);
  const stages = buildStages(document, selection.name);
  const apps = selection.apps.map((app) => mergeApp(document, selection.name, app));
  const url = readUrl(document, selection.name, filling);
  const placed = apps.flatMap((settled) =>
    placeApp(document, settled, selection, filling, { findAddress, stages, url }),
  );
  const subjects = placed.map(({ target, context }) => ({ target, context }));
  const hasStages = document.config.environments[selection.name]?.stages !== undefined;
  const say: SayOfStage = (index, key, ...told) => {
    const own = hasStages ? ['stages', index] : [];
    filling.problems.add(filling.locations.key(['environments', selection.name, ...own, key]), ...told);
  };
  checkStages(stages, subjects, say);
  checkSnapshots(stages, () => hasSnapshots(document, selection.name), say);
  checkOutputs(
    apps.flatMap(({ app }) => placed.find(({ target }) => target.app === app)?.outputs ?? []),
    filling.problems,
  );
  const used = new Set(placed.map(({ target }) => target.host.name));
  return {
    url,
    apps,
    targets: placed.map(({ target }) => target),
    hosts: selection.hosts.filter((name) => used.has(name)).map(findAddress),
    stages: stages.map((stage) => ({
      ...stage,
      hosts: stage.hosts.filter((name) => used.has(name)),
      // An environment with `hosts` has no other place to ask for it than its apps.
      takesSnapshot: stage.takesSnapshot || (!hasStages && placed.some(({ target }) => target.snapshot !== undefined)),
    })),
    claims: placed.flatMap(({ claims }) => claims),
    notifiers: new Map(apps.map((settled) => [settled.app, readNotifiers(settled, filling)])),
  };
}

/** A run may be about some of the apps, and yet what a stage asks for is judged by all of them. */
function hasSnapshots(document: ConfigDocument, environment: string): boolean {
  const apps = listEnvironments(document).find(({ name }) => name === environment)?.apps ?? [];
  return apps.some((app) => Boolean(mergeApp(document, environment, app).settings.snapshot));
}

function readNotifiers(settled: MergedApp, filling: Filling): readonly Notifier[] {
  return settled.settings.notify ? buildNotifiers(openAppContext(settled, filling)) : [];
}

interface Places {
  readonly findAddress: FindAddress;
  readonly stages: readonly Stage[];
  /** Of the environment. */
  readonly url: string | undefined;
}

function findStage(stages: readonly Stage[], host: string): Stage | undefined {
  return stages.find(({ hosts }) => hosts.includes(host));
}

function withShares(target: Target | undefined, stage: Stage | undefined): Target | undefined {
  const shares = stage?.canary?.traffic;
  return shares === undefined || target === undefined ? target : { ...target, shares };
}

interface Placed {
  readonly context: AppContext;
  readonly target: Target;
  readonly claims: readonly Claim[];
  readonly outputs: readonly PlacedOutput[];
}

function placeApp(
  document: ConfigDocument,
  settled: MergedApp,
  selection: EnvironmentSummary,
  filling: Filling,
  { findAddress, stages, url }: Places,
): readonly Placed[] {
  const { app, environment } = settled;
  const own = document.config.environments[environment]?.apps?.[app]?.hosts;
  const subset = own && expandGroups(document.config, own);
  const hosts = selection.hosts.filter((host) => !subset || subset.includes(host));
  return hosts.flatMap((host) => {
    const subject = { ...openAppContext(settled, filling, host), url };
    const hostEnv = readHostEnv(document, settled, host, filling);
    const stage = findStage(stages, host);
    const target = withShares(buildTarget(subject, findAddress(host), stage?.name ?? '', hostEnv), stage);
    checkEnv(subject, settled.settings);
    if (target)
      checkConsistency(
        subject,
        target,
        stages.flatMap(({ before, after }) => [...before, ...after]),
      );
    if (target === undefined) return [];
    const claims = listClaims(target, (key) => subject.locate([key]));
    return [{ context: subject, target, claims, outputs: placeOutputs(subject, target) }];
  });
}

/** The URL belongs to all apps and hosts together, so only the environment's name can be filled in. */
function readUrl({ config }: ConfigDocument, environment: string, filling: Filling): string | undefined {
  const text = config.environments[environment]?.url;
  if (text === undefined) return undefined;
  const path = ['environments', environment, 'url'];
  const say = (_: unknown, message: string, hint: string) =>
    filling.problems.add(filling.locations.value(path), message, hint);
  for (const name of findPlaceholders(text).filter((one) => one !== 'environment')) {
    say(path, `\`{${name}}\` is not one thing in the URL of an environment`, 'Write it out.');
  }
  const url = fillField(filling, { text, fills: ['placeholders', 'variables'] }, { environment }, path);
  checkUrl({ say }, path, url);
  return url;
}
