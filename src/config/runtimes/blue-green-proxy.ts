import * as z from 'zod';
import { optional, required } from '../schema/documented';
import { command, text } from '../schema/values';
import type { RuntimeClaim, RuntimeComplaints } from './definition';

/** Proxies whose site looks at each request for a file; `src/proxies` has a file for each. */
const FILE_PROXIES = ['caddy', 'nginx'] as const;

export type FileProxyKind = (typeof FILE_PROXIES)[number];

/** Whether a proxy looks for a file at each request, so that nothing is reloaded. */
export function isFileProxy({ kind }: ColorProxy): boolean {
  return FILE_PROXIES.some((one) => one === kind);
}

const RELOADS = { snippet: 'systemctl reload caddy', include: 'systemctl reload nginx' } as const;
/** Where Caddy listens for its administrator unless it is told otherwise. */
export const CADDY_ADMIN = 'http://127.0.0.1:2019';
/** Whoever may use that address may change all that Caddy serves, so none that others reach is taken. */
const OWN_ADMIN = /^(?:http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+|unix\/\/[\w./@+-]+)$/;
const ID = /^[\w.-]+$/;
const PATH = /^(?:\/[\w@+-][\w.@+-]*)+$/;

const api = z.strictObject({
  admin: optional(text(), {
    is: 'Where the admin API listens on the host: a loopback address, or a socket as `unix//run/caddy/admin.sock`.',
    default: CADDY_ADMIN,
    example: 'http://127.0.0.1:2020',
  }),
  id: optional(text(['placeholders']), {
    is: 'The `@id` of the `reverse_proxy`, which the first switch gives to it; without it `{app}-{environment}`.',
    example: '{app}_upstream',
  }),
});

const snippet = z.strictObject({
  file: required(text(['placeholders']), {
    is: 'The file, in a folder that belongs to the deploy user; the site imports it.',
    example: '/etc/caddy/bowline/{app}.caddy',
  }),
  reload: optional(command(), {
    is: 'Reloads Caddy. What begins with `systemctl` is run by `sudo -n`.',
    default: RELOADS.snippet,
    example: 'caddy reload --config /etc/caddy/Caddyfile',
  }),
});

/** What stands in front of the colours, one key each. */
export const proxyKeys = {
  caddy: optional(
    z.strictObject({
      api: optional(api, {
        is: 'Caddy is switched by its admin API. A restart without `--resume`, and every `caddy reload`, undoes the switch.',
        example: {},
      }),
      snippet: optional(snippet, {
        is: 'Caddy is switched by a file that its site imports, and a reload.',
        example: { file: '/etc/caddy/bowline/{app}.caddy' },
      }),
    }),
    {
      is: 'Caddy is the proxy. With nothing in it, its site looks at each request which colour serves; `docs/proxies.md` compares the ways.',
      example: {},
    },
  ),
  nginx: optional(
    z.strictObject({
      include: optional(text(['placeholders']), {
        is: 'nginx is switched by this file, which an `upstream` includes, and a reload. Its folder belongs to the deploy user.',
        example: '/etc/nginx/bowline/{app}.upstream',
      }),
      reload: optional(command(), {
        is: 'Reloads nginx, with `include`. What begins with `systemctl` is run by `sudo -n`.',
        default: RELOADS.include,
        example: 'sudo -n nginx -s reload',
      }),
    }),
    {
      is: 'nginx is the proxy. With nothing in it, its site looks at each request which colour serves; `docs/proxies.md` compares the ways.',
      example: {},
    },
  ),
  command: optional(
    z.strictObject({
      switch: required(command(), {
        is: 'Moves the proxy to `{color}`; it runs on the host, in the release of that colour, and must not return before the proxy serves it.',
        example: './switch.sh {color}',
      }),
      live: required(command(), {
        is: 'Prints which colour the proxy serves, and if it knows it the release; it runs on the host, in the live release.',
        example: './live.sh',
      }),
    }),
    {
      is: 'Commands of your own switch the proxy, whatever it is.',
      example: { switch: './switch.sh {color}', live: './live.sh' },
    },
  ),
};

const settings = z.object(proxyKeys);

export const storedProxy = z.union([
  z.object({ kind: z.enum(FILE_PROXIES) }),
  z.object({ kind: z.literal('caddy_api'), admin: z.string(), id: z.string() }),
  z.object({ kind: z.literal('caddy_snippet'), file: z.string(), reload: z.string() }),
  z.object({ kind: z.literal('nginx_include'), file: z.string(), reload: z.string() }),
  z.object({ kind: z.literal('command'), switch: z.string(), live: z.string() }),
]);

/** What stands in front of the colours, and how it is moved from one to the other. */
export type ColorProxy = Readonly<z.output<typeof storedProxy>>;

export type ProxyKind = ColorProxy['kind'];

/** The way of one kind, with its settings. */
export type ProxyOf<Kind extends ProxyKind> = Extract<ColorProxy, { readonly kind: Kind }>;

type Given = z.output<typeof settings>;
type Say = RuntimeComplaints['say'];

export function readProxy(given: Given, complaints: RuntimeComplaints): ColorProxy | undefined {
  const { say } = complaints;
  const [proxy, other] = (['caddy', 'nginx', 'command'] as const).filter((one) => given[one] !== undefined);
  if (proxy === undefined) say(['caddy'], '`runtime.blue_green` has no proxy', 'Add `caddy: {}` or `nginx: {}`.');
  if (other !== undefined) say([other], 'there are two proxies', 'Take one of them away.');
  if (given.caddy !== undefined) return readCaddy(given.caddy, complaints);
  if (given.nginx !== undefined) return readNginx(given.nginx, say);
  return given.command && { kind: 'command', ...given.command };
}

function readCaddy(
  { api: byApi, snippet: bySnippet }: NonNullable<Given['caddy']>,
  { name, say }: RuntimeComplaints,
): ColorProxy {
  if (byApi !== undefined && bySnippet !== undefined) {
    say(['caddy', 'snippet'], 'Caddy is switched in two ways', 'Take `api` or `snippet` away.');
  }
  if (bySnippet !== undefined) {
    const { file, reload = RELOADS.snippet } = bySnippet;
    checkFile(['caddy', 'snippet', 'file'], file, say);
    return { kind: 'caddy_snippet', file, reload };
  }
  if (byApi === undefined) return { kind: 'caddy' };
  const { admin = CADDY_ADMIN, id = name } = byApi;
  if (!OWN_ADMIN.test(admin)) {
    const hint = `Let Caddy listen on the loopback or on a socket: ${CADDY_ADMIN} or unix//run/caddy/admin.sock.`;
    say(['caddy', 'api', 'admin'], `\`${admin}\` is no admin address of the host itself`, hint);
  }
  if (!ID.test(id)) {
    say(['caddy', 'api', 'id'], `\`${id}\` is no id`, 'Write it with letters, digits and _ . - alone.');
  }
  return { kind: 'caddy_api', admin, id };
}

function readNginx({ include: file, reload }: NonNullable<Given['nginx']>, say: Say): ColorProxy {
  if (file !== undefined) {
    checkFile(['nginx', 'include'], file, say);
    return { kind: 'nginx_include', file, reload: reload ?? RELOADS.include };
  }
  if (reload !== undefined) {
    say(['nginx', 'reload'], 'nothing is reloaded without `include`', 'Add `include`, or take `reload` away.');
  }
  return { kind: 'nginx' };
}

function checkFile(path: readonly string[], file: string, say: Say): void {
  if (PATH.test(file)) return;
  say(
    [...path],
    `\`${file}\` is not the path of a file`,
    'Write it from / on, with letters, digits and _ . @ + - in names that begin with no dot.',
  );
}

/** What no two apps of a machine may both have. */
export function listProxyClaims(proxy: ColorProxy): readonly RuntimeClaim[] {
  if (proxy.kind === 'caddy_api') return [{ kind: 'Caddy id', value: proxy.id }];
  return 'file' in proxy ? [{ kind: 'file', value: proxy.file }] : [];
}
