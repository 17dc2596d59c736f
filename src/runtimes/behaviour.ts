import { NOTHING } from '../shell/sh';
import type { Runtime } from './runtime';

/**
 * What a way to run says of itself. What it leaves out is as with files that nobody starts; `retire`, `discard` and `remove` are
 * `stop`.
 */
export type Behaviour = Pick<Runtime, 'identity'> & Partial<Omit<Runtime, 'hasProcess'>>;

const DOES_NOTHING: Omit<Runtime, 'identity' | 'hasProcess'> = {
  tools: [],
  rights: [],
  needsExec: false,
  retiresInCommit: false,
  facts: () => NOTHING,
  reader: () => null,
  missing: () => [],
  notes: () => [],
  hasLeftovers: () => false,
  drifts: () => [],
  installs: () => [],
  images: () => new Map(),
  holdsPort: () => false,
  live: (_facts, link) => link,
  files: () => [],
  stage: () => NOTHING,
  warnings: () => [],
  recall: () => NOTHING,
  standBy: undefined,
  share: () => NOTHING,
  endShare: NOTHING,
  readShare: () => 0,
  turn: () => NOTHING,
  settle: () => NOTHING,
  switchOver: () => NOTHING,
  stop: () => NOTHING,
  retire: () => NOTHING,
  discard: () => NOTHING,
  remove: () => NOTHING,
  observe: () => NOTHING,
  readState: () => ({ running: true, detail: '', restarts: 0, pid: null }),
  faults: () => [],
  explain: () => undefined,
  prune: () => NOTHING,
  logs: () => NOTHING,
};

export function completeRuntime(behaviour: Behaviour, { hasProcess }: Pick<Runtime, 'hasProcess'>): Runtime {
  const { stop = DOES_NOTHING.stop } = behaviour;
  return { ...DOES_NOTHING, retire: stop, discard: stop, remove: stop, ...behaviour, hasProcess };
}
