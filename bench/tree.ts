import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FILES_PER_FOLDER = 100;
/** One file in five is as an image is: it does not compress. */
const RANDOM_EVERY = 5;
const PIECE_BYTES = 4 * 1024 * 1024;

export interface TreeSize {
  readonly files: number;
  readonly bytes: number;
}

/** A generator of numbers from 0 to 1 that a seed decides (mulberry32), so that every run has the same tree. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paths and sizes as a project with its dependencies has them: many small files, few large ones. */
export function planTree({ files, bytes }: TreeSize, seed = 1): { readonly path: string; readonly size: number }[] {
  const random = seededRandom(seed);
  const weights = Array.from({ length: files }, () => Math.exp(1.4 * normal(random)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, index) => {
    const folder = `part-${Math.floor(index / FILES_PER_FOLDER)}`;
    const extension = index % RANDOM_EVERY === 0 ? 'png' : 'js';
    return { path: `${folder}/file-${index}.${extension}`, size: Math.max(1, Math.round((weight / total) * bytes)) };
  });
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Writes the tree anew, with the files that the site and its health need beside it. */
export function writeTree(folder: string, size: TreeSize): void {
  rmSync(folder, { recursive: true, force: true });
  const words = makeWords(seededRandom(2));
  const files = planTree(size);
  for (const path of new Set(files.map((file) => dirname(file.path))))
    mkdirSync(join(folder, path), { recursive: true });
  for (const [index, file] of files.entries()) {
    writeFileSync(join(folder, file.path), makeContent(file, seededRandom(1000 + index), words));
  }
  writeFileSync(join(folder, 'VERSION'), '1.0.0\n');
  writeFileSync(join(folder, 'health.json'), '{"status":"ok","connected":true}\n');
}

/** Changes one file in a hundred, always the same ones, so that two rounds differ by 1 % and not by 2 %. */
export function changeTree(folder: string, size: TreeSize, round: number): void {
  const words = makeWords(seededRandom(2));
  for (const [index, file] of planTree(size).entries()) {
    if (index % 100 !== 50) continue;
    writeFileSync(join(folder, file.path), makeContent(file, seededRandom(1e6 + index + round * 7919), words));
  }
}

type PlannedFile = ReturnType<typeof planTree>[number];

function makeContent({ path, size }: PlannedFile, random: () => number, words: readonly string[]): Buffer {
  return path.endsWith('.png') ? makeRandom(size, random) : makeText(size, random, words);
}

function makeRandom(size: number, random: () => number): Buffer {
  const content = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; at += 1) content[at] = random() * 256;
  return content;
}

function makeText(size: number, random: () => number, words: readonly string[]): Buffer {
  let text = '';
  // Squared: some words are frequent, as in a program.
  for (let count = 1; text.length < size; count += 1) {
    text += `${words[Math.floor(random() ** 2 * words.length)]}${count % 9 === 0 ? ';\n' : ' '}`;
  }
  return Buffer.from(text.slice(0, size));
}

function makeWords(random: () => number): string[] {
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
  return Array.from({ length: 3000 }, () => Array.from({ length: 2 + Math.floor(random() * 9) }, letter).join(''));
}

export type ArtifactKind = 'random' | 'text';

/** Writes one large file that does not compress, or one that does. */
export async function writeArtifact(path: string, bytes: number, kind: ArtifactKind): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const random = seededRandom(3);
  const piece = kind === 'random' ? makeRandom(PIECE_BYTES, random) : makeText(PIECE_BYTES, random, makeWords(random));
  await using file = await open(path, 'w');
  for (let written = 0; written < bytes; written += piece.length) {
    // Every piece differs in each of its blocks, or a compressor with a long memory would see through it.
    if (kind === 'random') for (let at = 0; at < piece.length; at += 8) piece.writeUInt32LE(random() * 2 ** 32, at);
    await file.write(piece, 0, Math.min(piece.length, bytes - written));
  }
}
