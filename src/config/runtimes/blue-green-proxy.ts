import * as z from 'zod';
import { optional } from '../schema/documented';
import type { RuntimeComplaints } from './definition';

/** What can stand in front of the colours; `src/proxies` has a file for each. */
const PROXIES = { caddy: 'Caddy', nginx: 'nginx' } as const;

export type ProxyKind = keyof typeof PROXIES;

const PROXY_KINDS = Object.keys(PROXIES) as ProxyKind[];

/** The key of each; there is nothing to set. */
export const proxyKeys = Object.fromEntries(
  PROXY_KINDS.map((kind) => [
    kind,
    optional(z.strictObject({}), {
      is: `${PROXIES[kind]} is the proxy. It reads at each request which colour serves; \`docs/proxies.md\` has the site to install once.`,
      example: {},
    }),
  ]),
) as Record<ProxyKind, z.ZodOptional<z.ZodObject>>;

const settings = z.object(proxyKeys);

export const storedProxy = z.object({ kind: z.enum(PROXY_KINDS) });

/** What stands in front of the colours, and how it is moved from one to the other. */
export type ColorProxy = Readonly<z.output<typeof storedProxy>>;

export function readProxy(given: z.output<typeof settings>, { say }: RuntimeComplaints): ColorProxy | undefined {
  const [kind, other] = PROXY_KINDS.filter((one) => given[one] !== undefined);
  if (kind === undefined) say(['caddy'], '`runtime.blue_green` has no proxy', 'Add `caddy: {}` or `nginx: {}`.');
  if (other !== undefined) say([other], 'there are two proxies', 'Take one of them away.');
  return kind && { kind };
}
