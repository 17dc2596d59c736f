import type { JournalPlace } from './journal';

/** One app's part in making room for a release. */
export interface Incoming {
  readonly app: string;
  readonly root: string;
  readonly run: string;
  readonly release: string;
  readonly fence: number;
  readonly journal: JournalPlace;
}

/** The nearest folder that holds all of these; each is absolute. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '/', ...others] = folders;
  let common = first.replace(/\/+$/, '');
  while (others.some((other) => !`${other}/`.startsWith(`${common}/`)))
    common = common.slice(0, common.lastIndexOf('/'));
  return common === '' ? '/' : common;
}

/** The path below a folder, as a tar that is unpacked there names it. */
export function archivePath(base: string, absolute: string): string {
  return absolute.slice(base === '/' ? 1 : base.length + 1);
}
