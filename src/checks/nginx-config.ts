import type { CheckContext, CheckOf, Outcome } from './context';
import { judge } from './inspection';
import { within } from './waiting';
import { describeMs } from './wording';

/** The site is the release's, and nginx runs by it. */
export async function run(context: CheckContext, check: CheckOf<'nginx_config'>): Promise<Outcome> {
  const look = await within(context, context.lookAtSite(check.timeoutMs), check.timeoutMs);
  if (look === undefined) return judge(`no answer within ${describeMs(check.timeoutMs)}`);
  return judge({ ...look, summary: "the site is the release's, and nginx runs by it" });
}
