import type { PreviewsInputs } from '../inputs';
import { makeEmptyResult } from '../report/empty-result';
import type { Result } from '../report/result';
import type { RunnerWorld } from '../rollout/world';
import { describeSlot, openPreviews, resolvePreview } from './shared/open-previews';

/** Lists the previews that have a slot on their host. */
export async function previews(inputs: PreviewsInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const opened = await openPreviews(inputs, runner, false);
  const { document, world, template, number } = opened;
  await using table = await opened.openTable();
  const { slots, now } = await table.read();
  const listed = slots
    .filter((one) => number === undefined || one.number === number)
    .toSorted((one, other) => one.slot - other.slot);
  const paths = listed.map((one) => resolvePreview(document, one.number, world, one.slot).targets[0]?.path ?? '');
  const versions = await table.readVersions(paths);
  return {
    ...makeEmptyResult({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
    ...runner.run,
    environment: template.name,
    status: 'success',
    previews: listed.map((slot, index) => describeSlot(opened, slot, now, { version: versions[index] ?? null })),
  };
}
