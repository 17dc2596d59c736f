import { oldestOf, toolsOf } from '../config/sources';
import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { MOST_HOLD_BYTES } from '../release/hold';
import { HOST_LOCK, pathsOf } from '../release/host-layout';
import { maintenanceFiles } from '../release/maintenance';
import { runtimeOf } from '../runtimes/choose';
import { listensOn } from '../shell/ports';
import { type Script, writeScript } from '../shell/script';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { type AppFact, type AppText, appPrefix, factName, groupedFact, partPrefix, RUNTIME_PREFIX } from './fact-names';
import { askAllRights } from './rights';

/** Without these no release can be made safely. */
export const REQUIRED_TOOLS = [
  'cat',
  'chmod',
  'cp',
  'cut',
  'date',
  'dd',
  'df',
  'expr',
  'find',
  'flock',
  'grep',
  'head',
  'id',
  'ln',
  'ls',
  'mkdir',
  'mv',
  'readlink',
  'rm',
  'sed',
  'sha256sum',
  'sleep',
  'sort',
  'sync',
  'tail',
  'tar',
  'timeout',
  'tr',
  'uname',
  'uniq',
  'wc',
  'xargs',
] as const;

/** What makes a release faster or safer where it is there. */
export const OPTIONAL_TOOLS = ['gzip', 'zstd', 'setsid', 'sudo', 'python3', 'curl', 'systemctl', 'loginctl'] as const;

/** The newest lines of the journal that are read: a few years of an app that is deployed daily. */
const JOURNAL_LINES = 4000;

export interface FactsOptions {
  readonly nonce: string;
  readonly targets: readonly Target[];
  /** Measuring the size of every release costs time; only lists need it. */
  readonly withSizes: boolean;
}

/** Writes the script that reads everything a plan needs from one host, and changes nothing. */
export function writeFacts({ nonce, targets, withSizes }: FactsOptions): Script {
  const commands = new Set([
    ...REQUIRED_TOOLS,
    ...OPTIONAL_TOOLS,
    ...targets.flatMap((target) => [
      ...target.preflight.commands,
      ...runtimeOf(target).tools,
      ...toolsOf(target.source),
    ]),
  ]);
  return writeScript({
    nonce,
    parts: [
      lines(
        functions(withSizes),
        readHost([...commands]),
        ...[...new Set(targets.flatMap(({ source }) => oldestOf(source).map(([tool]) => tool)))].map(readVersion),
        ...targets.map((target, index) => readApp(target, appPrefix(index))),
      ),
    ],
  });
}

function readHost(commands: readonly string[]): Sh {
  return lines(
    sh`bw FACT ${factName('clock')} "$(date -u +%Y%m%dT%H%M%SZ)"`,
    sh`bw FACT ${factName('uid')} "$(id -u)"`,
    sh`bw FACT ${factName('home')} "$HOME"`,
    sh`bw FACT ${factName('system')} "$(uname -s)"`,
    sh`for c in ${commands}; do command -v -- "$c" >/dev/null 2>&1 && bw FACT ${groupedFact('tool')}"$c" yes; done`,
    sh`case $(tar --version 2>/dev/null) in *GNU*|*bsdtar*|*busybox*) bw FACT ${factName('tar')} pax;; esac`,
    sh`case $(cp --version 2>/dev/null) in *GNU*) bw FACT ${factName('cp')} gnu;; esac`,
    sh`bw_held ${HOST_LOCK} "$(ls -t ${new Sh(HOST_LOCK)}.holder.* 2>/dev/null | head -n 1)" ${factName('locked')}`,
  );
}

function readVersion(tool: string): Sh {
  return sh`bw FACT ${groupedFact('version', tool)} "$(${tool} --version 2>/dev/null | head -n 1)"`;
}

function functions(withSizes: boolean): Sh {
  const size = withSizes
    ? `bw FACT "$1.${groupedFact('size')}$r" "$(du -sk -- "$2/releases/$r" 2>/dev/null | cut -f1)"`
    : ':';
  // A process is a millisecond of the host's, so what the shell can do itself it does.
  return new Sh(`bw_line() { [ ! -r "$2" ] || { bw_l=; IFS= read -r bw_l <"$2" || :; bw_text "$1" "$bw_l"; }; }
bw_hold() { [ -e "$3" ] || [ -L "$3" ] || return 0
if [ -f "$3" ] && [ -r "$3" ]; then bw_text "$1" "$(head -c ${MOST_HOLD_BYTES} "$3")"; else bw FACT "$2" yes; fi; }
bw_releases() { for d in "$2"/releases/*/; do
[ -d "$d" ] || continue; r=\${d%/}; r=\${r##*/}; s=partial; [ ! -e "$d/.bowline/complete" ] || s=complete
[ ! -d "$d/.bowline" ] || [ -x "$d/.bowline" ] || s=unread
bw FACT "$1.${groupedFact('release')}$r" "$s"
${size}
done
bw_text "$1.${factName('records')}" "$(cd "$2/releases" 2>/dev/null && grep '' /dev/null ./*/.bowline/release.json 2>/dev/null)"; }
bw_space() { p=$2; while [ ! -e "$p" ] && [ "$p" != / ]; do p=\${p%/*}; [ -n "$p" ] || p=/; done
bw FACT "$1.${factName('ancestor')}" "$p"
[ -w "$p" ] && [ -x "$p" ] || bw FACT "$1.${factName('readonly')}" "$p"
df -Pk -- "$p" 2>/dev/null | { read -r x || :; read -r x t u f c m || :; bw FACT "$1.${factName('disk')}" "$t $f"; [ -z "$3" ] || bw_noexec "$1" "$m"; }
df -Pi -- "$p" 2>/dev/null | { read -r x || :; read -r x t u f x || :; bw FACT "$1.${factName('inodes')}" "$t $f"; }; }
bw_noexec() { n=; while read -r x d t o x; do [ "$d" != "$2" ] || n=$o; done </proc/mounts
case ,$n, in *,noexec,*) bw FACT "$1.${factName('noexec')}" "$2";; esac; }
# Tries the lock, shared, and lets go at once: the kernel's list hides what another name space holds, and knows files by
# numbers that other file systems use as well. Whoever takes a lock asks again, so that this refuses nobody.
bw_held() { [ -e "$1" ] || return 0; h=2; [ ! -r "$1" ] || { ( command exec 9<"$1" || exit 2; flock -n -s 9 ) 2>/dev/null; h=$?; }
case $h in 0) return 0;; 1) h=$(head -c 300 "$2" 2>/dev/null | tr '\\n' ' ');; *) h='not known';; esac
bw FACT "$3" "$h"; }
bw_belongs() { [ -d "$2" ] && [ ! "$3" "$2" ] || return 1
bw_u=$(ls -ld -- "$2" 2>/dev/null | { read -r x x u x; printf '%s' "$u"; }); [ "$bw_u" = "$(id -un 2>/dev/null)" ] || bw FACT "$1" "$bw_u"; }`);
}

function readApp(target: Target, prefix: string): Sh {
  const paths = pathsOf(target.path);
  const runtime = runtimeOf(target);
  const key = (name: AppFact | AppText) => `${prefix}.${name}`;
  return lines(
    sh`bw_space ${prefix} ${paths.root} ${runtime.needsExec ? 'noexec' : ''}`,
    sh`if [ -d ${paths.root} ] && [ ! -x ${paths.root} ]; then bw FACT ${key('path')} closed; elif [ -d ${paths.root} ]; then bw FACT ${key('path')} directory; elif [ -e ${paths.root} ]; then bw FACT ${key('path')} other; else bw FACT ${key('path')} absent; fi`,
    sh`if [ -L ${paths.current} ]; then bw_current=$(readlink ${paths.current}); bw FACT ${key('current')} link "$bw_current"`,
    sh`elif [ -e ${paths.current} ]; then bw_current=; bw FACT ${key('current')} other; else bw_current=; bw FACT ${key('current')} none; fi`,
    sh`for f in ${[paths.own, paths.releases, paths.shared]}; do [ ! -e "$f" ] || [ -w "$f" ] || bw FACT ${key('readonly')} "$f"; done`,
    sh`bw_belongs ${key('belongs_to')} ${paths.root} -x || bw_belongs ${key('belongs_to')} ${paths.own} -w || :`,
    sh`bw_line ${key('owner')} ${paths.owner}`,
    sh`bw_line ${key('key')} ${paths.key}`,
    sh`bw_l=0; [ ! -r ${paths.fence} ] || read -r bw_l <${paths.fence} || :; bw FACT ${key('fence')} "$bw_l"`,
    sh`bw_held ${paths.lock} ${paths.holder} ${key('locked')}`,
    sh`if [ -r ${paths.journal} ]; then bw_text ${key('journal')} "$(tail -n ${JOURNAL_LINES} ${paths.journal})"; fi`,
    sh`bw_hold ${key('hold')} ${key('hold_unread')} ${paths.hold}`,
    sh`[ ! -e ${maintenanceFiles(target.path).on} ] || bw FACT ${key('maintenance_on')} yes`,
    sh`bw_line ${key('maintenance')} ${paths.maintenance}`,
    sh`bw_releases ${prefix} ${paths.root}`,
    sh`for f in ${`${paths.own}/incoming`}/* ${paths.root}/current.*; do if [ -e "$f" ] || [ -L "$f" ]; then bw FACT ${key('leftover')} "$f"; fi; done`,
    target.port !== undefined && sh`! ${listensOn(target.port)} || bw FACT ${key('listening')} yes`,
    ...target.shared
      .filter(({ isDirectory }) => !isDirectory)
      .map(({ path }) => sh`[ -e ${`${paths.shared}/${path}`} ] || bw FACT ${key('unshared')} ${path}`),
    runtime.facts(`${prefix}.${RUNTIME_PREFIX}`),
    ...partsOf(target).map((part) => part.facts(`${prefix}.${partPrefix(part.name)}`)),
    askAllRights(target, { always: key('no_sudo'), forDeploy: key('no_sudo_to_deploy') }),
    observe(target, key('process')),
  );
}

/** The state of the service, so that `status` and the plan know it without another round trip. */
function observe(target: Target, key: string): Sh {
  const runtime = runtimeOf(target);
  if (!runtime.hasProcess) return NOTHING;
  return sh`bw_text ${key} "$(${runtime.observe(pathsOf(target.path).current)} 2>&1)"`;
}
