import type { CheckContext, CheckOf, Outcome } from './context';
import { describeMissing, NO_HEALTH, readHealth } from './health-reading';

/** The health field `version` is the one that the release declares. */
export async function run(context: CheckContext, check: CheckOf<'version'>): Promise<Outcome> {
  const expected = context.version;
  if (expected === null) return { ok: null, detail: 'the release declares no version', data: { expected } };
  const reading = await readHealth(context, check.timeoutMs);
  if (reading === null) return NO_HEALTH;
  const { version } = reading.contract ?? {};
  const data = { expected, found: version ?? null };
  if (version === undefined) return { ok: null, detail: describeMissing(reading, 'version'), data };
  const ok = normalize(String(version)) === normalize(expected);
  return { ok, detail: ok ? `version ${version}` : `it answers as version ${version}; ${expected} is expected`, data };
}

function normalize(version: string): string {
  return version.trim().replace(/^v(?=\d)/i, '');
}
