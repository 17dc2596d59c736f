import { createHash, createHmac } from 'node:crypto';
import { toCamelCase } from '../config/camel-case';
import { FINGERPRINT_KEYS } from '../config/schema/app';
import type { Target } from '../config/targets/target';
import type { Secret } from '../shell/secret';

/** What the keys that count are called in a target. */
const FIELDS: readonly (keyof Target)[] = FINGERPRINT_KEYS.map((key) => toCamelCase(key));

/** Hashes everything that makes a release what it is, without secrets: content and resolved settings. */
export function fingerprintOf(target: Target, contentHash: string): string {
  const settings = Object.fromEntries(FIELDS.map((field) => [field, target[field]]));
  // What is not configured leaves no trace, so that a key that is new makes no host differ. A port always did.
  const { port = null } = target;
  return createHash('sha256')
    .update(`${contentHash}\n${canonicalise({ ...settings, port })}`)
    .digest('hex');
}

/**
 * Adds the secrets, by an HMAC whose key never leaves the host and its deploys, so that the fingerprint
 * tells that a secret changed and nothing about its value.
 */
export function sealFingerprint(fingerprint: string, secrets: ReadonlyMap<string, Secret>, key: string): string {
  if (secrets.size === 0) return fingerprint;
  const sorted = [...secrets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value.reveal()]);
  const seal = createHmac('sha256', key).update(JSON.stringify(sorted)).digest('hex');
  return createHash('sha256').update(`${fingerprint}\n${seal}`).digest('hex');
}

/** JSON with sorted keys, so that the order of a map in the config means nothing. */
function canonicalise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalise).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalise(one)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
