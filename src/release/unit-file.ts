import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from './host-layout';

/** How the file of a unit begins that Bowline has written. */
export const UNIT_MARK = '# Written by Bowline';

/** A unit that is the same for every release: what differs lies behind `current`. */
export function writeUnit(target: Target, { scope }: SystemdRuntime): string {
  const { current } = pathsOf(target.path, target.link);
  return [
    `${UNIT_MARK}; changes here are overwritten by the next deploy.`,
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
    `WantedBy=${wantedBy(scope)}`,
    '',
  ].join('\n');
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
