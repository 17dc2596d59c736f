import { resolveHardening } from '../config/runtimes/hardening';
import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { UnitLimits } from '../config/runtimes/unit-limits';
import type { Target } from '../config/targets/target';
import type { TemplateValues } from '../config/template';
import { pathsOf } from './host-layout';
import { describeLimits, describeRestart, describeStartLimit } from './unit-limits';

/** How the file of a unit begins that Bowline has written. */
export const UNIT_MARK = '# Written by Bowline';

/** Its first line, whole. */
export const UNIT_HEAD = `${UNIT_MARK}; changes here are overwritten by the next deploy.`;

/** What a unit of an app is written from. */
export interface UnitText {
  /** A comment, the first line. */
  readonly head: string;
  readonly description: string;
  readonly scope: SystemdRuntime['scope'];
  /** Whom it runs as where it is the system's. */
  readonly user: string;
  /** From where it runs, with specifiers. */
  readonly folder: string;
  /** What it may take and when it is started again; without it as ever. */
  readonly limits?: UnitLimits | undefined;
  /** More lines of the service. */
  readonly more: readonly string[];
  readonly start: string;
}

export function writeService({ head, description, scope, user, folder, limits = {}, more, start }: UnitText): string {
  return [
    head,
    '[Unit]',
    `Description=${description}`,
    ...(scope === 'system' ? ['Wants=network-online.target', 'After=network-online.target'] : []),
    ...describeStartLimit(limits),
    '',
    '[Service]',
    'Type=exec',
    ...(scope === 'system' ? [`User=${user}`] : []),
    `WorkingDirectory=${folder}`,
    ...more,
    `ExecStart=${start}`,
    ...describeRestart(limits),
    ...describeLimits(limits),
    '',
    '[Install]',
    `WantedBy=${wantedBy(scope)}`,
    '',
  ].join('\n');
}

/** A unit that is the same for every release: what differs lies behind `current`. By the app's own template, or Bowline's. */
export function writeUnit(target: Target, runtime: SystemdRuntime): string {
  const { scope, hardening, limits, restart, template } = runtime;
  if (template?.render !== undefined) {
    return `${UNIT_HEAD}\n${template.render(valuesOfUnit(target, runtime)).trim()}\n`;
  }
  const folder = escapeSpecifiers(pathsOf(target.path).current);
  return writeService({
    head: UNIT_HEAD,
    description: `${target.app} (${target.environment})`,
    scope,
    user: target.host.user,
    folder,
    limits: { limits, restart },
    more: [
      ...credentialsOf(target).map(escapeSpecifiers),
      ...hardeningLines(target, resolveHardening(hardening, scope), scope),
    ],
    start: `${folder}/.bowline/start`,
  });
}

/** What a template of a unit may name; in a path `%` is doubled already. */
export function valuesOfUnit(target: Target, { scope, hardening, limits, restart }: SystemdRuntime): TemplateValues {
  const { app, environment, host, path, port } = target;
  const current = escapeSpecifiers(pathsOf(path).current);
  return {
    app,
    environment,
    host: host.name,
    user: host.user,
    path: escapeSpecifiers(path),
    current,
    port: port ?? null,
    start: `${current}/.bowline/start`,
    wanted_by: wantedBy(scope),
    // Lines, by the settings of the runtime.
    credentials: credentialsOf(target).map(escapeSpecifiers),
    hardening: hardeningLines(target, resolveHardening(hardening, scope), scope),
    start_limit: describeStartLimit({ restart }),
    restart: describeRestart({ restart }),
    limits: describeLimits({ limits }),
  };
}

/** The options, with what the app still has to do: to write into its own folders, and to listen on its port. */
function hardeningLines(
  { path, port, directories = [] }: Target,
  options: Readonly<Record<string, string>>,
  scope: SystemdRuntime['scope'],
): readonly string[] {
  // A path that is missing would keep the unit from starting without its `-`.
  // Without folders of its own it has those of the machine.
  const temporary = (options.PrivateTmp ?? 'no') === 'no' ? ['/tmp', '/var/tmp'] : [];
  const paths = [pathsOf(path).shared, ...directories.map((one) => one.path), ...temporary];
  const own = paths.map((one) => `-${escapeSpecifiers(one)}`);
  const written = [options.ReadWritePaths, ...own].filter(Boolean).join(' ');
  const isLow = scope === 'system' && port !== undefined && port < 1_024 && options.CapabilityBoundingSet === '';
  const bind = { CapabilityBoundingSet: 'CAP_NET_BIND_SERVICE', AmbientCapabilities: 'CAP_NET_BIND_SERVICE' };
  const all = {
    ...options,
    ...(options.ProtectSystem === 'strict' || options.ProtectHome ? { ReadWritePaths: written } : {}),
    ...(isLow ? bind : {}),
  };
  return Object.entries(all).map(([name, value]) => `${name}=${value}`);
}

/** What starts the unit with its manager. */
export function wantedBy(scope: SystemdRuntime['scope']): string {
  return scope === 'system' ? 'multi-user.target' : 'default.target';
}

/** The lines by which a unit takes the secrets as credentials. */
export function credentialsOf(target: Pick<Target, 'path' | 'link' | 'secrets' | 'secretsAs'>): readonly string[] {
  if (target.secretsAs !== 'credentials') return [];
  const { current } = pathsOf(target.path, target.link);
  return Object.keys(target.secrets).map((name) => `LoadCredential=${name}:${current}/.bowline/secrets/${name}`);
}

/** systemd expands `%`; a literal one is doubled. Source: systemd.unit(5), "Specifiers". */
export function escapeSpecifiers(text: string): string {
  return text.replaceAll('%', '%%');
}
