import type { Result } from '../result';
import { isGreen, isStageBroken } from '../status';
import { describeCount } from './format';
import { describeStatus, signStatus } from './wording';

export type StageResult = Result['stages'][number];
type GateResult = StageResult['gates'][number];
type CanaryResult = NonNullable<StageResult['canary']>;

/** The stages of a run, where they say more than its hosts do: not one plain stage, nor those that a mode only looked at. */
export function findStages({ stages, hosts }: Pick<Result, 'stages' | 'hosts'>): readonly StageResult[] {
  const isLook = hosts.every(({ status, checks }) => status === 'skipped' && checks.length === 0);
  const hasRun = ({ gates, attempts, canary }: StageResult) => gates.length > 0 || attempts > 1 || canary !== undefined;
  if (isLook && !stages.some(hasRun)) return [];
  return stages.length > 1 || stages.some(hasRun) ? stages : [];
}

/** One that was left out is told so, and never as passed. */
function describeGate({ name, status }: GateResult): string {
  return `${name} ${status === 'success' ? 'passed' : status}`;
}

/** `tests passed, smoke skipped`; empty without gates. */
export function describeGates(gates: readonly GateResult[]): string {
  return gates.map(describeGate).join(', ');
}

/** `passed (10 measurements)`, with a share of the traffic `failed (1 of 2 measurements at 25%)`. */
export function describeCanary({ outcome, measured, failed, inconclusive, share }: CanaryResult): string {
  const at = share === undefined ? '' : ` at ${share}%`;
  const all = `${describeCount(measured, 'measurement')}${at}`;
  if (outcome === 'success') return `passed (${all})`;
  return outcome === 'failed' ? `failed (${failed} of ${all})` : `inconclusive (no data in ${inconclusive} of ${all})`;
}

/** What is to be told of a stage beside its status; empty where there is nothing. */
export function describeStageParts({ attempts, gates, canary }: StageResult): readonly string[] {
  return [
    attempts > 1 ? describeCount(attempts, 'attempt') : '',
    ...gates.map(describeGate),
    canary === undefined ? '' : `canary ${describeCanary(canary)}`,
  ].filter((part) => part !== '');
}

/** `rolled back, 2 attempts, tests passed, canary failed (1 of 3 measurements)`. */
export function describeStage(stage: StageResult): string {
  return [describeStatus(stage.status), ...describeStageParts(stage)].join(', ');
}

/** The sign of a stage: one with a gate or a canary that did not pass is never a green one. */
export function signStage(stage: StageResult): ReturnType<typeof signStatus> {
  return isStageBroken(stage) ? '✗' : signStatus(stage.status);
}

/** The stage in which a run of several failed; undefined where that is not known. */
export function findFailedStage(result: Result): string | undefined {
  const { error, hosts, status } = result;
  const stages = findStages(result);
  if (stages.length < 2 || isGreen(status)) return undefined;
  const ofHost = new Set(hosts.filter(({ host }) => host === error?.host).map(({ stage }) => stage));
  const found = stages.find(isStageBroken) ?? stages.find(({ name }) => ofHost.has(name));
  return found?.name;
}
