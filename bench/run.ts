// Measures Bowline against its peers; see bench/arguments.ts for the options.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { VERSION } from '../src/version';
import { type BenchArguments, parseArguments, USAGE } from './arguments';
import { runExperiment } from './experiment';
import { ask, describeMachine } from './machine';
import { hasGnuTime } from './measure';
import type { Outcome, RowOutcome } from './outcome';
import { type Notes, writePages } from './page';
import { isTriedQuickly, ROWS } from './rows/all';
import type { Row, RowContext } from './rows/row';
import { FULL, QUICK, type Sizes } from './sizes';
import { alignTable, HEAD, tabulate } from './table';
import { MissingProgram, provideTools, requirePrograms } from './tools';

const REPOSITORY = join(__dirname, '..');
const RESULTS = join(REPOSITORY, 'bench/results.json');
const QUICK_RESULTS = join(REPOSITORY, '.cache/bench/quick.json');
const DOCS = join(REPOSITORY, 'docs');
/** What the action runs on. */
const CLIENT_NODE = 24;

const tell = (text: string) => void process.stderr.write(`${text}\n`);

async function main(given: BenchArguments, rows: readonly Row[]): Promise<void> {
  if (given.isHelp) return void process.stdout.write(USAGE);
  const path = given.out ?? (given.isQuick ? QUICK_RESULTS : RESULTS);
  if (given.isPageOnly) return publish(readOutcome(path));
  const tools = provideTools(given.mayInstall, tell);
  requirePrograms(tools.path);
  if (!hasGnuTime()) tell('GNU time is not there: processor time and memory are not measured');
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'bowline-bench-')));
  try {
    const context = { base, sizes: sizesOf(given), tools, node: findNode(), bundle: copyBundle(base) };
    const fresh = await performRows(rows, given, context, path);
    process.stdout.write(`\n${alignTable(HEAD, fresh.flatMap(tabulate))}\n${path}\n`);
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
  if (!given.isQuick && given.out === undefined) publish(readOutcome(path));
}

async function performRows(
  rows: readonly Row[],
  given: BenchArguments,
  context: RowContext,
  path: string,
): Promise<readonly RowOutcome[]> {
  const cancel = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => cancel.abort(new Error('cancelled; the rows before are kept')));
  }
  const fresh: RowOutcome[] = [];
  for (const row of rows) {
    fresh.push(await performRow(row, given, context, cancel.signal));
    // After each row, so that what is measured is not lost with what is not.
    save(path, mergeRows(readOutcome(path), fresh, context));
  }
  return fresh;
}

function chooseRows({ only, isQuick }: BenchArguments): readonly Row[] {
  const unknown = only.filter((id) => !ROWS.some((row) => row.id === id));
  if (unknown.length > 0) {
    throw new TypeError(`there is no row ${unknown.join(', ')}; there are ${ROWS.map(({ id }) => id).join(', ')}`);
  }
  if (only.length > 0) return ROWS.filter(({ id }) => only.includes(id));
  return isQuick ? ROWS.filter(isTriedQuickly) : ROWS;
}

function findNode(): string {
  const folder = ask(process.execPath, join(REPOSITORY, 'scripts/node.mjs'), `${CLIENT_NODE}`);
  return folder === undefined ? process.execPath : join(folder, 'node');
}

/** With its source maps, which are not shipped. */
function copyBundle(base: string): string {
  const bundle = join(base, 'bundle');
  for (const folder of ['.cache/bundle', 'dist']) {
    const source = join(REPOSITORY, folder);
    if (existsSync(source)) cpSync(source, bundle, { recursive: true });
  }
  if (!existsSync(join(bundle, 'bowline.js'))) throw new Error('dist/ is missing; run npm run build');
  return bundle;
}

async function performRow(
  row: Row,
  { isQuick, withProfiles }: BenchArguments,
  context: RowContext,
  signal: AbortSignal,
): Promise<RowOutcome> {
  const base = join(context.base, row.id);
  tell(`${row.id}`);
  try {
    return await row.perform({ ...context, base }, (experiment) =>
      runExperiment(experiment, { isQuick, withProfiles: withProfiles && !isQuick, tell, signal }),
    );
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

function sizesOf({ isQuick, rounds }: BenchArguments): Sizes {
  const sizes = isQuick ? QUICK : FULL;
  if (rounds === undefined) return sizes;
  return { ...sizes, rounds: { start: rounds, copy: rounds, artifact: rounds, deploy: rounds } };
}

function readOutcome(path: string): Outcome | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Outcome) : undefined;
}

/** Rows that were not measured now stay as they were; each says when it was measured. */
function mergeRows(before: Outcome | undefined, fresh: readonly RowOutcome[], { tools, node }: RowContext): Outcome {
  const rows = ROWS.flatMap(
    ({ id }) => fresh.find((row) => row.id === id) ?? before?.rows.find((row) => row.id === id) ?? [],
  );
  return {
    schemaVersion: 1,
    measuredAt: new Date().toISOString(),
    bowline: { version: VERSION, revision: ask('git', 'rev-parse', '--short', 'HEAD') ?? null },
    machine: describeMachine(node),
    tools: tools.versions,
    rows,
  };
}

function save(path: string, outcome: Outcome): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(outcome, null, 1)}\n`);
}

function publish(outcome: Outcome | undefined): void {
  if (outcome === undefined) throw new Error('nothing was measured yet; run npm run bench');
  rmSync(join(DOCS, 'performance'), { recursive: true, force: true });
  mkdirSync(join(DOCS, 'performance'));
  for (const [path, text] of writePages(outcome, readNotes())) writeFileSync(join(DOCS, path), text);
  tell(join(DOCS, 'performance.md'));
}

function readNotes(): Notes {
  const folder = join(REPOSITORY, 'bench/notes');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(files.map((name) => [basename(name, '.md'), readFileSync(join(folder, name), 'utf8')]));
}

function start(argv: readonly string[]): Promise<void> {
  try {
    const given = parseArguments(argv);
    return main(given, chooseRows(given));
  } catch (error) {
    tell(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

start(process.argv.slice(2)).catch((error: Error) => {
  // A program that is missing is no fault of the benchmark, so where it was found out does not matter.
  tell(error instanceof MissingProgram ? error.message : `${error.stack}`);
  process.exitCode = 1;
});
