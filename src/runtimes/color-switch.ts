import { type BlueGreenRuntime, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { switchOf } from '../proxies/site';
import { pathsOf } from '../release/host-layout';
import { countConnections } from '../shell/ports';
import { lines, type Sh, sh } from '../shell/sh';
import { defineAsk } from './ask-proxy';

/** Files by which the colours of an app are switched and found. */
export function switchFiles({ path }: Pick<Target, 'path'>) {
  const { folder, greenOn } = switchOf(path);
  return {
    active: `${path}/active_color`,
    previous: `${path}/previous_color`,
    folder,
    /** There while green serves, for a proxy that cannot read what is in a file. */
    on: `${folder}/${greenOn}`,
    /** There while no share of the requests goes to the other colour. */
    shareOff: `${folder}/share.off`,
    off: `${folder}/green.off`,
    release: (color: Color) => `${folder}/${color}.release`,
    /** Who lets a colour run on, for its time alone. */
    warm: (color: Color) => `${folder}/${color}.warm`,
    link: (name: string) => `${path}/${name}`,
  };
}

/** A link is there as it was or as it will be. */
export function replaceLink(link: string, to: string): Sh {
  return sh`rm -f -- ${`${link}.new`}; ln -s ${to} ${`${link}.new`}; mv -T -- ${`${link}.new`} ${link}`;
}

/** Makes ready what a switch renames, so that a full disk keeps no colour from coming back. */
export function readySwitch(target: Target): Sh {
  const { active, previous, folder, on, off } = switchFiles(target);
  return lines(
    sh`umask 022; mkdir -p ${folder}; chmod 755 ${folder}`,
    sh`[ -e ${on} ] || [ -e ${off} ] || : >${off}`,
    sh`for c in blue green; do for f in ${active} ${previous}; do echo "$c" >"$f.$c"; done; done`,
  );
}

/**
 * Defines `bw_put COLOR OTHER`, which lets the proxy serve a colour. Which of the files the proxy reads, it knows itself; what was
 * served before is only for people. What is not ready is written, and one that a full disk has left empty is not.
 */
function definePut(target: Target): Sh {
  const { active, previous, on, off } = switchFiles(target);
  return lines(
    sh`bw_name() { { [ -s "$1.$2" ] || echo "$2" >"$1.$2"; } && mv -T -- "$1.$2" "$1"; }`,
    sh`bw_put() { bw_name ${previous} "$2" || :`,
    sh`if [ "$1" = green ]; then [ -e ${on} ] || if [ -e ${off} ]; then mv -- ${off} ${on}; else : >${on}; fi; else [ ! -e ${on} ] || mv -T -- ${on} ${off}; fi &&`,
    sh`bw_name ${active} "$1" && { sync -f ${pathsOf(target.path).root} 2>/dev/null || sync; }; }`,
  );
}

/** Lets the proxy serve a release that runs as a colour, and asks it. Where it does not, the other colour serves on. */
export function switchTo(target: Target, runtime: BlueGreenRuntime, color: Color, release: string): Sh {
  const other = otherColor(color);
  const failed = `the proxy does not serve ${color} after the switch`;
  return lines(
    defineAsk(runtime),
    definePut(target),
    sh`if bw_put ${color} ${other}; then bw_ask || :; else bw_color=; bw_release=; bw_why='its files cannot be renamed'; fi`,
    sh`[ "$bw_color $bw_release" = ${`${color} ${release}`} ] || { bw_said="\${bw_why:-it says $bw_color $bw_release}"; bw_back=${`${other} serves on`}`,
    sh`bw_put ${other} ${color} || bw_back=${`it could not be taken back to ${other}`}`,
    sh`echo ${failed}": $bw_said; $bw_back"; exit 1; }`,
  );
}

/** The files and `current` follow what the proxy serves. Sets `bw_color`, and ends where that is not the release. */
export function followProxy(target: Target, runtime: BlueGreenRuntime, release: string): Sh {
  const { active, on } = switchFiles(target);
  const { current } = pathsOf(target.path);
  return lines(
    defineAsk(runtime),
    definePut(target),
    sh`bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`,
    sh`[ "$bw_release" = ${release} ] || { echo "the proxy serves \${bw_release:-no release}, not "${release}; exit 1; }`,
    sh`bw_other=green; [ "$bw_color" = blue ] || bw_other=blue`,
    sh`bw_on=blue; [ ! -e ${on} ] || bw_on=green`,
    sh`[ "$(cat ${active} 2>/dev/null) $bw_on" = "$bw_color $bw_color" ] || bw_put "$bw_color" "$bw_other"`,
    sh`[ "$(readlink ${current})" = ${`releases/${release}`} ] || { ${replaceLink(current, `releases/${release}`)}; }`,
  );
}

/**
 * Waits until what a colour has begun before the switch is over, or its time is. The connections that a proxy keeps open look like
 * requests, so that it may take the whole time. It begins at the rename, of the switch or of what ended a share, which `stat` tells by %Z; %Y is when the file was written.
 */
export function drain(target: Target, { drainMs, ports }: BlueGreenRuntime, color: Color): Sh {
  const { active, shareOff } = switchFiles(target);
  return lines(
    sh`bw_open() { ${countConnections(ports[color])}; }`,
    sh`bw_last=$(stat -c %Z ${active} ${shareOff} 2>/dev/null | sort -n | tail -n 1)`,
    sh`bw_end=$(( \${bw_last:-$(date +%s)} + ${Math.ceil(drainMs / 1000)} ))`,
    sh`while [ "$(date +%s)" -lt "$bw_end" ] && [ "$(bw_open)" -gt 0 ]; do sleep 0.2 2>/dev/null || sleep 1; done`,
    sh`bw_n=$(bw_open); [ "$bw_n" = 0 ] || echo "$bw_n connections were open when "${color}" was stopped"`,
  );
}
