import { expect, test } from 'vitest';
import { renderKills, renderMatrix } from '../torture/outcome';
import { chooseCells, nameOf, type Options, torture } from '../torture/torture';

/*
 * A small part of `npm run torture`, which has every phase × every breakage and 1,000 kills. What is judged is the
 * same: exactly the old or exactly the new release serves, locks are free, the next run needs no help, nothing is
 * left over, the journal tells the truth.
 */

const KILLS = 12;
const TIMEOUT_MS = 600_000;

/** Every kind of breakage once, each in a phase in which it hurts. */
const CELLS = [
  'deploy › restart, kill -9',
  'deploy › verify, cancelled job',
  'deploy › switch, cancelled and stuck',
  'deploy › transfer, link cut',
  'deploy › verify, link cut for 3 s',
  'deploy › build, link silent',
  'rollback › switch, link slow',
  'deploy › restart, host killed',
  'deploy › transfer, disk full',
  'deploy › seed, inodes full',
  'deploy › complete, read-only',
  'verify › verify, sshd restarted',
  'rollback › restart, sshd restarted, sessions ended',
  'rollback › switch, sudo taken away',
  'stages › switch, kill -9',
  'stages › canary, cancelled job',
  'stages › verify, link cut',
];

/** What only these ways to deploy have. */
const OF_OTHERS = [
  'git deploy › ask, link silent',
  'git deploy › init, kill -9',
  'git deploy › fetch, cancelled job',
  'git deploy › check out, host killed',
  'compose deploy › pull, kill -9',
  'compose deploy › up, engine restarted',
  'compose deploy › recreate, cancelled job',
  'compose rollback › up, link cut',
  'compose rollback › recreate, inodes full',
  'colors deploy › turn, kill -9',
  'colors deploy › follow, host killed',
  'colors rollback › prove, cancelled job',
  'colors deploy › end, proxy restarted',
];

function makeOptions(change: Partial<Options>): Options {
  return {
    ...{
      cells: [],
      earlier: [],
      subject: 'shop',
      kills: 0,
      seed: Date.now() % 1_000_000,
      workers: 2,
      keeps: false,
      save: () => {},
    },
    tell: (line) => console.log(line),
    ...change,
  };
}

async function expectGood(names: readonly string[]): Promise<void> {
  const cells = names.map((name) => chooseCells([]).find((cell) => nameOf(cell) === name));
  const chosen = cells.filter((cell) => cell !== undefined);
  expect(chosen).toHaveLength(names.length);
  const outcome = await torture(makeOptions({ cells: chosen }));
  console.log(renderMatrix(outcome));
  expect(outcome.stopped).toBeNull();
  expect(outcome.cells.filter(({ isGood, hasLanded }) => !isGood || !hasLanded)).toEqual([]);
  expect(outcome.cells).toHaveLength(names.length);
}

test(
  'a run that is broken in any way leaves the old or the new release, and the next one needs no help',
  {
    timeout: TIMEOUT_MS,
  },
  () => expectGood(CELLS),
);

test(
  'so it is where hosts fetch from a git server, where Compose runs the app, and with two colours',
  { timeout: TIMEOUT_MS },
  () => expectGood(OF_OTHERS),
);

test('a run killed at any instant leaves the old or the new release, and the next one needs no help', {
  timeout: TIMEOUT_MS,
}, async () => {
  const options = makeOptions({ kills: KILLS });
  console.log(`seed ${options.seed}`);
  const outcome = await torture(options);
  console.log(renderKills(outcome));
  expect(outcome.stopped).toBeNull();
  expect(outcome.kills.filter(({ isGood }) => !isGood)).toEqual([]);
  expect(outcome.kills).toHaveLength(KILLS);
});
