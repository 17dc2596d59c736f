import type { Outcome, RowOutcome } from './outcome';
import { GENERATED, writeRowPage } from './row-page';
import { ONE_WAY_MS } from './sizes';
import { HEAD, markdownTable, tabulate } from './table';
import { spellValue } from './wording';

/** What people wrote about a row: why a target is missed, what was tried, what would mend it. By the row's id. */
export type Notes = ReadonlyMap<string, string>;

/** Writes docs/performance.md and a page for each row, by their paths below docs/, from what was measured and from the notes. */
export function writePages(outcome: Outcome, notes: Notes): ReadonlyMap<string, string> {
  const { rows, machine } = outcome;
  return new Map([
    ['performance.md', writePage(outcome)],
    ...rows.map((row) => [`performance/${row.id}.md`, writeRowPage(row, machine, notes.get(row.id))] as const),
  ]);
}

function writePage(outcome: Outcome): string {
  const { rows } = outcome;
  const withTarget = rows.flatMap(tabulate).filter((line) => line[6] !== '');
  return [
    `${GENERATED}\n# How fast it is\n`,
    'Bowline beside what people use today, each in the same run on the same servers. A ratio below 1 is for Bowline.\n',
    markdownTable(
      HEAD,
      withTarget.map(([id = '', ...rest]) => [link(id), ...rest]),
    ),
    writeMissed(rows),
    '## All rows\n',
    markdownTable(
      ['row', 'what'],
      rows.map(({ id, title }) => [link(id), title]),
    ),
    writeDistance(rows),
    '## How it is measured\n',
    INTRODUCTION,
    writeMachine(outcome),
  ].join('\n');
}

const link = (id: string) => `[${id}](performance/${id}.md)`;

const INTRODUCTION = `Every figure comes from \`npm run bench\`, which anyone can run; \`npm run bench -- --only ROW\` measures one row.

- Each row measures Bowline and its peers in the same run, on the same servers, in turns: first one then the other, in
  an order that changes from round to round. What others wrote is synced to the disk before each run; caches are warm.
- A figure is the *median* of all rounds, with the *middle half* (first to third quartile) in brackets. *Ratio of medians* divides
  Bowline's by the peer's, so less is better; *of pairs* is the median of the ratios of each single round, which a
  machine that others use at the same time disturbs less. A target is met where both ratios meet it; one on memory where
  every round meets it.
- A time covers the whole process, from its start to its end, as GNU time and the clock of this machine see it.
  *Processor* is user and system time: of the client with all that it started, and of the hosts' sessions with all that
  they started, as the servers add it up; what Ansible's connections spend after its end is not in it. Memory is the
  largest resident size of the largest process.
- Hosts are OpenSSH servers on the loopback of one machine with OpenSSH's own defaults, so a client and its hosts share
  the processor: a real host has its own. A round trip of 40 ms is made by a proxy that delays each direction by 20 ms.
- Bowline runs from \`dist/\`, as a user gets it, with the Node that the action runs on. Every client has its own defaults
  of ciphers, checks the host key, and logs in with one ed25519 key.
- A peer that is not there is *not measured*; nothing is taken from elsewhere.
`;

function writeMachine({ machine, tools, bowline, measuredAt }: Outcome): string {
  const there = Object.entries(tools).map(
    ([name, version]) => `- ${name}: ${version ?? 'not there, so not measured'}\n`,
  );
  return `## The machine

${machine.cores} cores (${machine.processor}), ${(machine.memoryBytes / 1024 ** 3).toFixed(0)} GB of memory, Linux ${machine.kernel}, ${machine.fileSystem}; Node ${machine.clientNode} as the client.
Measured on ${measuredAt.slice(0, 10)}, Bowline ${bowline.version}${bowline.revision === null ? '' : ` at ${bowline.revision}`}.

${there.join('')}`;
}

function writeMissed(rows: readonly RowOutcome[]): string {
  const missed = rows.flatMap(({ id, comparisons, limits }) => [
    ...comparisons.flatMap(({ title, peer, ratio, target, isMet }) =>
      isMet === false && ratio !== null
        ? [
            `- **${id}**, ${title} (${peer}): ${Math.max(ratio.ofMedians, ratio.pairs.median).toFixed(2)} instead of ${target}. See [why](performance/${id}.md).\n`,
          ]
        : [],
    ),
    ...limits.flatMap(({ title, metric, value, max, isMet }) =>
      isMet === false && value !== null && max !== null
        ? [
            `- **${id}**, ${title}: ${spellValue(metric, value)} instead of ${spellValue(metric, max)}. See [why](performance/${id}.md).\n`,
          ]
        : [],
    ),
  ]);
  return missed.length === 0 ? 'Every target was met.\n' : `Missed:\n\n${missed.join('')}`;
}

/** What the same work takes longer at a distance, in round trips of it: logins and windows are in that as well. */
function writeDistance(rows: readonly RowOutcome[]): string {
  const [near, far] = ['release', 'release-40'].map((id) => rows.find((row) => row.id === id));
  if (near === undefined || far === undefined) return '';
  const lines = far.contenders.flatMap(({ name, summary }) => {
    const there = summary.wallMs?.median;
    const here = near.contenders.find((one) => one.name === name)?.summary.wallMs?.median;
    if (there === undefined || here === undefined) return [];
    return [[name, spellValue('wallMs', there - here), ((there - here) / ROUND_TRIP_MS).toFixed(1)]];
  });
  return `## What distance costs

What \`release-40\` takes longer than \`release\`, also in round trips of ${ROUND_TRIP_MS} ms; the login is in it, of 5 to 7 round trips.

${markdownTable(['who', 'longer by', 'round trips'], lines)}`;
}

const ROUND_TRIP_MS = 2 * ONE_WAY_MS;
