import type { NotifyEvent } from '../config/notifiers/notifier';
import { describeWarning } from '../errors';
import type { Progress } from '../report/log/progress';
import type { Result } from '../report/result';
import type { Redactor } from '../report/text/redact';
import { eventOf } from './event';
import type { ReadyNotifier } from './ready';

/** What a run knows of itself before it has a result. */
export type RunSubject = Partial<
  Pick<Result, 'mode' | 'environment' | 'version' | 'reason' | 'url' | 'actor' | 'runId' | 'runUrl'>
>;

/** Those who are told how a run goes. What fails is only warned about; nothing here throws or rejects. */
export interface Notifications {
  /** Empty until the config was read. */
  readonly subject: RunSubject;
  readonly hasNotifiers: boolean;
  /** Names who is told, once the config is read. */
  open(subject: RunSubject, notifiers: readonly ReadyNotifier[]): void;
  /** Loads what it takes to tell them, when there is nothing else to do but wait. */
  load(): Promise<void>;
  /** Tells that hosts begin to be changed, and does not wait for it. */
  announce(describe: () => Promise<Result>): void;
  /** Tells how the run ended, the first time that it is called, and waits at most for the longest time-out. */
  tell(result: Result): Promise<void>;
}

export interface NotificationsOptions {
  readonly progress: Pick<Progress, 'note' | 'warn'>;
  readonly redactor: Pick<Redactor, 'redact'>;
  /** A cancel that comes while they are told ends that; one that came before does not. */
  readonly signal: AbortSignal;
}

/** The messages under way; each resolves to whether it arrived. */
type Sent = ReadonlyMap<ReadyNotifier, Promise<boolean>>;

const NONE: Sent = new Map();

export function createNotifications(options: NotificationsOptions): Notifications {
  const { progress, signal } = options;
  let subject: RunSubject = {};
  let ready: readonly ReadyNotifier[] = [];
  let announced: Promise<Sent> = Promise.resolve(NONE);
  let isTold = false;
  const listWho = (event: NotifyEvent) => ready.filter(({ events }) => events.includes(event));

  return {
    get subject() {
      return subject;
    },
    get hasNotifiers() {
      return ready.length > 0;
    },
    open(known, notifiers) {
      subject = known;
      ready = notifiers;
    },
    async load() {
      // What fails here fails again, and is told, where it is needed.
      if (ready.length > 0) await loadAll(ready).catch(() => {});
    },
    announce(describe) {
      const who = listWho('started');
      if (who.length === 0) return;
      const sending = describe().then((result) => send({ result, event: 'started', who, stop: signal }, options));
      announced = sending.catch((error: unknown) => giveUp(progress, error));
    },
    async tell(result) {
      const event = eventOf(result.status);
      const who = listWho(event);
      if (isTold || who.length === 0) return;
      isTold = true;
      const stop = signal.aborted ? new AbortController().signal : signal;
      const sending = send({ result, event, who, stop, after: await announced }, options);
      const sent = await sending.catch((error: unknown) => giveUp(progress, error));
      await noteArrived(sent, event, progress);
    },
  };
}

/** Loaded late: a run that tells nobody does not pay for it. */
async function loadParts() {
  const [{ deliver, loadFor }, news, { redactResult, withoutLogs }] = await Promise.all([
    import('./deliver'),
    import('./news'),
    import('../report/redact-result'),
  ]);
  return { deliver, loadFor, news, redactResult, withoutLogs };
}

async function loadAll(who: readonly ReadyNotifier[]): Promise<void> {
  const { loadFor } = await loadParts();
  await loadFor(who);
}

interface Sending {
  readonly result: Result;
  readonly event: NotifyEvent;
  readonly who: readonly ReadyNotifier[];
  readonly stop: AbortSignal;
  /** Of each, what must not arrive later than this. */
  readonly after?: Sent;
}

/** Sends to all of them at once. */
async function send(
  { result, event, who, stop, after = NONE }: Sending,
  { progress, redactor }: NotificationsOptions,
): Promise<Sent> {
  const parts = await loadParts();
  const told = parts.redactResult(result, redactor);
  const describe = event === 'started' ? parts.news.newsOfStart : parts.news.newsOfEnd;
  const [full, plain] = [describe(told), describe(parts.withoutLogs(told))];
  return new Map(
    who.map((notifier) => {
      const news = notifier.hasLogs ? full : plain;
      const delivery = { news, notifier, after: after.get(notifier), stop, redact: redactor.redact };
      const arrived = parts.deliver(delivery).then(
        () => true,
        (error: unknown) => {
          warn(progress, notifier.name, error);
          return false;
        },
      );
      return [notifier, arrived];
    }),
  );
}

function warn(progress: NotificationsOptions['progress'], name: string, error: unknown): void {
  progress.warn(`notify ${name}: ${describeWarning(error)}`);
}

/** Nobody was told, because a message could not even be made. */
function giveUp(progress: NotificationsOptions['progress'], error: unknown): Sent {
  warn(progress, 'everybody', error);
  return NONE;
}

async function noteArrived(sent: Sent, event: NotifyEvent, progress: NotificationsOptions['progress']): Promise<void> {
  const all = await Promise.all([...sent].map(async ([{ name }, arrived]) => ((await arrived) ? [name] : [])));
  const names = all.flat();
  if (names.length > 0) progress.note(`notified of ${event.replaceAll('_', ' ')}: ${names.join(', ')}`);
}
