import { listSourcesOf } from '../config/app-sources';
import type { ConfigDocument } from '../config/document';
import { listEnvironments } from '../config/document';
import { findPreviewTemplate } from '../config/previews';
import { refuseUnknown } from '../config/resolve';
import { listSelectionRules, type SelectionRules } from '../config/selection-rules';
import type { SourceOf } from '../config/sources';
import { InputError } from '../errors';
import { findMatch } from '../git/path-patterns';
import { readEvent } from '../github/event';
import type { SelectInputs } from '../inputs';
import { makeEmptyResult } from '../report/empty-result';
import type { Result } from '../report/result';
import type { DeploymentRecord } from '../repository/live-deployments';
import type { RunEvent } from '../repository/run-event';
import { type Changes, type Newest, selectApps } from '../repository/selection';
import { findNewestTag } from '../repository/version-order';
import type { RunnerWorld } from '../rollout/world';
import type { SourceWorld } from '../sources/source';
import { readConfigFile } from './shared/config-file';
import { openSecrets } from './shared/find-secret';
import { openRepository, type Repository } from './shared/repository';

/** Chooses from the event and the config what is deployed where, as a matrix for the jobs that follow. */
export async function select(inputs: SelectInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const { environment, apps } = inputs;
  const document = await readConfigFile(inputs.config, runner.cwd);
  requireNames(inputs, document);
  const event = await readEvent(runner.env);
  requireKnownEvent(event);
  const repository = await openRepository(inputs.githubToken, runner);
  const rules = listSelectionRules(document);
  const newest = await findNewest(inputs.tags, repository);
  const images = await findNewestByApp('image', newest, document, { inputs, runner });
  const repositories = await findNewestByApp('git', newest, document, { inputs, runner });
  const { rows, matrix } = selectApps({
    event: { ...event, defaultBranch: await repository.findDefaultBranch(event) },
    rules,
    environment,
    apps,
    newest,
    images,
    repositories,
    records: newest === undefined ? undefined : await findRecords(rules, inputs, repository),
    isPerApp: inputs.perApp,
    changes: newest === undefined ? await findChanges(event, rules, repository) : UNASKED,
    findMatch,
  });
  const asked = [newest, ...(images?.values() ?? []), ...(repositories?.values() ?? [])];
  if (newest !== undefined && asked.every((one) => one?.tag === undefined)) {
    runner.progress.warn(`no tag of a version matches ${newest.pattern}: there is nothing to deploy`);
  }
  return {
    ...makeEmptyResult({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
    ...runner.run,
    status: 'success',
    environment: environment ?? null,
    ref: matrix[0]?.ref ?? null,
    version: matrix[0]?.version ?? null,
    selection: [...rows],
    matrix: [...matrix],
  };
}

/** A name that the config does not have is a mistake, and an empty matrix would hide it. */
function requireNames({ environment, apps }: SelectInputs, document: ConfigDocument): void {
  const all = listEnvironments(document);
  const names = all.map(({ name }) => name);
  if (environment !== undefined && !names.includes(environment)) {
    throw refuseUnknown('environment', environment, names, 'the config has');
  }
  if (environment !== undefined && environment === findPreviewTemplate(document)?.name) {
    throw new InputError(
      `\`${environment}\` is an environment for each pull request, and nothing selects it`,
      'Let the workflow `preview.yml` deploy it.',
    );
  }
  const meant = all.filter(({ name }) => environment === undefined || name === environment);
  const known = [...new Set(meant.flatMap((one) => one.apps))];
  const unknown = apps.find((app) => !known.includes(app));
  if (unknown === undefined) return;
  throw refuseUnknown('app', unknown, known, environment === undefined ? 'the config has' : `\`${environment}\` has`);
}

const EVENTS: readonly (string | null)[] = [
  'push',
  'pull_request',
  'pull_request_target',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'schedule',
  null,
];

/** What another event deploys would be a guess. */
function requireKnownEvent({ name }: RunEvent): void {
  if (EVENTS.includes(name)) return;
  throw new InputError(
    `\`select\` does not know what the event \`${name}\` deploys`,
    `Run it on one of ${EVENTS.filter((one) => one !== null).join(', ')}.`,
  );
}

const UNASKED: Changes = { kind: 'unknown', why: 'it was not asked for' };

/** Nobody is asked what changed unless an app wants to know. */
async function findChanges(event: RunEvent, rules: readonly SelectionRules[], repository: Repository) {
  return rules.some(({ changedPaths }) => changedPaths !== undefined) ? repository.listChanges(event) : UNASKED;
}

async function findNewest(pattern: string | undefined, repository: Repository) {
  if (pattern === undefined) return undefined;
  return { pattern, tag: findNewestTag(await repository.listTagNames(), pattern) };
}

/** The records of the environments that may be meant; those that nobody tells of are absent. */
async function findRecords(rules: readonly SelectionRules[], { environment }: SelectInputs, repository: Repository) {
  const found = new Map<string, readonly DeploymentRecord[]>();
  for (const name of new Set(rules.map((one) => one.environment))) {
    if (environment !== undefined && name !== environment) continue;
    const apps = rules.filter((one) => one.environment === name).map(({ app }) => app);
    const records = await repository.listRecords(name, apps);
    if (records !== undefined) found.set(name, records);
  }
  return found;
}

type TagLister<Kind extends 'image' | 'git'> = (
  source: SourceOf<Kind>,
  world: Pick<SourceWorld, 'signal' | 'findSecret'>,
) => Promise<readonly string[]>;

/** How to list the tags of a source that has tags of its own. */
const TAG_LISTERS: { readonly [Kind in 'image' | 'git']: () => Promise<TagLister<Kind>> } = {
  image: async () => {
    const { openRegistryOf } = await import('../sources/image/open-registry');
    return (source, world) => openRegistryOf(source, world).registry.listTags();
  },
  git: async () => (await import('../sources/git/git')).listTagsOf,
};

/** The newest tag of each app whose source is of a kind; undefined where no tag was asked for, or no app has such a source. */
async function findNewestByApp<Kind extends 'image' | 'git'>(
  kind: Kind,
  newest: Newest | undefined,
  document: ConfigDocument,
  { inputs: { secrets }, runner }: { readonly inputs: SelectInputs; readonly runner: RunnerWorld },
): Promise<ReadonlyMap<string, Newest> | undefined> {
  const sources = newest && listSourcesOf(kind, document, runner.env);
  if (newest === undefined || sources === undefined || sources.size === 0) return undefined;
  const listTags = await TAG_LISTERS[kind]();
  const world = { signal: runner.signal, findSecret: openSecrets(secrets, runner) };
  const found = new Map<string, Newest>();
  for (const [app, source] of sources) {
    const pattern = (source.kind === 'image' ? source.tags : undefined) ?? newest.pattern;
    found.set(app, { pattern, tag: findNewestTag(await listTags(source, world), pattern) });
  }
  return found;
}
