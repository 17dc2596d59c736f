import { fitsPlainHeader } from './tar-header';

/** One entry of a tree that becomes a release. Paths use `/` and are relative to its root. */
export type TreeEntry =
  | {
      readonly type: 'file';
      readonly path: string;
      readonly mode: number;
      readonly size: number;
      readonly mtimeMs: number;
    }
  | { readonly type: 'directory'; readonly path: string; readonly mode: number }
  | { readonly type: 'symlink'; readonly path: string; readonly target: string };

export type FileEntry = Extract<TreeEntry, { type: 'file' }>;

/**
 * Whether any tar carries the entry in its plain header; others need an extended one.
 * @param folder where it goes, without a leading slash
 */
export function hasPortableName(entry: TreeEntry, folder: string): boolean {
  const target = entry.type === 'symlink' ? entry.target : '';
  return fitsPlainHeader({ name: `${folder}/${entry.path}`, type: entry.type, target });
}
