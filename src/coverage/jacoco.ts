import { toLineCount } from './line-count';
import { type LineMap, markLine, type Reading, readingOf, readingOfCount } from './line-map';
import { childOf, childrenOf, type Element, parseXml, textOf } from './xml';

/* JaCoCo's XML, of Java and Kotlin. Modules stand in groups. */

const LISTS = ['group', 'package', 'sourcefile', 'line', 'counter'];

/**
 * Counts the lines of every source file, by JaCoCo's own rule: a line ran where any instruction of it did.
 * @throws InputError naming the file
 */
export function readJacoco(text: string, path: string): Reading {
  const root = childOf(parseXml(text, path, { lists: LISTS }), 'report');
  const lines: LineMap = new Map();
  addPackages(lines, root);
  return lines.size > 0 ? readingOf(lines) : readCounter(root);
}

function addPackages(lines: LineMap, element: Element): void {
  for (const group of childrenOf(element, 'group')) addPackages(lines, group);
  for (const one of childrenOf(element, 'package')) {
    for (const file of childrenOf(one, 'sourcefile')) {
      const source = [textOf(one, 'name'), textOf(file, 'name')].filter(Boolean).join('/');
      for (const line of childrenOf(file, 'line')) {
        markLine(lines, source, textOf(line, 'nr'), Number(textOf(line, 'ci')) > 0);
      }
    }
  }
}

/** Classes without debug information have no lines, but the whole may still count some. */
function readCounter(root: Element): Reading {
  const counter = childrenOf(root, 'counter').find((one) => textOf(one, 'type') === 'LINE') ?? {};
  const covered = Number(textOf(counter, 'covered'));
  return readingOfCount(toLineCount(covered, covered + Number(textOf(counter, 'missed'))) ?? { covered: 0, total: 0 });
}
