import { openAppContext } from '../app-context';
import type { ConfigDocument } from '../document';
import type { Variables } from '../filling/variables';
import type { MergedApp } from '../layers/merge-app';
import { collectProblems } from '../problems';
import { appSchema } from '../schema/app';
import type { Notifier } from './notifier';
import { buildNotifiers, combineNotifiers } from './notifier-settings';

/**
 * Who is told of what belongs to no environment: the notifiers of `defaults`.
 * @throws ConfigError for a variable that is unset, and for what is wrong only with the values of the variables
 */
export function resolveDefaultNotifiers(document: ConfigDocument, variables: Variables): readonly Notifier[] {
  const problems = collectProblems();
  const settled: MergedApp = {
    app: '',
    environment: '',
    settings: appSchema.parse({ notify: document.config.defaults?.notify }, { jitless: true }),
    findOrigin: (path) => ['defaults', ...path],
  };
  const notifiers = buildNotifiers(openAppContext(settled, { variables, locations: document.locations, problems }));
  if (problems.count > 0) throw problems.toError();
  return combineNotifiers(notifiers);
}
