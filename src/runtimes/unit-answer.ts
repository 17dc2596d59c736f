import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { UNIT_MARK } from '../release/unit-file';
import type { Facts } from '../shell/facts';
import { lines, Sh, sh } from '../shell/sh';
import { readProperties, readSystemctl } from '../shell/systemctl';

/** All that tells what a unit would run: systemd has resolved specifiers, drop-ins and lists that were reset. */
const PROPERTIES =
  'LoadState,LoadError,FragmentPath,DropInPaths,NeedDaemonReload,WorkingDirectory,RootDirectory,BindPaths,' +
  'BindReadOnlyPaths,ExecStart,Environment,EnvironmentFiles,CanReload,Requires,TriggeredBy,User';

/** What systemd says of a unit. */
export interface UnitAnswer {
  /** The first line of a property, without white space at its ends; empty where it is not set. */
  one(property: string): string;
  /** All lines of a property. */
  all(property: string): readonly string[];
  /** The names that a path goes by, as each link in it is followed; the path itself comes first. */
  names(path: string): readonly string[];
  /** Bowline has written its file. */
  readonly isOwn: boolean;
}

/**
 * Code for pre-flight. Secrets are left out of it: `show` does not print credentials, whose lines only the text of the
 * unit has.
 */
export function askUnit(prefix: string, target: Target, { unit, scope, start }: SystemdRuntime): Sh {
  const show = readSystemctl(scope);
  const needsText = start === undefined && target.secretsAs === 'credentials';
  return lines(
    sh`if bw_show=$(${show} show -p ${PROPERTIES} -- ${unit} 2>&1); then bw_text ${`${prefix}.show`} "$bw_show"`,
    NAMES,
    sh`bw_text ${`${prefix}.names`} "$(bw_names ${target.path}; printf '%s\\n' "$bw_show" | ${LIST_PATHS} | while IFS= read -r bw_p; do bw_names "$bw_p"; done)"`,
    sh`bw_p=$(printf '%s\\n' "$bw_show" | sed -n 's/^FragmentPath=//p'); bw_l=; [ ! -f "$bw_p" ] || IFS= read -r bw_l <"$bw_p" || :`,
    sh`case $bw_l in ${UNIT_MARK}*) bw FACT ${`${prefix}.own`} yes;; esac`,
    needsText && sh`bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`,
    sh`else ! command -v systemctl >/dev/null || bw FACT ${`${prefix}.no_systemd`} "$(printf '%s' "$bw_show" | tail -n 1)"; bw_show=; fi`,
  );
}

/** The paths in `show` whose links are worth following: a unit may know the app by another name. */
const LIST_PATHS = sh`sed -n -e 's/^WorkingDirectory=[!-]*//p' -e 's/^ExecStart={ path=\\(.*\\) ; argv\\[\\]=.*/\\1/p' -e 's/^EnvironmentFiles=\\(.*\\) (ignore_errors=[a-z]*)$/\\1/p'`;

/** Prints a path, and behind it what it becomes with each link in it followed, one a line. */
const NAMES = new Sh(`bw_names() { bw_w=$1; bw_n=0
while [ "$bw_n" -lt 20 ]; do printf '%s\\t%s\\n' "$1" "$bw_w"; bw_n=$((bw_n+1)); bw_h=; bw_t=$bw_w; bw_f=
while [ -n "$bw_t" ]; do bw_t=\${bw_t#/}; bw_c=\${bw_t%%/*}
case $bw_t in (*/*) bw_t=/\${bw_t#*/};; (*) bw_t=;; esac
[ ! -L "$bw_h/$bw_c" ] || { bw_l=$(readlink "$bw_h/$bw_c") || return 0
case $bw_l in (/*) bw_w=$bw_l$bw_t;; (*) bw_w=$bw_h/$bw_l$bw_t;; esac; bw_f=1; break; }
bw_h=$bw_h/$bw_c; done
[ -n "$bw_f" ] || return 0; done; }`);

/** @returns undefined where systemd was not asked, or did not answer. */
export function readUnit(facts: Facts): UnitAnswer | undefined {
  const text = facts.readText('show');
  if (text === undefined) return undefined;
  const properties = readProperties(text.split('\n'));
  const names = readNames(facts.readText('names') ?? '');
  const all = (property: string) => properties.get(property) ?? [];
  return {
    all,
    one: (property) => all(property)[0]?.trim() ?? '',
    names: (path) => names.get(path) ?? [path],
    isOwn: facts.read('own') !== undefined,
  };
}

function readNames(text: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [path = '', name] = line.split('\t');
    if (name !== undefined) names.set(path, [...(names.get(path) ?? []), name]);
  }
  return names;
}
