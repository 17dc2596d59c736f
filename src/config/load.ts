import { type ConfigDocument, listEnvironments } from './document';
import { checkFields } from './filling/fields';
import type { Filling } from './filling/filling';
import { describePath, type Locations } from './locations';
import { type Claim, checkCollisions } from './names/claims';
import { checkReferences } from './names/references';
import { findPreviewTemplate, nameInstance, readInstanceName, withInstance } from './previews';
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

/**
 * Settles every environment with `${NAME}` left open, to find what does not fit together. Where there is one for each pull request,
 * two of them are settled, and then one for every further slot, so that none takes what is another's.
 */
function checkEnvironments(document: ConfigDocument, problems: Problems): void {
  const filling = { variables: undefined, locations: document.locations, problems };
  const claims = listClaims(withInstance(document), filling);
  const [second = [], ...others] = listFurtherInstances(document);
  checkCollisions([...claims, ...second], problems);
  if (problems.count > 0) return;
  for (const further of others) checkCollisions([...claims, ...further], problems);
}

function listClaims(document: ConfigDocument, filling: Filling, only?: string): readonly Claim[] {
  const { locations } = document;
  return listEnvironments(document)
    .filter(({ name }) => only === undefined || name === only)
    .flatMap((one) => buildEnvironment(document, one, { ...filling, locations }).claims)
    .map((claim) => (readInstanceName(claim.environment) === undefined ? claim : { ...claim, isInstance: true }));
}

/** The claims of each instance behind the first. What is wrong with them was told of the first. */
function listFurtherInstances(document: ConfigDocument): readonly (readonly Claim[])[] {
  const { slots = 0 } = findPreviewTemplate(document) ?? {};
  return Array.from({ length: Math.max(0, slots - 1) }, (_, index) => {
    const number = index + 2;
    const filling = { variables: undefined, locations: document.locations, problems: collectProblems() };
    return listClaims(withInstance(document, { number, slot: index + 1 }), filling, nameInstance(number));
  });
}
