import type { Result } from '../report/result';
import { describeStage, findStages } from '../report/text/stages';

/** Of many stages what each was is in the report. */
const MOST_STAGES = 8;

/** A short line for each stage of a run that is over, by its label; empty where there is one plain stage. */
export function describeStages(result: Result): Readonly<Record<string, string>> {
  const stages = findStages(result).slice(0, MOST_STAGES);
  return Object.fromEntries(stages.map((stage) => [`Stage ${stage.name}`, describeStage(stage)]));
}
