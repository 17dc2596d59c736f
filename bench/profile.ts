import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Result } from '../src/report/result';
import type { Bowline } from './bowline';
import type { Profile } from './outcome';

const INTERVAL_US = 500;
/** What is shorter is noise. */
const LEAST_MS = 2;

/** As Node writes it; times are microseconds. */
export interface ProcessorProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Runs Bowline once more under Node's profiler, which slows it down a little. */
export async function profileBowline(bowline: Bowline, contender: string, args: readonly string[]): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-bench-profile-'));
  try {
    const options = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${INTERVAL_US}`];
    const { sample, report, bundle } = await bowline.runFully(args, options);
    const [file] = readdirSync(folder);
    const text = file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
    const client = text === undefined ? [] : sumByPart(JSON.parse(text) as ProcessorProfile, openMaps(bundle));
    return { contender, wallMs: sample.wallMs ?? 0, ...readTimes(report), client };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Steps of the first host: others do the same at the same time. */
function readTimes({ phases = [], hosts }: Result): Pick<Profile, 'phases' | 'steps'> {
  const steps = hosts[0]?.steps ?? [];
  return {
    phases: phases.map(({ name, durationMs }) => ({ name, durationMs })),
    steps: steps.map(({ name, durationMs }) => ({ name, durationMs })),
  };
}

type Locate = (frame: CallFrame) => string | undefined;

/** Adds up what each part of the client ran, longest first. */
export function sumByPart({ nodes, samples, timeDeltas }: ProcessorProfile, locate: Locate): Profile['client'] {
  const parts = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, locate)]));
  const sums = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const part = parts.get(id) ?? 'unknown';
    sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  return [...sums]
    .map(([name, ms]) => ({ name, selfMs: Math.round(ms) }))
    .filter(({ selfMs }) => selfMs >= LEAST_MS)
    .sort((a, b) => b.selfMs - a.selfMs);
}

const SPECIAL: Readonly<Record<string, string>> = {
  '(idle)': 'waiting',
  '(program)': 'node, native',
  '(garbage collector)': 'garbage collector',
  '(root)': 'node, native',
};

function nameOf(frame: CallFrame, locate: Locate): string {
  const special = SPECIAL[frame.functionName];
  if (special !== undefined) return special;
  if (frame.url === '') return `native ${frame.functionName}`;
  if (frame.url.startsWith('node:')) {
    return `node ${frame.url
      .replace(/^node:(internal\/)?/, '')
      .split('/')
      .slice(0, 2)
      .join('/')}`.trim();
  }
  const source = locate(frame) ?? basename(frame.url);
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)|(src\/[^/]+)/.exec(source);
  return found?.[1] ?? found?.[2] ?? source;
}

/** Finds the source of a place by the maps that lie beside the bundle; without them the file's name has to do. */
function openMaps(bundle: string): Locate {
  const maps = new Map<string, SourceMap | undefined>();
  return ({ url, lineNumber, columnNumber }) => {
    const name = basename(url);
    if (!maps.has(name)) maps.set(name, readMap(join(bundle, `${name}.map`)));
    const entry = maps.get(name)?.findEntry(lineNumber, columnNumber);
    return entry !== undefined && 'originalSource' in entry ? entry.originalSource : undefined;
  };
}

function readMap(path: string): SourceMap | undefined {
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
