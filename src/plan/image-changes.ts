import type { ImageRow, PlannedImage } from '../report/container-rows';

/** The image that a service is to run; null for one that is built. */
export type WantedImages = ReadonlyMap<string, string | null>;

/**
 * Lists the services whose image a deploy may change: by another name, or by a tag that may have moved.
 * @param live what the live release is run with
 */
export function listImageChanges(live: readonly ImageRow[], wanted: WantedImages): readonly PlannedImage[] {
  const added = [...wanted].filter(([name]) => !live.some(({ service }) => service === name));
  return [
    ...live.flatMap(({ service, image, digest }) => {
      const to = wanted.get(service) ?? null;
      const from = { image, digest };
      const change = wanted.has(service) ? nameChange(image, to) : 'removed';
      return change === undefined ? [] : [{ service, from, to, change }];
    }),
    ...added.map(([service, to]) => ({ service, from: null, to, change: 'added' as const })),
  ];
}

/** What is named by its digest cannot move. */
function nameChange(image: string, to: string | null): PlannedImage['change'] | undefined {
  if (to === null) return 'built';
  if (to !== image) return 'replaced';
  return to.includes('@sha256:') ? undefined : 'tag';
}
