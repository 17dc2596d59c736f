import type { CheckContext, CheckOf, Outcome, PortOwner } from './context';
import { EITHER_LOOPBACK, waitForListener } from './dialing';
import { pause } from './waiting';
import { describeMs } from './wording';

/** By the context's clock; at least one attempt is made. */
interface PortWait {
  readonly deadlineAt: number;
}

/** How often a port of somebody else is looked at again: the previous release may be about to let go of it. */
const LOOKS = 3;
const PAUSE_MS = 1_000;

/** Connects to the port until something of the service listens, or until the deadline. */
export async function run(context: CheckContext, check: CheckOf<'port'>, { deadlineAt }: PortWait): Promise<Outcome> {
  const { name, port, timeoutMs } = check;
  const startedAt = context.now();
  const endpoint = { host: EITHER_LOOPBACK, port };
  const { isOpen, attempts, reason } = await waitForListener(context, { label: name, endpoint, timeoutMs, deadlineAt });
  const elapsed = () => describeMs(context.now() - startedAt);
  if (!isOpen) return { ok: false, detail: `${reason}, for ${elapsed()}`, data: { port, attempts } };
  const after = elapsed();
  const { is, detail } = await findOwner(context, port, deadlineAt);
  const data = { port, attempts, owner: is };
  if (is === 'foreign')
    return { ok: false, detail: `port ${port} is not the service's: it is answered by ${detail}`, data };
  const told = [`port ${port} accepts connections after ${after}`, detail].filter(Boolean).join('; ');
  return { ok: true, detail: told, data };
}

async function findOwner(context: CheckContext, port: number, deadlineAt: number): Promise<PortOwner> {
  for (let looks = 1; ; looks += 1) {
    const owner = await context.findOwner(port);
    if (owner.is !== 'foreign' || looks === LOOKS || context.now() >= deadlineAt) return owner;
    await pause(context, PAUSE_MS);
  }
}
