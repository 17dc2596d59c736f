import type { HostAddress } from './address';

/** `web-1 (deploy@203.0.113.10:22)`: the name in the config first, because that is where it is put right. */
export function describeAddress({ name, user, address, port }: HostAddress): string {
  return `${name} (${user}@${describeEndpoint(address, port)})`;
}

/** `203.0.113.10:22`, with an IPv6 address in brackets. */
export function describeEndpoint(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
