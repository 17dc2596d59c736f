import { pathsOf } from '../release/host-layout';
import { type Script, writeScript } from '../shell/script';
import { lines, Sh, sh } from '../shell/sh';

/** How long a run waits for another that has the table open; that takes it no more than one write. */
const PATIENCE_SECONDS = 20;

/** Names the text of the table. */
export const SLOTS_BLOB = 'slots';
/** Says that the table is another by now, so that nothing was written. */
export const SLOTS_MOVED = 'slots.moved';
/** Seconds since 1970, by the clock of the host. */
export const SLOTS_NOW = 'slots.now';

const FOLDER = new Sh('"$HOME/.bowline/previews"');

/** Tells the table of slots, if there is one, and what time it is there. */
export function readSlotFile(nonce: string, file: string): Script {
  return writeScript({
    nonce,
    parts: [
      {
        name: 'read the slots',
        body: lines(
          sh`bw FACT ${SLOTS_NOW} "$(date -u +%s)"`,
          sh`bw_f=${FOLDER}/${file}; if [ -e "$bw_f" ]; then bw_text ${SLOTS_BLOB} "$(cat "$bw_f")"; fi`,
        ),
      },
    ],
  });
}

/** Tells of each folder of an app what its live release says of itself, as `release.N`; nothing where none is live. */
export function readLiveReleases(nonce: string, paths: readonly string[]): Script {
  const body = lines(
    ...paths.map((path, index) => {
      const file = `${pathsOf(path).current}/.bowline/release.json`;
      return sh`[ ! -f ${file} ] || bw_file ${liveBlob(index)} ${file}`;
    }),
    sh`:`,
  );
  return writeScript({ nonce, parts: [{ name: 'read what is live', body }] });
}

export const liveBlob = (index: number) => `release.${index}`;

/**
 * Replaces the table where it still is as it was `seen`, under a lock of its own: two runs that ask at once do not get one slot. Who
 * comes second is told that it moved, and reads it again.
 */
export function replaceSlotFile(nonce: string, file: string, seen: string, next: string): Script {
  const write =
    next === ''
      ? sh`rm -f -- "$bw_f"`
      : lines(
          sh`rm -rf -- "$bw_f.new"; printf '%s\\n' ${next} >"$bw_f.new"`,
          sh`sync -f "$bw_f.new" 2>/dev/null || sync; mv -f -- "$bw_f.new" "$bw_f"`,
        );
  return writeScript({
    nonce,
    isCritical: true,
    parts: [
      {
        name: 'take a slot',
        body: lines(
          sh`command -v flock >/dev/null 2>&1 || { echo 'flock is not installed, by which slots are taken one by one'; exit 1; }`,
          sh`umask 077; mkdir -p ${FOLDER}; bw_f=${FOLDER}/${file}`,
          sh`exec 9>>"$bw_f.lock"`,
          sh`timeout ${PATIENCE_SECONDS} flock 9 || { echo 'another run has had the slots open for too long'; exit 75; }`,
          sh`bw_seen=; [ ! -e "$bw_f" ] || bw_seen=$(cat "$bw_f")`,
          sh`if [ "$bw_seen" = ${seen} ]; then`,
          write,
          sh`else bw FACT ${SLOTS_MOVED} yes; fi`,
        ),
      },
    ],
  });
}
