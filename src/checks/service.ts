import type { SystemdRuntime } from '../config/runtimes/systemd';
import { pathsOf } from '../release/host-layout';
import { lines, type Sh, sh } from '../shell/sh';
import { readProperties, readSystemctl } from '../shell/systemctl';
import type { CheckContext, CheckOf, Outcome } from './context';
import { describeEnd, GRACE_MS } from './shell-command';
import { within } from './waiting';
import { describeMs } from './wording';

/** What runs the app is there, and is what was deployed. */
export async function run(context: CheckContext, check: Pick<CheckOf<'service'>, 'timeoutMs'>): Promise<Outcome> {
  const { runtime } = context.target;
  const state = await within(context, context.observeProcess(), check.timeoutMs);
  if (state === undefined) return { ok: null, detail: `no state within ${describeMs(check.timeoutMs)}`, data: {} };
  const data = { ...state };
  if (!state.running) return { ok: false, detail: `not running: ${state.detail}`, data };
  const { release = null } = state;
  if (release !== null && release !== context.release) {
    return { ok: false, detail: `it runs release ${release}, not ${context.release}`, data };
  }
  return runtime.kind === 'systemd'
    ? judgeUnit(context, check.timeoutMs, runtime, state.detail)
    : { ok: true, detail: state.detail, data };
}

const PROPERTIES = 'LoadState,UnitFileState,ActiveState,NeedDaemonReload,DropInPaths,FragmentPath';

/** Prints what systemd says of the unit, and `differs` where its file is not that of the release. */
function askUnit({ unit, scope, start }: SystemdRuntime, release: string): Sh {
  return lines(
    sh`bw_show=$(${readSystemctl(scope)} show -p ${PROPERTIES} -- ${unit}); printf '%s\\n' "$bw_show"`,
    start !== undefined &&
      sh`cmp -s "$(printf '%s\\n' "$bw_show" | sed -n 's/^FragmentPath=//p')" ${`${release}/.bowline/unit`} || echo differs=yes`,
  );
}

async function judgeUnit(
  context: CheckContext,
  timeoutMs: number,
  runtime: SystemdRuntime,
  state: string,
): Promise<Outcome> {
  const { unit } = runtime;
  const folder = pathsOf(context.target.path).release(context.release);
  const ended = await within(
    context,
    context.runOnHost(askUnit(runtime, folder).text, timeoutMs),
    timeoutMs + GRACE_MS,
  );
  if (ended?.code !== 0) {
    const why = ended === undefined ? `no end within ${describeMs(timeoutMs)}` : describeEnd(ended);
    return { ok: null, detail: `systemctl told nothing of ${unit}: ${why}`, data: {} };
  }
  const properties = readProperties(ended.output);
  const one = (name: string) => properties.get(name)?.[0]?.trim() ?? '';
  const dropIns = one('DropInPaths').split(' ').filter(Boolean);
  const data = { unit, enabled: one('UnitFileState'), active: one('ActiveState'), file: one('FragmentPath'), dropIns };
  const wrong = findWrong(unit, one);
  if (wrong.length > 0) return { ok: false, detail: wrong.join('; '), data };
  const beside = dropIns.length === 0 ? '' : `; drop-ins: ${dropIns.join(', ')}`;
  return { ok: true, detail: `${unit} is ${state}, ${one('UnitFileState')}${beside}`, data };
}

/** A unit that is `static` is started by another. Source: systemctl(1), "is-enabled". */
const STARTS: readonly string[] = ['enabled', 'enabled-runtime', 'alias', 'static', 'indirect', 'generated'];

function findWrong(unit: string, one: (name: string) => string): readonly string[] {
  const [load, enabled] = [one('LoadState'), one('UnitFileState')];
  if (load !== 'loaded') return [`unit ${unit} is ${load || 'unknown'}`];
  return [
    ...(STARTS.includes(enabled) ? [] : [`${unit} does not start with the host: it is ${enabled || 'not installed'}`]),
    ...(one('NeedDaemonReload') === 'yes'
      ? [`the files of ${unit} have changed since systemd read them: run systemctl daemon-reload`]
      : []),
    ...(one('differs') === 'yes' ? [`${one('FragmentPath')} is not the unit of the release`] : []),
  ];
}
