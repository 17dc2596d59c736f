import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from '../../shell/quote';

/** A file with a secret that goes with this process, whatever ends it. */
export interface HiddenFile extends Disposable {
  /** How a program that this process starts reads it, as a word of a shell. */
  readonly path: string;
}

/**
 * Keeps a text for programs that take a file. On Linux the file has lost its name before anything is in it, so that
 * nothing stays even after a kill; elsewhere it is removed in the end.
 * @param folder where it lies if there is no better place; 0600 in any case
 */
export function hideInFile(text: string, folder: string): HiddenFile {
  const name = `bowline-${randomBytes(8).toString('hex')}`;
  return process.platform === 'linux' ? hideWithoutName(text, name, folder) : hideUntilTheEnd(text, join(folder, name));
}

function hideWithoutName(text: string, name: string, folder: string): HiddenFile {
  const file = openFirst(['/dev/shm', `/run/user/${process.getuid?.() ?? 0}`, folder], name);
  writeSync(file, text);
  return { path: `/proc/${process.pid}/fd/${file}`, [Symbol.dispose]: () => closeSync(file) };
}

function openFirst([folder = '', ...others]: readonly string[], name: string): number {
  const path = join(folder, name);
  try {
    const file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return file;
  } catch (error) {
    if (others.length === 0) throw error;
    return openFirst(others, name);
  }
}

function hideUntilTheEnd(text: string, path: string): HiddenFile {
  const file = openSync(path, 'wx', 0o600);
  const remove = () => rmSync(path, { force: true });
  process.once('exit', remove);
  writeSync(file, text);
  closeSync(file);
  return {
    path: quote(path.replaceAll('\\', '/')),
    [Symbol.dispose]: () => {
      process.off('exit', remove);
      remove();
    },
  };
}
