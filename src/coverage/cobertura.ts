import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { addUp, type LineCount, refuseReport, toLineCount } from './line-count';

/*
 * Cobertura's XML, as coverage.py, gcovr, coverlet, vitest, c8 and many others write it. Entities are left as they
 * stand, so that a document which defines some in terms of others costs nothing.
 */

// An element without content is read as an empty text, which has no elements in it either.
interface Line {
  readonly number?: string;
  readonly hits?: string;
}
interface ClassElement {
  readonly lines?: { readonly line?: readonly Line[] };
}
interface PackageElement {
  readonly classes?: { readonly class?: readonly ClassElement[] };
}
interface Root {
  readonly 'lines-covered'?: string;
  readonly 'lines-valid'?: string;
  readonly packages?: { readonly package?: readonly PackageElement[] };
  readonly project?: unknown;
}

/**
 * Reads the totals of the document, or where it has none, counts its lines: each once in a class, whatever is said of
 * them by method.
 * @throws InputError naming the file when it is no Cobertura
 */
export function readCobertura(text: string, path: string): LineCount {
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw refuseReport(path, `line ${validity.err.line} is not valid XML: ${validity.err.msg}`);
  const root = parseRoot(text, path, true);
  return readTotals(root) ?? countLines(parseRoot(text, path, false));
}

function parseRoot(text: string, path: string, isHeadOnly: boolean): Root {
  const document = parse(text, path, isHeadOnly);
  const root = typeof document === 'object' && document !== null ? (document as { coverage?: unknown }).coverage : null;
  // Clover's root has the same name.
  if (typeof root === 'object' && root !== null && !Array.isArray(root) && !('project' in root)) return root as Root;
  throw refuseReport(path, 'this XML is not Cobertura', 'Have the tests write Cobertura XML, lcov or a JSON summary.');
}

function parse(text: string, path: string, isHeadOnly: boolean): unknown {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    // Where the totals stand at the top, what they are made of need not be taken apart.
    ...(isHeadOnly ? { stopNodes: ['coverage.packages'] } : {}),
    isArray: (name) => name === 'package' || name === 'class' || name === 'line',
  });
  try {
    return parser.parse(text);
  } catch (error) {
    throw refuseReport(path, `the XML cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readTotals(root: Root): LineCount | undefined {
  const { 'lines-covered': covered, 'lines-valid': valid } = root;
  return covered && valid ? toLineCount(Number(covered), Number(valid)) : undefined;
}

function countLines({ packages }: Root): LineCount {
  const classes = packages?.package?.flatMap((one) => one.classes?.class ?? []) ?? [];
  return addUp(classes.map(countClass));
}

function countClass({ lines }: ClassElement): LineCount {
  const ran = new Map<string, boolean>();
  for (const { number = '', hits } of lines?.line ?? []) {
    ran.set(number, ran.get(number) === true || Number(hits) > 0);
  }
  return { covered: [...ran.values()].filter(Boolean).length, total: ran.size };
}
