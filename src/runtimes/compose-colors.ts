import { otherColor } from '../config/runtimes/blue-green';
import type { ComposeRuntime } from '../config/runtimes/compose';
import { reachDocker } from '../shell/docker';
import { lines, type Sh, sh } from '../shell/sh';
import type { ColorTarget } from './colors';
import { stackFiles } from './compose-command';
import { writeWarning } from './compose-services';

/** Takes out of what `compose config` prints what two stacks on one host share, or must not: a line for each thing. */
export const LIST_SHARED = [
  '/^services:/,/^[^ ]/{',
  's/^    container_name: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/container \\1/p',
  's/^    network_mode: host$/network host/p',
  '/^    ports:$/,/^    [a-z]/s/^        published: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/published \\1/p',
  '/^        aliases:$/,/^ \\{0,8\\}[^ ]/s/^          - "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/alias \\1/p',
  '}',
  '/^volumes:/,/^[^ ]/s/^    name: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/volume \\1/p',
].join('\n');

/**
 * Refuses a stack of which both colours cannot run side by side, or that does not listen where its colour is asked. `bw_checked` has to
 * be defined. Sets `bw_apart` to the volumes of which each colour has its own.
 * @param name what a proxy in a container knows the colour by
 */
export function judgeColors(target: ColorTarget, { files, docker }: ComposeRuntime, name?: string): Sh {
  const { color, port } = target;
  const other = stackFiles({ color: otherColor(color) });
  const [own, others] = [`${stackFiles(target).services}.shared`, `${other.services}.shared`];
  const named = files.flatMap((file) => ['-f', file]);
  return lines(
    sh`bw_checked config --format yaml | sed -n ${LIST_SHARED} >${own}`,
    sh`${reachDocker(docker)} /bin/sh ${other.compose} ${named} config --format yaml 2>/dev/null | sed -n ${LIST_SHARED} >${others}`,
    sh`bw_same() { grep -F -x -f ${own} ${others} | sed -n "s/^$1 //p" | head -n 1; }`,
    sh`bw_one=$(bw_same container); [ -z "$bw_one" ] || { echo "both colours have the container name $bw_one"; exit 1; }`,
    sh`bw_one=$(bw_same published); [ -z "$bw_one" ] || { echo "both colours publish port $bw_one"; exit 1; }`,
    sh`grep -q -x -e ${`published ${port}`} -e 'network host' ${own} || { echo ${`no service publishes port ${port} of ${color}`}; exit 1; }`,
    name !== undefined &&
      sh`grep -q -x -e ${`alias ${name}`} -e ${`container ${name}`} ${own} || { echo ${`no service is called ${name}, by which the proxy asks ${color}`}; exit 1; }`,
    sh`bw_apart=$(sed -n 's/^volume //p' ${own} | while read -r bw_v; do grep -q -F -x "volume $bw_v" ${others} || printf ', %s' "$bw_v"; done)`,
    sh`rm -f ${own} ${others}`,
  );
}

/** Prints what `judgeColors` has found. */
export const TELL_APART: Sh = writeWarning(
  'bw_apart',
  'volumes of this colour alone, whose data the other does not see, for want of `name` or `external: true`',
);
