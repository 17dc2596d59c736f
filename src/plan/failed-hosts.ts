import type { Target } from '../config/targets/target';
import { BowlineError } from '../errors';
import type { JournalEntry } from '../release/journal';
import type { DeployPlan } from './deploy';

export interface FailedHosts {
  readonly targets: readonly Target[];
  /** The release that the attempt intended; it is made again under its own id. */
  readonly release: string | undefined;
}

type Attempt = Extract<JournalEntry, { event: 'attempt' }>;

/**
 * Finds the apps and hosts whose live release is not the one that the newest attempt intended.
 * @throws BowlineError `refused` when that attempt was made from other content or settings
 */
export function chooseFailedHosts(plan: DeployPlan): FailedHosts {
  const attempts = plan.targets.flatMap(({ app }) => app.journal.entries.filter((entry) => entry.event === 'attempt'));
  const newest = attempts.reduce<Attempt | undefined>(
    (best, one) => (best === undefined || one.seq > best.seq ? one : best),
    undefined,
  );
  if (newest === undefined) {
    throw new BowlineError('refused', '`hosts: failed` needs an attempt, and no journal has one', {
      hint: 'Deploy to all hosts first.',
    });
  }
  const failed = plan.targets.filter(({ live }) => live !== newest.release);
  // All of them: a host that was not reached then has nothing of its own to compare with.
  for (const { app, sealed, target } of plan.targets) {
    const own = app.journal.entries.findLast((entry) => entry.event === 'attempt');
    if (own?.event === 'attempt' && own.seq === newest.seq && own.fingerprint !== sealed) throw differs(target, newest);
  }
  return { targets: failed.map(({ target }) => target), release: newest.release };
}

function differs({ app, host }: Target, { release }: Attempt): BowlineError {
  return new BowlineError('refused', `${host.name}: ${app}: the content or settings differ from ${release}`, {
    where: { host: host.name, app },
    hint: 'Check out the revision of that attempt, or deploy to all hosts.',
  });
}
