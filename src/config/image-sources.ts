import { openAppContext } from './app-context';
import { type ConfigDocument, listEnvironments } from './document';
import type { Variables } from './filling/variables';
import { mergeApp } from './layers/merge-app';
import { collectProblems } from './problems';
import { buildSource } from './sources';
import type { ImageSource } from './sources/image';

/**
 * The apps whose source is an image, by their names. Nothing else of them is filled in, so only their sources need variables.
 * @throws ConfigError for a variable in a source that is unset
 */
export function listImageSources(document: ConfigDocument, variables: Variables): ReadonlyMap<string, ImageSource> {
  const problems = collectProblems();
  const filling = { variables, locations: document.locations, problems };
  const found = new Map<string, ImageSource>();
  for (const { name, apps } of listEnvironments(document)) {
    for (const app of apps.filter((one) => !found.has(one))) {
      const merged = mergeApp(document, name, app);
      const { source } = merged.settings;
      const filled = openAppContext({ ...merged, settings: { source } }, filling).settings.source ?? {};
      const built = buildSource(filled, () => {});
      if (built?.kind === 'image') found.set(app, built);
    }
  }
  if (problems.count > 0) throw problems.toError();
  return found;
}
