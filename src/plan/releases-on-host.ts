import { groupedFact } from '../phases/fact-names';
import type { ReleaseOnHost } from '../release/history';
import { readReleaseJson } from '../release/release-json';
import { isReleaseId } from '../release-id';

const RELEASE = groupedFact('release');

/** What else lies there is somebody else's: it is neither listed nor removed. */
export function parseReleases(facts: ReadonlyMap<string, string>, recorded: string | undefined): ReleaseOnHost[] {
  const records = splitRecords(recorded ?? '');
  return [...facts]
    .filter(([key]) => key.startsWith(RELEASE) && isReleaseId(key.slice(RELEASE.length)))
    .map(([key, state]) => {
      const id = key.slice(RELEASE.length);
      const size = facts.get(groupedFact('size', id));
      return {
        id,
        // What may not be read has passed what the journal says of it.
        isComplete: state !== 'partial',
        ...(state === 'unread' ? { isUnread: true as const } : {}),
        ...readReleaseJson(records.get(id)),
        sizeBytes: size === undefined || size === '' ? null : Number(size) * 1024,
      };
    });
}

/** The records of all releases came as one text, each line with its path before it. */
function splitRecords(text: string): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (const [, id = '', line] of text.matchAll(/^\.\/([^/\n]+)\/\.bowline\/release\.json:(.*)$/gm)) {
    records.set(id, `${records.get(id) ?? ''}${line}\n`);
  }
  return records;
}
