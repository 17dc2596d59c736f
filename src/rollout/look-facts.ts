import type { ScriptOutcome } from '../hosts/script-outcome';
import type { Facts } from '../shell/facts';

/** What a look at a host has told, below a prefix. */
export function factsOf({ facts, blobs }: ScriptOutcome, prefix: string): Facts {
  return {
    read: (key) => facts.findLast(([name]) => name === prefix + key)?.[1],
    readText: (key) => blobs.get(prefix + key)?.toString('utf8'),
  };
}
