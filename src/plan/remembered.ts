import { findCheck } from '../config/checks/registry';
import type { Check, CheckType } from '../config/model';
import { buildOwnChecks } from '../config/targets/own-checks';
import type { Target } from '../config/targets/target';
import type { NginxSite } from '../config/targets/target-nginx';
import type { ReleaseOnHost } from '../release/history';
import { colorOf, readColors } from '../runtimes/colors';
import type { Facts } from '../shell/facts';
import type { AppFacts } from './facts';

/**
 * An app with the runtime that a release of it was made with: a rollback may lead over a change of the config from one
 * runtime, or unit, to another. A release that is not on the host yet, or does not tell, has the one of the config.
 */
export function withRememberedRuntime(
  target: Target,
  { history, runtime: facts }: AppFacts,
  release: string | null,
): Target {
  const found = history.releases.find(({ id }) => id === release);
  const runtime = found?.runtime ?? null;
  const remembered =
    runtime === null
      ? target
      : { ...target, runtime: behindProxyOf(target.runtime, runtime), nginx: rememberSite(target, found?.site) };
  return withColor(withProvided(remembered, found), facts, release);
}

/** What was made on the host for a release to run in is made again as it was, whatever the config says by now. */
function withProvided(target: Target, release: ReleaseOnHost | undefined): Target {
  if (release === undefined || release.fingerprint === null) return target;
  return { ...target, python: release.provided?.python, node: release.provided?.node };
}

const SITE_OF_BEFORE: Omit<NginxSite, 'file'> = { listen: 80, maxBodyBytes: 0, readTimeoutS: 0, hasHeaders: false };

/** What the site says lies in the release; where it is installed has to be known. */
function rememberSite({ nginx }: Target, file: string | undefined): Target['nginx'] {
  return file === undefined ? undefined : { ...(nginx ?? SITE_OF_BEFORE), file };
}

/** What stands in front of the colours is the host's and not the release's: it is what the config says by now. */
function behindProxyOf(now: Target['runtime'], remembered: Target['runtime']): Target['runtime'] {
  if (now.kind !== 'blue_green' || remembered.kind !== 'blue_green') return remembered;
  return { ...remembered, proxy: now.proxy, site: now.site };
}

/** An app with the colour that a release of it has on the host, or will have there. */
export function withColor(target: Target, facts: Facts, release: string | null): Target {
  if (target.runtime.kind === 'blue_green' && release !== null)
    return { ...target, color: colorOf(readColors(facts), release) };
  return target.color === undefined ? target : { ...target, color: undefined };
}

/** What a host would say of its colours, now that it was switched to a release by this run. */
export function afterSwitch(target: Target, app: AppFacts, release: string): AppFacts {
  const { runtime, color } = withRememberedRuntime(target, app, release);
  const { releases } = readColors(app.runtime);
  const isColored = runtime.kind === 'blue_green' && color !== undefined;
  // Colours that were left have no release, and their proxy serves blue.
  const known: Readonly<Record<string, string | undefined>> = isColored
    ? { color, release, blue: releases.blue ?? undefined, green: releases.green ?? undefined, [color]: release }
    : { color: 'blue', release: undefined, blue: undefined, green: undefined };
  const read = (key: string) => (key in known ? known[key] : app.runtime.read(key));
  return { ...app, runtime: { ...app.runtime, read } };
}

/** Without memory it can only be seen whether a release runs and listens. */
const WITHOUT_MEMORY: readonly string[] = ['process', 'port'];

/** An app as a release of it was run and verified, for a run that goes back to it. */
export interface Remembered {
  readonly target: Target;
  /** Whether the release remembers its own checks; version 0.1.0 did not write them. */
  readonly hasMemory: boolean;
}

/**
 * An app with the runtime and the checks that a release of it was made with. Today's may ask for what the release never had, so a
 * release without memory is judged by its process and port alone.
 */
export function withMemory(target: Target, app: AppFacts, release: string): Remembered {
  const served = withRememberedRuntime(target, app, release);
  const own = app.history.releases.find(({ id }) => id === release)?.ownChecks;
  const built = buildOwnChecks(own ?? undefined, served.runtime);
  if (built !== undefined) return { target: { ...served, ...built }, hasMemory: true };
  // Nor can be known whether what is run in another way listens where the config says now.
  const types = served.runtime.kind === target.runtime.kind ? WITHOUT_MEMORY : WITHOUT_MEMORY.slice(0, 1);
  const checks = served.checks.filter(({ type }) => types.includes(type));
  return { target: { ...served, checks }, hasMemory: false };
}

/** How closely a release is looked at by its own checks: `quick` leaves out those that take a window of time. */
export type MemoryDepth = 'look' | 'quick' | 'fully';

/** The checks of a depth, by name; undefined for all. */
export function selectByDepth({ checks }: Target, depth: MemoryDepth): readonly string[] | undefined {
  if (depth === 'fully') return undefined;
  const isIn = ({ type }: Check) =>
    depth === 'look' ? isReadinessType(type) : findCheck(type).isSkippedInUndo !== true;
  return checks.filter(isIn).map(({ name }) => name);
}

function isReadinessType(type: CheckType): boolean {
  return ['process', 'port', 'health'].includes(type);
}
