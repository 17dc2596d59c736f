import { toBowlineError } from '../errors';
import { describeDuration } from '../report/text/format';
import type { News } from './news';
import { NotifyError } from './notify-error';
import type { ReadyNotifier } from './ready';
import { findSender } from './senders';

export interface Delivery {
  readonly news: News;
  readonly notifier: ReadyNotifier;
  /** An earlier message that must not arrive after this one; it never rejects. */
  readonly after?: Promise<unknown> | undefined;
  /** Gives up at once. */
  readonly stop: AbortSignal;
  readonly redact: (text: string) => string;
}

/**
 * Sends one message. Whatever the other side does or does not do, it is over when the notifier's time is over.
 * @throws NotifyError
 */
export async function deliver({ news, notifier, after, stop, redact }: Delivery): Promise<void> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(noAnswer(notifier)), notifier.timeoutMs);
  const signal = AbortSignal.any([over.signal, stop]);
  const work = async () => {
    await after;
    signal.throwIfAborted();
    const { channel, secrets } = notifier;
    await findSender(channel).send(news, channel, secrets, { signal, redact });
  };
  try {
    await Promise.race([work(), rejectWhenAborted(signal)]);
  } catch (error) {
    throw toNotifyError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Loads what these need beyond this file, such as SMTP, which is large. */
export async function loadFor(notifiers: readonly Pick<ReadyNotifier, 'channel'>[]): Promise<void> {
  await Promise.all(notifiers.map(({ channel }) => findSender(channel).load?.()));
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
}

function noAnswer({ timeoutMs }: ReadyNotifier): NotifyError {
  const hint = 'Check that it is up and that this machine may connect to it; `timeout` sets how long it may take.';
  return new NotifyError(`no answer within ${describeDuration(timeoutMs)}`, hint);
}

/** The message of an error that was not foreseen may quote anything, so it is not told. */
function toNotifyError(error: unknown): NotifyError {
  if (error instanceof NotifyError) return error;
  const { code, message } = toBowlineError(error);
  if (code === 'cancelled') return new NotifyError(message, 'Look at the report of the run instead.', error);
  return new NotifyError(`it failed (${error instanceof Error ? error.name : typeof error})`, 'Report it.', error);
}
