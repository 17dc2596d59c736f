import { BowlineError, InputError } from '../errors';

/** Asks the person at the terminal; the question goes to standard error, which no pipe takes for an answer. */
export async function ask(question: string, signal: AbortSignal): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  return asking.question(question, { signal }).finally(() => asking.close());
}

/**
 * Asks before something is changed.
 * @throws BowlineError `cancelled` when the answer is no, InputError when there is nobody to ask
 */
export async function confirm(question: string, signal: AbortSignal): Promise<void> {
  if (process.stdin.isTTY !== true) {
    throw new InputError('there is nobody to ask here', 'Pass `--yes` to go on without a question.');
  }
  const answer = await ask(`${question}\n[y/N] `, signal);
  if (/^y(?:es)?$/i.test(answer.trim())) return;
  throw new BowlineError('cancelled', 'nothing was changed: the answer was no');
}
