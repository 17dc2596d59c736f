import type { SourceInfo } from '../../git/source-info';
import type { ReleaseOnHost } from '../../release/history';
import { findImageTag } from '../../release/release-json';
import type { PlanRow } from '../../report/rows';
import { nameWithTag } from '../../report/text/image';

/** Which image would be deployed, and which one is live. */
export function describeImages(
  info: SourceInfo | undefined,
  live: ReleaseOnHost | undefined,
): Pick<PlanRow, 'image' | 'liveImage'> {
  const image = info?.image;
  return {
    ...(image === undefined ? {} : { image: nameWithTag(image, findImageTag(image, info?.ref)) }),
    ...(live?.image === undefined ? {} : { liveImage: nameWithTag(live.image, live.imageTag) }),
  };
}
