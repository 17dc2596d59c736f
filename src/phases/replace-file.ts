import { lines, type Sh, sh } from '../shell/sh';

/**
 * Puts a file that everybody may read in the place of what is there, by a rename. A directory there would take the new file in.
 * @param write writes the next one, at the path that it is given
 */
export function replaceFile(file: string, write: (next: string) => Sh): Sh {
  const next = `${file}.new`;
  return lines(
    sh`umask 022; rm -rf -- ${next}; [ ! -d ${file} ] || rm -rf -- ${file}`,
    write(next),
    sh`mv -T -- ${next} ${file}; sync -f ${file} 2>/dev/null || sync`,
  );
}
