import { posix } from 'node:path';
import { type Color, otherColor } from '../config/runtimes/blue-green';
import type { Facts } from '../shell/facts';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import type { Install, Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import { findAsker, findSilence } from './ask-site';
import type { ProxySwitch, SwitchSubject } from './proxy-switch';

/** A file that a proxy reads when it is loaded, and what loads it. */
export interface ReloadedFile {
  /** What people call the proxy. */
  readonly name: string;
  readonly file: string;
  readonly reload: string;
  /** All that is in the file while a colour serves. */
  write(color: Color): string;
  /** Where each colour listens, as the file names it. */
  readonly dials: Readonly<Record<Color, string>>;
  /** Takes that out of the file: a script for `sed -n`. */
  readonly pick: string;
  /** Judges the file before the reload; its words are told. */
  test?(user: HostUser): Sh;
  /** Code for the last words of the proxy on a reload that failed. */
  readonly words?: Sh;
  /** Code before the reload, and a condition behind it, which is true once nothing but what was loaded answers. */
  readonly proof?: { readonly before: Sh; readonly isLoaded: Sh };
  /** What runs as root beside a reload by systemd. */
  readonly rights?: readonly RootCommand[];
  /** Of a site that reads the file; the file itself is installed before it. */
  readonly site: Install;
  readonly ask: Sh;
  busy(color: Color): Sh;
}

/** The file is written, and the proxy reloaded. Which colour was loaded it answers itself. */
export function switchByReload({ target, runtime }: SwitchSubject, subject: ReloadedFile): ProxySwitch {
  const { name, reload, rights = [], site, ask, busy } = subject;
  const { user } = target.host;
  const words = wordsOf(reload);
  return {
    tools: [],
    rights: words === undefined ? [] : [...rights, words],
    installs: () => [describeFirst(subject, user), site],
    facts: (prefix) => lines(findAsker(prefix), askFile(subject, prefix)),
    missing: (facts) => [...findSilence(name, runtime, facts), ...findFileProblems(subject, user, facts)],
    notes: (facts) => noteOtherFile(subject, facts),
    ask,
    serve: (hostUser) => defineReload(subject, hostUser),
    follow: defineFollow(subject),
    busy,
  };
}

function describeFirst({ name, file, write }: ReloadedFile, user: string): Install {
  return {
    what: `the first ${file}, which serves blue`,
    how: `Run \`install -d -o ${user} ${posix.dirname(file)}\` as root, and save it there; ${name} has to be able to read it.`,
    text: write('blue'),
  };
}

/** What a command says when it is systemd that loads. */
function wordsOf(reload: string): RootCommand | undefined {
  return /^systemctl [\w.@ -]+$/.test(reload) && !reload.includes('--user') ? reload.split(/ +/) : undefined;
}

/** Whether a reload is that of systemd, which takes root. */
export function isSystemReload({ reload }: Pick<ReloadedFile, 'reload'>): boolean {
  return wordsOf(reload) !== undefined;
}

/** How long a proxy may take until what was loaded answers. */
const LOAD_SECONDS = 5;

/**
 * Defines `bw_serve`, `bw_follow` and what they need: the file is written by a rename, loaded, and the proxy is asked. Whatever fails
 * brings the old file back. One that names neither colour is somebody else's.
 */
function defineReload(subject: ReloadedFile, user: HostUser): Sh {
  const { file, reload, words, proof, test } = subject;
  const root = wordsOf(reload);
  const load = root === undefined ? sh`timeout 60 sh -c ${reload}` : sh`timeout 60 ${asRoot(user)} ${root}`;
  const isOther = sh`! bw_ask || [ "$bw_color" != "$1" ]`;
  return lines(
    defineFollow(subject),
    sh`bw_back() { if [ -e ${`${file}.before`} ]; then mv -T -- ${`${file}.before`} ${file}; else rm -f -- ${file}; fi; }`,
    sh`bw_serve() { if bw_ask && [ "$bw_color" = "$1" ]; then bw_follow "$1"; return; fi`,
    sh`bw_mine || return 1; rm -f -- ${`${file}.before`}; [ ! -e ${file} ] || cp -p -- ${file} ${`${file}.before`} || { bw_why="no copy of "${file}" can be made"; return 1; }`,
    sh`bw_write "$1" || return 1`,
    test &&
      sh`bw_o=$(${test(user)} 2>&1) || { bw_why="it refuses the file: $(printf '%s\\n' "$bw_o" | tail -n 2 | tr '\\n' ' ')"; bw_back; return 1; }`,
    proof?.before,
    sh`bw_o=$(${load} 2>&1) || { bw_why="the reload failed: $(printf '%s\\n' "$bw_o" | tail -n 1)"; ${words ?? sh`:`}; bw_back; return 1; }`,
    sh`bw_n=$(( $(date +%s) + ${LOAD_SECONDS} ))`,
    sh`while ${proof === undefined ? isOther : sh`! ${proof.isLoaded} || ${isOther}`}; do`,
    sh`[ "$(date +%s)" -le "$bw_n" ] || { bw_why="\${bw_why:-it serves $bw_color after the reload}"; bw_back; ${load} >/dev/null 2>&1 || :; return 1; }; sleep 0.1 2>/dev/null || sleep 1; done`,
    sh`rm -f -- ${`${file}.before`}; }`,
  );
}

/** Defines `bw_follow`, which writes the file without a reload where it does not say yet what serves. */
function defineFollow(subject: ReloadedFile): Sh {
  const { file, dials, pick, write } = subject;
  return lines(
    sh`bw_said() { sed -n ${pick} ${file} 2>/dev/null | tr '\\n' ' '; }`,
    sh`bw_mine() { case $(bw_said) in ''|${dials.blue}' '|${dials.green}' ') ;; *) bw_why=${file}" sends to $(bw_said), which is neither blue nor green: it is left as it is"; return 1;; esac; }`,
    sh`bw_write() { case $1 in blue) printf %s ${write('blue')};; *) printf %s ${write('green')};; esac >${`${file}.new`} && chmod 644 ${`${file}.new`} && mv -T -- ${`${file}.new`} ${file} && { sync -f ${file} 2>/dev/null || sync; } || { bw_why=${file}" cannot be written"; return 1; }; }`,
    sh`bw_follow() { case $1 in blue) bw_d=${dials.blue};; *) bw_d=${dials.green};; esac; [ "$(bw_said)" = "$bw_d " ] || { bw_mine && bw_write "$1"; }; }`,
  );
}

/** Code for facts about the file: whether the deploy user may put another in its place, and which colour it names. */
function askFile({ file, dials, pick }: ReloadedFile, prefix: string): Sh {
  const folder = posix.dirname(file);
  return lines(
    sh`if [ ! -d ${folder} ]; then bw FACT ${`${prefix}.folder`} none; elif [ ! -w ${folder} ]; then bw FACT ${`${prefix}.folder`} closed; fi`,
    sh`bw_d=$(sed -n ${pick} ${file} 2>/dev/null | tr '\\n' ' ')`,
    sh`case $bw_d in '') ;; ${dials.blue}' ') bw FACT ${`${prefix}.file`} blue;; ${dials.green}' ') bw FACT ${`${prefix}.file`} green;; *) bw FACT ${`${prefix}.file`} "$bw_d";; esac`,
  );
}

/** What keeps the file from being written. */
function findFileProblems({ file }: Pick<ReloadedFile, 'file'>, user: string, facts: Facts): readonly Missing[] {
  const folder = posix.dirname(file);
  const state = facts.read('folder');
  if (state !== undefined) {
    const message = state === 'none' ? `there is no folder ${folder}` : `${user} may not write in ${folder}`;
    return [{ message, hint: `Run once as root: install -d -o ${user} ${folder}` }];
  }
  const said = facts.read('file');
  if (said === undefined || said === 'blue' || said === 'green') return [];
  const hint = 'Write into it what `bowline doctor` prints, or name another file.';
  return [{ message: `${file} sends to ${said.trim()}, which is neither blue nor green`, hint }];
}

/** What a restart of the proxy would serve, where that is not what it serves now. */
function noteOtherFile({ file }: Pick<ReloadedFile, 'file'>, facts: Facts): readonly string[] {
  const [said, serves] = [facts.read('file'), facts.read('color')];
  if (serves !== 'blue' && serves !== 'green') return [];
  return said === otherColor(serves)
    ? [`${file} says ${said}, and the proxy serves ${serves}: the next run corrects the file`]
    : [];
}
