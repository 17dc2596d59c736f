import * as z from 'zod';
import { note, optional } from './documented';

/** A port as the host sees it. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

const ENDPOINT = /^(?:\[[0-9A-Fa-f:.]+\]|[^\s:[\]/@]+):(\d{1,5})$/;

/** `host:port`, or `[address]:port` for IPv6. */
const endpoint = note(
  z.string().check(
    z.regex(ENDPOINT, { error: 'an endpoint is host:port, such as 127.0.0.1:5432' }),
    z.refine<string>((value) => isPort(ENDPOINT.exec(value)?.[1] ?? '1'), {
      error: 'a port is a whole number from 1 to 65535',
    }),
  ),
  { type: 'host:port' },
);

/** The key of an endpoint. */
export const endpointKey = optional(endpoint, { is: 'What the host connects to.', example: '127.0.0.1:5432' });

function isPort(digits: string): boolean {
  const number = Number(digits);
  return number >= 1 && number <= 65535;
}

export function parseEndpoint(text: string): Endpoint {
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
}
