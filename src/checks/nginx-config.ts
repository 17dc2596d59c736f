import type { CheckContext, CheckOf, Outcome } from './context';
import { within } from './waiting';
import { describeMs } from './wording';

/** The site is the release's, and nginx runs by it. */
export async function run(context: CheckContext, check: CheckOf<'nginx_config'>): Promise<Outcome> {
  const look = await within(context, context.lookAtSite(check.timeoutMs), check.timeoutMs);
  if (look === undefined) return { ok: null, detail: `no answer within ${describeMs(check.timeoutMs)}`, data: {} };
  const { found, unknown } = look;
  const data = { found, unknown };
  if (found.length > 0) return { ok: false, detail: found.join('; '), data };
  if (unknown.length > 0) return { ok: null, detail: unknown.join('; '), data };
  return { ok: true, detail: "the site is the release's, and nginx runs by it", data };
}
