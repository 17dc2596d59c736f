import { describeCommit, shorten } from '../plan/drift/commit';
import { joinDrifts } from '../plan/drift/drift';
import type { CheckContext, CheckOf, Outcome } from './context';
import { judge } from './inspection';
import { within } from './waiting';
import { describeMs } from './wording';

/** What is live is the commit that it says it is, and no file of it was changed since. */
export async function run(context: CheckContext, { ignore, timeoutMs }: CheckOf<'repository'>): Promise<Outcome> {
  const look = await within(context, context.lookAtCommit(ignore, timeoutMs), timeoutMs);
  if (look === undefined) return judge(`no answer within ${describeMs(timeoutMs)}`);
  const { commit, files } = look;
  const { found, unknown, notes } = joinDrifts([describeCommit(commit), files]);
  const summary = [`${shorten(commit.revision ?? '')}, and clean`, ...notes].join('; ');
  const outcome = judge({ found, unknown, summary });
  return { ...outcome, data: { ...outcome.data, revision: commit.revision } };
}
