import { join, resolve } from 'node:path';

/** A line of `scripts/bundle/chunks.mjs`. */
export interface Chunk {
  readonly name: string;
  readonly only?: readonly string[];
  readonly all?: readonly string[];
}

export interface Limits {
  readonly scriptBytes: number;
  readonly chunks: number;
  readonly tarballBytes: number;
}

interface Scripts {
  readonly compile: { compile(entry: string, chunks: readonly Chunk[]): Promise<Record<string, string>> };
  readonly fold: { nameChunk(chunks: readonly Chunk[], labels: readonly string[]): string };
  readonly limits: {
    readonly LIMITS: Limits;
    refuseExcess(folder: string, limits: Limits): void;
    measureTarball(folder: string): number | undefined;
    refuseTarball(folder: string, limits: Limits): void;
  };
  readonly shorten: { default(source: string): string };
}

/** Loads a script of the build, which has no types of its own. */
export async function loadScript<Name extends keyof Scripts>(name: Name): Promise<Scripts[Name]> {
  const file = name === 'shorten' ? `${name}.cjs` : `${name}.mjs`;
  return import(join(resolve(__dirname, '../../..'), 'scripts/bundle', file));
}
