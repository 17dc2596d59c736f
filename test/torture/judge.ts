import type { Fleet, Host } from './fleet';
import type { Look } from './probe';
import { PATH } from './subjects/subject';

/** Why a host is in no good state; each is one sentence. */
export type Complaints = string[];

interface Line {
  readonly n: number;
  readonly event: string;
  readonly run: string;
  readonly release?: string | null;
  readonly from?: string | null;
  readonly verdict?: string;
  readonly status?: string;
  readonly mode?: string;
}

export interface JournalText {
  readonly lines: readonly Line[];
  readonly torn: number;
}

/** Reads a journal without the code that is tested. */
export function readLines(text: string): JournalText {
  const lines: Line[] = [];
  let torn = 0;
  for (const line of text.split('\n').filter(Boolean)) {
    try {
      lines.push(JSON.parse(line) as Line);
    } catch {
      torn += 1;
    }
  }
  return { lines, torn };
}

/** The id of the release that is live; null where `current` leads nowhere good. */
export function liveOf({ target }: Look): string | null {
  return /^releases\/([^/]+)$/.exec(target ?? '')?.[1] ?? null;
}

/**
 * What is live is one of these releases, to the last byte, and nothing else.
 * @param isDown what runs it was stopped from outside, so that nothing has to answer
 */
export function judgeServing(look: Look, fleet: Fleet, versions: readonly string[], isDown = false): Complaints {
  const complaints: Complaints = [];
  const release = liveOf(look);
  if (!look.isLink || release === null) complaints.push(`current is no link to a release: ${look.target}`);
  if (!look.isComplete) complaints.push(`${release} is live and not complete`);
  if (!versions.includes(look.version))
    complaints.push(`${look.version || 'nothing'} is live, not ${versions.join(' or ')}`);
  const expected = fleet.treeOf(look.version) ?? [];
  const odd = difference(look.tree, expected);
  if (odd.length > 0) complaints.push(`the bytes of ${look.version} differ: ${odd.slice(0, 4).join('; ')}`);
  if (fleet.subject !== 'git') complaints.push(...judgeManifest(look, expected));
  if (isDown) return complaints;
  if (look.answers !== look.version) complaints.push(`the service answers ${look.answers}, ${look.version} is live`);
  // Of a process whose file system was mounted anew the kernel tells the path below that mount only.
  const others = look.service.filter((folder) => !look.realPath.endsWith(folder));
  if (look.service.length !== 1 || others.length > 0) {
    complaints.push(`the service runs in ${look.service.join(', ') || 'no folder'}, ${look.realPath} is live`);
  }
  return complaints;
}

function difference(left: readonly string[], right: readonly string[]): string[] {
  const [a, b] = [new Set(left), new Set(right)];
  return [...left.filter((one) => !b.has(one)), ...right.filter((one) => !a.has(one)).map((one) => `without ${one}`)];
}

/** The manifest on the host names the files that were sent, with their checksums; what was built is not in it. */
function judgeManifest({ manifest, version }: Look, expected: readonly string[]): Complaints {
  const sent = expected.filter((line) => !line.endsWith(' BUILT')).map((line) => line.split(' '));
  const missing = sent.filter(([mode, sum, path]) => !(manifest ?? '').includes(`${mode} ${sum}  ./${path}`));
  return missing.length === 0
    ? []
    : [`the manifest of ${version} lacks ${missing.map(([, , path]) => path).join(', ')}`];
}

/** What the journal says happened is what the link says. */
export function judgeJournal(look: Look, before: Look | undefined, mayBeTorn: boolean): Complaints {
  const complaints: Complaints = [];
  const { lines, torn } = readLines(look.journal);
  const earlier = readLines(before?.journal ?? '');
  if (!mayBeTorn && torn > earlier.torn) complaints.push('the journal has a line that cannot be read');
  if (before !== undefined && !look.journal.startsWith(before.journal.trimEnd())) {
    complaints.push('the journal was not only appended to');
  }
  const unordered = lines.findIndex(({ n }, index) => index > 0 && n <= (lines[index - 1]?.n ?? 0));
  if (unordered > 0) complaints.push(`the counter of the journal falls at ${lines[unordered]?.n}`);
  complaints.push(...judgeSwitches(lines, liveOf(look)));
  return complaints;
}

function judgeSwitches(lines: readonly Line[], live: string | null): Complaints {
  const last = lines.findLastIndex(({ event }) => ['activating', 'activated', 'abandoned'].includes(event));
  const one = lines[last];
  if (one === undefined) return [];
  if (one.event === 'activated' && one.release !== live)
    return [`the journal says ${one.release} serves, ${live} does`];
  if (one.event === 'abandoned' && one.release === live)
    return [`the journal says ${one.release} was never live, it is`];
  if (one.event === 'activating' && one.release !== live && one.from !== live) {
    return [`the journal says a switch from ${one.from} to ${one.release} began, ${live} is live`];
  }
  return [];
}

/** A release is only called good by a run that came to its commit. */
export function judgeVerdicts(look: Look, before: Look, hasCommitted: boolean): Complaints {
  const known = readLines(before.journal).lines.length;
  const added = readLines(look.journal).lines.slice(known);
  const good = added.filter(({ event, verdict }) => event === 'verdict' && verdict === 'good');
  if (hasCommitted || good.length === 0) return [];
  return [`the journal calls ${good.map(({ release }) => release).join(', ')} good, no run came to its commit`];
}

/** After a run that ended well: its release is good, nothing is open, and nothing is left of earlier ones. */
export function judgeSettled(look: Look): Complaints {
  const complaints: Complaints = [];
  const { lines } = readLines(look.journal);
  const live = liveOf(look);
  const verdict = lines.findLast(({ event, release }) => event === 'verdict' && release === live)?.verdict;
  if (verdict !== 'good') complaints.push(`the verdict of the live release ${live} is ${verdict ?? 'missing'}`);
  const last = lines.findLast(({ event }) => ['activating', 'activated', 'abandoned'].includes(event));
  if (last?.event === 'activating') complaints.push(`the switch to ${last.release} is still open in the journal`);
  const leftovers = look.leftovers.filter((path) => !isKeptAsFailed(path, lines));
  if (leftovers.length > 0) complaints.push(`left over: ${leftovers.join(', ')}`);
  if (look.idle.length > 0) complaints.push(`the other colour runs on: ${look.idle.join(', ')}`);
  if (!look.follows) complaints.push('current does not lead to what serves');
  if (look.others.length > 0) complaints.push(`old processes: ${look.others.join('; ')}`);
  return complaints;
}

/** A release that could not be prepared is kept for a look, as `keep_failed` says; its journal calls it failed. */
function isKeptAsFailed(path: string, lines: readonly Line[]): boolean {
  const id = /\/releases\/([^/]+)(\/|$)/.exec(path)?.[1];
  return (
    id !== undefined &&
    lines.some(({ event, release, verdict }) => event === 'verdict' && release === id && verdict === 'failed')
  );
}

/** How to look at a host that was kept. */
export function howToLook({ machine }: Host): string {
  return `docker exec -it ${machine.container} bash   # ${PATH}, ${PATH}/.bowline/journal.jsonl`;
}
