import { lines, sh } from '../shell/sh';
import type { CheckContext, CheckOf, Outcome } from './context';
import { inspect, judge } from './inspection';
import { COMPARE_VIRTUALENV } from './virtualenv-program';

/** The Python environment of the release is whole, and is what its requirements ask for. */
export async function run(context: CheckContext, check: CheckOf<'virtualenv'>): Promise<Outcome> {
  const { requirements = context.target.python?.requirements ?? ['requirements.txt'] } = check;
  const program = lines(
    sh`bw_p=.venv/bin/python`,
    sh`bw_end() { echo "! $1"; echo '= .venv'; exit 0; }`,
    sh`if [ -L .venv ] && [ ! -e .venv ]; then bw_end ".venv leads to $(readlink .venv), which is gone"; fi`,
    sh`[ -d .venv ] || bw_end '.venv is not there'`,
    sh`case $(readlink .venv) in */.bowline/venvs/*) [ -e .venv/.bowline-complete ] || bw_end '.venv was left half made';; esac`,
    sh`if [ -L "$bw_p" ] && [ ! -e "$bw_p" ]; then bw_end "$bw_p leads to $(readlink -f "$bw_p"), which is gone"; fi`,
    sh`bw_s=$("$bw_p" -I -c '' 2>&1) || bw_end "$bw_p does not run: $(printf '%s\\n' "$bw_s" | tail -n 1)"`,
    sh`exec "$bw_p" -I -c ${COMPARE_VIRTUALENV} ${check.comparesFiles ? 'files' : ''} ${requirements}`,
  );
  return judge(await inspect(context, program, check.timeoutMs));
}
