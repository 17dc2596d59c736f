import { Sh, sh } from '../shell/sh';

/** No host sends more of a value than this, in bytes; what is kept of it is far less. */
export const MOST_SENT_BYTES = 64 * 1024;
const KIND = 'output';

/** What an output is called in the frames of a script. */
interface OutputKey {
  readonly app: string;
  readonly name: string;
}

/** An app, and the name of one of its outputs, hold no colon. */
export function writeOutputKey({ app, name }: OutputKey): string {
  return `${KIND}:${app}:${name}`;
}

/** Undefined where a frame holds something else. */
export function readOutputKey(key: string): OutputKey | undefined {
  const [kind, app, name] = key.split(':');
  return kind === KIND && app !== undefined && name !== undefined ? { app, name } : undefined;
}

/**
 * Runs code, passes on what it prints line by line, and sends the last line of its standard output that is not blank, if it
 * exits 0. It ends with the code's own exit code, also where that left a program behind which keeps the output open.
 */
export function sendOutput(run: Sh, key: OutputKey): Sh {
  // The nonce of the script ends the reading: no command of the config knows it.
  return sh`{ bw_c=0; ${run} || bw_c=$?; printf '%s %s\\n' "$BW" "$bw_c"; } | {
bw_c=1; bw_v=; bw_keep() { printf '%s\\n' "$1"; case $1 in *[![:space:]]*) bw_v=$1;; esac; }
while IFS= read -r bw_l || [ -n "$bw_l" ]; do
case $bw_l in *"$BW "*) bw_c=\${bw_l##*"$BW "}; bw_l=\${bw_l%%"$BW "*}; [ -z "$bw_l" ] || bw_keep "$bw_l"; break;; esac
bw_keep "$bw_l"; bw_l=
done
[ "$bw_c" = 0 ] || exit "$bw_c"
${SEND} ${writeOutputKey(key)}
}`;
}

/** Counted by `wc`: what the shell counts are characters where the app's env sets a locale. */
const SEND =
  new Sh(`bw_send() { bw_n=$(printf '%s' "$bw_v" | wc -c); [ "$bw_n" -le ${MOST_SENT_BYTES} ] || bw_n=${MOST_SENT_BYTES}
bw "BLOB $1 $((bw_n))"; ( exec 2>/dev/null; printf '%s' "$bw_v" ) | head -c "$((bw_n))"; }
bw_send`);
