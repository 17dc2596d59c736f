import type { Channel } from '../config/notifiers/notifier';
import * as senders from './index';
import type { Sender } from './sender';

type Kind = Channel['kind'];

/** What does not compile where a kind of notifier has no line in index.ts. */
const SENDERS: { readonly [K in Kind]: Sender<K> } = senders;

/** The sender of a channel's kind. */
export function findSender({ kind }: Channel): Sender<Kind> {
  // The line above holds that each kind has its own sender; the compiler cannot follow that through a look-up.
  return SENDERS[kind] as Sender<Kind>;
}
