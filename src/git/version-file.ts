import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { InputError } from '../errors';

/** What is read where nothing else is said. */
const USUAL_FILE = 'VERSION';

/**
 * Reads the version that a file of the tree holds: `version` of a package.json, that of a pyproject.toml, or the only line
 * of any other file.
 * @param file below `cwd`; undefined is VERSION, which need not be there
 * @returns null where VERSION is missing or empty
 * @throws InputError
 */
export async function readVersionFile(cwd: string, file: string | undefined): Promise<string | null> {
  const name = file ?? USUAL_FILE;
  const bytes = await readFile(resolve(cwd, name)).catch((error: NodeJS.ErrnoException) => {
    if (file === undefined && (error.code === 'ENOENT' || error.code === 'EISDIR')) return undefined;
    throw new InputError(
      error.code === 'ENOENT'
        ? `there is no ${name}, which holds the version`
        : `${name} cannot be read: ${error.message}`,
      'Check `version_file` and the input `version-file`; the path begins at the root of the repository.',
    );
  });
  if (bytes === undefined) return null;
  const version = await parseVersionFile(decodeText(bytes, name), name);
  if (version !== '') return version;
  if (file === undefined) return null;
  throw new InputError(`${name} is empty`, 'Write the version into it.');
}

/**
 * Reads a text with or without a byte order mark, as editors and shells of Windows write it.
 * @throws InputError for what is no text
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name} is no text in UTF-8`, 'Save it as UTF-8.');
  }
}

function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The version in the text of a file, by the kind that its name tells; empty where a file of one line is.
 * @throws InputError for a file without a version, and for one with anything else in it
 */
export async function parseVersionFile(text: string, name: string): Promise<string> {
  const version = await findVersion(text, name);
  if (version === undefined) throw new InputError(`${name} has no \`version\``, describePlace(name));
  if (version.includes('\n')) {
    throw new InputError(`${name} has several lines`, 'Write one version into it and nothing else.');
  }
  if (/\p{Cc}/u.test(version) || version.length > 200) {
    throw new InputError(`${name} holds no version: ${JSON.stringify(version.slice(0, 60))}`, 'Save it as UTF-8 text.');
  }
  return version;
}

async function findVersion(text: string, name: string): Promise<string | undefined> {
  if (extname(name) === '.json') return readJsonVersion(text, name);
  if (extname(name) === '.toml') return (await import('./toml-version')).readTomlVersion(text, name);
  return text.replaceAll('\r\n', '\n').trim();
}

function readJsonVersion(text: string, name: string): string | undefined {
  try {
    const { version }: { version?: unknown } = Object(JSON.parse(text));
    return typeof version === 'string' && version.trim() !== '' ? version.trim() : undefined;
  } catch (error) {
    throw new InputError(`${name} is no JSON: ${(error as Error).message}`, 'Correct it.');
  }
}

function describePlace(name: string): string {
  if (basename(name) !== 'pyproject.toml') return 'Add it, or name another file in `version_file`.';
  return 'Add `version` under [project] or [tool.poetry]; one that is `dynamic` is not known here: name another file.';
}
