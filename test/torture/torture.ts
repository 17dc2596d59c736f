import { BREAKAGES, type Breakage } from './breakages';
import { type Mode, NeitherState, planAttempt } from './cycle';
import { type Fleet, type FleetOptions, openFleet } from './fleet';
import { hasRow, PHASES, type Phase, whyNever } from './gates';
import { howToLook } from './judge';
import { type Courses, type KillResult, killOnce, settleFleet } from './kills';
import { type Cell, type CellResult, runCell } from './matrix';
import { type Never, nameRow, type Outcome } from './outcome';
import { SUBJECTS } from './subjects';
import type { SubjectName } from './subjects/subject';

export interface Options {
  readonly cells: readonly Cell[];
  /** Cells that an earlier run has found good, which are not run again. */
  readonly earlier: readonly CellResult[];
  /** What is killed at random instants. */
  readonly subject: SubjectName;
  readonly kills: number;
  readonly seed: number;
  /** Fleets at once. */
  readonly workers: number;
  /** Keeps the hosts of whatever is not good. */
  readonly keeps: boolean;
  readonly tell: (line: string) => void;
  /** Called with everything so far after each result. */
  readonly save: (outcome: Outcome) => void;
}

const MODES: readonly Mode[] = ['deploy', 'stages', 'rollback', 'verify'];
/** Hosts with an engine each are heavy: as many fleets of them at once make each other late. */
const WORKERS: Readonly<Record<SubjectName, number>> = {
  shop: Infinity,
  git: Infinity,
  compose: 1,
  colors: Infinity,
  'colors-compose': 1,
};
const OF_MATRIX = { names: ['web-1', 'web-2'], payloadBytes: 400_000, soak: '200ms' } as const;
const OF_KILLS = { names: ['web-1', 'web-2'], payloadBytes: 60_000, soak: '0s' } as const;

/** Breaks everything that was asked for. It ends early, hosts kept, at a state that is neither old nor new. */
export async function torture(options: Options): Promise<Outcome> {
  const startedAt = Date.now();
  const cells: CellResult[] = [...options.earlier];
  const kills: KillResult[] = [];
  const sum = (stopped: string | null): Outcome => ({
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Date.now() - startedAt,
    seed: options.seed,
    cells,
    never: options.cells.some(({ subject }) => subject === 'shop') ? findNever() : [],
    kills: [...kills].sort((a, b) => a.number - b.number),
    stopped,
  });
  const save = () => options.save(sum(null));
  const known = new Set(cells.map((cell) => `${nameRow(cell)}, ${cell.breakage}`));
  const isNew = (cell: Cell) => !known.has(nameOf(cell));
  try {
    await runMatrix(options.cells.filter(isNew), (cell) => cells.push(cell) && save(), options);
    await runKills((kill) => kills.push(kill) && save(), options);
  } catch (error) {
    if (!(error instanceof NeitherState)) throw error;
    return sum(`${error.message}\nThe host is kept. Look at it: ${howToLook(error.host)}`);
  }
  return sum(null);
}

export const nameOf = ({ subject, mode, phase, breakage }: Cell) =>
  `${nameRow({ subject, mode, phase: phase.name })}, ${breakage.name}`;

/** Every phase of every mode × every breakage, where the name holds every one of these texts. */
export function chooseCells(only: readonly string[]): Cell[] {
  return (Object.keys(SUBJECTS) as SubjectName[])
    .flatMap((subject) => pairs().map((pair) => ({ subject, ...pair })))
    .filter(({ subject, mode, phase }) => hasRow(subject, mode, phase))
    .flatMap((row) => breakagesOf(row.subject).map((breakage): Cell => ({ ...row, breakage })))
    .filter((cell) => only.every((text) => nameOf(cell).includes(text)));
}

function breakagesOf(subject: SubjectName): Breakage[] {
  return BREAKAGES.filter(({ subjects }) => subjects?.includes(subject) ?? true);
}

/** The phases that a mode does not have. */
function findNever(): Never[] {
  return pairs().flatMap(({ mode, phase }): Never[] => {
    const reason = whyNever(mode, phase);
    return reason === undefined ? [] : [{ mode, phase: phase.name, reason }];
  });
}

function pairs(): { mode: Mode; phase: Phase }[] {
  return MODES.flatMap((mode) => PHASES.map((phase) => ({ mode, phase })));
}

/** Cells that fill a disk have hosts of their own, which run at the same time. */
async function runMatrix(cells: readonly Cell[], keep: (cell: CellResult) => unknown, options: Options): Promise<void> {
  for (const subject of Object.keys(SUBJECTS) as SubjectName[]) {
    const all = cells.filter((cell) => cell.subject === subject);
    await runSubject({ ...OF_MATRIX, subject }, all, keep, options);
  }
}

async function runSubject(
  fleet: FleetOptions,
  cells: readonly Cell[],
  keep: (cell: CellResult) => unknown,
  options: Options,
): Promise<void> {
  const small = ({ breakage }: Cell) => breakage.needsSmallDisk === true;
  const large = cells.filter((cell) => !small(cell));
  const others = cells.filter(small);
  const workers = large.length === 0 ? 0 : Math.min(options.workers, WORKERS[fleet.subject]);
  await together([
    ...Array.from({ length: workers }, () => () => runCells(large, keep, fleet, options)),
    ...(others.length === 0 ? [] : [() => runCells(others, keep, { ...fleet, hasSmallDisk: true }, options)]),
  ]);
}

/** Takes cells out of the list until it is empty. */
function runCells(
  cells: Cell[],
  keep: (cell: CellResult) => unknown,
  fleetOptions: FleetOptions,
  options: Options,
): Promise<void> {
  return withFleet(fleetOptions, options, async (fleet) => {
    await settleFleet(fleet, new Map());
    for (let cell = cells.shift(); cell !== undefined && !hasStopped(options); cell = cells.shift()) {
      const result = await runCell(fleet, cell);
      keep(result);
      tellCell(result, options);
      if (!result.isGood) await recover(fleet, options);
    }
  });
}

async function runKills(keep: (kill: KillResult) => unknown, options: Options): Promise<void> {
  const { kills, seed, subject } = options;
  const workers = Math.min(options.workers, WORKERS[subject]);
  let next = 0;
  const work = () =>
    withFleet({ ...OF_KILLS, subject }, options, async (fleet) => {
      const courses: Courses = new Map();
      await settleFleet(fleet, courses);
      while (next < kills && !hasStopped(options)) {
        const number = next;
        next += 1;
        const result = await killOnce(fleet, seed, number, courses);
        keep(result);
        tellKill(result, options);
        if (!result.isGood) await recover(fleet, options);
      }
    });
  if (kills > 0) await together(Array.from({ length: workers }, () => work));
}

/** Options whose run has come to its end; the other fleets stop after what they are at. */
const stoppedRuns = new WeakSet<Options>();

function hasStopped(options: Options): boolean {
  return stoppedRuns.has(options);
}

/** Hosts are removed, but for those that somebody has to look at. */
async function withFleet(
  fleetOptions: FleetOptions,
  options: Options,
  work: (fleet: Fleet) => Promise<void>,
): Promise<void> {
  const fleet = await openFleet(fleetOptions);
  try {
    await work(fleet);
  } catch (error) {
    stoppedRuns.add(options);
    if (error instanceof NeitherState) fleet.letGo();
    throw error;
  } finally {
    await fleet[Symbol.asyncDispose]();
  }
}

async function together(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const settled = await Promise.allSettled(tasks.map((task) => task()));
  const broken = settled.find((one): one is PromiseRejectedResult => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}

/** A bad state that serves is recorded; the next cell begins on hosts that agree again. */
async function recover(fleet: Fleet, { keeps, tell }: Options): Promise<void> {
  const [host] = fleet.hosts;
  if (keeps && host !== undefined) throw new NeitherState(host, ['it was asked to keep whatever is not good']);
  const attempt = await planAttempt(fleet, 'deploy', 0);
  const run = await fleet.start('deploy', attempt.inputs).ended;
  if (run.outputs.status !== 'success') tell(`         a new deploy ended with ${run.outputs.status}:\n${run.log}`);
}

function tellCell(result: CellResult, { tell }: Options): void {
  const { breakage, outcome, serves, next, isGood, complaints, durationMs } = result;
  const seconds = (durationMs / 1_000).toFixed(1).padStart(5);
  tell(
    `${isGood ? 'ok  ' : 'BAD '} ${seconds} s  ${nameRow(result)}, ${breakage}: ${outcome}, ${serves.join(' ')}, then ${next}`,
  );
  for (const one of complaints) tell(`         ${one}`);
}

function tellKill(result: KillResult, { tell, kills }: Options): void {
  const { number, mode, phase, atMs, serves, next, isGood, complaints, durationMs } = result;
  if (isGood && number % 10 !== 0) return;
  const seconds = (durationMs / 1_000).toFixed(1);
  const words = `${mode} killed in ${phase} after ${atMs} ms: ${serves.join(' ')}, then ${next}`;
  tell(`${isGood ? 'ok ' : 'BAD'}  ${`${number}`.padStart(4)} of ${kills}  ${seconds} s  ${words}`);
  for (const one of complaints) tell(`      ${one}`);
}
