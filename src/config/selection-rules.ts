import { type ConfigDocument, listEnvironments } from './document';
import { mergeApp } from './layers/merge-app';
import { findPreviewTemplate } from './previews';

/** What the config says of one app in one environment. */
export interface SelectionRules {
  readonly environment: string;
  readonly app: string;
  /** Patterns; undefined where none are written. */
  readonly branches?: readonly string[] | undefined;
  readonly deployOnPush: boolean;
  /** Patterns of .gitignore; undefined where none are written. */
  readonly changedPaths?: readonly string[] | undefined;
}

/** What the config says of when each app is deployed to each environment, in its order. No variable is needed for it. */
export function listSelectionRules(document: ConfigDocument): readonly SelectionRules[] {
  const template = findPreviewTemplate(document)?.name;
  // What a pull request deploys is its own, and no push decides it.
  return listEnvironments(document)
    .filter(({ name }) => name !== template)
    .flatMap(({ name, apps }) =>
      apps.map((app) => {
        const {
          branches,
          deploy_on_push: deployOnPush = false,
          changed_paths: changedPaths,
        } = mergeApp(document, name, app).settings;
        return { environment: name, app, branches, deployOnPush, changedPaths };
      }),
    );
}
