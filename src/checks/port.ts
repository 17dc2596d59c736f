import type { CheckContext, CheckOf, Outcome } from './context';
import { waitForListener } from './dialing';
import { describeMs } from './wording';

/** By the context's clock; at least one attempt is made. */
interface PortWait {
  readonly deadlineAt: number;
}

/** Connects to the port until something listens, or until the deadline. */
export async function run(context: CheckContext, check: CheckOf<'port'>, { deadlineAt }: PortWait): Promise<Outcome> {
  const { name, port, timeoutMs } = check;
  const startedAt = context.now();
  const endpoint = { host: '127.0.0.1', port };
  const { isOpen, attempts, reason } = await waitForListener(context, { label: name, endpoint, timeoutMs, deadlineAt });
  const elapsed = describeMs(context.now() - startedAt);
  const detail = isOpen ? `port ${port} accepts connections after ${elapsed}` : `${reason}, for ${elapsed}`;
  return { ok: isOpen, detail, data: { port, attempts } };
}
