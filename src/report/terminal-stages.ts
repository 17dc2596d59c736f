import type { Result } from './result';
import { isGreen } from './status';
import { describeCount } from './text/format';
import { groupHosts } from './text/groups';
import { listSome } from './text/names';
import type { Paint } from './text/paint';
import { neutralise } from './text/sanitize';
import { describeStageParts, findStages, signStage } from './text/stages';
import { layOutTable, wrapParts } from './text/table';
import { describeStatus } from './text/wording';

/** A line for each stage, and under it what does not fit. */
export function renderStages(result: Result, paint: Paint): string[] {
  const stages = findStages(result);
  const heads = layOutTable(
    stages.map((stage) => {
      const sign = signStage(stage);
      const colour = sign === '✗' ? paint.red : isGreen(stage.status) ? paint.green : paint.dim;
      const status = { text: describeStatus(stage.status), paint: colour };
      return [{ text: sign, paint: colour }, `stage ${neutralise(stage.name)}`, status];
    }),
  );
  return stages.flatMap((stage, index) => {
    const parts = describeStageParts(stage).map(neutralise);
    return [heads[index] ?? '', ...wrapParts(parts)];
  });
}

/** Which hosts have which release, where they do not all have the same: a line for each group, its hosts under it. */
export function renderGroups(result: Result, paint: Paint): string[] {
  return groupHosts(result).flatMap(({ label, names }) => [
    `${paint.bold(label)}: ${describeCount(names.length, 'host')}`,
    ...wrapParts(listSome(names.map(neutralise)).split(', ')),
  ]);
}
