import { BowlineError } from '../errors';

/** Somebody could not be told how a run goes: it is only warned about, and never names an address that is secret. */
export class NotifyError extends BowlineError {
  constructor(message: string, hint: string, cause?: unknown) {
    super('notify', message, { hint, cause });
  }
}
