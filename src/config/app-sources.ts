import { openAppContext } from './app-context';
import { type ConfigDocument, listEnvironments } from './document';
import type { Variables } from './filling/variables';
import { mergeApp } from './layers/merge-app';
import { withInstance } from './previews';
import { collectProblems } from './problems';
import { buildSource, type Source, type SourceKind, type SourceOf } from './sources';

/**
 * The apps whose source is of a kind, by their names. Nothing else of them is filled in, so only their sources need variables.
 * @throws ConfigError for a variable in a source that is unset
 */
export function listSourcesOf<Kind extends SourceKind>(
  kind: Kind,
  written: ConfigDocument,
  variables: Variables,
): ReadonlyMap<string, SourceOf<Kind>> {
  const document = withInstance(written);
  const problems = collectProblems();
  const filling = { variables, locations: document.locations, problems };
  const found = new Map<string, SourceOf<Kind>>();
  const isWanted = (source: Source | undefined): source is SourceOf<Kind> => source?.kind === kind;
  for (const { name, apps } of listEnvironments(document)) {
    for (const app of apps.filter((one) => !found.has(one))) {
      const merged = mergeApp(document, name, app);
      const { source } = merged.settings;
      const filled = openAppContext({ ...merged, settings: { source } }, filling).settings.source ?? {};
      const built = buildSource(filled, () => {});
      if (isWanted(built)) found.set(app, built);
    }
  }
  if (problems.count > 0) throw problems.toError();
  return found;
}
