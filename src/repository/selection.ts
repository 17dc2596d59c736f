import { matchesAny } from '../config/names/name-pattern';
import type { SelectionRules } from '../config/selection-rules';
import type { MatrixRow, SelectionRow } from '../report/selection-rows';
import { describeCount } from '../report/text/format';
import { objectToVersion } from './known-versions';
import type { DeploymentRecord } from './live-deployments';
import type { RunEvent } from './run-event';
import { parseVersion } from './version-order';

/** The files that differ from what was there before, or why nobody can tell. */
export type Changes =
  | { readonly kind: 'known'; readonly files: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** The newest version among tags. */
export interface Newest {
  readonly pattern: string;
  readonly tag: string | undefined;
}

export interface SelectionQuestion {
  readonly event: RunEvent;
  /** Every app of every environment, in the order of the config. */
  readonly rules: readonly SelectionRules[];
  /** The environment that was asked for by name. */
  readonly environment?: string | undefined;
  /** The apps that were asked for by name; empty is all. */
  readonly apps: readonly string[];
  /** Where a tag was asked for: the pattern, and the newest tag that matches it. */
  readonly newest?: Newest | undefined;
  /** Where a tag was asked for: the same for each app whose source is an image, by its own tags. */
  readonly images?: ReadonlyMap<string, Newest> | undefined;
  /** Where a tag was asked for: the same for each app whose source is a git server, by the tags of its repository. */
  readonly repositories?: ReadonlyMap<string, Newest> | undefined;
  /** By environment, what GitHub knows of its deploys; absent where nobody was asked, or nobody answered. */
  readonly records?: ReadonlyMap<string, readonly DeploymentRecord[]> | undefined;
  /** Each app is deployed apart from the others. */
  readonly isPerApp?: boolean | undefined;
  readonly changes: Changes;
  /** The first of the files that patterns of .gitignore match. */
  findMatch(patterns: readonly string[], files: readonly string[]): string | undefined;
}

export interface Selection {
  readonly rows: readonly SelectionRow[];
  readonly matrix: readonly MatrixRow[];
}

/** Chooses what an event deploys, and says of each app in each environment why it is in or out. */
export function selectApps(question: SelectionQuestion): Selection {
  const rows = question.rules.map((rules) => ({
    environment: rules.environment,
    app: rules.app,
    ...decide(rules, question),
  }));
  return { rows, matrix: makeMatrix(rows, question) };
}

interface Decision {
  readonly chosen: boolean;
  readonly why: string;
}

function findNewestOf(app: string, { newest, images, repositories }: SelectionQuestion): Newest | undefined {
  return newest && (images?.get(app) ?? repositories?.get(app) ?? newest);
}

/** A question to one app: what keeps it out; undefined where nothing does. */
type Objection = (rules: SelectionRules, question: SelectionQuestion) => string | undefined;

const OBJECTIONS: readonly Objection[] = [
  objectToName,
  objectToEvent,
  objectToPush,
  objectToBranch,
  objectToPaths,
  objectToRecords,
];

function decide(rules: SelectionRules, question: SelectionQuestion): Decision {
  for (const object of OBJECTIONS) {
    const why = object(rules, question);
    if (why !== undefined) return { chosen: false, why };
  }
  return { chosen: true, why: explain(rules, question) };
}

function objectToName({ environment, app }: SelectionRules, question: SelectionQuestion): string | undefined {
  if (question.environment !== undefined && question.environment !== environment) {
    return `only the environment ${question.environment} is asked for`;
  }
  if (question.apps.length === 0 || question.apps.includes(app)) return undefined;
  return `only ${question.apps.join(', ')} ${question.apps.length === 1 ? 'is' : 'are'} asked for`;
}

function objectToEvent({ app }: SelectionRules, question: SelectionQuestion): string | undefined {
  const { event } = question;
  const newest = findNewestOf(app, question);
  if (newest !== undefined) return newest.tag === undefined ? `no version matches ${newest.pattern}` : undefined;
  if (event.push !== null && event.push.after === null) return `${nameRef(event)} was deleted`;
  if (event.pullRequest !== null && !event.pullRequest.isOpen) return `#${event.pullRequest.number} is closed`;
  if (event.release === null) return undefined;
  if (event.release.isDraft) return `the release ${event.release.tag} is a draft`;
  return PUBLISHING.includes(event.action ?? '') ? undefined : `the release was ${event.action ?? 'not published'}`;
}

/** The activities by which a release becomes one that people see. */
const PUBLISHING: readonly string[] = ['published', 'released', 'prereleased'];

function objectToPush({ deployOnPush }: SelectionRules, question: SelectionQuestion): string | undefined {
  if (deployOnPush || isAsked(question)) return undefined;
  if (isFollowing(question)) return '`deploy_on_push` is not set for it';
  return 'no environment is asked for, and `deploy_on_push` is not set for it';
}

/** What happens by itself needs `deploy_on_push`; what a person, a clock or a workflow names does not. */
function isAsked(question: SelectionQuestion): boolean {
  const { environment, rules, newest } = question;
  const isNamed = environment !== undefined || new Set(rules.map((one) => one.environment)).size === 1;
  return isNamed && (newest !== undefined || !isFollowing(question));
}

/** Does the run follow what people do to a branch? */
function isFollowing({ event }: SelectionQuestion): boolean {
  return event.push !== null || event.pullRequest !== null;
}

function objectToBranch({ branches }: SelectionRules, question: SelectionQuestion): string | undefined {
  const { event, newest } = question;
  if (newest !== undefined || event.release !== null) return undefined;
  if (event.branch === null) return event.push === null ? undefined : objectToTag(event);
  if (branches !== undefined) {
    if (matchesAny(branches, event.branch)) return undefined;
    return `the branch ${event.branch} is none of its branches (${branches.join(', ')})`;
  }
  if (!isFollowing(question) || event.branch === event.defaultBranch) return undefined;
  if (event.defaultBranch === null) return 'it is not known which branch is the default one, and it has no `branches`';
  return `the branch ${event.branch} is not ${event.defaultBranch}, the default one, and it has no \`branches\``;
}

function objectToTag({ tag }: RunEvent): string {
  return `the tag ${tag ?? ''} was pushed, and no \`tags\` are asked for`;
}

function objectToPaths({ changedPaths }: SelectionRules, question: SelectionQuestion): string | undefined {
  const { changes, newest } = question;
  if (changedPaths === undefined || newest !== undefined || !isFollowing(question)) return undefined;
  if (changes.kind === 'unknown' || question.findMatch(changedPaths, changes.files) !== undefined) return undefined;
  const { length } = changes.files;
  return length === 0
    ? 'nothing changed'
    : `of ${describeCount(length, 'changed file')} none is in ${changedPaths.join(', ')}`;
}

function objectToRecords({ environment, app }: SelectionRules, question: SelectionQuestion) {
  const known = question.records?.get(environment);
  const newest = findNewestOf(app, question);
  return newest?.tag === undefined || known === undefined ? undefined : objectToVersion(app, newest.tag, known);
}

function explain({ app, changedPaths }: SelectionRules, question: SelectionQuestion): string {
  const { event, changes } = question;
  const newest = findNewestOf(app, question);
  if (newest !== undefined) return `${newest.tag ?? ''} is the newest version that matches ${newest.pattern}`;
  if (event.release !== null) return `the release ${event.release.tag} was ${event.action ?? 'published'}`;
  const reason = explainEvent(event);
  if (changedPaths === undefined || !isFollowing(question)) return reason;
  if (changes.kind === 'unknown') return `${reason}; it counts as changed: ${changes.why}`;
  return `${reason}; ${question.findMatch(changedPaths, changes.files) ?? 'it'} changed`;
}

function explainEvent(event: RunEvent): string {
  if (event.pullRequest !== null) return `a merge of #${event.pullRequest.number} would push to ${nameRef(event)}`;
  if (event.push !== null) return `${nameRef(event)} was pushed`;
  if (event.name === 'schedule') return 'the schedule asks for it';
  return event.name === null ? 'it is asked for' : `it is asked for by hand, on ${nameRef(event)}`;
}

function nameRef({ branch, tag }: RunEvent): string {
  return branch ?? tag ?? 'nothing';
}

type Source = Omit<MatrixRow, 'environment' | 'apps'>;

/** What is deployed of an app, where it is not what the run is for, and what it is called. */
function findSource(app: string, { event, newest, images, repositories }: SelectionQuestion): Source {
  const imageTag = newest && images?.get(app)?.tag;
  if (imageTag !== undefined) return { imageTag, version: imageTag };
  const sourceRef = newest && repositories?.get(app)?.tag;
  if (sourceRef !== undefined) return { sourceRef, version: sourceRef };
  const tag = newest?.tag ?? event.release?.tag ?? (event.push === null ? event.tag : null);
  if (tag === null) return {};
  const isVersion = event.release !== null || parseVersion(tag) !== undefined;
  return { ref: tag, ...(isVersion ? { version: tag } : {}) };
}

/** One entry for each environment, because its apps are deployed together, or one for each app; and for each version. */
function makeMatrix(rows: readonly SelectionRow[], question: SelectionQuestion): readonly MatrixRow[] {
  const together = new Map<
    string,
    { readonly environment: string; readonly apps: string[]; readonly source: Source }
  >();
  for (const { environment, app, chosen } of rows) {
    if (!chosen) continue;
    const source = findSource(app, question);
    const key = JSON.stringify([environment, source, ...(question.isPerApp ? [app] : [])]);
    const entry = together.get(key) ?? { environment, apps: [], source };
    entry.apps.push(app);
    together.set(key, entry);
  }
  return [...together.values()].map(({ environment, apps, source }) => ({
    environment,
    apps: apps.join(','),
    ...source,
  }));
}
