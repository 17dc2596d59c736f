import type { Environment } from '../../config/environment';
import type { SourceInfo } from '../../git/source-info';
import type { TargetPlan } from '../../plan/deploy';
import { takesSnapshot } from '../../plan/snapshots';
import { describeDifference } from '../../provision/unit-difference';
import type { ReleaseOnHost } from '../../release/history';
import { findImageTag } from '../../release/release-json';
import type { PlanRow } from '../../report/rows';
import { nameWithTag } from '../../report/text/image';
import type { Contents } from '../../sources';
import { findImageChanges } from './stack-images';

/** What a run knows of what it would deploy. */
interface Planned {
  readonly environment: Environment;
  readonly contents: Contents;
  /** Of the checkout. */
  readonly root: string;
  readonly version: string | null;
}

/** What a deploy would do to one app on one host, and what is live there. */
export async function describeRow(plan: TargetPlan, planned: Planned): Promise<PlanRow> {
  const { target, app, action, live } = plan;
  const { contents, environment } = planned;
  const why = takesSnapshot(environment, plan) ? `${plan.why}; a snapshot is taken first` : plan.why;
  const release = app.history.releases.find(({ id }) => id === live);
  const images = await findImageChanges(plan, planned);
  return {
    app: target.app,
    host: target.host.name,
    ...describeImages(contents.get(target.app)?.info, release),
    ...(images === undefined ? {} : { images }),
    action,
    why,
    ...describeHostChanges(plan),
    hold: app.hold,
    live,
    ignored: contents.get(target.app)?.ignored,
    liveVersion: release?.version ?? null,
    liveRevision: release?.revision ?? null,
    ...(release?.dirty ? { liveDirty: true } : {}),
    ...(release?.isUnread ? { liveUnread: true } : {}),
  };
}

/** Units, sites and the like: of one that is there its lines that go and come. */
function describeHostChanges({ changes }: TargetPlan): Pick<PlanRow, 'hostChanges'> {
  if (changes.length === 0) return {};
  const hostChanges = changes.map(({ what, from, to }) => ({
    what,
    is: from === null ? ('added' as const) : to === null ? ('removed' as const) : ('changed' as const),
    lines: describeLines(from, to),
  }));
  return { hostChanges };
}

/** A whole text that comes or goes would be too long. */
function describeLines(from: string | null, to: string | null): string[] {
  const isText = from?.includes('\n') || to?.includes('\n');
  if (isText && (from === null || to === null)) return [];
  return describeDifference(from ?? '', to ?? '').map((line) => line.slice(2));
}

/** Which image would be deployed, and which one is live. */
function describeImages(
  info: SourceInfo | undefined,
  live: ReleaseOnHost | undefined,
): Pick<PlanRow, 'image' | 'liveImage'> {
  const image = info?.image;
  return {
    ...(image === undefined ? {} : { image: nameWithTag(image, findImageTag(image, info?.ref)) }),
    ...(live?.image === undefined ? {} : { liveImage: nameWithTag(live.image, live.imageTag) }),
  };
}
