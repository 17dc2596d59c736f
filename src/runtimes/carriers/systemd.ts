import { rootScriptOf } from '../../config/privileges';
import { type BlueGreenRuntime, type Color, type Units, unitOf } from '../../config/runtimes/blue-green';
import type { CarrierOf } from '../../config/runtimes/blue-green-carrier';
import type { SystemdRuntime } from '../../config/runtimes/systemd';
import type { Target } from '../../config/targets/target';
import type { Facts } from '../../shell/facts';
import type { HostUser } from '../../shell/host-user';
import type { Missing } from '../../shell/missing';
import { lines, NOTHING, sh } from '../../shell/sh';
import { readSystemctl, systemctl, unitRights } from '../../shell/systemctl';
import { installTemplate, instanceOf, templateOf } from '../color-unit';
import { atColor } from '../colors';
import { findServiceProblems, systemdRuntime } from '../systemd';
import { readUnit } from '../unit-answer';
import type { Carrier } from './carrier';

/** An instance of a template unit of systemd. */
export function systemdCarrier(
  target: Target,
  { ports, proofSoakMs: soakMs }: BlueGreenRuntime,
  carrier: CarrierOf<'systemd'>,
  color: Color,
): Carrier {
  const { scope } = carrier;
  const units: Units = { carrier, ports };
  const unit = unitOf(units, color);
  const own: SystemdRuntime = { kind: 'systemd', unit, scope, soakMs };
  const one = atColor(target, { color, port: ports[color], link: instanceOf(units, color), runtime: own });
  const behaviour = systemdRuntime(one, own);
  const isActive = sh`${readSystemctl(scope)} is-active --quiet ${unit} 2>/dev/null`;
  const isEnabled = sh`${readSystemctl(scope)} is-enabled --quiet ${unit} 2>/dev/null`;
  const script = rootScriptOf(target);
  const manager = (user: HostUser) => systemctl(scope, user, script);
  const remember = (user: HostUser) => sh`${isEnabled} || ${manager(user)} enable ${unit} 2>&1`;
  const forget = (user: HostUser) => sh`! ${isEnabled} || ${manager(user)} disable ${unit} 2>&1`;
  const stop = (user: HostUser) => lines(forget(user), behaviour.stop?.('', user));
  return {
    identity: `systemd ${scope} ${unit}`,
    target: one,
    behaviour,
    links: [instanceOf(units, color)],
    rights: unitRights(scope, unit, ['restart', 'stop', 'reset-failed', 'enable', 'disable'], script),
    installs: [installTemplate(target, units)],
    isActive,
    isWhole: isActive,
    ready: () => NOTHING,
    recall: () => NOTHING,
    tell: NOTHING,
    // It starts with the machine from here on, so that no restart of the host after the switch is an outage.
    start: ({ user }) =>
      lines(remember(user), behaviour.switchOver?.({ release: '', previous: null, user, scratch: '' })),
    remember,
    forget,
    stop,
    end: stop,
    facts: (prefix) => behaviour.facts?.(prefix) ?? NOTHING,
    missing: (facts) => findProblems(one, own, templateOf(units), facts),
  };
}

function findProblems(target: Target, own: SystemdRuntime, template: string, facts: Facts): readonly Missing[] {
  if (readUnit(facts)?.one('LoadState') !== 'not-found') return findServiceProblems(target, own, facts);
  const hint = `Install the template ${template} once, as docs/blue-green.md says; \`bowline doctor\` prints it for this app.`;
  return [{ message: `there is no unit ${own.unit}`, hint }];
}
