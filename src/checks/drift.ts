import type { CheckContext, CheckOf, Outcome } from './context';
import { within } from './waiting';
import { describeMs, describeSome } from './wording';

/** What is live is what was deployed: nobody changed it by hand, and it is what runs. */
export async function run(context: CheckContext, check: CheckOf<'drift'>): Promise<Outcome> {
  const drift = await within(context, context.lookForDrift(check.ignore, check.timeoutMs), check.timeoutMs);
  if (drift === undefined) return { ok: null, detail: `no answer within ${describeMs(check.timeoutMs)}`, data: {} };
  const { found, unknown, notes } = drift;
  const data = { drift: found, unknown, notes };
  if (found.length > 0) return { ok: false, detail: describeSome(found), data };
  if (unknown.length > 0) return { ok: null, detail: describeSome(unknown), data };
  return { ok: true, detail: ['as it was deployed', ...notes].join('; '), data };
}
