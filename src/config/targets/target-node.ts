import * as z from 'zod';
import type { AppContext } from '../app-context';
import { BUILT_IN_NODE } from '../schema/defaults';
import { isLinkedName } from './linked-name';

/** The Node of a release, with what installs by it: links, which stand first in the `PATH` of its commands. */
export const BIN = '.bowline/bin';

/** The packages of Node of each release of an app. */
export interface NodePackages {
  /** As `22`, `22.11` or `22.11.0`; undefined for the one of the host. */
  readonly version?: string | undefined;
  /** Undefined for what the lock file asks for. */
  readonly install?: string | undefined;
  /** Whether releases that need the same have the same. */
  readonly isShared: boolean;
  /** Name in the environment of the install → name of the source. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
}

/** What a release remembers of them. */
export const storedNode = z.object({
  version: z.string().optional(),
  install: z.string().optional(),
  isShared: z.boolean(),
  secrets: z.record(z.string(), z.string()).optional(),
}) satisfies z.ZodType<NodePackages>;

/** The packages of Node of an app; undefined where it has none. */
export function buildNode({ settings, say }: AppContext): NodePackages | undefined {
  const { node } = settings;
  if (node === undefined) return undefined;
  if (isLinkedName(settings, 'node_modules')) {
    const message = '`node` makes node_modules, which `shared` or `links` has too';
    say(['node'], message, 'Take node_modules out of them.');
  }
  const { version, install, share = BUILT_IN_NODE.share, secrets } = node;
  return { version, install, isShared: share, secrets };
}
