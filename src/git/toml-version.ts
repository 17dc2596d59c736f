import { parse } from 'smol-toml';
import { InputError } from '../errors';

interface Project {
  readonly project?: { readonly version?: unknown };
  readonly tool?: { readonly poetry?: { readonly version?: unknown } };
}

/**
 * The version under [project] or [tool.poetry] of a pyproject.toml; undefined where neither has one.
 * @throws InputError for what is no TOML
 */
export function readTomlVersion(text: string, name: string): string | undefined {
  const { project, tool }: Project = parseToml(text, name);
  const version = project?.version ?? tool?.poetry?.version;
  return typeof version === 'string' && version.trim() !== '' ? version.trim() : undefined;
}

function parseToml(text: string, name: string): Project {
  try {
    return parse(text);
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    throw new InputError(`${name} is no TOML: ${why}`, 'Correct it.');
  }
}
