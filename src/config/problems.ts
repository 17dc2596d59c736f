import { ConfigError, type ConfigProblem, type Position } from '../errors';

/** Collects everything that is wrong with a config, so that one run tells all of it. */
export interface Problems {
  /** Says the same thing at the same place only once. */
  add(position: Position, message: string, hint?: string, key?: string): void;
  /** Whether something is already wrong exactly here; what follows from it is noise. */
  has(position: Position): boolean;
  readonly count: number;
  /** Every problem, in the order of the file. */
  toError(): ConfigError;
}

export function collectProblems(): Problems {
  const found = new Map<string, ConfigProblem>();
  const places = new Set<string>();
  return {
    add(position, message, hint, key) {
      const place = describePlace(position);
      places.add(place);
      if (!found.has(`${place} ${message}`)) found.set(`${place} ${message}`, { position, message, hint, key });
    },
    has: (position) => places.has(describePlace(position)),
    get count() {
      return found.size;
    },
    toError: () => new ConfigError([...found.values()].sort(byPosition)),
  };
}

function describePlace({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

function byPosition(a: ConfigProblem, b: ConfigProblem): number {
  return a.position.line - b.position.line || a.position.column - b.position.column;
}
