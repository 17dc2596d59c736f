import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { hasWildcard, matchesName, readPrefix } from '../config/names/name-pattern';
import { InputError } from '../errors';
import { type CoverageOfFile, readReport } from './report';

const MOST_BYTES = 200_000_000;
/** Folders that no pattern means unless it names them. */
const PASSED_OVER = ['.git', 'node_modules'];

/**
 * Reads the reports that paths and patterns name, each once.
 * @throws InputError that names everything that is missing or cannot be read
 */
export async function readReports(wanted: readonly string[], cwd: string): Promise<CoverageOfFile[]> {
  const problems: InputError[] = [];
  const collect = async <T>(promise: Promise<T>): Promise<T | undefined> => {
    try {
      return await promise;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const found = await Promise.all(wanted.map((one) => collect(findFiles(one, cwd))));
  const paths = new Set(found.flatMap((files) => files ?? []));
  const reports: CoverageOfFile[] = [];
  for (const path of paths) {
    const report = await collect(readOne(path, cwd));
    if (report !== undefined) reports.push(report);
  }
  if (problems.length === 0) return reports;
  throw new InputError(problems.map(({ message }) => message).join('\n'), problems[0]?.hint);
}

/** The files that one path or pattern stands for, by their paths below `cwd`. */
async function findFiles(wanted: string, cwd: string): Promise<string[]> {
  if (!hasWildcard(wanted)) return [nameFile(wanted, cwd)];
  const pattern = toPortable(wanted).replace(/^(?:\.\/)+/, '');
  const base = readPrefix(pattern).replace(/[^/]*$/, '');
  const found = await listFiles(resolve(cwd, base), base, pattern);
  if (found.length > 0) return found.sort();
  throw new InputError(`no file matches ${wanted}`, 'Check the pattern, and that the tests ran before this step.');
}

async function listFiles(folder: string, name: string, pattern: string): Promise<string[]> {
  const children = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    children.map(async (child) => {
      const path = `${name}${child.name}`;
      if (child.isFile()) return matchesName(pattern, path) ? [path] : [];
      const isMeant = !PASSED_OVER.includes(child.name) || pattern.includes(child.name);
      return child.isDirectory() && isMeant ? listFiles(resolve(folder, child.name), `${path}/`, pattern) : [];
    }),
  );
  return lists.flat();
}

/** Its path below `cwd`, or where it lies elsewhere, the whole. */
function nameFile(path: string, cwd: string): string {
  const below = relative(cwd, resolve(cwd, path));
  return below.startsWith('..') || isAbsolute(below) ? resolve(cwd, path) : toPortable(below);
}

function toPortable(path: string): string {
  return sep === posix.sep ? path : path.replaceAll(sep, posix.sep);
}

async function readOne(name: string, cwd: string): Promise<CoverageOfFile> {
  const full = resolve(cwd, name);
  try {
    const { size } = await stat(full);
    if (size > MOST_BYTES)
      throw new InputError(`${name}: the file has ${size} bytes`, 'Report fewer sources in one file.');
    return readReport(await readFile(full, 'utf8'), name);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw describeFailure(error as NodeJS.ErrnoException, name);
  }
}

function describeFailure({ code, message }: NodeJS.ErrnoException, name: string): InputError {
  const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such file' : undefined;
  const kind = code === 'EISDIR' ? 'it is a directory' : undefined;
  return new InputError(
    `${name}: ${why ?? kind ?? message}`,
    'Check the input `coverage-files`, and that the tests ran before this step.',
  );
}
