import { createHash } from 'node:crypto';
import type { Environment } from '../config/environment';
import type { Target } from '../config/targets/target';
import type { Journal } from '../release/journal';
import type { FindingRow } from '../report/rows';
import type { TargetPlan } from './deploy';

/** Proxmox takes no longer name; LVM, btrfs and ZFS do. */
const MOST_CHARACTERS = 40;
const PREFIX = 'bowline-';
/** A hyphen and an instant, `20261121t020152z`. */
const INSTANT_CHARACTERS = 17;
const HASH_CHARACTERS = 6;

type Subject = Pick<Target, 'app' | 'environment'>;

/**
 * Names the snapshot that is taken before a release goes live: environment, app and release, of a-z, 0-9 and - alone. What is too
 * long lacks the mark of the release, and then has a part of the names, with a hash.
 * @param taken names that were used before: a release may be tried again
 */
export function nameSnapshot(subject: Subject, release: string, taken: readonly string[] = []): string {
  for (let count = 1; ; count += 1) {
    const name = shorten(subject, release.toLowerCase(), count === 1 ? '' : `-${count}`);
    if (!taken.includes(name)) return name;
  }
}

function shorten(subject: Subject, id: string, count: string): string {
  const prefix = prefixOf(subject);
  const whole = `${prefix}${id}${count}`;
  return whole.length <= MOST_CHARACTERS ? whole : `${prefix}${id.replace(/-.*/, '')}${count}`;
}

/** The names of an app always begin alike, or its old ones would not be known. */
function prefixOf({ environment, app }: Subject): string {
  const label = `${environment}-${app}`;
  const room = MOST_CHARACTERS - PREFIX.length - INSTANT_CHARACTERS - '-99'.length;
  // A hyphen within a name would let `a-b` of `c` and `a` of `b-c` delete each other's.
  const isClear = !environment.includes('-') && !app.includes('-');
  if (isClear && label.length <= room) return `${PREFIX}${label}-`;
  const hash = createHash('sha256').update(`${environment}/${app}`).digest('hex').slice(0, HASH_CHARACTERS);
  return `${PREFIX}${label.slice(0, room - HASH_CHARACTERS - 1).replace(/-+$/, '')}-${hash}-`;
}

/** The names of an app in what `list` printed, newest first. Whatever else stands there is passed over. */
export function readOwnNames(subject: Subject, listed: readonly string[]): readonly string[] {
  const name = new RegExp(`(?<![a-z0-9-])${prefixOf(subject)}\\d{8}t\\d{6}z(?:-[a-z0-9]+)*(?![a-z0-9-])`, 'g');
  const found = listed.flatMap((line) => line.match(name) ?? []);
  return [...new Set(found)].sort((a, b) => compareNames(b, a));
}

/** The instant decides, and of one instant the count, which is no text. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Those beyond the newest `keep`, and never one that is needed. */
export function chooseSurplus(names: readonly string[], keep: number, needed: readonly string[]): readonly string[] {
  return names.slice(keep).filter((name) => !needed.includes(name));
}

/** Puts the name of a snapshot into a command. It consists of what no shell reads as anything else. */
export function fillSnapshot(command: string, name: string): string {
  return command.replaceAll(/(?<!\$)\{snapshot\}/g, name);
}

/** The snapshot that was taken before a release went live; undefined where the journal knows none. */
export function findSnapshotBefore({ entries }: Journal, release: string): string | undefined {
  const attempt = entries.findLast(
    (entry) => entry.event === 'attempt' && entry.release === release && entry.snapshot !== undefined,
  );
  return attempt?.event === 'attempt' ? attempt.snapshot : undefined;
}

/** All names that a journal knows. */
export function listKnownSnapshots({ entries }: Journal): readonly string[] {
  return entries.flatMap((entry) => (entry.event === 'attempt' && entry.snapshot ? [entry.snapshot] : []));
}

/** Whether a deploy takes a snapshot of an app on a host before it changes it. */
export function takesSnapshot(
  { stages }: Pick<Environment, 'stages'>,
  plan: Pick<TargetPlan, 'target' | 'action' | 'live'>,
) {
  const { target, action } = plan;
  const isAsked = stages.find(({ name }) => name === target.stage)?.takesSnapshot === true;
  return isAsked && action === 'deploy' && !lacksFolder(plan) && target.snapshot !== undefined;
}

/** A command of the release has nothing to run in where none is live. */
export function lacksFolder({ target: { snapshot }, live }: Pick<TargetPlan, 'target' | 'live'>): boolean {
  return snapshot !== undefined && snapshot.runOn === 'host' && live === null && isOfRelease(snapshot.create);
}

/** Whether a command is a file of the release. */
export function isOfRelease(command: string): boolean {
  return command.trimStart().startsWith('./');
}

/** Notes the apps whose snapshots nobody deletes. Nothing is wrong with that, so it stands in nobody's way. */
export function noteKeptSnapshots(targets: readonly Target[]): FindingRow[] {
  return targets.flatMap(({ app, host, snapshot }) => {
    const missing = [snapshot?.list === undefined && 'list', snapshot?.delete === undefined && 'delete'].filter(
      Boolean,
    );
    if (snapshot === undefined || missing.length === 0) return [];
    const names = missing.map((name) => `\`snapshot.${name}\``).join(' and ');
    return [
      {
        host: host.name,
        app,
        ok: true,
        message: `snapshots stay until somebody deletes them: no ${names}`,
        hint: null,
      },
    ];
  });
}
