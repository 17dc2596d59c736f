import { type ConfigDocument, listEnvironments } from './document';
import { checkFields } from './filling/fields';
import { describePath, type Locations } from './locations';
import { checkCollisions } from './names/claims';
import { checkReferences } from './names/references';
import { collectProblems, type Problems } from './problems';
import { type Config, configSchema } from './schema/config';
import { applySchema } from './schema/issues';
import { buildEnvironment } from './targets/environment';
import { parseYaml } from './yaml/parse';
import { readYaml } from './yaml/read';

/**
 * Reads a config and checks all of it that does not depend on the runner's environment, every environment
 * included: a fault in one that is not deployed today is told today.
 * @throws ConfigError with every problem that was found.
 */
export function loadConfig(file: { readonly path: string; readonly text: string }): ConfigDocument {
  const problems = collectProblems();
  const { data, locations } = readYaml(file.path, parseYaml(file.path, file.text), problems);
  const config = readSchema(data, locations, problems);
  checkFields(data, locations, problems);
  checkReferences(data, locations, problems);
  if (!config || problems.count > 0) throw problems.toError();
  const document = { path: file.path, config, locations };
  checkEnvironments(document, problems);
  if (problems.count > 0) throw problems.toError();
  return document;
}

function readSchema(data: unknown, locations: Locations, problems: Problems): Config | undefined {
  const result = applySchema(configSchema, data);
  const placed = result.problems.map((problem) => ({
    ...problem,
    position: problem.isKey ? locations.key(problem.path) : locations.value(problem.path),
  }));
  // What reading has found wrong in a place already is the reason; that it does not fit either is its echo.
  const fresh = placed.filter(({ position }) => !problems.has(position));
  for (const { position, message, hint, path } of fresh) problems.add(position, message, hint, describePath(path));
  return result.data;
}

/** Settles every environment with `${NAME}` left open, to find what does not fit together. */
function checkEnvironments(document: ConfigDocument, problems: Problems): void {
  const filling = { variables: undefined, locations: document.locations, problems };
  const settled = listEnvironments(document).map((one) => buildEnvironment(document, one, filling));
  checkCollisions(
    settled.flatMap(({ claims }) => claims),
    problems,
  );
}
