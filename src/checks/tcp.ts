import type { CheckContext, CheckOf, Outcome } from './context';
import { connectTo } from './dialing';

/** Something accepts a TCP connection from the host within the check's time. */
export function run(context: CheckContext, check: CheckOf<'tcp'>): Promise<Outcome> {
  return connectTo(context, check.name, check.tcp, check.timeoutMs);
}
