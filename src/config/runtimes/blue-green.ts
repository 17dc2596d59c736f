import * as z from 'zod';
import { fillPlaceholders } from '../filling/placeholders';
import { optional, required } from '../schema/documented';
import { probeUrl } from '../schema/health';
import { duration, port, text } from '../schema/values';
import { checkUrl } from '../targets/url';
import { toMs } from '../units';
import { type BuiltRuntime, defineRuntime, type RuntimeComplaints } from './definition';
import { SOAK, soak } from './soak';

const DEFAULTS = { drain: '30s', keep_warm: '0s', scope: 'system', soak: '5s' } as const;
const INSTANCE = /^[A-Za-z0-9:_.-]+@[A-Za-z0-9:_.-]+\.service$/;

export const COLORS = ['blue', 'green'] as const;

/** One of the two places of an app, of which one serves. */
export type Color = (typeof COLORS)[number];

/** What can stand in front of the colours; `src/proxies` has a file for each. */
const PROXIES = { caddy: 'Caddy', nginx: 'nginx' } as const;

export type ProxyKind = keyof typeof PROXIES;

const PROXY_KINDS = Object.keys(PROXIES) as ProxyKind[];

/** The key of each; there is nothing to set. */
const proxyKeys = Object.fromEntries(
  PROXY_KINDS.map((kind) => [
    kind,
    optional(z.strictObject({}), {
      is: `${PROXIES[kind]} is the proxy. It reads at each request which colour serves; \`docs/proxies.md\` has the site to install once.`,
      example: {},
    }),
  ]),
) as Record<ProxyKind, z.ZodOptional<z.ZodObject>>;

const map = z.strictObject({
  systemd: optional(text(['placeholders', 'color']), {
    is: 'The unit of a colour: an instance of a template unit that you have installed, by `{port}` or `{color}`. It runs from `{path}/%i`, a link to the release of its colour.',
    example: 'shop@{port}.service',
  }),
  scope: optional(z.enum(['system', 'user']), {
    is: 'Which systemd manages the units: the one of the system, which needs `sudo -n`, or the one of the user.',
    default: DEFAULTS.scope,
    example: 'user',
  }),
  ports: optional(
    z.strictObject({
      blue: required(port(), { is: 'Where blue listens on the host.', example: 5001 }),
      green: required(port(), { is: 'Where green listens on the host.', example: 5002 }),
    }),
    { is: 'The port of each colour on the loopback of the host.', example: { blue: 5001, green: 5002 } },
  ),
  site: optional(probeUrl, {
    is: 'The address under which the proxy serves the app. The host asks it on its own loopback; without it the `url` of the environment.',
    example: 'https://shop.example.com',
  }),
  drain: optional(duration({ min: '0s', max: '1h' }), {
    is: 'How long requests that the old colour has begun may take after the switch. Then it is stopped.',
    default: DEFAULTS.drain,
    example: '1m',
  }),
  keep_warm: optional(duration({ min: '0s', max: '7d' }), {
    is: 'How long the old colour runs on after a good deploy, so that a rollback to it starts nothing.',
    default: DEFAULTS.keep_warm,
    example: '10m',
  }),
  ...proxyKeys,
  soak: optional(soak, { ...SOAK, default: DEFAULTS.soak }),
});

type Settings = z.output<typeof map>;

const stored = z.object({
  /** With `{port}` or `{color}` in it. */
  unit: z.string(),
  scope: z.enum(['system', 'user']),
  ports: z.object({ blue: z.number(), green: z.number() }),
  /** The proxy's address of the app. It comes back from a file of the host, so that it may be no address any more. */
  site: z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text)),
  proxy: z.enum(PROXY_KINDS),
  drainMs: z.number(),
  keepWarmMs: z.number(),
  /** Of a colour while it is proved; what the proxy is moved to has been watched already. */
  proofSoakMs: z.number(),
});

export type BlueGreenRuntime = BuiltRuntime<'blue_green', typeof stored>;

/** Two colours of a service behind a proxy: the new release proves itself before it is served. */
export const blueGreenRuntime = defineRuntime({
  kind: 'blue_green',
  place: 1.7,
  documentation: {
    is: 'Two colours of a service behind Caddy or nginx. The new release starts beside the one that serves, proves itself, and only then gets requests. `docs/blue-green.md` says how.',
    example: { systemd: 'shop@{port}.service', ports: { blue: 5001, green: 5002 }, caddy: {} },
  },
  settings: map,
  defaults: DEFAULTS,
  stored,
  site: ({ site }) => site,
  build(settings, complaints) {
    const { scope = DEFAULTS.scope, ports, drain, keep_warm, soak: wanted } = settings;
    const unit = readUnit(settings, complaints);
    const site = readSite(settings, complaints);
    const proxy = readProxy(settings, complaints);
    if (ports === undefined) {
      complaints.say(['ports'], '`runtime.blue_green` has no `ports`', 'Add `ports: { blue: 5001, green: 5002 }`.');
    } else if (ports.blue === ports.green) {
      complaints.say(['ports', 'green'], 'both colours have one port', 'Give each a port of its own.');
    }
    if (unit === undefined || site === undefined || proxy === undefined || ports === undefined) return undefined;
    if (ports.blue === ports.green) return undefined;
    const times = { drainMs: toMs(drain), keepWarmMs: toMs(keep_warm), proofSoakMs: toMs(wanted) };
    return { unit, scope, ports, site, proxy, ...times };
  },
  claims: (runtime, { user }) => [
    ...COLORS.map((color) => ({ kind: 'port', value: String(runtime.ports[color]) })),
    ...COLORS.map((color) => unitOf(runtime, color)).map((unit) => ({
      kind: 'unit',
      value: runtime.scope === 'user' ? `${unit} of the user ${user}` : unit,
    })),
  ],
});

/** The instance of a colour, as `shop@5001.service`. */
export function unitOf({ unit, ports }: Pick<BlueGreenRuntime, 'unit' | 'ports'>, color: Color): string {
  return fillPlaceholders(unit, { color, port: String(ports[color]) });
}

export function otherColor(color: Color): Color {
  return color === 'blue' ? 'green' : 'blue';
}

function readUnit({ systemd: unit }: Settings, { say }: RuntimeComplaints): string | undefined {
  if (unit === undefined) {
    const hint = 'Name the instance of a template unit: `systemd: "shop@{port}.service"`.';
    say(['systemd'], '`runtime.blue_green` has no `systemd`', hint);
    return undefined;
  }
  const [blue, green] = [
    { color: 'blue', port: '1' },
    { color: 'green', port: '2' },
  ].map((values) => fillPlaceholders(unit, values));
  if (blue === green) {
    say(['systemd'], `\`${unit}\` is one unit for both colours`, 'Put {port} or {color} behind the @.');
    return undefined;
  }
  if (!INSTANCE.test(blue ?? '')) {
    const hint = 'Write it as NAME@{port}.service, with letters, digits and : _ . - alone in NAME.';
    say(['systemd'], `\`${unit}\` is not an instance of a template unit`, hint);
  }
  return unit;
}

function readSite({ site }: Settings, complaints: RuntimeComplaints): string | undefined {
  const address = site ?? complaints.url;
  if (address === undefined) {
    const hint = 'Add `site: "https://shop.example.com"`, or `url` to the environment.';
    complaints.say(['site'], 'where the proxy serves the app is not known', hint);
    return undefined;
  }
  checkUrl(complaints, ['site'], address);
  if (URL.canParse(address) && !['', '/'].includes(new URL(address).pathname)) {
    complaints.say(['site'], `\`${address}\` has a path`, 'Name the site alone: the proxy serves the whole of it.');
  }
  return address;
}

function readProxy(settings: Settings, { say }: RuntimeComplaints): ProxyKind | undefined {
  const [proxy, other] = PROXY_KINDS.filter((kind) => settings[kind] !== undefined);
  if (proxy === undefined) say(['caddy'], '`runtime.blue_green` has no proxy', 'Add `caddy: {}` or `nginx: {}`.');
  if (other !== undefined) say([other], 'there are two proxies', 'Take one of them away.');
  return proxy;
}
