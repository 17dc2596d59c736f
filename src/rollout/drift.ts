import ignore from 'ignore';
import type { ScriptOutcome } from '../hosts/script-outcome';
import { writeListeners } from '../phases/commands';
import { writeLook, writeSums } from '../phases/drift';
import {
  type Drift,
  describeElsewhere,
  describeFiles,
  describeNoListing,
  joinDrifts,
  type ListingState,
} from '../plan/drift/drift';
import { compareFiles, type FileLook, findSuspects, NO_SUMS, type Sums } from '../plan/drift/files';
import { readListing } from '../plan/drift/listing';
import { compareNeighbours } from '../plan/drift/neighbours';
import { readSiteDrift } from '../provision/nginx-drift';
import { readUnitDrift } from '../provision/unit-drift';
import { runtimeOf } from '../runtimes/choose';
import { judgeListener } from '../runtimes/listener-owner';
import { readSighting } from '../runtimes/listeners';
import { factsOf } from './look-facts';
import { hearQuietly, runQuietly } from './quiet-script';
import { appFactsOn } from './read-facts';
import type { Verification } from './verification';

const LISTENERS_MS = 10_000;

export interface DriftQuestion {
  /** Files that are not judged, as patterns of .gitignore. */
  readonly ignored: readonly string[];
  /** Of each look; to hash a large release anew, after a backup was restored, takes time. */
  readonly timeoutMs: number;
}

/**
 * Looks at how an app differs from its live release. Nothing is hashed but what was written since.
 * @throws what the signal was aborted with; a TimeoutError where the host takes much longer than it may
 */
export async function lookForDrift(asked: Verification, question: DriftQuestion): Promise<Drift> {
  const { fleet, target, release, machine, neighbours = [] } = asked;
  const [look, port] = await Promise.all([
    hearQuietly(asked, writeLook(fleet.world.random(32), target, release), question.timeoutMs),
    lookAtPort(asked),
  ]);
  return joinDrifts([
    { found: compareNeighbours(machine.host.name, neighbours) },
    { found: [...findElsewhere(asked, look), ...port, ...findTurned(asked)] },
    readUnitDrift(target, factsOf(look, 'unit.')),
    { found: readSiteDrift(target, factsOf(look, 'site.')) },
    await judgeFiles(asked, look, question),
  ]);
}

/** Looks at the files alone. */
export async function lookAtFiles(asked: Verification, question: DriftQuestion): Promise<Drift> {
  const { fleet, target, release } = asked;
  const look = await hearQuietly(asked, writeLook(fleet.world.random(32), target, release), question.timeoutMs);
  return joinDrifts([await judgeFiles(asked, look, question)]);
}

/** What the runtime finds by itself, or a service that goes on with another release, or that somebody started there. */
function findElsewhere({ target, release }: Verification, look: ScriptOutcome): readonly string[] {
  const text = factsOf(look, '').readText('process');
  if (text === undefined) return [];
  const runtime = runtimeOf(target);
  const faults = runtime.faults(text.split('\n'));
  if (faults.length > 0) return faults;
  const state = runtime.readState(text.split('\n'));
  if (!state.running || state.release === undefined || state.release === null || state.release === release) return [];
  return [describeElsewhere(state.pid, state.release, release)];
}

/** What the runtime itself finds, by the facts of before: not while a run switches. */
function findTurned({ machine, target, neighbours }: Verification): readonly string[] {
  return neighbours === undefined ? [] : runtimeOf(target).drifts(appFactsOn(machine, target).runtime);
}

/** What answers on the port of the app and is none of its processes. */
async function lookAtPort(asked: Verification): Promise<readonly string[]> {
  const { fleet, target } = asked;
  const { processes } = runtimeOf(target);
  if (target.port === undefined || processes === undefined) return [];
  const script = writeListeners(fleet.world.random(32), target, target.port);
  const { output } = await runQuietly(asked, script, LISTENERS_MS);
  const owner = judgeListener(readSighting(output), target.port, processes.name);
  return owner.is === 'foreign' ? [`port ${target.port} is answered by ${owner.detail}`] : [];
}

async function judgeFiles(
  asked: Verification,
  look: ScriptOutcome,
  { ignored, timeoutMs }: DriftQuestion,
): Promise<Partial<Drift>> {
  const facts = factsOf(look, '');
  const state = (facts.read('listing') ?? 'denied') as ListingState;
  const { user } = asked.target.host;
  if (state !== 'there') return { unknown: [describeNoListing(state, asked.release, user)] };
  const files = readFiles(look, ignored);
  const suspects = findSuspects(files);
  const sums = suspects.length === 0 ? NO_SUMS : await readSums(asked, suspects, timeoutMs);
  return describeFiles(compareFiles(files, sums), facts.read('unread'));
}

function readFiles({ blobs, facts }: ScriptOutcome, ignored: readonly string[]): FileLook {
  const list = (key: string) => readListing(blobs.get(key) ?? Buffer.alloc(0));
  const rules = ignore({ ignorecase: false }).add([...ignored]);
  return {
    was: list('gone'),
    now: list('come'),
    arrived: facts.some(([key]) => key === 'arrived') ? list('arrived') : null,
    isIgnored: (path) => rules.ignores(path),
  };
}

async function readSums(asked: Verification, paths: readonly string[], timeoutMs: number): Promise<Sums> {
  const { fleet, target, release } = asked;
  const { blobs } = await hearQuietly(asked, writeSums(fleet.world.random(32), target, release, paths), timeoutMs);
  const read = (key: string) => readSumLines(blobs.get(key)?.toString('utf8') ?? '');
  return { now: read('sums'), sent: read('manifest') };
}

/** `SHA-256  ./PATH`, in a manifest with the mode before it. */
function readSumLines(text: string): ReadonlyMap<string, string> {
  const matches = text.matchAll(/^(?:[0-7]{4} )?([0-9a-f]{64}) [ *]\.\/(.*)$/gm);
  return new Map([...matches].map(([, sum = '', path = '']) => [path, sum]));
}
