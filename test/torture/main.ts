import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BREAKAGES } from './breakages';
import { PHASES } from './gates';
import { readGoodCells, renderKills, renderMatrix, writeOutcome } from './outcome';
import { SUBJECTS } from './subjects';
import type { SubjectName } from './subjects/subject';
import { chooseCells, type Options, torture } from './torture';

const HELP = `Breaks deploys, rollbacks and verifications on real hosts, and looks at what is left.

  npm run torture                          the whole matrix and 1,000 kills
  npm run torture -- --matrix              every phase × every breakage
  npm run torture -- --kills 250 --seed 7  kills at random instants; results of several seeds add up

  --subject NAME    what kills are of: shop (systemd, the default), git, compose, colors
                 or colors-compose; the matrix has rows of all
  --only TEXT,TEXT  cells whose \`mode › phase, breakage\` holds every text; --list shows them
  --json FILE       where the results go; .cache/torture/SEED-TIME.json by default
  --resume FILE     keeps the cells that were good in the results of a run that was cut, and runs the others
  --workers N       how many fleets of hosts at once; 2 by default
  --keep            keeps the hosts of a state that is no good, too; one that is neither old nor new is always kept`;

/** scripts/torture.mjs leaves the engine and its hosts alone after this. */
const HOSTS_KEPT = 3;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      matrix: { type: 'boolean', default: false },
      kills: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      subject: { type: 'string', default: 'shop' },
      json: { type: 'string' },
      resume: { type: 'string' },
      workers: { type: 'string', default: '2' },
      keep: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const isAll = !values.matrix && values.kills === undefined && values.only === undefined;
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const file = resolve(values.json ?? join('.cache/torture', `${seed}-${compactTime()}.json`));
  const options: Options = {
    cells: values.matrix || values.only !== undefined || isAll ? chooseCells(values.only?.split(',') ?? []) : [],
    earlier: values.resume === undefined ? [] : readGoodCells(values.resume),
    subject: requireSubject(values.subject),
    kills: Number(values.kills ?? (isAll ? 1_000 : 0)),
    seed,
    workers: Math.max(1, Number(values.workers)),
    keeps: values.keep,
    tell: (line) => console.log(line),
    save: (outcome) => writeOutcome(file, outcome),
  };
  if (values.list) return list();
  console.log(`seed ${options.seed}`);
  const outcome = await torture(options);
  writeOutcome(file, outcome);
  if (outcome.cells.length > 0) console.log(`\n${renderMatrix(outcome)}`);
  if (outcome.kills.length > 0) console.log(`\n${renderKills(outcome)}`);
  const all = [...outcome.cells, ...outcome.kills];
  const good = all.filter(({ isGood }) => isGood).length;
  console.log(`\n${good} of ${all.length} good, in ${Math.round(outcome.durationMs / 1_000)} s; ${file}`);
  if (outcome.stopped !== null) console.log(outcome.stopped);
  // All is told and the hosts are gone. Left to itself, Node 20 may turn forever in its own clean-up (CleanupHandles) once a relay
  // has reset a socket that was ending.
  if (outcome.stopped !== null) process.exit(HOSTS_KEPT);
  process.exit(good === all.length && all.length > 0 ? 0 : 1);
}

function requireSubject(name: string): SubjectName {
  if (name in SUBJECTS) return name as SubjectName;
  throw new Error(`there is no subject ${name}; they are ${Object.keys(SUBJECTS).join(', ')}`);
}

function compactTime(): string {
  return new Date().toISOString().replace(/[-:]|\.\d+/g, '');
}

function list(): void {
  for (const { modes, name } of PHASES) {
    const rows = Object.entries(modes).map(([subject, all]) => `${subject}: ${all.join(', ')}`);
    console.log(`phase     ${name} (${rows.join('; ')})`);
  }
  for (const { name } of BREAKAGES) console.log(`breakage  ${name}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
