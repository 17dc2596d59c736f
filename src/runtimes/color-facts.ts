import { type BlueGreenRuntime, COLORS, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { proxySwitchOf } from '../proxies/choose';
import { switchFiles } from '../proxies/switch-files';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { listensOn } from '../shell/ports';
import { lines, type Sh, sh } from '../shell/sh';
import { carrierOf } from './carriers/choose';
import { readColors } from './colors';

/** How long the stop of a colour that was kept warm may take. */
const SLACK_SECONDS = 60;

/** The facts of a part, whose keys begin with its name. */
export function within(facts: Facts, name: string): Facts {
  return {
    read: (key) => facts.read(`${name}.${key}`),
    readText: (key) => facts.readText(`${name}.${key}`),
  };
}

/** Asks the proxy and the host which colours there are, and what runs of them. */
export function askColors(prefix: string, target: Target, runtime: BlueGreenRuntime): Sh {
  const { active, link, warm } = switchFiles(target);
  const warmSeconds = Math.ceil(runtime.keepWarmMs / 1000) + SLACK_SECONDS;
  const { ask, facts } = proxySwitchOf(target, runtime);
  return lines(
    ask,
    sh`if bw_ask; then bw FACT ${`${prefix}.color`} "$bw_color"; bw FACT ${`${prefix}.release`} "$bw_release"; ${sendShare(prefix)}; else bw FACT ${`${prefix}.silence`} "$bw_why"; fi`,
    facts(prefix),
    sh`! bw_l=$(cat ${active} 2>/dev/null) || bw FACT ${`${prefix}.active`} "$bw_l"`,
    ...COLORS.flatMap((color) => {
      const { isActive, facts } = carrierOf(target, runtime, color);
      return [
        sh`! bw_l=$(readlink ${link(color)}) || bw FACT ${`${prefix}.${color}`} "\${bw_l#releases/}"`,
        sh`! ${listensOn(runtime.ports[color])} || bw FACT ${`${prefix}.listens.${color}`} yes`,
        sh`! ${isActive} || bw FACT ${`${prefix}.runs.${color}`} yes`,
        sh`! bw_l=$(cat ${warm(color)} 2>/dev/null) || [ "$(date +%s)" -ge $(( \${bw_l#* } + ${warmSeconds} )) ] || bw FACT ${`${prefix}.warm.${color}`} yes`,
        facts(`${prefix}.carrier.${color}`),
      ];
    }),
  );
}

/** The colour that does not serve runs, and is not kept warm: a run was not let to stop it, or the machine has started it. */
export function isIdleLeft(facts: Facts): boolean {
  const { serves, release } = readColors(facts);
  if (serves === null || release === null) return false;
  const idle = otherColor(serves);
  return facts.read(`runs.${idle}`) !== undefined && facts.read(`warm.${idle}`) === undefined;
}

/** Told only where there is one, and by a site that knows any. */
function sendShare(prefix: string): Sh {
  return sh`[ -z "\${bw_shares:-}" ] || bw FACT ${`${prefix}.shares`} "$bw_shares"; [ "\${bw_share:-0}" = 0 ] || bw FACT ${`${prefix}.share`} "$bw_share"`;
}

/** What keeps the colours from being started, and the proxy from being moved. */
export function findColorProblems(target: Target, runtime: BlueGreenRuntime, facts: Facts): readonly Missing[] {
  return [
    ...proxySwitchOf(target, runtime).missing(facts),
    ...findCarriers(target, runtime, facts),
    ...findPort(runtime, facts),
  ];
}

/** Somebody has reloaded or restarted the proxy, and it serves what its own configuration says. */
export function findTurnedProxy(facts: Facts): readonly string[] {
  const [said, last] = ['color', 'active'].map((key) => COLORS.find((color) => color === facts.read(key)));
  if (said === undefined || last === undefined || said === last) return [];
  const { releases } = readColors(facts);
  const [has, had] = [said, last].map((color) => `${color}, ${releases[color] ?? 'without a release'}`);
  return [`the proxy serves ${has}; the last switch was to ${had}`];
}

/** Both are of one kind, so that what is wrong is told of one. */
function findCarriers(target: Target, runtime: BlueGreenRuntime, facts: Facts): readonly Missing[] {
  const found = COLORS.map((color) => carrierOf(target, runtime, color).missing(within(facts, `carrier.${color}`)));
  return found.find((problems) => problems.length > 0) ?? [];
}

/** Of the colour that will be started: the other one is the app's own. */
function findPort(runtime: BlueGreenRuntime, facts: Facts): readonly Missing[] {
  const color = otherColor(readColors(facts).serves ?? 'blue');
  const port = runtime.ports[color];
  if (facts.read(`listens.${color}`) === undefined || facts.read(`runs.${color}`) !== undefined) return [];
  return [
    {
      message: `port ${port} of ${color} is taken by another program`,
      hint: `See which one with: ss -ltnp 'sport = :${port}'; stop it or choose another port.`,
    },
  ];
}
