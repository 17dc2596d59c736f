import type { Channel, Notifier } from '../config/notifiers/notifier';
import { InputError } from '../errors';
import { type GivenSecrets, resolveSecrets } from '../inputs/secrets';
import { Secret } from '../shell/secret';
import type { Secrets } from './sender';
import { findSender } from './senders';

/** A notifier with the values of its secrets, by their names. */
export interface ReadyNotifier extends Notifier {
  /** For people; holds nothing secret. */
  readonly name: string;
  readonly secrets: Secrets;
}

export interface Readiness {
  readonly ready: readonly ReadyNotifier[];
  /** Everything to keep out of logs and messages. */
  readonly hidden: readonly Secret[];
  /** Why the others cannot be used. */
  readonly problems: readonly InputError[];
}

/** Reads the secrets of the notifiers: from the input, else from the environment. */
export function readyNotifiers(
  notifiers: readonly Notifier[],
  given: GivenSecrets | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Readiness {
  const ready: ReadyNotifier[] = [];
  const problems: InputError[] = [];
  for (const notifier of notifiers) {
    const name = nameNotifier(notifier.channel);
    try {
      const sender = findSender(notifier.channel);
      const names = sender.secretsOf(notifier.channel);
      const found = resolveSecrets(Object.fromEntries(names.map((one) => [one, one])), given, { ...env });
      const secrets = sender.isExact ? found : trimAll(found);
      sender.checkForms?.(notifier.channel, secrets);
      ready.push({ ...notifier, name, secrets });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(new InputError(`notify ${name}: ${error.message}`, error.hint));
    }
  }
  return { ready, hidden: ready.flatMap(({ secrets }) => [...secrets.values()].flatMap(listParts)), problems };
}

/** `slack (SLACK_WEBHOOK_URL)`, `email (ops@example.com)`: enough to find it in the config. */
function nameNotifier(channel: Channel): string {
  return `${channel.kind} (${findSender(channel).nameOf(channel)})`;
}

/** Addresses and tokens are often stored with the line break behind them, which is no part of either. */
function trimAll(found: Secrets): Secrets {
  return new Map([...found].map(([name, secret]) => [name, new Secret(secret.reveal().trim(), name)]));
}

/** Of an address what follows the host is secret by itself, as is its last part. */
function listParts(secret: Secret): Secret[] {
  const text = secret.reveal();
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return [secret];
  const { href, pathname, search } = new URL(text);
  const last = pathname.split('/').at(-1) ?? '';
  const parts = [href, `${pathname}${search}`, ...(last.length >= SHORTEST_TOKEN ? [last] : [])];
  return [secret, ...parts.filter((part) => part.length >= SHORTEST_PART).map((part) => new Secret(part))];
}

/** Shorter ones, such as `/` or `/deploy`, are found in texts that have nothing to do with them. */
const SHORTEST_PART = 12;
const SHORTEST_TOKEN = 16;
