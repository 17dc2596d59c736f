/**
 * Keys of the contract whose capability is not built yet, and what each will do. They are refused by name,
 * never ignored, and never suggested. A key leaves this table when its schema enters the others.
 */
export const KEYS_OF_LATER: Readonly<Record<string, string>> = {
  dashboard: 'the site that shows the history of the environments',

  // Hooks of phases that cannot be stopped at yet
  before_connect: 'a hook before the hosts are reached',
  before_preflight: 'a hook before pre-flight',
  before_lock: 'a hook before the lock is taken',
  before_commit: 'a hook before a release is marked good',
};

/** What a key of later will do; undefined for every other key. */
export function findKeyOfLater(key: string): string | undefined {
  return Object.hasOwn(KEYS_OF_LATER, key) ? KEYS_OF_LATER[key] : undefined;
}
