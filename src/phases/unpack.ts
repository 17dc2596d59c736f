import { type Sh, sh } from '../shell/sh';

const DECOMPRESS = { zstd: sh`zstd -dcq |`, gzip: sh`gzip -dc |`, none: sh`` } as const;

/** Takes a tar from the input, each entry to its place below a folder. */
export function unpackInto(base: string, compression: keyof typeof DECOMPRESS): Sh {
  return sh`${DECOMPRESS[compression]} tar -xopf - -C ${base}`;
}
