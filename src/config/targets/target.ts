import type { HostAddress } from '../../hosts/address';
import type { AppContext } from '../app-context';
import type { Check, Health, Hook, HookName, Hooks, Preflight, SharedPath, Snapshot } from '../model';
import type { Privileges } from '../privileges';
import type { Color } from '../runtimes/blue-green';
import { findConfigured, type Runtime, siteOf } from '../runtimes/registry';
import { buildSource, listNamed, type Source } from '../sources';
import { parsePercentage, parseSize, toMs } from '../units';
import { checkDeploymentPath, normalizePath } from './deployment-path';
import { writeEnv } from './host-env';
import { type OwnChecks, pickOwnChecks } from './own-checks';
import { buildCertificate, type Certificate } from './target-certificate';
import { buildChecks } from './target-checks';
import { buildDirectories, type Directory } from './target-directories';
import { buildHealth } from './target-health';
import { buildMaintenance, type Maintenance } from './target-maintenance';
import { buildDomain, buildNginx, type NginxSite } from './target-nginx';
import { buildNode, type NodePackages } from './target-node';
import { buildPackages, type Package } from './target-packages';
import { buildPrivileges } from './target-privileges';
import { buildPython, type PythonEnvironment } from './target-python';
import { buildRuntime } from './target-runtime';
import { buildSchedule, type Job } from './target-schedule';
import { buildSnapshot } from './target-snapshot';
import { portOfSite } from './url';

/** One app on one host: what a plan is made for. */
export interface Target {
  readonly app: string;
  readonly environment: string;
  readonly host: HostAddress;
  readonly stage: string;
  /** The percentages of the requests that a new release gets there before the switch; absent where it gets none. */
  readonly shares?: readonly number[] | undefined;
  /** Absolute path on the host, normalised. */
  readonly path: string;
  readonly source: Source;
  /** The file that the app names for its version. */
  readonly versionFile?: string | undefined;
  readonly runtime: Runtime;
  /** The colour that the release in question has, or will have; undefined where there are none, or it is not known. */
  readonly color?: Color | undefined;
  /** The link in `path` by which what runs finds its release; undefined for `current`. */
  readonly link?: string | undefined;
  /** Where it is asked on the loopback: the port of the service, or of the proxy in front of it. */
  readonly port?: number | undefined;
  /** The names under which people reach it, the first one before all others. */
  readonly domain?: readonly string[] | undefined;
  /** The site in front of it, on the same host. */
  readonly nginx?: NginxSite | undefined;
  /** By which that site serves https. */
  readonly certificate?: Certificate | undefined;
  /** What visitors get during maintenance. */
  readonly maintenance?: Maintenance | undefined;
  readonly health?: Health | undefined;
  readonly checks: readonly Check[];
  /** What `port`, `health` and `checks` were made from, for the release to remember. */
  readonly ownChecks: OwnChecks;
  readonly startupDelayMs: number;
  /** What a deploy may do as root; undefined where the config does not limit it. */
  readonly privileges?: Privileges | undefined;
  /** What its releases run in, where that is Python. */
  readonly python?: PythonEnvironment | undefined;
  /** The packages that its releases run with, where that is Node. */
  readonly node?: NodePackages | undefined;
  /** Directories of the host beside the releases. */
  readonly directories?: readonly Directory[] | undefined;
  /** Packages of the system. */
  readonly packages?: readonly Package[] | undefined;
  /** What timers start in the live release. */
  readonly schedule?: readonly Job[] | undefined;
  readonly build: readonly string[];
  readonly shared: readonly SharedPath[];
  /** Name in the release → target, relative to the release. */
  readonly links: Readonly<Record<string, string>>;
  readonly hooks: Hooks;
  readonly snapshot?: Snapshot | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Name in the service → name of the source. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly secretsAs: 'env' | 'credentials' | 'files';
  readonly keep: number;
  readonly keepFailed: { readonly count: number; readonly ageMs: number };
  readonly preflight: Preflight;
}

/**
 * Makes a target of one app on one host. What is missing or does not fit together is told as a problem;
 * undefined when there is no target without it. Each key has its place here twice: what a run sees, above, and how it is made.
 */
export function buildTarget(
  given: AppContext,
  host: HostAddress,
  stage: string,
  hostEnv: Target['env'] = {},
): Target | undefined {
  const path = readPath(given);
  const source = readSource(given);
  const runtime = buildRuntime(given);
  const subject = behindProxy(given, runtime);
  const { settings, app, environment } = subject;
  // What is wrong with a proxy says nothing of a port that the app would lack.
  const health = runtime || !hasProxy(given) ? buildHealth(subject) : undefined;
  if (!source || !runtime) return undefined;
  return {
    app,
    environment,
    host,
    stage,
    path,
    source,
    versionFile: settings.version_file,
    runtime,
    port: settings.port,
    domain: buildDomain(subject),
    nginx: buildNginx(subject, runtime),
    certificate: buildCertificate(subject),
    maintenance: buildMaintenance(subject),
    health,
    checks: buildChecks(subject, runtime),
    ownChecks: pickOwnChecks(settings),
    startupDelayMs: toMs(settings.startup_delay),
    privileges: buildPrivileges({ ...subject, user: host.user }, runtime),
    python: buildPython(subject),
    node: buildNode(subject),
    directories: buildDirectories(subject),
    packages: buildPackages(subject),
    schedule: buildSchedule(subject),
    build: settings.build ?? [],
    shared: (settings.shared ?? []).map((one) => ({ path: one.replace(/\/$/, ''), isDirectory: one.endsWith('/') })),
    links: settings.links ?? {},
    hooks: buildHooks(subject),
    snapshot: buildSnapshot(subject),
    env: { ...writeEnv(settings.env ?? {}), ...hostEnv },
    secrets: settings.secrets ?? {},
    secretsAs: settings.secrets_as ?? 'env',
    keep: settings.keep ?? 1,
    keepFailed: { count: settings.keep_failed?.count ?? 0, ageMs: toMs(settings.keep_failed?.age) },
    preflight: buildPreflight(subject),
  };
}

/** Whether the runtime, as it is written, has a proxy in front of the app. */
function hasProxy({ settings }: AppContext): boolean {
  return findConfigured(settings.runtime)?.site !== undefined;
}

/** An app behind a proxy of its own is asked where the proxy listens; each colour has a port in the runtime. */
function behindProxy(subject: AppContext, runtime: Runtime | undefined): AppContext {
  const site = runtime && siteOf(runtime);
  if (site === undefined) return subject;
  const { settings, say } = subject;
  if (settings.port !== undefined) {
    say(['port'], '`blue_green` has a port for each colour', 'Take `port` away; `runtime.blue_green.ports` has them.');
  }
  if (settings.health && settings.health.url !== undefined) {
    const hint = 'Write `path` instead: each colour is asked on its own port, and then the proxy.';
    say(['health', 'url'], '`blue_green` asks each colour for its health, and `url` is one address', hint);
  }
  if (runtime?.kind === 'blue_green' && runtime.carrier.kind === 'compose' && !settings.health) {
    const hint = 'Add `health: /health`: Docker listens on the port of a colour before the app in the container does.';
    say(['health'], '`blue_green` with `compose` has no `health` to ask a colour for', hint);
  }
  return { ...subject, settings: { ...settings, port: portOfSite(site) } };
}

function readPath({ settings, say }: AppContext): string {
  const written = settings.path ?? '';
  const complaint = checkDeploymentPath(written);
  if (complaint) say(['path'], complaint, 'Name a directory of its own, such as "/srv/{app}-{environment}".');
  return normalizePath(written);
}

function readSource({ app, settings, say }: AppContext): Source | undefined {
  const written = settings.source ?? {};
  if (listNamed(written).length === 0)
    say(['source', 'upload'], `\`${app}\` has no source`, 'Add `source: { upload: . }`.');
  return buildSource(written, (path, ...rest) => say(['source', ...path], ...rest));
}

function buildHooks({ settings }: AppContext): Hooks {
  const lists = Object.entries(settings.hooks ?? {}).map(([name, hooks]) => [
    name as HookName,
    (hooks ?? []).map(buildHook),
  ]);
  return Object.fromEntries(lists);
}

interface WrittenHook {
  readonly run: string;
  readonly run_on?: 'host' | 'runner' | undefined;
  readonly once?: boolean | undefined;
  readonly irreversible?: boolean | undefined;
  readonly output?: string | undefined;
  readonly timeout?: string | undefined;
}

function buildHook({ run, run_on = 'host', once = false, irreversible = false, output, timeout }: WrittenHook): Hook {
  return {
    run,
    runOn: run_on,
    once,
    irreversible,
    ...(output === undefined ? {} : { output }),
    ...(timeout === undefined ? {} : { timeoutMs: toMs(timeout) }),
  };
}

function buildPreflight({ settings }: AppContext): Preflight {
  const { disk_free = '', inodes_free = 0, commands = [] } = settings.preflight ?? {};
  const inodesFree =
    typeof inodes_free === 'number' ? { count: inodes_free } : { share: parsePercentage(inodes_free) ?? 0 };
  return { diskFreeBytes: parseSize(disk_free) ?? 0, inodesFree, commands };
}
