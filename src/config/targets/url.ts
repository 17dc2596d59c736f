import { isUnfilled } from '../filling/filling';
import type { Path } from '../locations';

/** Takes what is wrong with a setting. */
interface Complaints {
  say(path: Path, message: string, hint: string): void;
}

/** Tells what keeps a text from being a URL that can be asked. */
export function checkUrl({ say }: Complaints, path: Path, text: string): void {
  if (isUnfilled(text)) return;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    say(path, `\`${text}\` is not a URL of http or https`, 'Write it in full, such as https://example.com/.');
  } else if (url.username !== '' || url.password !== '') {
    say(path, 'the URL holds a user or a password', 'Take it out: what stands in a config is not secret.');
  }
}

/** As a URL's parser writes them. */
const LOOPBACK = /^((.+\.)?localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;

/** True for the addresses that name the machine itself. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}

/** The port of an address that a proxy serves. */
export function portOfSite(site: string): number {
  const { port, protocol } = URL.canParse(site) ? new URL(site) : { port: '', protocol: 'https:' };
  return Number(port) || (protocol === 'http:' ? 80 : 443);
}
