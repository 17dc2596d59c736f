import { writeLostEntries } from '../../phases/snapshot';
import type { HostFacts } from '../../plan/facts';
import { readHistory } from '../../release/history';
import type { Journal, JournalEntry } from '../../release/journal';
import { type Fleet, fenceOf, type Machine, runPhase } from '../fleet';

/** What the journals of a host said just before it was restored, by app. */
export type Memory = ReadonlyMap<string, Journal>;

export function rememberJournals({ facts }: Pick<Machine, 'facts'>): Memory {
  return new Map([...facts.apps].map(([app, { journal }]) => [app, journal]));
}

/** What stands in the one journal and not in the other. */
export function findLost(before: Journal, now: Journal): readonly JournalEntry[] {
  const nameOf = ({ n, run, event }: JournalEntry) => `${n} ${event} ${run}`;
  const there = new Set(now.entries.map(nameOf));
  return before.entries.filter((entry) => !there.has(nameOf(entry)));
}

/** Whether any journal of the host was taken back, which only a restore does. */
export function wasTakenBack(memory: Memory, { apps }: HostFacts): boolean {
  return [...memory].some(([app, before]) => {
    const now = apps.get(app)?.journal;
    return now === undefined || findLost(before, now).length > 0;
  });
}

/**
 * Writes into the journals of a host what a restore has taken from them, and reads on as if it had always stood there.
 * @throws CommandError, ConnectError
 */
export async function completeJournals(machine: Machine, fleet: Fleet, memory: Memory): Promise<void> {
  const lost = machine.targets.flatMap((target) => {
    const [before, app] = [memory.get(target.app), machine.facts.apps.get(target.app)];
    const entries = before === undefined || app === undefined ? [] : findLost(before, app.journal);
    return entries.length === 0 ? [] : [{ target, fence: fenceOf(machine, target), entries }];
  });
  if (lost.length === 0) return;
  await runPhase(machine, fleet, writeLostEntries(fleet.world.random(32), lost));
  machine.facts = withMemory(machine.facts, memory);
}

function withMemory(facts: HostFacts, memory: Memory): HostFacts {
  const apps = [...facts.apps].map(([name, app]) => {
    const before = memory.get(name) ?? { entries: [], unreadable: 0 };
    const entries = [...app.journal.entries, ...findLost(before, app.journal)].sort((a, b) => a.n - b.n);
    const journal = { ...app.journal, entries };
    return [name, { ...app, journal, history: readHistory(journal, app.history.releases, app.live) }] as const;
  });
  return { ...facts, apps: new Map(apps) };
}
