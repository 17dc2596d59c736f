import { posix } from 'node:path';

export interface SourceFolder {
  /** Where the sources lie here. */
  readonly cwd: string;
  /** Is there such a file below `cwd`? */
  exists(path: string): boolean;
}

/**
 * The name of a source file that is the same in every report. Reports name it from where their tests ran: a folder of
 * another machine, the import path of a Go package, the package of a Java class. What of it is a file here decides.
 */
export function normalizeSource(path: string, { cwd, exists }: SourceFolder): string {
  const portable = posix.normalize(path.replaceAll('\\', '/'));
  const plain = portable.startsWith(`${cwd}/`) ? portable.slice(cwd.length + 1) : portable;
  if (!isElsewhere(plain) && exists(plain)) return plain;
  const parts = plain.split('/');
  // One name alone says too little of a file that lies somewhere else.
  const fewest = isElsewhere(plain) ? 2 : 1;
  const found = parts
    .slice(1)
    .map((_, index) => parts.slice(index + 1))
    .find((rest) => rest.length >= fewest && exists(rest.join('/')));
  return found?.join('/') ?? plain;
}

function isElsewhere(path: string): boolean {
  return path.startsWith('/') || path.startsWith('../') || /^[A-Za-z]:\//.test(path);
}
