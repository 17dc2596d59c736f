import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEntry, appendSwitch, JOURNAL_FUNCTIONS } from '../../../src/phases/critical-section';
import type { AppFacts } from '../../../src/plan/facts';
import { readHistory } from '../../../src/release/history';
import { parseJournal } from '../../../src/release/journal';
import { afterLastSwitch } from '../../../src/rollout/journal';
import { lines, Sh, sh } from '../../../src/shell/sh';
import { activated, activating, idOf, judged, writeJournal } from '../release/entries';
import { describeShells, findProgram, makeFolder, runShell, type Shell } from '../shell/shells';

interface Clock {
  /** A folder whose `date` tells the time that stands in a file, and whose `sleep` moves it on. */
  readonly path: string;
  set(ms: number): void;
}

/** @param hasMilliseconds whether this `date` knows %3N, as busybox's does not */
function makeClock(folder: string, hasMilliseconds: boolean): Clock {
  const now = join(folder, 'now');
  const date = sh`for format; do :; done; ms=$(cat ${now}); fraction=${new Sh(hasMilliseconds ? '$(printf %03d $((ms % 1000)))' : '%%3N')}
case $format in *%3N*) format=${new Sh('${format%\\%3N*}$fraction${format#*\\%3N}')};; esac
exec ${findProgram('date') ?? 'date'} -u -d "@$((ms / 1000))" "$format"`;
  const sleep = sh`echo "$(($(cat ${now}) + 1000))" >${now}`;
  for (const [name, code] of Object.entries({ date, sleep })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${code.text}\n`, { mode: 0o755 });
  }
  return { path: folder, set: (ms) => writeFileSync(now, String(ms)) };
}

function append(shell: Shell, code: readonly Sh[], env: NodeJS.ProcessEnv = process.env): void {
  const text = `${lines(JOURNAL_FUNCTIONS, ...code).text}\n`;
  const { status, stderr } = runShell(shell, `set -e\nLC_ALL=C; export LC_ALL\n${text}`, { env });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
}

describeShells('the journal of a host', (shell) => {
  const counters = (file: string) => parseJournal(readFileSync(file, 'utf8')).entries.map(({ n }) => n);

  test('begins with 1, and goes on by one', () => {
    using folder = makeFolder();
    const file = join(folder.path, "the journal's file");
    append(
      shell,
      [1, 2, 3].map((number) => appendEntry({ file, floor: 0 }, judged(idOf(number), 'good'))),
    );
    expect(counters(file)).toEqual([1, 2, 3]);
    const [first] = parseJournal(readFileSync(file, 'utf8')).entries;
    expect(Math.abs(Date.parse(first?.at ?? '') - Date.now())).toBeLessThan(10_000);
  });

  test('keeps what is awkward in shells', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'journal');
    const why = 'it\'s "50%" of $HOME, `id`, \\n \\\\ %s\nand a line ä文';
    append(shell, [appendEntry({ file, floor: 0 }, { ...judged(idOf(1), 'bad'), why } as ReturnType<typeof judged>)]);
    expect(parseJournal(readFileSync(file, 'utf8')).entries[0]).toMatchObject({ why });
  });

  test('never counts below what the client has seen', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'journal');
    append(shell, [
      appendEntry({ file, floor: 41 }, judged(idOf(1), 'good')),
      appendEntry({ file, floor: 41 }, judged(idOf(2), 'good')),
    ]);
    expect(counters(file)).toEqual([42, 43]);
  });

  test('goes on after a line that was torn anywhere, and loses nothing but it', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'journal');
    const whole = writeJournal([judged(idOf(1), 'good'), judged(idOf(2), 'good')]);
    const [last = ''] = writeJournal([judged(idOf(3), 'good')]).split('\n');
    const torn = last.replace('"n":1', '"n":3');
    for (let length = 0; length < torn.length; length += 7) {
      writeFileSync(file, whole + torn.slice(0, length));
      append(shell, [appendEntry({ file, floor: 2 }, judged(idOf(4), 'bad'))]);
      const { entries, unreadable } = parseJournal(readFileSync(file, 'utf8'));
      expect(unreadable).toBe(length === 0 ? 0 : 1);
      expect(entries).toHaveLength(3);
      expect(entries[2]?.n).toBeGreaterThan(2);
      expect(entries[2]).toMatchObject({ release: idOf(4), verdict: 'bad' });
    }
  });

  test('goes on after nonsense', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'journal');
    appendFileSync(file, `${writeJournal([judged(idOf(1), 'good')])}{"n":99999999}\n`);
    append(shell, [appendEntry({ file, floor: 1 }, judged(idOf(2), 'good'))]);
    expect(counters(file)).toEqual([1, 2]);
  });
});

describeShells('the instants of switches', (shell) => {
  const jumps = fc.array(fc.constantFrom(0, 1, 400, 1000, -1, -300, -1000, -3_600_000, 5_000), {
    minLength: 3,
    maxLength: 5,
  });

  test.each([true, false])('never repeat and never go back, with milliseconds: %s', (hasMilliseconds) => {
    using folder = makeFolder();
    const clock = makeClock(folder.path, hasMilliseconds);
    const env = { ...process.env, PATH: `${clock.path}:${process.env.PATH}` };
    let count = 0;
    fc.assert(
      fc.property(jumps, (steps) => {
        const file = join(folder.path, `journal-${count++}`);
        let now = Date.UTC(2026, 10, 21, 2, 1, 52);
        for (const [index, jump] of [0, ...steps].entries()) {
          now += jump;
          clock.set(now);
          const entries = existsSync(file) ? parseJournal(readFileSync(file, 'utf8')) : parseJournal('');
          const facts = { history: readHistory(entries, [], null) } as unknown as AppFacts;
          const place = { file, floor: entries.entries.at(-1)?.n ?? 0 };
          append(
            shell,
            [
              appendSwitch(place, activating(idOf(index)), afterLastSwitch(facts)),
              appendEntry(place, activated(idOf(index))),
            ],
            env,
          );
        }
        const { switches } = readHistory(parseJournal(readFileSync(file, 'utf8')), [], null);
        const instants = switches.map(({ at }) => Date.parse(at));
        expect(instants).toHaveLength(steps.length + 1);
        for (const [index, at] of instants.entries())
          if (index > 0) expect(at).toBeGreaterThan(instants[index - 1] ?? 0);
      }),
      { numRuns: 3 },
    );
  });
});

describe('an instant', () => {
  test('is of this moment where nothing speaks against it', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'journal');
    append({ name: 'sh', argv: ['/bin/sh'] }, [appendSwitch({ file, floor: 0 }, activating(idOf(1)), '')]);
    const [entry] = parseJournal(readFileSync(file, 'utf8')).entries;
    expect(Math.abs(Date.parse(entry?.at ?? '') - Date.now())).toBeLessThan(10_000);
  });
});
