import { type BlueGreenRuntime, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { proxySwitchOf } from '../proxies/choose';
import { switchFiles } from '../proxies/switch-files';
import { pathsOf } from '../release/host-layout';
import type { HostUser } from '../shell/host-user';
import { listensOn } from '../shell/ports';
import { lines, type Sh, sh } from '../shell/sh';
import { carrierOf } from './carriers/choose';
import { endShare, endSharesOf } from './color-share';
import { readySwitch, replaceLink, switchTo } from './color-switch';
import type { SwitchOver } from './runtime';

/** How long a colour that the switch itself has started may take to listen. */
const START_SECONDS = 30;

/** Code for the colour of the target, or, where nobody has asked for it, for the one whose link leads to `place`. */
function forColor(target: Target, place: Sh, act: (color: Color) => Sh): Sh {
  if (target.color !== undefined) return act(target.color);
  const isGreen = sh`[ "$(readlink ${switchFiles(target).link('green')})" = ${place} ]`;
  return lines(sh`if ${isGreen}; then`, act('green'), sh`else`, act('blue'), sh`fi`);
}

export function forColorOf(target: Target, release: string, act: (color: Color) => Sh): Sh {
  return forColor(target, sh`${`releases/${release}`}`, act);
}

export function forColorOfCurrent(target: Target, act: (color: Color) => Sh): Sh {
  return forColor(target, sh`"$(readlink ${pathsOf(target.path).current})"`, act);
}

/** True in a condition where a colour is a release, and the proxy would say so. */
export function standsAs(target: Target, color: Color, release: string): Sh {
  const { link, release: file } = switchFiles(target);
  return sh`{ [ "$(readlink ${link(color)})" = ${`releases/${release}`} ] && [ "$(cat ${file(color)} 2>/dev/null)" = ${release} ]; }`;
}

/** Somebody has taken the proxy back to a colour that was stopped: the one of the last switch, which runs, serves again. */
function leaveDead(target: Target, runtime: BlueGreenRuntime, color: Color, user: HostUser): readonly Sh[] {
  const other = otherColor(color);
  const { serve } = proxySwitchOf(target, runtime);
  const isActive = (one: Color) => carrierOf(target, runtime, one).isActive;
  const isBack = sh`[ "$bw_color $(cat ${switchFiles(target).active} 2>/dev/null)" = ${`${color} ${other}`} ]`;
  return [
    sh`if ${isBack} && ! ${isActive(color)} && ${isActive(other)}; then`,
    serve(user),
    sh`bw_serve ${other} || { echo ${`the proxy cannot be taken back to ${other}`}": $bw_why"; exit 1; }; bw_ask`,
    sh`echo ${`the proxy was sending to ${color}, which does not run: ${other} serves again`}; fi`,
  ];
}

/**
 * For a colour that is kept warm: whoever stops it when its time is over has done so when this ends, or never will. Not for code
 * that has the lock of a switch already.
 */
export function keepFromStopping(target: Target, color: Color): Sh {
  const { activateLock } = pathsOf(target.path);
  return sh`exec 8>>${activateLock}; flock 8; rm -f -- ${switchFiles(target).warm(color)}; exec 8>&-`;
}

/** Starts a release as a colour that does not serve, unless it runs as that already. */
export function startIdle(
  target: Target,
  runtime: BlueGreenRuntime,
  color: Color,
  { release, user }: { readonly release: string; readonly user: HostUser },
): Sh {
  const files = switchFiles(target);
  const carrier = carrierOf(target, runtime, color);
  const names = [...new Set([color, ...carrier.links])];
  return lines(
    proxySwitchOf(target, runtime).ask,
    sh`bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`,
    ...leaveDead(target, runtime, color, user),
    sh`[ "$bw_color" != ${color} ] || [ -z "$bw_release" ] || { echo ${`the proxy serves ${color} by now, so it is not replaced`}; exit 1; }`,
    readySwitch(target),
    sh`rm -f -- ${files.warm(color)}`,
    sh`if ! ${standsAs(target, color, release)} || ! ${carrier.isWhole}; then`,
    carrier.stop(user),
    ...names.map((name) => replaceLink(files.link(name), `releases/${release}`)),
    sh`echo ${release} >${`${files.release(color)}.new`}; mv -T -- ${`${files.release(color)}.new`} ${files.release(color)}`,
    sh`sync -f ${target.path} 2>/dev/null || sync`,
    carrier.start({ release, user }),
    sh`fi`,
  );
}

/** Starts a colour that is not running, or again where it runs as it was started before. */
export function ensureStarted(
  target: Target,
  runtime: BlueGreenRuntime,
  color: Color,
  { release, previous, user }: SwitchOver,
): Sh {
  const { isWhole, start, remember } = carrierOf(target, runtime, color);
  if (previous === release) return start({ release, user, isAnew: true });
  return lines(sh`if ${isWhole}; then`, remember(user), sh`else`, start({ release, user }), sh`fi`);
}

/** Moves the proxy to the colour of a release, which runs. What is gone back to may have been replaced, and is started anew then. */
export function turn(target: Target, runtime: BlueGreenRuntime, moment: SwitchOver): Sh {
  const { release, isReturn } = moment;
  return forColorOf(target, release, (color) =>
    lines(
      sh`if ${standsAs(target, color, release)}; then`,
      ensureStarted(target, runtime, color, moment),
      sh`else`,
      isReturn ? startIdle(target, runtime, color, moment) : sh`echo ${`${color} is not ${release}`}; exit 1`,
      sh`fi`,
      waitForPort(runtime, color, isReturn === true),
      // One that a killed run has left of that colour would count from the switch on.
      endSharesOf(target, color),
      switchTo(target, runtime, { color, release, user: moment.user }),
      // Those of the colour that served before count no more since then.
      endShare(target),
    ),
  );
}

/** What was started a moment ago gets no requests before it listens. What is gone back to is served also where that takes long. */
function waitForPort({ ports }: BlueGreenRuntime, color: Color, mayBeLate: boolean): Sh {
  const late = sh`echo ${`${color} does not listen on port ${ports[color]} after ${START_SECONDS} s`}`;
  return lines(
    sh`bw_end=$(( $(date +%s) + ${START_SECONDS} ))`,
    sh`until ${listensOn(ports[color])}; do`,
    sh`[ "$(date +%s)" -lt "$bw_end" ] || { ${late}; ${mayBeLate ? sh`break` : sh`exit 1`}; }`,
    sh`sleep 0.2 2>/dev/null || sleep 1`,
    sh`done`,
  );
}
