import type { CheckContext, CheckOf, Outcome } from './context';
import { runCommand } from './shell-command';

/** A command exits 0 within its time. */
export function run(context: CheckContext, check: CheckOf<'command'>): Promise<Outcome> {
  return runCommand(context, check);
}
