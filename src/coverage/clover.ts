import { type LineMap, markLine, type Reading, readingOf } from './line-map';
import { childOf, childrenOf, type Element, parseXml, textOf } from './xml';

/* Clover's XML, as PHPUnit, jest and vitest write it. */

const LISTS = ['package', 'file', 'line'];

/**
 * Counts the lines of every file, those of a method's head left out: their statements say more.
 * @throws InputError naming the file
 */
export function readClover(text: string, path: string): Reading {
  const project = childOf(childOf(parseXml(text, path, { lists: LISTS }), 'coverage'), 'project');
  const lines: LineMap = new Map();
  for (const file of [project, ...childrenOf(project, 'package')].flatMap((one) => childrenOf(one, 'file'))) {
    for (const line of childrenOf(file, 'line')) addLine(lines, textOf(file, 'path') || textOf(file, 'name'), line);
  }
  return readingOf(lines);
}

function addLine(lines: LineMap, source: string, line: Element): void {
  if (textOf(line, 'type') === 'method') return;
  markLine(lines, source, textOf(line, 'num'), Number(textOf(line, 'count')) > 0);
}
