import { type ConfigDocument, listEnvironments } from './document';
import { fillField } from './filling/filling';
import type { Variables } from './filling/variables';
import { mergeApp } from './layers/merge-app';
import { collectProblems } from './problems';
import { type AppSettings, appSchema } from './schema/app';
import { mapFields } from './schema/fields';
import { buildSource } from './sources';
import type { ImageSource } from './sources/image';

/**
 * The apps whose source is an image, by their names.
 * @throws ConfigError for a variable in a source that is unset
 */
export function listImageSources(document: ConfigDocument, variables: Variables): ReadonlyMap<string, ImageSource> {
  const problems = collectProblems();
  const filling = { variables, locations: document.locations, problems };
  const found = new Map<string, ImageSource>();
  for (const { name, apps } of listEnvironments(document)) {
    for (const app of apps) {
      const { settings, findOrigin } = mergeApp(document, name, app);
      if (found.has(app) || settings.source?.image === undefined) continue;
      const { source } = mapFields(appSchema, { source: settings.source } as AppSettings, (field) =>
        fillField(filling, field, {}, findOrigin(field.path) ?? ['apps', app]),
      ) as AppSettings;
      const built = source && buildSource(source, () => {});
      if (built?.kind === 'image') found.set(app, built);
    }
  }
  if (problems.count > 0) throw problems.toError();
  return found;
}
