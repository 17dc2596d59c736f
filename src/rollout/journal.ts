import type { Target } from '../config/targets/target';
import type { JournalPlace } from '../phases/critical-section';
import type { AppFacts } from '../plan/facts';
import { findOpenSwitch } from '../release/history';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import type { World } from './world';

export function journalPlace(target: Target, app: AppFacts): JournalPlace {
  return { file: pathsOf(target.path).journal, floor: app.journal.entries.at(-1)?.n ?? 0 };
}

/** Closes what a killed run announced: the link tells whether its switch happened. */
export function openSwitchDrafts(app: AppFacts, run: string): JournalDraft[] {
  const open = findOpenSwitch(app.journal);
  if (open === null) return [];
  const announced = app.journal.entries.findLast((entry) => entry.event === 'activating');
  if (open !== app.live || announced?.event !== 'activating') return [{ event: 'abandoned', run, release: open }];
  return [{ event: 'activated', run, release: open, from: announced.from, kind: announced.kind }];
}

/** Just after the newest switch, so that a clock that went back makes no two alike. */
export function afterLastSwitch(app: AppFacts): string {
  const last = app.history.switches.at(-1);
  if (last === undefined) return '';
  return new Date(Date.parse(last.at) + 1).toISOString();
}

/**
 * A draft without the secrets that a service or a command may have said: an error and a check quote them, and a journal may
 * be read by whoever reads the folder of the app.
 */
export function redactDraft<T extends JournalDraft>(draft: T, { redact }: Pick<World['redactor'], 'redact'>): T {
  if (draft.event === 'verdict') return { ...draft, why: redactOrNull(draft.why, redact) };
  if (draft.event !== 'finished') return draft;
  return {
    ...draft,
    error: redactOrNull(draft.error, redact),
    checks: draft.checks?.map((check) => ({ ...check, detail: redact(check.detail) })),
  };
}

function redactOrNull(text: string | null, redact: (text: string) => string): string | null {
  return text === null ? null : redact(text);
}
