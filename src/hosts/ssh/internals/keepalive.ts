import type { Client } from 'ssh2';
import type { AskForSign } from './pacing';

/*
 * Reaches into private parts of ssh2, as only this folder does. package.json pins the version; where a part is not as
 * expected, ssh2 goes its own, slower way. docs/internals/connection.md says what the risk is.
 */

/** What a keepalive of ssh2 is made of, which its types do not name. */
interface Keepalive {
  readonly _callbacks?: (() => void)[];
  readonly _protocol?: { ping?(): void };
}

/** A host answers requests in order, so the answer to a keepalive says that it has read what came before. */
export function askerOf(client: Client): AskForSign {
  return (onSign) => {
    const { _callbacks: answers, _protocol: protocol } = client as unknown as Keepalive;
    if (answers === undefined || protocol?.ping === undefined) return onSign();
    answers.push(onSign);
    protocol.ping();
  };
}
