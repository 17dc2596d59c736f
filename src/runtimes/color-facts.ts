import { type BlueGreenRuntime, COLORS, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { COLOR_HEADER } from '../proxies/site';
import type { Facts } from '../shell/facts';
import { listensOn } from '../shell/ports';
import { lines, type Sh, sh } from '../shell/sh';
import { defineAsk } from './ask-proxy';
import { carrierOf } from './carriers/choose';
import { switchFiles } from './color-switch';
import { readColors } from './colors';
import type { Missing } from './runtime';

/** The facts of a part, whose keys begin with its name. */
export function within(facts: Facts, name: string): Facts {
  return {
    read: (key) => facts.read(`${name}.${key}`),
    readText: (key) => facts.readText(`${name}.${key}`),
  };
}

/** Asks the proxy and the host which colours there are, and what runs of them. */
export function askColors(prefix: string, target: Target, runtime: BlueGreenRuntime): Sh {
  const { on, link } = switchFiles(target);
  return lines(
    defineAsk(runtime),
    sh`command -v curl >/dev/null 2>&1 || command -v python3 >/dev/null 2>&1 || bw FACT ${`${prefix}.no_asker`} yes`,
    sh`if bw_ask; then bw FACT ${`${prefix}.color`} "$bw_color"; bw FACT ${`${prefix}.release`} "$bw_release"; ${sendShare(prefix)}; else bw FACT ${`${prefix}.silence`} "$bw_why"; fi`,
    sh`[ ! -e ${on} ] || bw FACT ${`${prefix}.on`} yes`,
    ...COLORS.flatMap((color) => {
      const { isActive, facts } = carrierOf(target, runtime, color);
      return [
        sh`! bw_l=$(readlink ${link(color)}) || bw FACT ${`${prefix}.${color}`} "\${bw_l#releases/}"`,
        sh`! ${listensOn(runtime.ports[color])} || bw FACT ${`${prefix}.listens.${color}`} yes`,
        sh`! ${isActive} || bw FACT ${`${prefix}.runs.${color}`} yes`,
        facts(`${prefix}.carrier.${color}`),
      ];
    }),
  );
}

/** Told only where there is one, and by a site that knows any. */
function sendShare(prefix: string): Sh {
  return sh`[ -z "$bw_shares" ] || bw FACT ${`${prefix}.shares`} "$bw_shares"; [ "\${bw_share:-0}" = 0 ] || bw FACT ${`${prefix}.share`} "$bw_share"`;
}

/** What keeps the colours from being started, and the proxy from being moved. */
export function findColorProblems(target: Target, runtime: BlueGreenRuntime, facts: Facts): readonly Missing[] {
  if (facts.read('no_asker') !== undefined) {
    return [{ message: 'neither curl nor python3 is on this host to ask the proxy with', hint: 'Install curl.' }];
  }
  return [
    ...findProxyProblems(target, runtime, facts),
    ...findCarriers(target, runtime, facts),
    ...findPort(runtime, facts),
  ];
}

const INSTALL = 'Install the site once, as docs/proxies.md says; `bowline doctor` prints it for this app.';

function findProxyProblems(
  target: Target,
  { site, proxy: { kind: proxy } }: BlueGreenRuntime,
  facts: Facts,
): readonly Missing[] {
  const silence = facts.read('silence');
  if (silence?.includes(COLOR_HEADER)) {
    return [{ message: `the site ${site} of ${proxy} does not tell its colour: ${silence}`, hint: INSTALL }];
  }
  if (silence !== undefined) {
    return [{ message: `${proxy} does not answer for ${site} on this host: ${silence}`, hint: `Start it. ${INSTALL}` }];
  }
  const { serves, release, releases } = readColors(facts);
  const { on, folder } = switchFiles(target);
  if (serves === 'blue' && facts.read('on') !== undefined) {
    const hint = `Let its user enter every folder of the path: chmod o+x ${target.path} and those above it.`;
    return [{ message: `${proxy} serves blue although ${on} is there: it may not read ${folder}`, hint }];
  }
  if (serves !== null && release !== null && releases[serves] !== release) {
    const has = releases[serves] ?? 'none';
    const hint = `Correct the folder in the site: it has to be ${target.path}.`;
    return [{ message: `${proxy} says that ${serves} is ${release}, and here it is ${has}`, hint }];
  }
  return [];
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
