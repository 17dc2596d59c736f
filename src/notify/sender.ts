import type { Channel } from '../config/notifiers/notifier';
import type { Secret } from '../shell/secret';
import type { Sending } from './http';
import type { News } from './news';

export type ChannelOf<K extends Channel['kind']> = Extract<Channel, { readonly kind: K }>;

/** The values of secrets by their names. */
export type Secrets = ReadonlyMap<string, Secret>;

/** What sends the messages of one kind of notifier. */
export interface Sender<K extends Channel['kind']> {
  /** Enough to find it in the config, and nothing secret. */
  nameOf(channel: ChannelOf<K>): string;
  /** The names of the secrets that it takes. */
  secretsOf(channel: ChannelOf<K>): readonly string[];
  /** Space around a secret is part of it; of addresses and tokens it is none. */
  readonly isExact?: true;
  /**
   * Tells that a secret has another form, before anything is done.
   * @throws InputError
   */
  checkForms?(channel: ChannelOf<K>, secrets: Secrets): void;
  /** Loads what is too large to be loaded where nobody is told by it. */
  load?(): Promise<unknown>;
  /** @throws NotifyError */
  send(news: News, channel: ChannelOf<K>, secrets: Secrets, sending: Sending): Promise<void>;
}
