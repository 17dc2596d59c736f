import type { AppContext } from '../app-context';
import type { CommandRuntime, Runtime, SystemdRuntime } from '../model';
import type { AppSettings } from '../schema/app';
import { toMs } from '../units';

const UNIT = /^[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]*\.service$/;

type RuntimeSettings = NonNullable<AppSettings['runtime']>;

/** The runtime of an app; undefined, with the problem told, where it is not complete. */
export function buildRuntime(subject: AppContext): Runtime | undefined {
  const { app, settings, say } = subject;
  const { systemd, command } = settings.runtime ?? {};
  if (systemd) return buildSystemd(subject, systemd);
  if (command) return buildCommand(subject, command);
  if (settings.runtime?.static) return { kind: 'static' };
  say(['runtime'], `\`${app}\` has no runtime`, 'Add one, such as `runtime: { systemd: shop.service }`.');
  return undefined;
}

function buildSystemd(
  { say }: AppContext,
  { unit, start, scope = 'system', reload, soak }: NonNullable<RuntimeSettings['systemd']>,
): SystemdRuntime | undefined {
  const path = ['runtime', 'systemd', 'unit'];
  if (unit === undefined) {
    say(path, '`runtime.systemd` has no `unit`', 'Name the unit, such as shop.service.');
    return undefined;
  }
  if (!UNIT.test(unit)) {
    const isSuffixed = /\.\w+$/.test(unit);
    const hint = isSuffixed ? 'Name a .service with letters, digits and : _ . @ - alone.' : `Write ${unit}.service.`;
    say(path, `\`${unit}\` is not the name of a service of systemd`, hint);
  }
  if (start !== undefined && reload) {
    const hint = 'What it runs lies in the release, so it must be restarted. Take `reload` or `start` away.';
    say(['runtime', 'systemd', 'reload'], 'a unit that Bowline writes cannot be reloaded', hint);
  }
  const optional = { ...(start === undefined ? {} : { start }), ...(reload ? { reload } : {}) };
  return { kind: 'systemd', unit, ...optional, scope, soakMs: toMs(soak) };
}

function buildCommand(
  { say }: AppContext,
  { start, stop, status, soak }: NonNullable<RuntimeSettings['command']>,
): CommandRuntime | undefined {
  if (start !== undefined && stop !== undefined && status !== undefined) {
    return { kind: 'command', start, stop, status, soakMs: toMs(soak) };
  }
  for (const [key, value] of Object.entries({ start, stop, status })) {
    if (value === undefined)
      say(['runtime', 'command', key], `\`runtime.command\` has no \`${key}\``, 'Add the command.');
  }
  return undefined;
}
