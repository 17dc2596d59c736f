import { posix } from 'node:path';
import { addUp, type LineCount, toLineCount } from './line-count';
import { countLines, type LineMap, markLine, NOTHING, type Reading } from './line-map';
import { childOf, childrenOf, type Element, parseXml, textOf } from './xml';

/* Cobertura's XML, as coverage.py, gcovr, coverlet, vitest, c8 and many others write it. */

const LISTS = ['package', 'class', 'line'];

/**
 * Reads the totals of the document, or where it has none, counts its lines: each once in a class, whatever is said of
 * them by method.
 * @param root the element `coverage`, its packages not taken apart
 * @throws InputError naming the file
 */
export function readCobertura(root: Element, text: string, path: string): Reading {
  const parse = () => childOf(parseXml(text, path, { lists: LISTS }), 'coverage');
  const count = readTotals(root) ?? addUp(listClasses(parse()).map(countClass));
  return { ...count, details: () => ({ lines: readLines(parse()), rest: NOTHING }) };
}

function readTotals(root: Element): LineCount | undefined {
  const [covered, valid] = [textOf(root, 'lines-covered'), textOf(root, 'lines-valid')];
  return covered && valid ? toLineCount(Number(covered), Number(valid)) : undefined;
}

function listClasses(root: Element): readonly Element[] {
  const packages = childrenOf(childOf(root, 'packages'), 'package');
  return packages.flatMap((one) => childrenOf(childOf(one, 'classes'), 'class'));
}

function countClass(one: Element): LineCount {
  const lines: LineMap = new Map();
  addClass(lines, '', one);
  return countLines(lines);
}

function addClass(lines: LineMap, source: string, one: Element): void {
  for (const line of childrenOf(childOf(one, 'lines'), 'line')) {
    markLine(lines, source, textOf(line, 'number'), Number(textOf(line, 'hits')) > 0);
  }
}

/** A class names its file below the one folder of `sources`; of several nobody says which. */
function readLines(root: Element): LineMap {
  const lines: LineMap = new Map();
  const folder = textOf(childOf(root, 'sources'), 'source');
  for (const one of listClasses(root)) {
    const file = textOf(one, 'filename') || textOf(one, 'name');
    addClass(lines, folder === '' || posix.isAbsolute(file) ? file : posix.join(folder, file), one);
  }
  return lines;
}
