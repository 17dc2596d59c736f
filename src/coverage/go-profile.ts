import { refuseReport } from './line-count';
import { type LineMap, markLine, type Reading, readingOf } from './line-map';

/** `github.com/acme/shop/a.go:12.34,15.2 3 1`: a block, its statements, how often it ran. */
const BLOCK = /^(.+):(\d+\.\d+,\d+\.\d+) (\d+) (\d+)$/;

/**
 * Reads a profile of `go test -coverprofile`. It knows statements, not lines, and so does `go tool cover`: each counts as one
 * line. A block that stands there more than once, as with `-coverpkg`, is the same block.
 * @throws InputError naming the file and the line that cannot be read
 */
export function readGoProfile(text: string, path: string): Reading {
  const lines: LineMap = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || /^mode: (?:set|count|atomic)$/.test(line)) continue;
    const [, source, range, statements, count] = BLOCK.exec(line) ?? [];
    if (source === undefined || Number(statements) > MOST_STATEMENTS) throw refuse(path, index + 1, line);
    for (let number = 0; number < Number(statements); number += 1) {
      markLine(lines, source, `${range}#${number}`, Number(count) > 0);
    }
  }
  return readingOf(lines);
}

/** A block of code that a person wrote has far fewer. */
const MOST_STATEMENTS = 100_000;

function refuse(path: string, number: number, line: string): Error {
  return refuseReport(path, `line ${number} is not of a Go cover profile: ${line.slice(0, 80)}`);
}
