import type { AppContext } from '../app-context';
import type { Path } from '../locations';
import { BUILT_IN_NOTIFIER } from '../schema/defaults';
import type { NotifierSettings } from '../schema/notify';
import { toMs } from '../units';
import type { Notifier } from './notifier';
import { type Channel, NOTIFIERS } from './registry';

/** Who is told of an app's runs, with what is wrong with their settings told. */
export function buildNotifiers(subject: AppContext): readonly Notifier[] {
  return (subject.settings.notify || []).flatMap((settings, index) => {
    const channel = buildChannel(subject, ['notify', index], settings);
    const { events = BUILT_IN_NOTIFIER.events, timeout = BUILT_IN_NOTIFIER.timeout, logs: hasLogs = false } = settings;
    return channel ? [{ channel, events, timeoutMs: toMs(timeout), ...(hasLogs ? { hasLogs } : {}) }] : [];
  });
}

function buildChannel({ say, sayOfKey }: AppContext, path: Path, settings: NotifierSettings): Channel | undefined {
  const definition = NOTIFIERS.find(({ kind }) => settings[kind] !== undefined);
  if (definition === undefined) return undefined;
  const { kind } = definition;
  const parts = definition.build(settings[kind], {
    say: (inside, message, hint) => say([...path, kind, ...inside], message, hint),
    sayOfKey: (inside, message, hint) => sayOfKey([...path, kind, ...inside], message, hint),
  });
  // The registry pairs each kind with the parts that its definition builds.
  return parts && ({ kind, ...parts } as Channel);
}

/** Notifiers of several apps, each told once: of two that are the same but for their events, the events of both. Logs only where all ask. */
export function combineNotifiers(all: readonly Notifier[]): readonly Notifier[] {
  const combined = new Map<string, Notifier>();
  for (const one of all) {
    const key = JSON.stringify(one.channel);
    const known = combined.get(key) ?? one;
    const events = [...new Set([...known.events, ...one.events])];
    const { hasLogs: _, ...common } = known;
    const logs = known.hasLogs && one.hasLogs ? { hasLogs: true } : {};
    combined.set(key, { ...common, ...logs, events, timeoutMs: Math.max(known.timeoutMs, one.timeoutMs) });
  }
  return [...combined.values()];
}
