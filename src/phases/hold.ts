import type { Target } from '../config/targets/target';
import { type HoldDraft, MOST_HOLD_BYTES, writeHoldDraft } from '../release/hold';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import type { Script } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { appendEntry, compareFence, type JournalPlace, writeInSections } from './critical-section';
import { replaceFile } from './replace-file';

/** With which a step ends that meets a hold. */
export const HELD_CODE = 76;

/** Names the text of a hold that a step met. */
export function holdBlob(app: string): string {
  return `hold.${app}`;
}

export interface HoldQuestion {
  /** False where the run goes on, and only says that a hold stands. */
  readonly refuses: boolean;
  /** The file as it was read under the lock: a hold that has ended by itself. */
  readonly seen: string | null;
}

/** Reads the hold again before something is changed: a person may have written it meanwhile. */
export function askHold({ app, path }: Pick<Target, 'app' | 'path'>, { refuses, seen }: HoldQuestion): Sh {
  const { hold } = pathsOf(path);
  const tell = sh`bw_text ${holdBlob(app)} "$bw_hold"`;
  const refuse = lines(tell, sh`echo 'deploys are on hold'; exit ${HELD_CODE}`);
  return lines(
    sh`if [ -e ${hold} ] || [ -L ${hold} ]; then bw_hold=$(head -c ${MOST_HOLD_BYTES} ${hold} 2>/dev/null) || :`,
    seen !== null && sh`if [ "$bw_hold" != ${seen} ]; then`,
    refuses ? refuse : tell,
    seen !== null && sh`fi`,
    sh`fi`,
  );
}

/** One app whose hold is put, released, or put back as it was. */
export interface AppHold {
  readonly target: Target;
  readonly fence: number;
  readonly journal: JournalPlace;
  readonly draft: JournalDraft;
  readonly change: HoldChange;
}

export type HoldChange =
  | { readonly kind: 'put'; readonly draft: HoldDraft; readonly forSeconds: number | null }
  | { readonly kind: 'remove' }
  | { readonly kind: 'restore'; readonly text: string };

export const HOLD_STEP = 'hold';

/** Writes the change of holds on one host, each in the critical section of its app. */
export function writeHolds(nonce: string, apps: readonly AppHold[]): Script {
  return writeInSections(nonce, apps, (app) => ({ name: HOLD_STEP, body: changeHold(app) }));
}

function changeHold({ target, fence, journal, draft, change }: AppHold): Sh {
  const { hold } = pathsOf(target.path);
  return lines(
    compareFence(target.path, fence),
    change.kind === 'remove'
      ? sh`rm -rf -- ${hold}`
      : replaceFile(hold, (next) =>
          change.kind === 'restore' ? sh`printf '%s\\n' ${change.text} >${next}` : writeNew(next, change),
        ),
    appendEntry(journal, draft),
  );
}

function writeNew(file: string, { draft, forSeconds }: Extract<HoldChange, { kind: 'put' }>): Sh {
  const format = '+%Y-%m-%dT%H:%M:%SZ';
  const until =
    forSeconds === null
      ? sh`bw_until=null`
      : sh`bw_until=$(date -u -d "@$((bw_now + ${forSeconds}))" ${format}); bw_until="\\"$bw_until\\""`;
  return lines(
    sh`bw_now=$(date -u +%s); bw_since=$(date -u -d "@$bw_now" ${format})`,
    until,
    sh`printf '%s,"since":"%s","until":%s}\\n' ${writeHoldDraft(draft)} "$bw_since" "$bw_until" >${file}`,
  );
}
