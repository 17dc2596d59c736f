import { type Entry, isSameTime } from './listing';

/** How the files of a release differ from its listing. */
export interface FileLook {
  /** As the listing has them, by path; of those that differ at least. */
  readonly was: ReadonlyMap<string, Entry>;
  readonly now: ReadonlyMap<string, Entry>;
  /** What had been sent, of those and of the folders that new ones lie in; null where everything was. */
  readonly arrived: ReadonlyMap<string, Entry> | null;
  /** What is not to be judged, by path; a folder has a slash at its end. */
  isIgnored(path: string): boolean;
}

/** SHA-256 of files, by path: as they were sent, and as they are. */
export interface Sums {
  readonly sent: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}

export const NO_SUMS: Sums = { sent: new Map(), now: new Map() };

export interface FileDrift {
  /** What was changed by hand, a sentence each, in the order of the paths. */
  readonly found: readonly string[];
  /** Paths of what was written again, and may be what it was. */
  readonly unsure: readonly string[];
  /** Paths of what differs and was made on the host, by a build or by the service. */
  readonly made: readonly string[];
}

type Kind = 'found' | 'unsure' | 'made';
type Finding = readonly [Kind, string];

/** What Bowline itself writes into a release that is whole. */
const BOOKKEEPING = /^\.bowline(?:$|\/(?:listing|arrived|complete|status|restarted|command\.\d+)$)/;
/** What an interpreter writes beside its sources. */
const COMPILED = /(?:^|\/)__pycache__(?:\/|$)|\.py[co]$/;
/** Folders in which tools and services put what they like. */
const TOOLS = /(?:^|\/)(?:node_modules|\.?venv|\.cache)(?:\/|$)/;

/** Whether a name can stand in a list of sums. */
const isPlain = (path: string): boolean => !/[\n\r\\]/.test(path);

/** The files whose content has to be looked at: only inode or times differ. */
export function findSuspects(look: FileLook): readonly string[] {
  return [...look.was.values()]
    .filter((was) => {
      const now = look.now.get(was.path);
      return now !== undefined && isJudged(look, was) && mayDiffer(was, now) && isPlain(was.path);
    })
    .map(({ path }) => path);
}

function mayDiffer(was: Entry, now: Entry): boolean {
  return was.type === 'f' && now.type === 'f' && was.size === now.size && !isUntouched(was, now);
}

/** Times of different exactness make a file a suspect, and no more. */
function isUntouched(was: Entry, now: Entry): boolean {
  return was.inode === now.inode && was.changedAt === now.changedAt && was.modifiedAt === now.modifiedAt;
}

export function compareFiles(look: FileLook, sums: Sums): FileDrift {
  const paths = [...new Set([...look.was.keys(), ...look.now.keys()])].sort();
  const findings = paths.flatMap((path) => judge(path, look, sums));
  const of = (kind: Kind) => findings.filter(([one]) => one === kind).map(([, text]) => text);
  return { found: of('found'), unsure: of('unsure'), made: of('made') };
}

function judge(path: string, look: FileLook, sums: Sums): readonly Finding[] {
  const [was, now] = [look.was.get(path), look.now.get(path)];
  const one = was ?? now;
  if (one === undefined || BOOKKEEPING.test(path) || isIgnored(look, one)) return [];
  const changes = describeChanges(was, now, look, sums);
  if (changes.length === 0) return [];
  if (isMade(look, one)) return [['made', path]];
  if (was === undefined)
    return isIn(path, look.now, look.was) || path.startsWith('.bowline/') ? [] : [['found', `${path} was added`]];
  if (now === undefined) return isIn(path, look.was, look.now) ? [] : [['found', `${path} was removed`]];
  if (changes.includes(UNSURE) && changes.length === 1) return [['unsure', path]];
  return [
    [
      'found',
      describeChanged(
        path,
        changes.filter((change) => change !== UNSURE),
      ),
    ],
  ];
}

function isJudged(look: FileLook, one: Entry): boolean {
  return !BOOKKEEPING.test(one.path) && !isIgnored(look, one) && !isMade(look, one);
}

function isIgnored({ isIgnored: ignores }: FileLook, { path, type }: Entry): boolean {
  return path !== '' && ignores(type === 'd' ? `${path}/` : path);
}

/** What a build, a hook or the service made: it was not sent, and lies where such things are. */
function isMade(look: FileLook, { path }: Entry): boolean {
  if (path === '' || path.startsWith('.bowline/')) return false;
  if (COMPILED.test(path)) return true;
  if (look.was.has(path)) return look.arrived !== null && !look.arrived.has(path);
  return TOOLS.test(path) || isMadeFolder(look, parentOf(path));
}

/** A folder that is not new either was sent, or was made before the release was whole. */
function isMadeFolder(look: FileLook, path: string): boolean {
  if (path === '') return false;
  const folder = look.now.get(path);
  if (folder !== undefined && !look.was.has(path)) return isMade(look, folder);
  return look.arrived !== null && !look.arrived.has(path);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether the folder of something that only one side has is itself on that side alone: then it is told with it. */
function isIn(path: string, side: ReadonlyMap<string, Entry>, other: ReadonlyMap<string, Entry>): boolean {
  const parent = parentOf(path);
  return parent !== '' && side.has(parent) && !(other.get(parent)?.type === 'd');
}

const CONTENT = 'content';
const UNSURE = 'unsure';

function describeChanges(
  was: Entry | undefined,
  now: Entry | undefined,
  look: FileLook,
  sums: Sums,
): readonly string[] {
  if (was === undefined || now === undefined) return ['there'];
  if (was.type !== now.type) return [`${nameType(now)}, was ${nameType(was)}`];
  return [
    ...(was.leadsTo === now.leadsTo ? [] : [`leads to ${now.leadsTo}, was ${was.leadsTo}`]),
    ...(was.type === 'f' ? compareContent(was, now, look, sums) : []),
    ...(was.mode === now.mode || was.type === 'l' ? [] : [`mode ${now.mode}, was ${was.mode}`]),
    ...(was.owner === now.owner ? [] : [`owner ${now.owner}, was ${was.owner}`]),
  ];
}

function nameType({ type }: Entry): string {
  return { f: 'a file', d: 'a folder', l: 'a link' }[type] ?? 'no file, folder or link';
}

/** By its sum where there is one; else a file of the same size and time counts as what it was. */
function compareContent(was: Entry, now: Entry, look: FileLook, sums: Sums): readonly string[] {
  if (was.size !== now.size) return [CONTENT];
  if (isUntouched(was, now)) return [];
  const sent = isAsSent(was, look) ? sums.sent.get(was.path) : undefined;
  const found = sums.now.get(was.path);
  if (sent !== undefined && found !== undefined) return sent === found ? [] : [CONTENT];
  return isSameTime(was.modifiedAt, now.modifiedAt) ? [] : [UNSURE];
}

/** The sums are of what was sent, and a build may have written a file anew since. */
function isAsSent(was: Entry, { arrived }: FileLook): boolean {
  if (arrived === null) return true;
  const sent = arrived.get(was.path);
  return (
    sent !== undefined &&
    sent.inode === was.inode &&
    sent.size === was.size &&
    isSameTime(sent.modifiedAt, was.modifiedAt)
  );
}

function describeChanged(path: string, changes: readonly string[]): string {
  const name = path === '' ? 'the folder of the release' : path;
  return changes.every((change) => change === CONTENT)
    ? `${name} was changed`
    : `${name} was changed: ${changes.join('; ')}`;
}
