import { judgeAnswer } from './answer';
import type { CheckContext, CheckOf, Outcome } from './context';
import { describeUrl, probe } from './http-probe';

/** Asks one URL, as the host where it names its loopback, else as the runner. */
export async function run(context: CheckContext, check: CheckOf<'http'>): Promise<Outcome> {
  if (!URL.canParse(check.url)) return { ok: false, detail: 'the URL cannot be read', data: {} };
  const url = new URL(check.url);
  const { timeoutMs, redirects, headers } = check;
  const answer = await probe(context, { url, timeoutMs, redirects, headers });
  const { ok, reason, ...data } = judgeAnswer(answer, check.smoke);
  return { ok, detail: reason, data: { url: describeUrl(url), ...data } };
}
