import { lines, Sh, sh } from '../shell/sh';

/**
 * Takes what a deploy has to know of the services out of what `compose config` prints: `service NAME`, and below it a line for
 * each thing; then what the secrets are made of.
 */
export const LIST_SERVICES = [
  '/^services:/,/^[^ ]/{',
  's/^  "\\{0,1\\}\\([A-Za-z0-9._-]*\\)"\\{0,1\\}:.*/service \\1/p',
  's/^    image: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/image \\1/p',
  's/^    build:.*/build yes/p',
  's/^    pull_policy: \\(.*\\)/policy \\1/p',
  's/^    container_name: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/container \\1/p',
  's/^    restart: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/restart \\1/p',
  ...['any', 'none', 'on-failure'].map((word) => `s/^        condition: ${word}$/restart ${word}/p`),
  's/^      "\\{0,1\\}\\([A-Za-z0-9._-]*\\)"\\{0,1\\}:$/needs \\1/p',
  's/^        condition: service_completed_successfully$/ends yes/p',
  ...['secrets', 'configs'].map((key) => `s/^    ${key}:$/given yes/p`),
  's/^      disable: true$/unwatched yes/p',
  's/^        - NONE$/unwatched yes/p',
  '/^    volumes:$/,/^    [a-z]/{',
  's/^      - type: \\(.*\\)/mount \\1/p',
  's/^        source: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/source \\1/p',
  's/^        bind: {}$/strict yes/p',
  '}',
  '}',
  '/^secrets:/,/^[^ ]/{',
  's/^  "\\{0,1\\}\\([A-Za-z0-9._-]*\\)"\\{0,1\\}:.*/secret \\1/p',
  's/^    environment: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/variable \\1/p',
  's/^    file: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/file \\1/p',
  '}',
].join('\n');

/** What a line of output that somebody should read begins with. */
const WARNING = 'warning: ';

/** @param output the last lines of the step that has judged the services */
export function readWarnings(output: readonly string[]): readonly string[] {
  return output.filter((line) => line.startsWith(WARNING)).map((line) => line.slice(WARNING.length));
}

/** Whether a path is not there, as far as this user may look. */
const GONE =
  new Sh(`bw_gone() { [ ! -e "$1" ] || return 1; bw_up=$1; until [ -e "$bw_up" ]; do case $bw_up in */*) bw_up=\${bw_up%/*};; *) return 1;; esac
[ -n "$bw_up" ] || bw_up=/; done; [ -x "$bw_up" ]; }`);

/**
 * Refuses what would fail, or go wrong unseen, behind the switch: a mount of the release or a secret that is not there. The
 * warnings are kept for `TELL_WARNINGS`.
 * @param list the file that `LIST_SERVICES` has made
 * @param env the variables of the release, a line each
 */
export function judgeServices(folder: string, list: string, env: string): Sh {
  return lines(
    GONE,
    sh`bw_folder=${folder}; bw_fail() { echo "$1"; exit 1; }`,
    sh`bw_jobs=" $(sed -n -e '/^needs /{s///;h;}' -e '/^ends /{g;p;}' ${list} | tr '\\n' ' ')"`,
    sh`bw_down= bw_always= bw_named= bw_made= bw_s= bw_restart=`,
    new Sh(`bw_add() { case "$bw_jobs" in *" $bw_s "*) return 0;; esac
case "$bw_s $bw_restart" in ' '*|*' unless-stopped') ;; *' always'|*' any') bw_always="$bw_always, $bw_s";; *) bw_down="$bw_down, $bw_s";; esac; }`),
    sh`while read -r bw_k bw_v; do case $bw_k in`,
    sh`service) bw_add; bw_s=$bw_v bw_restart= bw_mount=;;`,
    sh`restart) bw_restart=$bw_v;;`,
    sh`container) bw_named="$bw_named, $bw_v";;`,
    sh`mount) bw_mount=$bw_v;;`,
    sh`source) if [ "$bw_mount" = bind ] && bw_gone "$bw_v"; then case $bw_v in`,
    sh`"$bw_folder"/*) bw_path=\${bw_v#"$bw_folder"/}; bw_fail "$bw_s mounts $bw_path, which the release does not have";;`,
    sh`*) bw_made="$bw_made, $bw_v of $bw_s"; bw_last=$bw_v;; esac; else bw_last=; fi;;`,
    sh`strict) [ -z "$bw_last" ] || bw_fail "$bw_s mounts $bw_last, which is not there";;`,
    sh`secret) bw_add; bw_s=; bw_secret=$bw_v;;`,
    sh`variable) grep -q "^$bw_v=" ${env} || bw_fail "the secret $bw_secret is the variable $bw_v, and nothing sets it";;`,
    sh`file) ! bw_gone "$bw_v" || bw_fail "the secret $bw_secret is the file $bw_v, which is not there";;`,
    sh`esac; done <${list}`,
    sh`bw_add`,
  );
}

/** Prints what stands in a variable, each with a comma before it. @param meaning stands in single quotes */
export function writeWarning(variable: string, meaning: string): Sh {
  return new Sh(`[ -z "$${variable}" ] || echo "${WARNING}"'${meaning}'": \${${variable}#, }"`);
}

/** Prints what `judgeServices` found, last of all, where it is not lost among what was pulled. */
export const TELL_WARNINGS: Sh = lines(
  writeWarning('bw_down', 'down after a restart of the host or of Docker, for want of `restart: unless-stopped`'),
  writeWarning(
    'bw_always',
    'started by a restart of the host or of Docker also where they were stopped, for `restart: always`',
  ),
  writeWarning(
    'bw_named',
    'a `container_name` belongs to one project on a host alone, so that two of the stack cannot run side by side',
  ),
  writeWarning('bw_made', 'not on the host, so that Docker makes empty folders of root there'),
);
