import * as z from 'zod';
import { compareTexts } from '../../text-order';
import { escapeMarkdown, foldMarkdown, renderCode, renderLink, renderTable } from '../markdown/markdown';
import { describeCount, describeTime, shortenRevision } from '../text/format';
import { findCut } from '../text/visible';

/*
 * The text of a comment or an issue that is written again by each run. Its first line is the marker by which it is found,
 * its second what later runs need of the earlier ones; both are comments of HTML, which nobody sees. Only these two
 * places are read, so a marker further down, in what somebody else wrote, means nothing.
 */

/** One run, as a line of the history. */
export interface RunEntry {
  /** GitHub's number of the run; later runs have larger ones. Empty on a terminal. */
  readonly run: string;
  readonly attempt: number;
  readonly isWell: boolean;
  readonly text: string;
  readonly commit: string | null;
  readonly url: string | null;
  readonly at: string;
}

export interface StickyText {
  readonly marker: string;
  readonly entry: RunEntry;
  /** Markdown. */
  readonly main: string;
}

/** GitHub takes no more characters than 65,536. */
const MOST_MAIN = 48_000;
const MOST_ENTRIES = 20;
const LONGEST_TEXT = 120;
const HISTORY = '<!-- bowline-history -->';
const STATE = /^<!-- bowline-state ([\w-]+) -->$/;

const entrySchema = z.object({
  run: z.string().max(30),
  attempt: z.int(),
  isWell: z.boolean(),
  text: z.string().max(LONGEST_TEXT + 10),
  commit: z.string().max(80).nullable(),
  url: z.string().max(400).nullable(),
  at: z.string().max(40),
});

/** Newest first; the first one is that of `main`. */
const stateSchema = z.object({
  total: z.int().positive(),
  since: z.string().max(40),
  entries: z.array(entrySchema).min(1).max(MOST_ENTRIES),
});

type State = z.infer<typeof stateSchema>;

/** The first line of everything that is written under one key, and of nothing else. */
export function makeMarker(key: string): string {
  return `<!-- bowline ${encodeURIComponent(key)} -->`;
}

/** Was it written under this marker? Whoever asks looks at the author as well: anybody can write a marker. */
export function hasMarker(body: string, marker: string): boolean {
  return body.startsWith(marker) && /^\r?\n/.test(body.slice(marker.length));
}

/**
 * The text that stands from now on, where `standing` stood before: nothing, one text, or those of runs that went on at
 * the same time. The newest run has the word, also when an older one comes later; the others are in the history.
 */
export function composeSticky(own: StickyText, standing: readonly string[]): string {
  const before = standing.flatMap((body) => readSticky(body, own.marker) ?? []);
  const all = [{ state: startState(own.entry), main: cutMain(own.main) }, ...before];
  const newest = all.reduce((best, one) => (compareRuns(topOf(one.state), topOf(best.state)) > 0 ? one : best));
  const state = mergeStates(all.map((one) => one.state));
  return [
    own.marker,
    `<!-- bowline-state ${Buffer.from(JSON.stringify(state)).toString('base64url')} -->`,
    newest.main,
    HISTORY,
    renderHistory(state),
  ].join('\n');
}

/** Since when there is such a text; undefined where it cannot be read. */
export function readSince(body: string, marker: string): string | undefined {
  return readSticky(body, marker)?.state.since;
}

function startState({ text, ...entry }: RunEntry): State {
  return { total: 1, since: entry.at, entries: [{ ...entry, text: cut(text, LONGEST_TEXT) }] };
}

/** What somebody changed by hand so that it cannot be read counts as never written. */
function readSticky(body: string, marker: string): { state: State; main: string } | undefined {
  if (!hasMarker(body, marker)) return undefined;
  const [, second = '', ...rest] = body.split(/\r?\n/);
  const state = readState(STATE.exec(second)?.[1] ?? '');
  const end = rest.lastIndexOf(HISTORY);
  if (state === undefined || end < 0) return undefined;
  return { state, main: cutMain(rest.slice(0, end).join('\n')) };
}

function readState(encoded: string): State | undefined {
  try {
    return stateSchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

function mergeStates(states: readonly State[]): State {
  const byRun = new Map(
    states
      .toReversed()
      .flatMap(({ entries }) => entries)
      .map((entry) => [`${entry.run || entry.at} ${entry.attempt}`, entry]),
  );
  const entries = [...byRun.values()].sort((a, b) => compareRuns(b, a));
  const known = states.reduce((sum, one) => sum + one.entries.length, 0);
  const told = states.reduce((sum, one) => sum + one.total, 0);
  return {
    total: told - (known - entries.length),
    since: states.map(({ since }) => since).sort()[0] ?? '',
    entries: entries.slice(0, MOST_ENTRIES),
  };
}

function topOf({ entries: [top] }: State): RunEntry {
  if (top === undefined) throw new RangeError('a state has at least one run');
  return top;
}

/** By GitHub's numbers, which grow; without them by time. */
function compareRuns(a: RunEntry, b: RunEntry): number {
  const [one, other] = [Number(a.run), Number(b.run)];
  if (a.run !== '' && b.run !== '' && one !== other) return one - other;
  if (a.run === b.run && a.attempt !== b.attempt) return a.attempt - b.attempt;
  return a.run === b.run && a.run !== '' ? 0 : compareTexts(a.at, b.at);
}

function renderHistory({ entries, total }: State): string {
  const [, ...earlier] = entries;
  if (earlier.length === 0) return '';
  const rows = earlier.map(({ commit, isWell, text, url, at }) => [
    renderCode(commit === null ? null : shortenRevision(commit)),
    `${isWell ? '✅' : '❌'} ${escapeMarkdown(text)}`,
    escapeMarkdown(describeTime(at)),
    url === null ? '–' : renderLink('Run', url),
  ]);
  const left = total - entries.length;
  const note = left > 0 ? `\n\nAnd ${describeCount(left, 'more run')} before.` : '';
  const table = renderTable(['Commit', 'Result', 'UTC', ''], rows);
  return foldMarkdown(`Earlier runs (${total - 1})`, `${table}${note}`);
}

function cutMain(main: string): string {
  if (main.length <= MOST_MAIN) return main;
  const kept = main.slice(0, Math.max(main.lastIndexOf('\n', MOST_MAIN), 0)) || cut(main, MOST_MAIN);
  return [kept, ...closeFence(kept), '', 'The rest is too long to stand here.'].join('\n');
}

/** What follows a cut must not become part of the code that was cut. */
function closeFence(markdown: string): string[] {
  let open: string | undefined;
  for (const [, fence = ''] of markdown.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = fence;
    else if (fence.startsWith(open)) open = undefined;
  }
  return open === undefined ? [] : [open];
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, findCut(text, length))}…`;
}
