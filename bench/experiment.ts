import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { compare, type Requirement, summarizeSamples } from './compare';
import { watchServers } from './host-processor';
import type { ContenderOutcome, Profile, RowOutcome, Sample } from './outcome';

/** Something that does the work of a row: Bowline in one of its modes, or a peer. */
export interface Contender {
  readonly name: string;
  readonly isBowline?: boolean;
  /** Why it cannot be measured here; it is then told and left out. */
  readonly missing?: string | undefined;
  /** It runs in the first so many rounds only, because it takes long. */
  readonly maxRounds?: number;
  /** Brings its hosts to the state that a round begins with; not timed. */
  readonly before?: (round: number) => Promise<void> | void;
  readonly run: (round: number) => Promise<Sample>;
}

/** A row of the bench, ready to be run. Contenders of one group alternate; the groups of a round follow each other. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly rounds: number;
  /** Rounds ahead that are not counted. */
  readonly warmUps?: number;
  readonly groups: readonly (readonly Contender[])[];
  readonly requirements: readonly Requirement[];
  /** What a round changes for everybody; not timed. */
  readonly beforeRound?: (round: number) => Promise<void> | void;
  /** Runs Bowline once more, with a profiler; not counted. */
  readonly profile?: (round: number) => Promise<readonly Profile[]>;
}

export interface RunSettings {
  readonly isQuick: boolean;
  readonly withProfiles: boolean;
  readonly tell: (text: string) => void;
  /** Ends the bench before the next run, so that its servers are stopped. */
  readonly signal: AbortSignal;
}

/** Runs every round of an experiment. A contender that fails is told and left out from then on. */
export async function runExperiment(experiment: Experiment, settings: RunSettings): Promise<RowOutcome> {
  const { id, title, about, rounds, warmUps = 0, requirements } = experiment;
  const measuredAt = new Date().toISOString();
  const [loadAverage = 0] = loadavg();
  const desk = new Map(
    experiment.groups
      .flat()
      .map((contender) => [contender, { samples: [], reason: contender.missing ?? null } as Entry]),
  );
  for (let round = -warmUps; round < rounds; round += 1) await runRound(experiment, desk, round, settings);
  const contenders = [...desk].map(([contender, entry]) => describe(contender, entry, rounds));
  const profiles = await takeProfiles(experiment, settings);
  return {
    id,
    title,
    about,
    measuredAt,
    isQuick: settings.isQuick,
    rounds,
    loadAverage: Math.round(loadAverage * 10) / 10,
    contenders,
    ...compare(contenders, requirements),
    profiles,
  };
}

interface Entry {
  readonly samples: (Sample | null)[];
  reason: string | null;
}

type Desk = ReadonlyMap<Contender, Entry>;

async function runRound(
  experiment: Experiment,
  desk: Desk,
  round: number,
  { tell, signal }: RunSettings,
): Promise<void> {
  await experiment.beforeRound?.(round);
  for (const group of experiment.groups) {
    for (const contender of rotate(group, round)) {
      signal.throwIfAborted();
      const entry = desk.get(contender);
      if (entry === undefined || entry.reason !== null || round >= (contender.maxRounds ?? Infinity)) continue;
      const sample = await runOnce(contender, round).catch((error: unknown) => error as Error);
      if (sample instanceof Error) {
        entry.reason = sample.message;
        tell(`  ${contender.name}: ${sample.message}`);
      } else if (round >= 0) {
        entry.samples[round] = sample;
        tell(`  ${experiment.id} ${round + 1}/${experiment.rounds} ${contender.name}: ${spell(sample)}`);
      }
    }
  }
}

/** Who comes first changes, so that nobody always runs on what another left in the caches. */
export function rotate<T>(list: readonly T[], round: number): T[] {
  const start = list.length === 0 ? 0 : ((round % list.length) + list.length) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

async function runOnce(contender: Contender, round: number): Promise<Sample> {
  await contender.before?.(round);
  // What others wrote goes to the disk now, and not while this one is measured.
  execFileSync('sync');
  const servers = watchServers();
  const before = await servers.read();
  const sample = await contender.run(round);
  const after = await servers.read();
  return before === undefined || after === undefined ? sample : { ...sample, hostCpuMs: after - before };
}

function spell({ wallMs, peakBytes }: Sample): string {
  const memory = peakBytes === undefined ? '' : `, ${Math.round(peakBytes / 1e6)} MB`;
  return wallMs === undefined ? 'counted' : `${Math.round(wallMs)} ms${memory}`;
}

function describe(
  { name, isBowline = false }: Contender,
  { samples, reason }: Entry,
  rounds: number,
): ContenderOutcome {
  const all = Array.from({ length: rounds }, (_, round) => samples[round] ?? null);
  return { name, isBowline, notMeasured: reason, samples: all, summary: summarizeSamples(all) };
}

async function takeProfiles({ profile, rounds }: Experiment, settings: RunSettings): Promise<readonly Profile[]> {
  if (profile === undefined || !settings.withProfiles) return [];
  return profile(rounds).catch((error: unknown) => {
    settings.tell(`  no profile: ${(error as Error).message}`);
    return [];
  });
}
