import type { Position } from '../errors';

/** Keys and list indexes from the root of the file to one value. */
export type Path = readonly (string | number)[];

/** Where the values of a config stand in its file. */
export interface Locations {
  /**
   * The value's place. Of a value that is not there: the text that stands for the map around it, such as
   * `health: /health`, or else the key of that map.
   */
  value(path: Path): Position;
  /** The key's place, or that of the list item. */
  key(path: Path): Position;
  /** Whether the value is text that stands in the file without quotes. */
  isUnquoted(path: Path): boolean;
}

export interface Location {
  readonly key: Position;
  readonly value: Position;
  readonly isScalar: boolean;
  readonly isUnquoted: boolean;
}

/** A file's locations, filled while the file is read. */
export interface LocationMap extends Locations {
  set(path: Path, location: Location): void;
}

export function createLocations(file: string): LocationMap {
  const known = new Map<string, Location>();
  const start: Position = { file, line: 1, column: 1 };

  function find(path: Path): Location {
    for (let length = path.length; length > 0; length--) {
      const location = known.get(JSON.stringify(path.slice(0, length)));
      if (location) return location;
    }
    return known.get('[]') ?? { key: start, value: start, isScalar: false, isUnquoted: false };
  }

  return {
    set: (path, location) => void known.set(JSON.stringify(path), location),
    value: (path) => {
      const { key, value, isScalar } = find(path);
      return isScalar || known.has(JSON.stringify(path)) ? value : key;
    },
    key: (path) => find(path).key,
    isUnquoted: (path) => known.get(JSON.stringify(path))?.isUnquoted ?? false,
  };
}

/** Writes a path as people do: `apps.shop.checks.smoke.paths[0]`. */
export function describePath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
