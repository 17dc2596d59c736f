import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Sh } from '../../../src/shell/sh';
import type { Shell } from '../shell/shells';

/** It writes down each call, and remembers in files which units run and start with the machine. */
const SYSTEMCTL = (folder: string) => `#!/bin/sh
echo "$*" >>"${folder}/calls"
[ "$1" != --user ] || shift
verb=$1; for unit; do :; done; of="${folder}/units/$unit"
[ ! -e "$of.no-$verb" ] || { echo "no $verb of $unit"; exit 5; }
case $verb in
is-active) [ -e "$of.active" ];;
is-enabled) [ -e "$of.enabled" ];;
restart) : >"$of.active";;
stop) [ ! -e "${folder}/on-stop" ] || . "${folder}/on-stop"; rm -f "$of.active";;
enable) : >"$of.enabled";;
disable) rm -f "$of.enabled";;
show) if [ -e "$of.show" ]; then cat "$of.show"; elif [ -e "$of.active" ]; then printf 'ActiveState=active\\nSubState=running\\nNRestarts=0\\n'; else echo ActiveState=inactive; fi;;
esac
`;

/** It lets everybody do everything, and what it was asked for stands in front of what came of it. */
const SUDO = (folder: string) => `#!/bin/sh
printf 'sudo ' >>"${folder}/calls"; shift; exec "$@"
`;

/** What a step prints facts with, what the facts of a host have before those of an app, and the ports on which units that run listen. */
const PRELUDE = `grep() { case "$*" in
*':1389 [0-9A-F]*:0000 0A'*) [ -e "$HOST_UNITS/shop@5001.service.active" ];;
*':138A [0-9A-F]*:0000 0A'*) [ -e "$HOST_UNITS/shop@5002.service.active" ];;
*) command grep "$@";; esac; }
bw() { echo "frame $*"; }
bw_text() { echo "text $1 $2"; }
bw_listens() { grep -q ":$1 [0-9A-F]*:0000 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null; }
set -e`;

export interface Ended {
  readonly status: number | null;
  readonly output: readonly string[];
  readonly stderr: string;
}

/** Puts into `bin` of a folder what a host of two colours is changed with; its units are files in `units`. */
export function installPrograms(folder: string): void {
  mkdirSync(join(folder, 'bin'));
  const programs = { systemctl: SYSTEMCTL(folder), sudo: SUDO(folder), loginctl: '#!/bin/sh\n' };
  for (const [name, code] of Object.entries(programs)) writeFileSync(join(folder, 'bin', name), code, { mode: 0o755 });
}

/** Runs code as a step does, while this process answers what it asks. */
export async function runSoon({ argv: [program, ...first] }: Shell, code: Sh, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(program, [...first, '-s'], { env });
  child.stdin.end(`{\n${PRELUDE}\n${code.text}\n}\n`);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ]);
  return { status, output: stdout.split('\n').filter((line) => line !== ''), stderr };
}
