import type { ValidationRow } from '../report/rows';
import {
  compareVersions,
  isPrerelease,
  isSameVersion,
  isVersionTag,
  parseVersion,
  withoutZeros,
} from './version-order';

/** What is known of the tag that is to be deployed. */
export type TagFact =
  | { readonly kind: 'found'; readonly sha: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Whether the tag's commit is in a history that people look after. */
export type ReachFact =
  | { readonly kind: 'reachable'; readonly from: string }
  | { readonly kind: 'unreachable'; readonly from: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

export interface VersionFileFact {
  readonly path: string;
  /** `at v1.2.0`, `in the checkout` */
  readonly where: string;
  /** Undefined where there is no such file. */
  readonly content: string | undefined;
  /** What keeps the version from being read. */
  readonly fault?: Complaint | undefined;
}

/** What is live in the environment, as its Deployment records tell it. */
export type LiveFact =
  | { readonly kind: 'none' }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'commit'; readonly sha: string; readonly isNewer: boolean | undefined }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string; readonly hint: string | undefined };

/** Something that was found wrong elsewhere, such as in the config. */
export interface Complaint {
  readonly message: string;
  readonly hint: string | undefined;
}

export interface ValidationFacts {
  readonly version: string | undefined;
  readonly reason: string | undefined;
  readonly environment: string | undefined;
  /** These four are looked for only where the version has the form of one. */
  readonly tag?: TagFact | undefined;
  readonly reach?: ReachFact | undefined;
  readonly versionFile?: VersionFileFact | undefined;
  readonly live?: LiveFact | undefined;
  readonly mayDowngrade: boolean;
  readonly secrets: readonly Complaint[];
  /** Secrets that are empty here and may have a value after the approval. */
  readonly openSecrets: readonly string[];
  readonly config: readonly Complaint[];
}

/** Judges everything that can be known of a deploy before anybody is asked to approve it. All of it is told at once. */
export function judgeRequest(facts: ValidationFacts): readonly ValidationRow[] {
  const { version, reason } = facts;
  return [
    judgeVersion(version),
    ...(version === undefined || !isVersionTag(version) ? [] : judgeTagged(version, facts)),
    judgeReason(reason),
    ...judgeOthers('secrets', facts.secrets, 'no secret that is asked for is missing'),
    ...judgeOpenSecrets(facts.openSecrets),
    ...judgeOthers('config', facts.config, 'the config is sound'),
  ];
}

function judgeTagged(version: string, facts: ValidationFacts): ValidationRow[] {
  const { tag, reach, versionFile, live } = facts;
  return [
    ...(tag === undefined ? [] : [judgeTag(version, tag)]),
    ...(reach === undefined ? [] : [judgeReach(version, reach)]),
    ...(versionFile === undefined ? [] : [judgeVersionFile(version, versionFile)]),
    ...(live === undefined ? [] : [judgeLive(version, live, facts)]),
  ];
}

function judgeVersion(version: string | undefined): ValidationRow {
  if (version === undefined) return fail('version', '`version` is missing', 'Say which version, such as `v1.2.0`.');
  if (isVersionTag(version))
    return pass('version', `${version} is a ${isPrerelease(version) ? 'pre-release' : 'version'}`);
  const zero = withoutZeros(version);
  const right = zero ?? version;
  const form = parseVersion(right) === undefined ? 'v1.2.0' : `v${right.replace(/^v/, '')}`;
  const hint = `Write it as \`${form}\`${zero === undefined ? '' : ', without the leading zero'}.`;
  return fail('version', `\`version\` is \`${version}\`, which has not the form vX.Y.Z`, hint);
}

function judgeTag(version: string, tag: TagFact): ValidationRow {
  if (tag.kind === 'found') return pass('tag', `the tag ${version} is at ${shorten(tag.sha)}`);
  if (tag.kind === 'unknown') {
    return fail('tag', `whether there is a tag ${version} cannot be told: ${tag.why}`, HINT_TO_ASK);
  }
  return fail('tag', `there is no tag ${version}`, 'Release it first, or ask for a version that is released.');
}

const HINT_TO_ASK = 'Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';

function judgeReach(version: string, reach: ReachFact): ValidationRow {
  if (reach.kind === 'reachable') return pass('history', `${version} is in the history of ${reach.from}`);
  if (reach.kind === 'unknown') {
    return fail('history', `whether ${version} is in the history cannot be told: ${reach.why}`, HINT_TO_ASK);
  }
  return fail(
    'history',
    `the tag ${version} is not in the history of ${reach.from.join(' or ')}`,
    'Tag a commit that was merged, or run the workflow from the branch that the tag is on.',
  );
}

function judgeVersionFile(version: string, { path, where, content, fault }: VersionFileFact): ValidationRow {
  if (fault !== undefined) return fail('version-file', `${fault.message} (${where})`, fault.hint ?? 'Correct it.');
  if (content === undefined) {
    return fail('version-file', `there is no ${path} ${where}`, 'Write the version into it, or set `version-file`.');
  }
  const told = content.trim();
  if (isSameVersion(told, version)) return pass('version-file', `${path} ${where} says ${told}`);
  const [line = '', ...more] = told.split(/\s*\r?\n/);
  const says = told === '' ? 'is empty' : `says ${line}${more.length > 0 ? ' and more' : ''}`;
  return fail(
    'version-file',
    `${path} ${where} ${says}, and not ${version}`,
    'Ask for the version that is in the file, or tag the commit that has this one in it.',
  );
}

function judgeLive(version: string, live: LiveFact, { environment, mayDowngrade }: ValidationFacts): ValidationRow {
  const place = environment ?? 'the environment';
  if (mayDowngrade) return skip('live', '`force: downgrade` allows what is older than live');
  switch (live.kind) {
    case 'none':
      return pass('live', `no Deployment record says that anything is live in ${place}`);
    case 'unknown':
      return skip('live', `not compared with what is live in ${place}: ${live.why}`);
    case 'refused':
      return fail('live', `what is live in ${place} cannot be read: ${live.why}`, live.hint);
    case 'version':
      return judgeOrder(version, live.version, place);
    case 'commit':
      return judgeCommit(version, live, place);
  }
}

const HINT_TO_GO_BACK = 'Go back by a rollback, or allow it with `force: downgrade`.';

function judgeOrder(version: string, live: string, place: string): ValidationRow {
  const order = compareVersions(version, live) ?? 0;
  if (order < 0) {
    return fail(
      'live',
      `${version} is older than ${live}, which is live in ${place} by its Deployment record`,
      HINT_TO_GO_BACK,
    );
  }
  return pass('live', `${version} is ${order === 0 ? 'what is' : `newer than ${live}, which is`} live in ${place}`);
}

function judgeCommit(version: string, { sha, isNewer }: LiveFact & { kind: 'commit' }, place: string): ValidationRow {
  const live = `${shorten(sha)}, which is live in ${place}`;
  if (isNewer === true)
    return fail('live', `${version} is older than ${live} by its Deployment record`, HINT_TO_GO_BACK);
  if (isNewer === false) return pass('live', `${version} is not older than ${live}`);
  return skip('live', `not compared with ${live}: no version is known of it, and the history between them is not`);
}

function judgeReason(reason: string | undefined): ValidationRow {
  if (reason !== undefined) return pass('reason', `the reason is: ${reason}`);
  return fail('reason', '`reason` is missing', 'Say why it is deployed; every report tells it.');
}

function judgeOpenSecrets(names: readonly string[]): ValidationRow[] {
  if (names.length === 0) return [];
  return [skip('secrets', `not known here, and looked for again after the approval: ${names.join(', ')}`)];
}

function judgeOthers(name: string, complaints: readonly Complaint[], otherwise: string): ValidationRow[] {
  if (complaints.length === 0) return [pass(name, otherwise)];
  return complaints.map(({ message, hint }) => fail(name, message, hint));
}

function pass(name: string, message: string): ValidationRow {
  return { name, ok: true, message, hint: null };
}

function skip(name: string, message: string): ValidationRow {
  return { name, ok: null, message, hint: null };
}

function fail(name: string, message: string, hint: string | undefined): ValidationRow {
  return { name, ok: false, message, hint: hint ?? null };
}

function shorten(sha: string): string {
  return sha.slice(0, 7);
}
