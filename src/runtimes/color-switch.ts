import { type BlueGreenRuntime, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { proxySwitchOf } from '../proxies/choose';
import { switchFiles } from '../proxies/switch-files';
import { pathsOf } from '../release/host-layout';
import type { HostUser } from '../shell/host-user';
import { countConnections } from '../shell/ports';
import { lines, type Sh, sh } from '../shell/sh';

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
 * Defines `bw_files COLOR OTHER`, which has the files say what serves. For a proxy that looks for one of them it is the switch. What
 * was served before is only for people. What is not ready is written, and one that a full disk has left empty is not.
 */
function defineFiles(target: Target): Sh {
  const { active, previous, on, off } = switchFiles(target);
  return lines(
    sh`bw_name() { { [ -s "$1.$2" ] || echo "$2" >"$1.$2"; } && mv -T -- "$1.$2" "$1"; }`,
    sh`bw_files() { bw_name ${previous} "$2" || :`,
    sh`if [ "$1" = green ]; then [ -e ${on} ] || if [ -e ${off} ]; then mv -- ${off} ${on}; else : >${on}; fi; else [ ! -e ${on} ] || mv -T -- ${on} ${off}; fi &&`,
    sh`bw_name ${active} "$1" && { sync -f ${pathsOf(target.path).root} 2>/dev/null || sync; } || { bw_why='its files cannot be renamed'; return 1; }; }`,
  );
}

/** Lets the proxy serve a release that runs as a colour, and asks it. Where it does not, the other colour serves on. */
export function switchTo(
  target: Target,
  runtime: BlueGreenRuntime,
  { color, release, user }: { readonly color: Color; readonly release: string; readonly user: HostUser },
): Sh {
  const other = otherColor(color);
  const failed = `the proxy does not serve ${color} after the switch`;
  const { ask, serve } = proxySwitchOf(target, runtime);
  return lines(
    ask,
    serve(user),
    defineFiles(target),
    sh`bw_put() { bw_why=; bw_serve "$1" && bw_files "$1" "$2"; }`,
    sh`if bw_put ${color} ${other}; then bw_ask || :; else bw_color=; bw_release=; fi`,
    sh`[ "$bw_color $bw_release" = ${`${color} ${release}`} ] || { bw_said="\${bw_why:-it says $bw_color $bw_release}"; bw_back=${`${other} serves on`}`,
    sh`bw_put ${other} ${color} || bw_back=${`it could not be taken back to ${other}`}`,
    sh`echo ${failed}": $bw_said; $bw_back"; exit 1; }`,
  );
}

/** The files and `current` follow what the proxy serves. Sets `bw_color`, and ends where that is not the release. */
export function followProxy(target: Target, runtime: BlueGreenRuntime, release: string): Sh {
  const { active, on } = switchFiles(target);
  const { current } = pathsOf(target.path);
  const { ask, follow } = proxySwitchOf(target, runtime);
  return lines(
    ask,
    follow,
    defineFiles(target),
    sh`bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`,
    sh`[ "$bw_release" = ${release} ] || { echo "the proxy serves \${bw_release:-no release}, not "${release}; exit 1; }`,
    sh`bw_other=green; [ "$bw_color" = blue ] || bw_other=blue`,
    sh`bw_on=blue; [ ! -e ${on} ] || bw_on=green`,
    sh`[ "$(cat ${active} 2>/dev/null) $bw_on" = "$bw_color $bw_color" ] || bw_files "$bw_color" "$bw_other"`,
    sh`bw_follow "$bw_color" || { echo "what the proxy reads when it starts does not say $bw_color: $bw_why"; exit 1; }`,
    sh`[ "$(readlink ${current})" = ${`releases/${release}`} ] || { ${replaceLink(current, `releases/${release}`)}; }`,
  );
}

/**
 * Waits until what a colour has begun before the switch is over, or its time is. Where the proxy tells its requests, they count; else
 * connections do, and those that a proxy keeps open look like requests, so that it may take the whole time. It begins at the rename, of
 * the switch or of what ended a share, which `stat` tells by %Z; %Y is when the file was written.
 */
export function drain(target: Target, runtime: BlueGreenRuntime, color: Color): Sh {
  const { drainMs, ports } = runtime;
  const { active, shareOff } = switchFiles(target);
  const { busy } = proxySwitchOf(target, runtime);
  return lines(
    busy(color),
    sh`bw_open() { if bw_b=$(bw_busy); then echo "$bw_b requests"; else echo "$(${countConnections(ports[color])}) connections"; fi; }`,
    sh`bw_last=$(stat -c %Z ${active} ${shareOff} 2>/dev/null | sort -n | tail -n 1)`,
    sh`bw_end=$(( \${bw_last:-$(date +%s)} + ${Math.ceil(drainMs / 1000)} ))`,
    // A request may be between the choice of the colour and the count: none is under way where two looks find none.
    sh`bw_calm=0; while bw_n=$(bw_open); case $bw_n in '0 '*) bw_calm=$((bw_calm+1));; *) bw_calm=0;; esac`,
    sh`[ "$bw_calm" -lt 2 ] && [ "$(date +%s)" -lt "$bw_end" ]; do sleep 0.2 2>/dev/null || sleep 1; done`,
    sh`case $bw_n in '0 '*) ;; *requests) echo "$bw_n were cut when "${color}" was stopped";;`,
    sh`*) echo "$bw_n were open when "${color}" was stopped; how many requests that cut is not known";; esac`,
  );
}
