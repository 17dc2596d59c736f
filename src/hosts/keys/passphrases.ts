import { InputError } from '../../errors';
import { Secret } from '../../shell/secret';
import { splitKeyText } from './key-text';

/**
 * The passphrase of a key, where one line stands for all keys and several are one for each.
 * @param index of the key in its text
 */
export function choosePassphrase(passphrases: Secret | undefined, index: number): string | undefined {
  const lines = splitLines(passphrases);
  return (lines.length === 1 ? lines[0] : lines[index]) || undefined;
}

/**
 * Gives each text of keys the lines that belong to it, in the order of the texts and of the keys in them.
 * @param passphrases one line for all keys, or a line for each; an empty line for a key that needs none
 * @throws InputError where there are more lines than keys
 */
export function sharePassphrases(
  passphrases: Secret | undefined,
  texts: readonly Secret[],
): readonly (Secret | undefined)[] {
  const lines = splitLines(passphrases);
  if (lines.length <= 1) return texts.map(() => passphrases);
  const counts = texts.map((text) => splitKeyText(text.reveal()).blocks.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (lines.length > total) throw refuseLines(lines.length, total);
  let at = 0;
  return counts.map((count) => {
    const own = lines.slice(at, at + count);
    at += count;
    // Lines that are not there stand for keys without a passphrase; padding keeps one line from standing for all.
    const padded = Array.from({ length: Math.max(count, 2) }, (_, index) => own[index] ?? '');
    return new Secret(padded.join('\n'));
  });
}

function splitLines(passphrases: Secret | undefined): readonly string[] {
  const text = passphrases?.reveal().replace(/\r\n/g, '\n').replace(/\n$/, '');
  return text === undefined || text === '' ? [] : text.split('\n');
}

function refuseLines(lines: number, keys: number): InputError {
  return new InputError(
    `\`ssh-passphrase\` has ${lines} lines, and there ${keys === 1 ? 'is 1 key' : `are ${keys} keys`}`,
    'Give one line for all keys, or a line for each: first the keys of `ssh-key`, then the keys that hosts name by `key`.',
  );
}
