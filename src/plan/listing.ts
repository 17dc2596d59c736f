import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import type { History, ReleaseOnHost } from '../release/history';
import { findLiveSince } from '../release/history';
import type { Journal, JournalEntry } from '../release/journal';
import type { ReleaseRow, StatusRow } from '../report/rows';
import { nameWithTag } from '../report/text/image';
import { runtimeOf } from '../runtimes/choose';
import { compareTexts } from '../text-order';
import type { AppFacts } from './facts';
import { describeOtherOwner } from './folder-access';
import { withColor } from './remembered';
import { findSnapshotBefore } from './snapshots';

/** The releases of one app on one host, newest switch first; those that never served come last. */
export function listReleases(target: Target, { history, journal, runtime }: AppFacts): readonly ReleaseRow[] {
  const { app: name, host } = target;
  const images = runtimeOf(target).images(runtime);
  const rows = history.releases.map((release) => {
    const own = images.get(release.id);
    const row = describeRelease(name, host.name, release, history, journal);
    return own === undefined ? row : { ...row, images: [...own] };
  });
  return rows.sort((a, b) => compareInstants(b, a));
}

function compareInstants(a: ReleaseRow, b: ReleaseRow): number {
  return compareTexts(a.switchedAt ?? '', b.switchedAt ?? '') || compareTexts(a.release, b.release);
}

function describeRelease(
  app: string,
  host: string,
  release: ReleaseOnHost,
  history: History,
  journal: Journal,
): ReleaseRow {
  const { id, version, revision, dirty, sizeBytes, isComplete } = release;
  const attempt = journal.entries.findLast((entry) => entry.event === 'attempt' && entry.release === id);
  const verdict = history.verdictOf(id);
  const snapshot = findSnapshotBefore(journal, id);
  return {
    app,
    host,
    release: id,
    switchedAt: history.switches.findLast((one) => one.release === id)?.at ?? null,
    version,
    revision,
    ...(dirty ? { dirty } : {}),
    ...describeImage(release),
    sizeBytes,
    // What is not whole cannot be gone back to, whatever was found of it once: it could not be removed, or never got ready.
    verdict: isComplete || verdict === 'bad' ? verdict : 'failed',
    live: id === history.live,
    reason: attempt?.event === 'attempt' ? attempt.reason : null,
    actor: attempt?.event === 'attempt' ? attempt.actor : null,
    ...(snapshot === undefined ? {} : { snapshot }),
  };
}

function describeImage(release: ReleaseOnHost | undefined): Pick<StatusRow, 'image'> {
  return release?.image === undefined ? {} : { image: nameWithTag(release.image, release.imageTag) };
}

/** What runs on one host, as far as its facts tell; health is asked for apart. */
export function describeService(target: Target, app: AppFacts, hostLock: string | null): StatusRow {
  const release = app.history.releases.find(({ id }) => id === app.live);
  const lockHolder = (app.lockHolder ?? hostLock)?.trim() || null;
  const { detail, containers } = runtimeOf(target).readState(app.process);
  const { color } = withColor(target, app.runtime, app.live);
  const share = runtimeOf(target).readShare(app.runtime);
  return {
    app: target.app,
    host: target.host.name,
    release: app.live,
    version: release?.version ?? null,
    revision: release?.revision ?? null,
    ...(release?.dirty ? { dirty: true } : {}),
    ...describeImage(release),
    since: findLiveSince(app.history),
    healthy: null,
    process: detail,
    ...(color === undefined ? {} : { color }),
    ...(target.runtime.kind === 'blue_green' ? { ports: target.runtime.ports } : {}),
    ...(share === 0 ? {} : { share }),
    ...(containers === undefined ? {} : { containers: [...containers] }),
    ...describeParts(target, app),
    lockHolder,
    hold: app.hold,
    maintenance: app.maintenance,
    lastDeploy: describeLast(app.journal, lockHolder !== null),
    error: app.path === 'closed' ? (describeOtherOwner(target, app)?.message ?? null) : null,
  };
}

function describeParts(target: Target, app: AppFacts): Pick<StatusRow, 'provision'> {
  const told = partsOf(target).flatMap((part) => part.tells?.(app.part(part.name)) ?? []);
  return told.length === 0 ? {} : { provision: told };
}

type Finished = Extract<JournalEntry, { event: 'finished' }>;

/** The newest run that began to change the host; a run that was killed or cancelled has no end in the journal. */
function describeLast({ entries }: Journal, isLocked: boolean): StatusRow['lastDeploy'] {
  const last = entries.findLast((entry) => entry.event === 'finished' || entry.event === 'attempt');
  if (last?.event === 'finished') return describeFinished(last);
  return last?.event === 'attempt' ? describeAttempt(last, isLocked) : null;
}

function describeAttempt(
  { release, mode, at, actor, runUrl, reason }: Extract<JournalEntry, { event: 'attempt' }>,
  isLocked: boolean,
): NonNullable<StatusRow['lastDeploy']> {
  const end = isLocked
    ? { status: 'running', error: null }
    : { status: 'interrupted', error: 'the run was cancelled or killed before its end' };
  return { id: release, mode, at, actor, runUrl, reason, ...end };
}

/** One run by its id, as the journal of one host has it. */
export function findRun({ entries }: Journal, id: string): StatusRow['lastDeploy'] {
  const found = entries.findLast((entry) => entry.event === 'finished' && (entry.release === id || entry.run === id));
  return found?.event === 'finished' ? describeFinished(found) : null;
}

function describeFinished({
  release,
  mode,
  status,
  at,
  actor,
  runUrl,
  error,
  reason,
}: Finished): NonNullable<StatusRow['lastDeploy']> {
  return { id: release, mode, status, at, actor, runUrl, error, reason };
}
