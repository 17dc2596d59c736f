import type { HostResult, Result } from '../result';
import { isGreen } from '../status';
import { describeCount } from './format';
import { listSome } from './names';
import { describeOutcome } from './wording';

/** Hosts of a run that ended in the same way. */
export interface HostGroup {
  /** `on the new release`, `rolled back`, `not touched`. */
  readonly label: string;
  /** Each once; with its app where another app of the host ended in another way. */
  readonly names: readonly string[];
}

/** The hosts of a deploy or rollback by what is live there now; empty where they all ended alike, or as they should. */
export function groupHosts(result: Result): readonly HostGroup[] {
  const { mode, status, hosts } = result;
  const isTold = (mode === 'deploy' || mode === 'rollback') && !isGreen(status) && status !== 'aborted';
  if (!isTold) return [];
  const labels = listLabels(result);
  const groups = labels
    .map((label) => ({ label, members: hosts.filter((one) => findLabel(one, result, labels) === label) }))
    .filter(({ members }) => members.length > 0);
  if (groups.length < 2) return [];
  return groups.map(({ label, members }) => ({
    label,
    names: [...new Set(members.map((one) => nameMember(one, members, hosts)))],
  }));
}

/** In the order in which they are told. */
function listLabels({ mode }: Result) {
  return [
    mode === 'rollback' ? 'on the intended release' : 'on the new release',
    mode === 'rollback' ? 'returned to where they were' : 'rolled back',
    'left on the previous release',
    'stopped',
    'not rolled back',
    'not switched',
    'not touched',
  ] as const;
}

/** Steps that change nothing of an app. */
const LOOKS: readonly string[] = ['connect', 'pre-flight', 'lock', 'verify'];

function findLabel(one: HostResult, { deployed }: Result, labels: ReturnType<typeof listLabels>) {
  const [onNew, back, left, stopped, stuck, ready, untouched] = labels;
  const { status, host, release, previousRelease, steps } = one;
  if (isGreen(status)) return onNew;
  if (status === 'rolled_back') return back;
  if (status === 'rollback_failed') return stuck;
  if (status === 'skipped') return steps.some(({ name }) => !LOOKS.includes(name)) ? ready : untouched;
  if (status === 'unreachable' || release === previousRelease) return left;
  return deployed.includes(host) ? onNew : stopped;
}

function nameMember({ host, app }: HostResult, members: readonly HostResult[], all: readonly HostResult[]): string {
  const isOfOne = all.filter((one) => one.host === host).every((one) => members.includes(one));
  return isOfOne ? host : `${host} › ${app}`;
}

/** `rolled back: 5 hosts (web-1, web-2, …)`. */
export function describeGroup({ label, names }: HostGroup): string {
  return `${label}: ${describeCount(names.length, 'host')} (${listSome(names)})`;
}

/** Whether the groups say all that a sentence on the outcome would: a rollback is still worth its sentence. */
export function isToldByGroups(result: Result): boolean {
  return !result.status.startsWith('roll') && groupHosts(result).length > 0;
}

/** What became of the fleet, and of which hosts where they did not all end alike; empty where the status says it all. */
export function describeFleet(result: Result): string {
  const groups = groupHosts(result).map((group) => capitalize(describeGroup(group)));
  return [isToldByGroups(result) ? '' : describeOutcome(result), ...groups.map((text) => `${text}.`)]
    .filter(Boolean)
    .join(' ');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
