import { type Sh, sh } from './sh';

/** Removes a folder with all that is read-only in it. Its marker goes first: what is half removed does not count any more. */
export function removeMarked(folder: string | Sh, marker: string): Sh {
  return sh`{ rm -f -- ${folder}/${marker}; chmod -R u+w -- ${folder} 2>/dev/null || :; rm -rf -- ${folder}; }`;
}
