import { BIN } from '../config/targets/target-node';
import { lines, sh } from '../shell/sh';
import type { CheckContext, CheckOf, Outcome } from './context';
import { inspect, judge } from './inspection';
import { COMPARE_NODE_MODULES } from './node-modules-program';

/** The packages of Node of the release are those of its lock file. */
export async function run(context: CheckContext, check: CheckOf<'node_modules'>): Promise<Outcome> {
  const own = `${BIN}/node`;
  const program = lines(
    sh`bw_end() { echo "! $1"; echo '= node_modules'; exit 0; }`,
    sh`if [ -L node_modules ] && [ ! -e node_modules ]; then bw_end "node_modules leads to $(readlink node_modules), which is gone"; fi`,
    sh`[ -d node_modules ] || bw_end 'node_modules is not there'`,
    sh`case $(readlink node_modules) in */.bowline/node/*) [ -e node_modules/../.bowline-complete ] || bw_end 'node_modules was left half installed';; esac`,
    sh`bw_n=node; if [ -L ${own} ]; then bw_n=${own}; [ -e "$bw_n" ] || bw_end "$bw_n leads to $(readlink "$bw_n"), which is gone"; fi`,
    // What the service loads first is nothing to this program.
    sh`NODE_OPTIONS='' exec "$bw_n" -e ${COMPARE_NODE_MODULES}`,
  );
  return judge(await inspect(context, program, check.timeoutMs));
}
