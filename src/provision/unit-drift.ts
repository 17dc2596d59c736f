import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { Facts } from '../shell/facts';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { describeChangedText } from './unit-difference';
import { unitFolder } from './unit-install';

/** Where drop-ins of a unit lie beside its own folder. */
const DROP_IN_FOLDERS = {
  system: ['/run/systemd/system', '/usr/local/lib/systemd/system', '/usr/lib/systemd/system'],
  user: ['/etc/systemd/user', '/run/systemd/user', '/usr/local/lib/systemd/user', '/usr/lib/systemd/user'],
} as const;

/** Prints the installed unit, the unit of the release, and the drop-ins; nothing where Bowline wrote none. */
export function askUnitFiles({ runtime, path }: Target, folder: string): Sh {
  if (runtime.kind !== 'systemd' || runtime.start === undefined) return NOTHING;
  const { unit, scope } = runtime;
  const own = `${folder}/.bowline/unit`;
  const installed = unitFolder(scope);
  return lines(
    sh`[ ! -r ${own} ] || bw_text unit.own "$(cat ${own})"`,
    sh`if [ ! -e ${installed}/${unit} ]; then bw FACT unit.absent yes; elif [ -r ${installed}/${unit} ]; then bw_text unit.text "$(cat ${installed}/${unit})"; fi`,
    sh`bw FACT unit.switched "$(stat -c %Z ${pathsOf(path).current} 2>/dev/null)"`,
    sh`bw_text unit.beside "$(for bw_d in ${installed} ${DROP_IN_FOLDERS[scope]}; do for bw_f in "$bw_d"/${unit}.d/*.conf; do [ ! -e "$bw_f" ] || stat -L -c '%Z %n' "$bw_f"; done; done 2>/dev/null)"`,
  );
}

/** What of a unit is not as it was deployed, and what is only worth a word. */
export interface UnitDrift {
  readonly found: readonly string[];
  readonly notes: readonly string[];
}

/**
 * @param facts below `unit`
 */
export function readUnitDrift({ runtime }: Target, facts: Facts): UnitDrift {
  if (runtime.kind !== 'systemd' || runtime.start === undefined) return { found: [], notes: [] };
  const { unit } = runtime;
  const switched = Number(facts.read('switched') || Number.NaN);
  const beside = readBeside(facts.readText('beside') ?? '');
  const late = beside.filter(({ changedAt }) => changedAt > switched);
  return {
    found: [...compareTexts(unit, facts), ...late.map(({ file }) => `${file} was changed after the release went live`)],
    notes: beside.filter((one) => !late.includes(one)).map(({ file }) => `${file} adds to ${unit}`),
  };
}

function compareTexts(unit: string, facts: Facts): readonly string[] {
  const own = facts.readText('own');
  const installed = facts.readText('text');
  if (facts.read('absent') !== undefined) return [`unit ${unit} is not installed any more`];
  const changed = own && installed && describeChangedText(`unit ${unit}`, own, installed);
  return changed ? [changed] : [];
}

interface Beside {
  /** Seconds since the epoch. */
  readonly changedAt: number;
  readonly file: string;
}

function readBeside(text: string): readonly Beside[] {
  return text
    .split('\n')
    .filter((line) => /^\d+ \//.test(line))
    .map((line) => {
      const end = line.indexOf(' ');
      return { changedAt: Number(line.slice(0, end)), file: line.slice(end + 1) };
    });
}
