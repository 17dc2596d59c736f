import { setTimeout } from 'node:timers/promises';
import { isTaken, isUnsure } from './refusal';

const MOST_TRIES = 3;
/** Doubled after each try. */
const DELAY_MS = 1_000;

export interface Ensured<T> {
  readonly found: T;
  readonly isNew: boolean;
}

/**
 * Makes what may exist only once. A request that makes something is not simply repeated, because one that failed may
 * have worked: it is looked for again before each try, also where somebody else was faster.
 */
export async function ensure<T>(
  find: () => Promise<T | undefined>,
  create: () => Promise<T>,
  delayMs = DELAY_MS,
): Promise<Ensured<T>> {
  let mayBeOurs = false;
  for (let tries = 1; ; tries += 1) {
    const found = await find();
    if (found !== undefined) return { found, isNew: mayBeOurs };
    try {
      return { found: await create(), isNew: true };
    } catch (error) {
      if (tries === MOST_TRIES || !(isUnsure(error) || isTaken(error))) throw error;
      // Where only the answer was lost, what is found next is most likely ours.
      mayBeOurs = isUnsure(error);
      if (mayBeOurs) await setTimeout(delayMs * 2 ** (tries - 1));
    }
  }
}
