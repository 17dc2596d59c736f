import { fillPlaceholders } from '../config/filling/placeholders';
import { COLORS, type Color } from '../config/runtimes/blue-green';
import type { ProxyOf } from '../config/runtimes/blue-green-proxy';
import { pathsOf } from '../release/host-layout';
import { exportVariables } from '../release/variables';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { NOT_COUNTED, NOTHING_TO_FOLLOW, type ProxySwitch, type SwitchSubject } from './proxy-switch';
import { readReleaseFile, switchFiles } from './switch-files';

/** Of each command, so that none holds a lock for ever. */
const SECONDS = 120;

/** Commands of somebody's own. What `live` prints is what serves; before the first release nobody can be asked. */
export function switchByCommand({ target, runtime }: SwitchSubject, proxy: ProxyOf<'command'>): ProxySwitch {
  const files = switchFiles(target);
  const { current } = pathsOf(target.path);
  const own = (color: Color, command: string) => runOwn(target, runtime, color, command);
  return {
    tools: [],
    rights: [],
    installs: () => [],
    facts: () => NOTHING,
    missing: (facts) => {
      const silence = facts.read('silence');
      const hint = 'Run `live` by hand in the live release: its first word has to be blue or green.';
      return silence === undefined
        ? []
        : [{ message: `the command \`${proxy.live}\` does not tell which colour is served: ${silence}`, hint }];
    },
    notes: () => [],
    ask: lines(
      sh`bw_ask() { bw_color=; bw_release=; bw_why=; bw_f=${current}`,
      sh`[ -d "$bw_f" ] || bw_f=${target.path}/$(cat ${files.active} 2>/dev/null || echo blue)`,
      sh`[ -d "$bw_f"/.bowline ] || { bw_color=blue; return 0; }`,
      sh`bw_a=$( cd "$bw_f" && ${exportVariables(target, '', null)} && timeout ${SECONDS} sh -c ${proxy.live} 2>&1 </dev/null ) || { bw_why="it ended with $?: $(printf '%s\\n' "$bw_a" | tail -n 1)"; return 1; }`,
      sh`bw_a=$(printf '%s\\n' "$bw_a" | tail -n 1 | tr -d '\\r'); bw_color=\${bw_a%% *}`,
      sh`case $bw_color in blue|green) ;; *) bw_color=; bw_why="it printed: $bw_a"; return 1;; esac`,
      sh`case $bw_a in *' '?*) bw_release=\${bw_a#* };; *) ${readReleaseFile(target)};; esac; }`,
    ),
    serve: () =>
      lines(
        sh`bw_serve() { if bw_ask && [ "$bw_color" = "$1" ]; then return 0; fi`,
        sh`case $1 in`,
        ...COLORS.map((color) => sh`${color}) bw_a=$( ${own(color, proxy.switch)} 2>&1 ) ;;`),
        sh`esac || { bw_why="its command failed: $(printf '%s\\n' "$bw_a" | tail -n 1)"; return 1; }; }`,
      ),
    follow: NOTHING_TO_FOLLOW,
    busy: () => NOT_COUNTED,
  };
}

function runOwn(
  target: SwitchSubject['target'],
  { ports }: SwitchSubject['runtime'],
  color: Color,
  written: string,
): Sh {
  const command = fillPlaceholders(written, { color, port: String(ports[color]) });
  const link = switchFiles(target).link(color);
  return sh`cd ${link} 2>/dev/null || cd ${target.path}; ${exportVariables({ ...target, color }, '', null)}; BOWLINE_RELEASE=$(cat ${switchFiles(target).release(color)} 2>/dev/null || :); timeout ${SECONDS} sh -c ${command} </dev/null`;
}
