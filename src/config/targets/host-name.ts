import { isIP } from 'node:net';

/** What keeps a text from being the address of a machine. */
export function checkHostName(address: string): string | undefined {
  if (isIP(address) !== 0) return undefined;
  if (address.includes('@')) return 'names a user: that is the key `user`';
  if (address.includes('/')) return 'is not an address: it has a /';
  if (/^(?:\[[^\]]+\]|[^:]+):\d+$/.test(address)) return 'names a port: that is the key `port`';
  return /^[A-Za-z0-9_](?:[\w.-]*[\w.])?$/.test(address) ? undefined : 'is not an address';
}
