import { addUp, type LineCount, refuseReport, toLineCount } from './line-count';
import type { Reading } from './line-map';

/** What the records of one source file say; several tests may each have one. */
interface SourceFile {
  /** Number of a line → did it run? */
  readonly lines: Map<string, boolean>;
  /** LF and LH, for records that list no lines. */
  found: number;
  hit: number;
}

/** Of the keys of a record, those that lines are counted by. */
const COUNTS = ['DA', 'LF', 'LH'];

/**
 * Reads an lcov tracefile (`.info`). A line counts once, however many tests report it.
 * @throws InputError naming the file and the line that cannot be read
 */
export function readLcov(text: string, path: string): Reading {
  const files = new Map<string, SourceFile>();
  let current: SourceFile | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, key = '', value = ''] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
    if (key === 'SF') current = openFile(files, value);
    else if (line === 'end_of_record') current = undefined;
    else if (COUNTS.includes(key) ? !addLine(current, key, value) : key === '' && !/^\s*(?:#|$)/.test(line)) {
      throw refuse(path, index + 1, line);
    }
  }
  if (current !== undefined) throw refuseReport(path, 'the last record has no end');
  const counts = [...files.values()].map((file) => countFile(file, path));
  const bare = [...files.values()].filter(({ lines }) => lines.size === 0);
  return {
    ...addUp(counts),
    details: () => ({
      lines: new Map([...files].map(([name, { lines }]) => [name, lines])),
      rest: addUp(bare.map((file) => countFile(file, path))),
    }),
  };
}

function openFile(files: Map<string, SourceFile>, name: string): SourceFile {
  const file = files.get(name) ?? { lines: new Map(), found: 0, hit: 0 };
  files.set(name, file);
  return file;
}

/** @returns false where the line makes no sense */
function addLine(file: SourceFile | undefined, key: string, value: string): boolean {
  if (file === undefined) return false;
  if (key === 'DA') {
    const [number = '', hits = ''] = value.split(',');
    if (!/^\d+$/.test(number) || Number.isNaN(Number.parseFloat(hits))) return false;
    file.lines.set(number, file.lines.get(number) === true || Number.parseFloat(hits) > 0);
    return true;
  }
  if (!/^\d+$/.test(value)) return false;
  if (key === 'LF') file.found = Math.max(file.found, Number(value));
  else file.hit = Math.max(file.hit, Number(value));
  return true;
}

function countFile({ lines, found, hit }: SourceFile, path: string): LineCount {
  if (lines.size > 0) return { covered: [...lines.values()].filter(Boolean).length, total: lines.size };
  const count = toLineCount(hit, found);
  if (count !== undefined) return count;
  throw refuseReport(path, `of ${found} lines ${hit} are said to have run`);
}

function refuse(path: string, number: number, line: string): Error {
  return refuseReport(path, `line ${number} is not lcov: ${line.slice(0, 80)}`);
}
