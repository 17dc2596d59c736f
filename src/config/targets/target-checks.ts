import type { AppContext } from '../app-context';
import { CHECKS, type CheckType, findCheck, isCheckType } from '../checks/registry';
import type { Check, Runtime } from '../model';
import { findNearest } from '../names/nearest';
import { findRuntime, hasProcess } from '../runtimes/registry';
import { buildCheckSchema, type CheckLayer } from '../schema/checks';
import { applySchema } from '../schema/issues';
import { toMs } from '../units';

/** What the checks are made from, and who is told what is wrong with them. */
type Subject = Pick<AppContext, 'settings' | 'say' | 'sayOfKey'>;

/** The checks of an app that are on, in the order: usual ones, then that of the config. */
export function buildChecks(subject: Subject, runtime: Runtime): readonly Check[] {
  return Object.entries(subject.settings.checks ?? {}).flatMap(([name, check]) => {
    if (check === false) return [];
    const type = readType(subject, name, check);
    if (!type || !fitsType(subject, name, type, check)) return [];
    const parts = buildParts(subject, runtime, name, type, check);
    // The registry pairs each type with the parts that its definition builds.
    return parts ? [{ ...buildCommon(name, check), type, ...parts } as Check] : [];
  });
}

function readType({ say }: Subject, name: string, check: CheckLayer): CheckType | undefined {
  const type = check.type ?? name;
  if (isCheckType(type)) return type;
  const types = CHECKS.map((one) => one.type);
  const nearest = findNearest(name, types);
  const rest = nearest ? `did you mean \`${nearest}\`?` : `there are ${types.join(', ')}`;
  say(
    ['checks', name],
    `\`${name}\` is no check by itself: ${rest}`,
    'Correct the name, or say what it does by `type`.',
  );
  return undefined;
}

/** Layers may hold the keys of any type; together they must be those of the one. */
function fitsType({ say, sayOfKey }: Subject, name: string, type: CheckType, check: CheckLayer): boolean {
  const { problems } = applySchema(buildCheckSchema(type), check);
  for (const { path, isKey, message, hint } of problems) {
    (isKey ? sayOfKey : say)(['checks', name, ...path], `in a \`${type}\` check: ${message}`, hint);
  }
  return problems.length === 0;
}

function buildParts(
  { settings, say }: Subject,
  runtime: Runtime,
  name: string,
  type: CheckType,
  check: CheckLayer,
): object | undefined {
  return findCheck(type).build({
    check,
    app: {
      hasService: hasProcess(findRuntime(runtime)),
      hasSchedule: Object.keys(settings.schedule ?? {}).length > 0,
      port: settings.port,
      hasSite: settings.nginx !== undefined,
      domain: settings.domain,
      certificateFile: settings.certificate?.cert,
      health: settings.health,
    },
    lacks: (message, hint) => void say(['checks', name], `\`${name}\` ${message}`, hint),
    say: (path, message, hint) => say(['checks', name, ...path], message, hint),
  });
}

function buildCommon(name: string, { when = ['post'], timeout, no_data = 'fail' }: CheckLayer) {
  return { name, when, timeoutMs: toMs(timeout), noData: no_data };
}
