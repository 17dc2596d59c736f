import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file by its content, a link by its target, an empty folder; `mode` is of files and folders. */
export type Node =
  | { readonly text: string | Buffer; readonly mode?: number }
  | { readonly link: string }
  | { readonly mode?: number; readonly folder: true };

/** Makes a tree below a folder. A string is the content of a file. */
export function plant(root: string, tree: Readonly<Record<string, Node | string>>): string {
  for (const [path, node] of Object.entries(tree)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof node === 'string') writeFileSync(file, node);
    else if ('link' in node) symlinkSync(node.link, file);
    else {
      if ('folder' in node) mkdirSync(file, { recursive: true });
      else writeFileSync(file, node.text);
      chmodSync(file, node.mode ?? ('folder' in node ? 0o755 : 0o644));
    }
  }
  return root;
}

/** Every entry below a folder, with mode and content, or the target of a link. */
export function survey(root: string, folder = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = join(folder, name);
    const stats = lstatSync(join(root, path));
    const mode = (stats.mode & 0o7777).toString(8);
    if (stats.isSymbolicLink()) found[path] = `link ${readlinkSync(join(root, path))}`;
    else if (stats.isDirectory()) Object.assign(found, { [path]: `folder ${mode}` }, survey(root, path));
    else found[path] = `file ${mode} ${readFileSync(join(root, path)).toString('base64')}`;
  }
  return found;
}
