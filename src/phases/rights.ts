import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { runtimeOf } from '../runtimes/choose';
import type { Missing } from '../runtimes/runtime';
import type { RootCommand } from '../shell/host-user';
import { lines, type Sh, sh } from '../shell/sh';

/** Everything that a run of an app does as root. */
export function rightsOf(target: Target): readonly RootCommand[] {
  return [...runtimeOf(target).rights, ...partsOf(target).flatMap(({ rights }) => rights)];
}

/** Prints, as the fact `key`, each command that sudo would not run for this user; root needs no sudo. */
export function askRights(key: string, rights: readonly RootCommand[]): Sh {
  return lines(
    rights.length > 0 && sh`if [ "$(id -u)" != 0 ]; then`,
    ...rights.map((words) => sh`sudo -n -l -- ${words} >/dev/null 2>&1 || bw FACT ${key} ${shorten(words)}`),
    rights.length > 0 && sh`fi`,
  );
}

/** Enough of a command to know it by. */
function shorten(words: RootCommand): string {
  return words.slice(0, 2).join(' ');
}

/** Names a command that sudo refused, and the one line that allows them all. */
export function describeDenied(target: Target, denied: string): Missing {
  const rights = rightsOf(target);
  const commands = rights.map((words) => `/usr/bin/${words.map(escapeSudoers).join(' ')}`);
  return {
    message: `this user may not run \`${denied}\` through sudo without a password`,
    hint: `${warnOfRoot(target, rights)}Add with visudo: ${target.host.user} ALL=(root) NOPASSWD: ${commands.join(', ')}`,
  };
}

/** A unit may name any program and any user, so the right to install one is the right to be root. */
function warnOfRoot({ host }: Target, rights: readonly RootCommand[]): string {
  if (!rights.some(([program]) => program === 'install')) return '';
  return `The line lets ${host.user} become root, because it may install a unit of any content; with \`scope: user\` none is needed (docs/adopting.md). `;
}

/** Source: sudoers(5), "Other special characters and reserved words", and its wildcards. */
function escapeSudoers(word: string): string {
  return word.replace(/[\\,:= *?[\]!]/g, '\\$&');
}
