import { parse } from 'yaml';

/**
 * Reads a YAML text of somebody else's, as Docker Compose does: with merge keys, and nothing said of where a value stands.
 * @throws Error where it is no YAML
 */
export function readPlainYaml(text: string): unknown {
  return parse(text, { merge: true, uniqueKeys: false });
}
