import { until } from '../fixtures/until';
import type { Mode } from './cycle';
import type { Host } from './fleet';
import { hasColors, type SubjectName } from './subjects/subject';

/** How long a run may take to come to the point that is waited for. */
const REACH_MS = 40_000;

/** A call on the host that stands still; the pattern is the shell's, over all its arguments. */
interface Call {
  readonly tool: string;
  readonly pattern: string;
}

/** A point of a run at which it is held until it is broken. */
export interface Phase {
  readonly name: string;
  /** What the client says that it does meanwhile. */
  readonly says: string;
  /** The modes that come by here, for each subject that has rows for it. */
  readonly modes: Partial<Readonly<Record<SubjectName, readonly Mode[]>>>;
  /** Held one after the other; the last one is where the break comes. None: the link is held at the first connection. */
  readonly calls: readonly Call[];
}

const CHECK: Call = { tool: 'torture-gate-check', pattern: '*' };
const BOTH: readonly Mode[] = ['deploy', 'rollback'];
const OF_COLORS: Phase['modes'] = { colors: BOTH, 'colors-compose': BOTH };
const ALL: Phase['modes'] = { shop: ['deploy', 'stages', 'rollback', 'verify'], ...OF_COLORS };
const CHANGES: Phase['modes'] = { shop: ['deploy', 'stages', 'rollback'], compose: BOTH };
const DEPLOYS: Phase['modes'] = { shop: ['deploy', 'stages'] };
const OF_SHOP: Phase['modes'] = { shop: ['deploy', 'stages', 'rollback'] };
const OF_GIT: Phase['modes'] = { git: ['deploy'] };
const OF_UNITS: Phase['modes'] = { colors: BOTH };
const OF_STACKS: Phase['modes'] = { compose: BOTH };
const OF_COLOR_STACKS: Phase['modes'] = { 'colors-compose': BOTH };
const PULLS: Phase['modes'] = { compose: ['deploy'], 'colors-compose': ['deploy'] };
const COMPOSE_UP: Call = { tool: 'docker', pattern: 'compose\\ *\\ up\\ *' };
const CREATE: Call = { tool: 'runc', pattern: '*\\ create\\ *' };

/** In the order in which a deploy comes by. */
export const PHASES: readonly Phase[] = [
  { name: 'connect', says: 'connect', modes: ALL, calls: [] },
  {
    name: 'facts',
    says: 'connect',
    modes: ALL,
    calls: [{ tool: 'uname', pattern: '-s' }],
  },
  { name: 'lock', says: 'lock', modes: OF_SHOP, calls: [{ tool: 'mv', pattern: '*fence.new*' }] },
  { name: 'seed', says: 'prepare', modes: DEPLOYS, calls: [{ tool: 'cp', pattern: '*--parents*' }] },
  { name: 'transfer', says: 'prepare', modes: DEPLOYS, calls: [{ tool: 'tar', pattern: '-xopf*' }] },
  { name: 'ask', says: 'prepare', modes: OF_GIT, calls: [{ tool: 'git', pattern: '*\\ ls-remote\\ *' }] },
  { name: 'init', says: 'prepare', modes: OF_GIT, calls: [{ tool: 'git', pattern: '*\\ init\\ *' }] },
  { name: 'fetch', says: 'prepare', modes: OF_GIT, calls: [{ tool: 'git', pattern: '*\\ fetch\\ *' }] },
  { name: 'check out', says: 'prepare', modes: OF_GIT, calls: [{ tool: 'git', pattern: '*\\ checkout-index\\ *' }] },
  {
    name: 'resolve',
    says: 'prepare',
    modes: PULLS,
    calls: [{ tool: 'docker', pattern: 'compose\\ *\\ config\\ *' }],
  },
  { name: 'pull', says: 'prepare', modes: PULLS, calls: [{ tool: 'docker', pattern: 'pull\\ *' }] },
  { name: 'build', says: 'prepare', modes: DEPLOYS, calls: [{ tool: 'torture-gate-build', pattern: '*' }] },
  { name: 'complete', says: 'prepare', modes: DEPLOYS, calls: [{ tool: 'sync', pattern: '*/releases/*' }] },
  {
    name: 'start',
    says: 'prepare',
    modes: OF_UNITS,
    calls: [{ tool: 'sudo', pattern: '-n\\ systemctl\\ restart*' }],
  },
  { name: 'start', says: 'prepare', modes: OF_COLOR_STACKS, calls: [COMPOSE_UP] },
  { name: 'create', says: 'prepare', modes: { 'colors-compose': ['deploy'] }, calls: [CREATE] },
  { name: 'prove', says: 'prepare', modes: OF_COLORS, calls: [CHECK] },
  { name: 'switch', says: 'activate', modes: CHANGES, calls: [{ tool: 'mv', pattern: '-T*' }] },
  { name: 'turn', says: 'activate', modes: OF_COLORS, calls: [{ tool: 'mv', pattern: '*/green.o*' }] },
  // The proxy has moved by then, and the journal does not know.
  { name: 'follow', says: 'activate', modes: OF_COLORS, calls: [{ tool: 'mv', pattern: '*/current' }] },
  {
    name: 'restart',
    says: 'activate',
    modes: OF_SHOP,
    calls: [{ tool: 'sudo', pattern: '-n\\ systemctl\\ restart*' }],
  },
  {
    name: 'up',
    says: 'activate',
    modes: OF_STACKS,
    calls: [COMPOSE_UP],
  },
  {
    // The old container is gone by then.
    name: 'recreate',
    says: 'activate',
    modes: OF_STACKS,
    calls: [CREATE],
  },
  { name: 'verify', says: 'verify', modes: { ...CHANGES, ...ALL, ...OF_COLORS }, calls: [CHECK] },
  { name: 'canary', says: 'canary', modes: { shop: ['stages'] }, calls: [CHECK, CHECK] },
  {
    name: 'commit',
    says: 'commit',
    modes: { ...CHANGES, ...OF_COLORS },
    calls: [CHECK, { tool: 'flock', pattern: '8' }],
  },
  {
    name: 'end',
    says: 'commit',
    modes: OF_UNITS,
    calls: [CHECK, { tool: 'sudo', pattern: '-n\\ systemctl\\ stop*' }],
  },
  {
    name: 'end',
    says: 'commit',
    modes: OF_COLOR_STACKS,
    calls: [CHECK, { tool: 'docker', pattern: 'compose\\ *\\ stop*' }],
  },
  {
    name: 'tidy up',
    says: 'commit',
    modes: OF_SHOP,
    calls: [CHECK, { tool: 'rm', pattern: '*/.bowline/incoming/*' }],
  },
];

/** Whether there is a row for a phase. */
export function hasRow(subject: SubjectName, mode: Mode, { modes }: Phase): boolean {
  return modes[subject]?.includes(mode) === true;
}

/** Why a mode of the plain subject never comes by a phase; undefined where it does, or where it has no such phase. */
export function whyNever(mode: Mode, { modes: { shop: modes }, name }: Phase): string | undefined {
  if (modes === undefined || modes.includes(mode)) return undefined;
  if (modes.length === 1) return `only a deploy in stages has a ${name}`;
  if (mode === 'verify') return `a verification changes nothing, so it has no ${name}`;
  return `a rollback sends and builds nothing, so it has no ${name}`;
}

/** A phase as a mode comes by it: a canary asks the check once more before what follows it, and so does the proof of a colour. */
export function phaseIn(subject: SubjectName, mode: Mode, phase: Phase): Phase {
  const isProven = hasColors(subject) && mode !== 'verify' && ['verify', 'commit'].includes(phase.says);
  const isBehind = isProven || (mode === 'stages' && phase.says === 'commit');
  return isBehind ? { ...phase, calls: [CHECK, ...phase.calls] } : phase;
}

/** Sets the first gate; to be called before the run is started. */
export async function setGate(host: Host, { calls }: Phase): Promise<void> {
  const [first] = calls;
  if (first === undefined) host.link.silence();
  else await host.probe.arm(first.tool, first.pattern);
}

/** Waits until the run stands at the last gate. @returns false when it did not come there. */
export async function reachGate(
  host: Host,
  { calls }: Phase,
  accepted: number,
  hasEnded: () => boolean,
): Promise<boolean> {
  if (calls.length === 0) return happens(async () => host.link.accepted > accepted, hasEnded);
  for (const [index, { tool, pattern }] of calls.entries()) {
    if (index > 0) await host.probe.pass(tool, pattern);
    if (!(await happens(() => host.probe.reached(), hasEnded))) return false;
  }
  return true;
}

async function happens(condition: () => Promise<boolean>, hasEnded: () => boolean): Promise<boolean> {
  let isOver = false;
  await until(async () => {
    isOver = hasEnded();
    return isOver || (await condition());
  }, REACH_MS).catch(() => {
    isOver = true;
  });
  return !isOver;
}

/** Lets the run go on, as far as it still can. */
export async function openGate(host: Host, { calls }: Phase): Promise<void> {
  if (calls.length === 0) host.link.resume();
  await host.probe.open().catch(() => {});
}
