import type { CheckContext, CheckOf, Outcome } from './context';
import { connectTo } from './dialing';
import { runCommand } from './shell-command';

/** The database answers: to a command on the host, or to a connection from there. */
export async function run(context: CheckContext, check: CheckOf<'database'>): Promise<Outcome> {
  const { command, tcp, name, timeoutMs } = check;
  const outcomes: Outcome[] = [];
  if (tcp !== undefined) outcomes.push(await connectTo(context, name, tcp, timeoutMs));
  if (command !== undefined) outcomes.push(await runCommand(context, { run: command, runOn: 'host', timeoutMs }));
  const worst = outcomes.find(({ ok }) => ok !== true) ?? outcomes.at(-1);
  return worst ?? { ok: null, detail: 'neither a command nor an endpoint is configured', data: {} };
}
