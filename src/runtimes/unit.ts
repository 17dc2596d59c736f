import type { Target } from '../config/model';
import type { SystemdRuntime } from '../config/runtimes/systemd';
import { pathsOf } from '../release/host-layout';
import { Sh } from '../shell/sh';
import type { Missing } from './runtime';

/** Where a unit of Bowline's own is installed; a piece of code, because a home is known only on the host. */
export function unitFolder(scope: 'system' | 'user'): Sh {
  return new Sh(scope === 'system' ? '/etc/systemd/system' : '"$HOME/.config/systemd/user"');
}

/** A unit that is the same for every release: what differs lies behind `current`. */
export function writeUnit(target: Target, { scope }: SystemdRuntime): string {
  const { current } = pathsOf(target.path);
  return [
    '# Written by Bowline; changes here are overwritten by the next deploy.',
    '[Unit]',
    `Description=${target.app} (${target.environment})`,
    ...(scope === 'system' ? ['Wants=network-online.target', 'After=network-online.target'] : []),
    '',
    '[Service]',
    'Type=exec',
    ...(scope === 'system' ? [`User=${target.host.user}`] : []),
    `WorkingDirectory=${escapeSpecifiers(current)}`,
    `EnvironmentFile=${escapeSpecifiers(current)}/.bowline/env`,
    ...credentialsOf(target).map((line) => escapeSpecifiers(line)),
    `ExecStart=${escapeSpecifiers(current)}/.bowline/start`,
    'Restart=on-failure',
    'RestartSec=1',
    '',
    '[Install]',
    `WantedBy=${scope === 'system' ? 'multi-user.target' : 'default.target'}`,
    '',
  ].join('\n');
}

/** The lines by which a unit takes the secrets as credentials. */
export function credentialsOf(target: Target): readonly string[] {
  if (target.secretsAs !== 'credentials') return [];
  const { current } = pathsOf(target.path);
  return Object.keys(target.secrets).map((name) => `LoadCredential=${name}:${current}/.bowline/secrets/${name}`);
}

/** What keeps a unit that exists from reading what the release brings. */
export function findUnitProblems(
  target: Target,
  runtime: SystemdRuntime,
  text: string | undefined,
): readonly Missing[] {
  if (runtime.start !== undefined) return [];
  if (text === undefined) return [absent(target, runtime)];
  return expectedLines(target)
    .filter(({ reads }) => !reads(text))
    .map(({ line }) => ({
      message: `unit ${runtime.unit} does not read what the release brings`,
      hint: `Add under [Service] and run \`systemctl daemon-reload\`: ${line}`,
    }));
}

function absent(target: Target, { unit }: SystemdRuntime): Missing {
  return {
    message: `there is no unit ${unit}`,
    hint: `Create it, or let Bowline write it: runtime: { systemd: { unit: ${unit}, start: "…" } } for app ${target.app}.`,
  };
}

function expectedLines(target: Target): { line: string; reads: (unit: string) => boolean }[] {
  const { current } = pathsOf(target.path);
  const file = `${current}/.bowline/env`;
  const needsEnv =
    Object.keys(target.env).length > 0 || (target.secretsAs === 'env' && Object.keys(target.secrets).length > 0);
  const env = {
    line: `EnvironmentFile=${file}`,
    reads: (unit: string) => hasLine(unit, 'EnvironmentFile', (value) => value.replace(/^-/, '') === file),
  };
  const credentials = credentialsOf(target).map((line) => ({
    line,
    reads: (unit: string) => hasLine(unit, 'LoadCredential', (value) => `LoadCredential=${value}` === line),
  }));
  return [...(needsEnv ? [env] : []), ...credentials];
}

function hasLine(unit: string, key: string, matches: (value: string) => boolean): boolean {
  return unit.split('\n').some((line) => {
    const [name, ...rest] = line.split('=');
    return (
      name?.trim() === key &&
      matches(
        unescapeSpecifiers(
          rest
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ),
      )
    );
  });
}

/** systemd expands `%`; a literal one is doubled. Source: systemd.unit(5), "Specifiers". */
function escapeSpecifiers(text: string): string {
  return text.replaceAll('%', '%%');
}

function unescapeSpecifiers(text: string): string {
  return text.replaceAll('%%', '%');
}
