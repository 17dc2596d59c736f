import { type Alias, isAlias, type Node } from 'yaml';
import type { Problems } from '../problems';
import type { YamlSource } from './parse';

/** Enough for any config that people write, and far too few to blow one up. */
const MAX_ALIASES = 200;

export interface Aliases {
  /**
   * The node that an alias stands for, or the node itself. null, with the problem told, for an unknown
   * anchor, one around the alias itself, or too many aliases.
   */
  follow(node: Node | null, ancestors: readonly Node[]): Node | null;
}

export function openAliases(source: YamlSource, problems: Problems): Aliases {
  let followed = 0;

  function resolve(alias: Alias, ancestors: readonly Node[]): Node | null {
    const position = source.locate(alias.range?.[0] ?? 0);
    followed += 1;
    if (followed > MAX_ALIASES) {
      if (followed === MAX_ALIASES + 1)
        problems.add(position, `more than ${MAX_ALIASES} aliases`, 'Write some of them out.');
      return null;
    }
    const target = alias.resolve(source.document) ?? null;
    if (!target) {
      problems.add(
        position,
        `no anchor \`&${alias.source}\` stands before \`*${alias.source}\``,
        'Name it with & first.',
      );
    } else if (ancestors.includes(target)) {
      problems.add(
        position,
        `\`*${alias.source}\` is a cycle: it stands inside \`&${alias.source}\``,
        'Remove the alias.',
      );
      return null;
    }
    return target;
  }

  return { follow: (node, ancestors) => (isAlias(node) ? resolve(node, ancestors) : node) };
}
