import type { TreeSize } from './tree';

/** As a deploy from a runner to a server on another continent has it, each way. */
export const ONE_WAY_MS = 20;

/** How much of everything: the sizes that the requirements name, or what shows within a minute that all of it runs. */
export interface Sizes {
  readonly isQuick: boolean;
  readonly tree: TreeSize;
  /** For many hosts. */
  readonly smallTree: TreeSize;
  readonly artifactBytes: number;
  readonly manyHosts: number;
  readonly mostHosts: number;
  readonly rounds: {
    readonly start: number;
    readonly copy: number;
    readonly artifact: number;
    readonly deploy: number;
  };
}

export const FULL: Sizes = {
  isQuick: false,
  tree: { files: 10_000, bytes: 54_000_000 },
  smallTree: { files: 1_000, bytes: 5_400_000 },
  artifactBytes: 2 * 1024 ** 3,
  manyHosts: 20,
  mostHosts: 100,
  rounds: { start: 15, copy: 7, artifact: 3, deploy: 7 },
};

export const QUICK: Sizes = {
  isQuick: true,
  tree: { files: 400, bytes: 2_000_000 },
  smallTree: { files: 100, bytes: 500_000 },
  artifactBytes: 32 * 1024 ** 2,
  manyHosts: 2,
  mostHosts: 4,
  rounds: { start: 1, copy: 1, artifact: 1, deploy: 1 },
};
