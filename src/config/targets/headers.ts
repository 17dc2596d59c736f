import { isUnfilled } from '../filling/filling';
import type { Path } from '../locations';

export type Headers = Readonly<Record<string, string>>;

interface Complaints {
  say(path: Path, message: string, hint: string): void;
}

/** Headers by which a connection is kept; a check has one of its own for each request, and sends no body. */
const OF_CONNECTION =
  /^(?:connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

/** Tells which headers of a check cannot be sent. */
export function checkHeaders({ say }: Complaints, path: Path, headers: Headers = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (OF_CONNECTION.test(name)) say([...path, name], `\`${name}\` is a header of the connection`, 'Remove it.');
    checkHeaderValue({ say }, [...path, name], value);
  }
}

/** Tells what keeps a text from being the value of a header: a line break in it would begin another one. */
export function checkHeaderValue({ say }: Complaints, path: Path, value: string): void {
  if (isUnfilled(value) || /^[\t\x20-\x7e]*$/.test(value)) return;
  say(path, `the value of \`${path.at(-1)}\` has characters that a header cannot hold`, 'Use ASCII on one line.');
}
