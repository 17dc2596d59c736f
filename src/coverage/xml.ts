import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { refuseReport } from './line-count';

/** An element of a document: attributes are texts, elements are lists where their names are given, else maps. */
export type Element = Readonly<Record<string, unknown>>;

interface XmlOptions {
  /** Elements that may come more than once. */
  readonly lists: readonly string[];
  /** Paths of elements that are not taken apart. */
  readonly closed?: readonly string[];
}

/** @throws InputError naming the file and the line where it is no XML */
export function requireXml(text: string, path: string): void {
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw refuseReport(path, `line ${validity.err.line} is not valid XML: ${validity.err.msg}`);
}

/**
 * Reads a document. Entities are left as they stand, so that a document which defines some in terms of others costs nothing.
 * @throws InputError naming the file
 */
export function parseXml(text: string, path: string, { lists, closed = [] }: XmlOptions): Element {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    stopNodes: [...closed],
    isArray: (name) => lists.includes(name),
  });
  try {
    const document: unknown = parser.parse(text);
    return isElement(document) ? document : {};
  } catch (error) {
    throw refuseReport(path, `the XML cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The child of this name; empty where there is none. An element without content is read as an empty text. */
export function childOf(element: Element, name: string): Element {
  const child = Object.hasOwn(element, name) ? element[name] : undefined;
  return isElement(child) ? child : {};
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  const children = Object.hasOwn(element, name) ? element[name] : undefined;
  return Array.isArray(children) ? children.filter(isElement) : [];
}

/** An attribute, or the text of an element; empty where there is none. */
export function textOf(element: Element, name: string): string {
  const value = Object.hasOwn(element, name) ? element[name] : undefined;
  return typeof value === 'string' ? value : '';
}

export function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
