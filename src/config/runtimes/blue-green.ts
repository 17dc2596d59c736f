import * as z from 'zod';
import { fillPlaceholders } from '../filling/placeholders';
import { optional, required } from '../schema/documented';
import { probeUrl } from '../schema/health';
import { duration, port, text } from '../schema/values';
import { checkUrl } from '../targets/url';
import { toMs } from '../units';
import {
  CARRIER_DEFAULTS,
  type CarrierKind,
  type CarrierOf,
  carrierKeys,
  readCarrier,
  storedCarrier,
} from './blue-green-carrier';
import { listProxyClaims, proxyKeys, readProxy, storedProxy } from './blue-green-proxy';
import { type BuiltRuntime, defineRuntime, type RuntimeClaim, type RuntimeComplaints } from './definition';
import { SOAK, soak } from './soak';

const DEFAULTS = { ...CARRIER_DEFAULTS, drain: '30s', keep_warm: '0s', soak: '5s' } as const;

export const COLORS = ['blue', 'green'] as const;

/** One of the two places of an app, of which one serves. */
export type Color = (typeof COLORS)[number];

const map = z.strictObject({
  ...carrierKeys,
  ports: optional(
    z.strictObject({
      blue: required(port(), { is: 'Where blue listens on the host.', example: 5001 }),
      green: required(port(), { is: 'Where green listens on the host.', example: 5002 }),
    }),
    { is: 'The port of each colour on the loopback of the host.', example: { blue: 5001, green: 5002 } },
  ),
  upstream: optional(text(['placeholders', 'color']), {
    is: 'Where a Caddy in a container asks a colour, in a Docker network that both are in: `NAME:PORT`, with `{color}` in the name. With `compose`; each colour is still proved at its own of `ports`.',
    example: '{app}-{color}:5000',
  }),
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

const UPSTREAM = /^[\w.-]*\{color\}[\w.-]*:\d{1,5}$/;

type Settings = z.output<typeof map>;

const stored = z.object({
  carrier: storedCarrier,
  ports: z.object({ blue: z.number(), green: z.number() }),
  /** As `shop-{color}:5000`. */
  upstream: z.string().optional(),
  /** The proxy's address of the app. It comes back from a file of the host, so that it may be no address any more. */
  site: z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text)),
  proxy: storedProxy,
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
    const { ports, upstream, drain, keep_warm, soak: wanted } = settings;
    const carrier = readCarrier(settings, complaints);
    const site = readSite(settings, complaints);
    const proxy = readProxy(settings, complaints);
    if (ports === undefined) {
      complaints.say(['ports'], '`runtime.blue_green` has no `ports`', 'Add `ports: { blue: 5001, green: 5002 }`.');
    } else if (ports.blue === ports.green) {
      complaints.say(['ports', 'green'], 'both colours have one port', 'Give each a port of its own.');
    }
    if (carrier === undefined || site === undefined || proxy === undefined || ports === undefined) return undefined;
    if (ports.blue === ports.green) return undefined;
    checkUpstream(settings, carrier.kind, complaints);
    const times = { drainMs: toMs(drain), keepWarmMs: toMs(keep_warm), proofSoakMs: toMs(wanted) };
    return { carrier, ports, site, proxy, ...(upstream === undefined ? {} : { upstream }), ...times };
  },
  claims: (runtime, { user }) => [
    ...listProxyClaims(runtime.proxy),
    ...COLORS.map((color) => ({ kind: 'port', value: String(runtime.ports[color]) })),
    ...COLORS.map((color) => claimOf(runtime, color, user)),
  ],
});

/** The units of both colours. */
export interface Units extends Pick<BlueGreenRuntime, 'ports'> {
  readonly carrier: CarrierOf<'systemd'>;
}

/** The instance of a colour, as `shop@5001.service`. */
export function unitOf({ carrier, ports }: Units, color: Color): string {
  return fillPlaceholders(carrier.unit, { color, port: String(ports[color]) });
}

/** What stands for a colour on its machine: the instance of a unit, or a project of Compose. */
function claimOf({ carrier, ports }: Omit<BlueGreenRuntime, 'kind'>, color: Color, user: string): RuntimeClaim {
  if (carrier.kind === 'compose') return { kind: 'project', value: projectOf(carrier, color) };
  const unit = unitOf({ carrier, ports }, color);
  return { kind: 'unit', value: carrier.scope === 'user' ? `${unit} of the user ${user}` : unit };
}

/** The project of a colour, as `shop-production-blue`. */
export function projectOf({ project }: Pick<CarrierOf<'compose'>, 'project'>, color: Color): string {
  return `${project}-${color}`;
}

export function otherColor(color: Color): Color {
  return color === 'blue' ? 'green' : 'blue';
}

function checkUpstream({ upstream, nginx }: Settings, carrier: CarrierKind, { say }: RuntimeComplaints): void {
  if (upstream === undefined) return;
  const tell = (problem: string, hint: string) => say(['upstream'], problem, hint);
  if (carrier !== 'compose') tell('only containers have a name in a Docker network', 'Take `upstream` away.');
  if (nginx !== undefined)
    tell(
      'nginx asks for the address of a name once, when it starts, and a colour gets a new one at each deploy',
      'Take Caddy, or give nginx the network of the host and take `upstream` away.',
    );
  if (!UPSTREAM.test(upstream))
    tell(
      `\`${upstream}\` is not the name of a colour in a network, with its port`,
      'Write it as NAME:PORT with {color} in the name, as "shop-{color}:5000".',
    );
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
