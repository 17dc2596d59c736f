import { type BlueGreenRuntime, type Color, unitOf } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import type { HostUser, RootCommand } from '../shell/host-user';
import { lines, type Sh, sh } from '../shell/sh';
import { readSystemctl, systemctl } from '../shell/systemctl';
import type { Behaviour } from './behaviour';
import { templateOf } from './color-unit';
import { atColor, type ColorTarget, instanceOf } from './colors';
import type { Missing } from './runtime';
import { findServiceProblems, systemdRuntime } from './systemd';
import { readUnit } from './unit-answer';

/** What runs one colour of an app. */
export interface Carrier {
  /** The app as this colour is run and asked. */
  readonly target: ColorTarget;
  /** How a service of that kind is watched. */
  readonly behaviour: Behaviour;
  /** Links to the release beside that of the colour, by which what runs finds it. */
  readonly links: readonly string[];
  readonly rights: readonly RootCommand[];
  /** True in a condition while it runs. */
  readonly isActive: Sh;
  /** Starts it anew, now and with the machine. */
  start(user: HostUser): Sh;
  /** It starts with the machine. */
  remember(user: HostUser): Sh;
  /** It starts with the machine no more. */
  forget(user: HostUser): Sh;
  /** Stops it for good. */
  stop(user: HostUser): Sh;
  /** What keeps it from running the release. */
  missing(facts: Parameters<typeof readUnit>[0]): readonly Missing[];
}

/** An instance of a template unit of systemd. */
export function carrierOf(target: Target, runtime: BlueGreenRuntime, color: Color): Carrier {
  const one = atColor(target, runtime, color);
  const behaviour = systemdRuntime(one, one.runtime);
  const unit = unitOf(runtime, color);
  const { scope } = runtime.carrier;
  const isEnabled = sh`${readSystemctl(scope)} is-enabled --quiet ${unit} 2>/dev/null`;
  const remember = (user: HostUser) => sh`${isEnabled} || ${systemctl(scope, user)} enable ${unit} 2>&1`;
  const forget = (user: HostUser) => sh`! ${isEnabled} || ${systemctl(scope, user)} disable ${unit} 2>&1`;
  return {
    target: one,
    behaviour,
    links: [instanceOf(runtime, color)],
    rights:
      scope === 'user'
        ? []
        : ['restart', 'stop', 'reset-failed', 'enable', 'disable'].map((verb) => ['systemctl', verb, unit]),
    isActive: sh`${readSystemctl(scope)} is-active --quiet ${unit} 2>/dev/null`,
    // It starts with the machine from here on, so that no restart of the host after the switch is an outage.
    remember,
    start: (user) => lines(remember(user), behaviour.switchOver?.({ release: '', previous: null, user, scratch: '' })),
    forget,
    stop: (user) => lines(forget(user), behaviour.stop?.('', user)),
    missing: (facts) =>
      readUnit(facts)?.one('LoadState') === 'not-found'
        ? [absent(unit, templateOf(runtime))]
        : findServiceProblems(one, one.runtime, facts),
  };
}

function absent(unit: string, template: string): Missing {
  return {
    message: `there is no unit ${unit}`,
    hint: `Install the template ${template} once, as docs/blue-green.md says; \`bowline doctor\` prints it for this app.`,
  };
}
