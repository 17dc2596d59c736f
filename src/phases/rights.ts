import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { runtimeOf } from '../runtimes/choose';
import type { RootCommand } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';

/** Everything that a run of an app does as root. */
export function rightsOf(target: Target): readonly RootCommand[] {
  return [...runtimeOf(target).rights, ...partsOf(target).flatMap(({ rights }) => rights)];
}

/** Asks for what every run of an app does as root, and by other names for what only a deploy does, behind the facts of its parts. */
export function askAllRights(target: Target, keys: { readonly always: string; readonly forDeploy: string }): Sh {
  return lines(
    askRights(keys.always, runtimeOf(target).rights),
    ...partsOf(target).map(({ when, rights, isRightNeeded }) =>
      askRights(when === 'prepare' ? keys.forDeploy : keys.always, rights, isRightNeeded),
    ),
  );
}

/** Prints, as the fact `key`, each command that sudo would not run for this user; root needs no sudo. */
export function askRights(key: string, rights: readonly RootCommand[], isNeeded?: (right: RootCommand) => Sh): Sh {
  return lines(
    rights.length > 0 && sh`if [ "$(id -u)" != 0 ]; then`,
    ...rights.map(
      (words) =>
        sh`${isNeeded === undefined ? NOTHING : sh`! ${isNeeded(words)} || `}bw_o=$(sudo -n -l -- ${words} 2>&1) || { bw FACT ${key} ${shorten(words)}; bw_o=$(printf %s "$bw_o" | tr '\\n' ' ' | head -c 300); [ -z "$bw_o" ] || bw FACT ${`${key}_said`} "$bw_o"; }`,
    ),
    rights.length > 0 && sh`fi`,
  );
}

/** Enough of a command to know it by. */
function shorten(words: RootCommand): string {
  const own = words.filter((word) => word !== 'env' && !/^[A-Z_]+=/.test(word));
  return own.slice(0, 2).join(' ');
}

/** What is known of a command that sudo did not run. */
export interface Denial {
  readonly command: string;
  /** sudo's own words; null where it said nothing. */
  readonly said: string | null;
  readonly hasSudo: boolean;
}

/** Names a command that sudo refused, in sudo's own words, and the one line that allows them all. */
export function describeDenied(target: Target, { command: denied, said, hasSudo }: Denial): Missing {
  if (!hasSudo) {
    return {
      message: `\`${denied}\` takes root, and there is no sudo on this host`,
      hint: 'Install sudo, log in as root (`user: root`), or use a unit of the user (`scope: user`).',
    };
  }
  const isTty = said !== null && /tty/.test(said);
  return {
    message: `this user may not run \`${denied}\` through sudo${isTty ? '' : ' without a password'}${said === null ? '' : `; sudo says: ${said.trim()}`}`,
    hint: `${warnOfRoot(target)}Add with visudo: ${isTty ? `Defaults:${target.host.user} !requiretty, and ` : ''}${describeSudoers(target)}`,
  };
}

/** Of programs that lie elsewhere than in /usr/bin. */
const FOLDERS: Readonly<Record<string, string>> = { nginx: '/usr/sbin', sh: '/bin' };

/** The one line of sudoers that allows the deploy user what a run does as root. */
export function describeSudoers(target: Target): string {
  const folder = ([program = '']: RootCommand) => (program.startsWith('/') ? '' : `${FOLDERS[program] ?? '/usr/bin'}/`);
  const commands = rightsOf(target).map((words) => `${folder(words)}${words.map(escapeSudoers).join(' ')}`);
  return `${target.host.user} ALL=(root) NOPASSWD: ${commands.join(', ')}`;
}

/** A unit may name any program and any user, and a site any file, so the right to install one is the right to be root. */
function warnOfRoot(target: Target): string {
  const { host } = target;
  const programs = rightsOf(target).map(([program]) => program);
  if (programs.includes('sh')) {
    return `The line lets ${host.user} become root, because it may install a site of any content, which takes a shell (docs/nginx.md). `;
  }
  if (!rightsOf(target).some(([program, option]) => program === 'install' && option !== '-d')) return '';
  return `The line lets ${host.user} become root, because it may install a unit of any content; with \`scope: user\` none is needed (docs/adopting.md). `;
}

/** Source: sudoers(5), "Other special characters and reserved words", and its wildcards. */
function escapeSudoers(word: string): string {
  return word.replace(/[\\,:= *?[\]!]/g, '\\$&');
}
