import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Position } from '../../errors';
import { PLACEHOLDERS } from '../filling/placeholders';
import { createLocations, type LocationMap, type Locations, type Path } from '../locations';
import type { Problems } from '../problems';
import { type Aliases, openAliases } from './aliases';
import type { YamlSource } from './parse';
import { lintScalar } from './scalars';

/** What reading needs everywhere. */
interface Reading {
  readonly source: YamlSource;
  readonly locations: LocationMap;
  readonly problems: Problems;
  readonly aliases: Aliases;
}

/** A node that is to be read, and the way to it. */
interface Place {
  readonly path: Path;
  readonly key: Position;
  /** The nodes around it, to notice one that holds itself. */
  readonly ancestors: readonly Node[];
}

/** Turns nodes into plain data, remembers where everything stands, and tells what YAML readers disagree about. */
export function readYaml(
  file: string,
  source: YamlSource,
  problems: Problems,
): { data: unknown; locations: Locations } {
  const locations = createLocations(file);
  const reading: Reading = { source, locations, problems, aliases: openAliases(source, problems) };
  const start: Position = { file, line: 1, column: 1 };
  const data = readNode(reading, source.document.contents, { path: [], key: start, ancestors: [] });
  return { data, locations };
}

/** Far more than a config has, and far less than a stack holds. */
const MAX_DEPTH = 50;

/** Reads one node into plain data; null where there was nothing, which is told as a problem. */
function readNode(reading: Reading, written: Node | null, place: Place): unknown {
  const node = reading.aliases.follow(written, place.ancestors);
  const value = node?.range && written?.range ? reading.source.locate(written.range[0]) : place.key;
  const isEmpty = !node || (isScalar(node) && node.value === null);
  reading.locations.set(place.path, {
    key: place.key,
    value: isEmpty ? place.key : value,
    isScalar: isScalar(node),
    isUnquoted: isScalar(node) && node.type === 'PLAIN',
  });
  if (!node) return null;
  if (place.ancestors.length > MAX_DEPTH) {
    reading.problems.add(value, `more than ${MAX_DEPTH} maps and lists lie in one another here`, 'Check the brackets.');
    return null;
  }
  const inside = { ...place, ancestors: [...place.ancestors, node] };
  if (isMap(node)) return readMap(reading, node, inside, value);
  if (isSeq(node)) return readList(reading, node, inside);
  return isScalar(node) ? readScalar(reading, node, place, value) : null;
}

function readScalar({ problems }: Reading, scalar: Scalar, { key, path }: Place, position: Position): unknown {
  if (scalar.value === null) {
    const name = typeof path.at(-1) === 'string' ? `\`${path.at(-1)}\`` : 'this item';
    problems.add(key, `${name} has no value`, 'Write one, or {} for an empty map, or remove it.');
    return null;
  }
  const complaint = lintScalar(scalar);
  if (complaint) problems.add(position, complaint.message, complaint.hint);
  if (typeof scalar.value === 'string' && scalar.value.includes('\0')) {
    problems.add(position, 'the text holds a NUL character', 'Remove it.');
  }
  return scalar.value;
}

function readList(reading: Reading, list: YAMLSeq, { path, ancestors }: Place): unknown[] {
  return list.items.map((item, index) => {
    const node = item as Node;
    const key = node.range ? reading.source.locate(node.range[0]) : reading.locations.value(path);
    return readNode(reading, node, { path: [...path, index], key, ancestors });
  });
}

function readMap(reading: Reading, map: YAMLMap, place: Place, position: Position): unknown {
  const name = findBarePlaceholder(map);
  if (name !== undefined) {
    reading.problems.add(position, `{${name}} without quotes is a YAML map`, `Write "{${name}}" in double quotes.`);
    return {};
  }
  return readEntries(reading, map.items as Entry[], place);
}

/** `{app}` without quotes: a map in one line with one key and nothing behind it. */
function findBarePlaceholder(map: YAMLMap): string | undefined {
  const [only, ...others] = map.items;
  if (!map.flow || !only || others.length > 0 || only.value !== null) return undefined;
  const name = isScalar(only.key) ? String(only.key.value) : '';
  return PLACEHOLDERS.some((placeholder) => placeholder.name === name) ? name : undefined;
}

type Entry = Pair<Node, Node | null>;

/** Reads the keys of a map, and after them those that `<<` brings and that it does not have itself. */
function readEntries(reading: Reading, entries: readonly Entry[], place: Place): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const places = new Map<string, Position>();
  for (const { key: keyNode, value } of entries.filter((entry) => !isMerge(entry))) {
    const key = reading.source.locate(keyNode.range?.[0] ?? 0);
    const name = readKey(reading, keyNode, key);
    if (name === undefined || isTwice(reading, name, key, places)) continue;
    places.set(name, key);
    data[name] = readNode(reading, value, { path: [...place.path, name], key, ancestors: place.ancestors });
  }
  for (const { value } of entries.filter(isMerge)) mergeEntries(reading, value, place, data);
  return data;
}

function isMerge({ key }: Entry): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

function readKey({ problems }: Reading, key: Node, position: Position): string | undefined {
  const name = isScalar(key) ? getKeyName(key) : '';
  if (name === '' || name === '__proto__') {
    problems.add(position, 'a key must be a name', 'Put it in double quotes where it begins with { or [.');
    return undefined;
  }
  const complaint = isScalar(key) && typeof key.value === 'string' ? lintScalar(key) : undefined;
  if (complaint) problems.add(position, complaint.message, complaint.hint);
  return name;
}

/** As it is written: `08` and `true` are names where a key stands. */
function getKeyName(key: Scalar): string {
  return (key.type === 'PLAIN' ? key.source : undefined) ?? String(key.value ?? '');
}

function isTwice({ problems }: Reading, name: string, key: Position, places: ReadonlyMap<string, Position>): boolean {
  const first = places.get(name);
  if (!first) return false;
  problems.add(key, `\`${name}\` stands here twice, first in line ${first.line}`, 'Keep one of them.');
  return true;
}

/** Of several merged maps the first that has a key gives it. */
function mergeEntries(reading: Reading, written: Node | null, place: Place, data: Record<string, unknown>): void {
  const node = reading.aliases.follow(written, place.ancestors);
  if (isSeq(node)) {
    for (const item of node.items as Node[]) mergeEntries(reading, item, place, data);
  } else if (isMap(node)) {
    const missing = (node.items as Entry[]).filter(
      ({ key }) => !isScalar(key) || !Object.hasOwn(data, getKeyName(key)),
    );
    Object.assign(data, readEntries(reading, missing, { ...place, ancestors: [...place.ancestors, node] }));
  } else if (node) {
    const position = written?.range ? reading.source.locate(written.range[0]) : place.key;
    reading.problems.add(position, '`<<` takes a map', 'Name an anchor that stands before a map.');
  }
}
