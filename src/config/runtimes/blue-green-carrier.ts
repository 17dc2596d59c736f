import * as z from 'zod';
import { fillPlaceholders } from '../filling/placeholders';
import { optional } from '../schema/documented';
import { relativePath, text } from '../schema/values';
import type { RuntimeComplaints } from './definition';
import { buildStack, stackKeys, storedStack } from './stack';

const INSTANCE = /^[A-Za-z0-9:_.-]+@[A-Za-z0-9:_.-]+\.service$/;

export const CARRIER_DEFAULTS = { scope: 'system' } as const;

const stack = z.strictObject(
  stackKeys(
    'The name of both projects, to which `-blue` or `-green` is added: lower case letters, digits, `-` and `_`. No other app on the host may have it.',
  ),
);

/** What runs a colour. */
export const carrierKeys = {
  systemd: optional(text(['placeholders', 'color']), {
    is: 'The unit of a colour: an instance of a template unit that you have installed, by `{port}` or `{color}`. It runs from `{path}/%i`, a link to the release of its colour.',
    example: 'shop@{port}.service',
  }),
  scope: optional(z.enum(['system', 'user']), {
    is: 'Which systemd manages the units: the one of the system, which needs `sudo -n`, or the one of the user.',
    default: CARRIER_DEFAULTS.scope,
    example: 'user',
  }),
  compose: optional(
    z
      .union([relativePath(['placeholders']), stack])
      .transform((value): z.output<typeof stack> => (typeof value === 'string' ? { file: value } : value)),
    {
      is: 'A stack of Docker Compose for each colour, in place of a unit: its file in the release, or a map.',
      type: 'text or map',
      example: 'compose.yml',
    },
  ),
};

const settings = z.object(carrierKeys);

type Settings = z.output<typeof settings>;

export const storedCarrier = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('systemd'),
    /** With `{port}` or `{color}` in it. */
    unit: z.string(),
    scope: z.enum(['system', 'user']),
  }),
  /** The project is without the colour. */
  z.object({ kind: z.literal('compose'), ...storedStack }),
]);

/** What runs each colour of an app. */
export type ColorCarrier = Readonly<z.output<typeof storedCarrier>>;

export type CarrierKind = ColorCarrier['kind'];

export type CarrierOf<Kind extends CarrierKind> = Extract<ColorCarrier, { readonly kind: Kind }>;

export function readCarrier(written: Settings, complaints: RuntimeComplaints): ColorCarrier | undefined {
  const { systemd, compose } = written;
  if (systemd !== undefined && compose !== undefined) {
    complaints.say(['compose'], '`systemd` and `compose` both run the colours', 'Take one of them away.');
    return undefined;
  }
  if (systemd !== undefined) return readUnits(systemd, written, complaints);
  if (compose !== undefined) return readStack(compose, complaints);
  const hint =
    'Name the instance of a template unit, `systemd: "shop@{port}.service"`, or a stack, `compose: compose.yml`.';
  complaints.say(['systemd'], '`runtime.blue_green` has neither `systemd` nor `compose`', hint);
  return undefined;
}

function readStack(written: z.output<typeof stack>, { name, say }: RuntimeComplaints): ColorCarrier | undefined {
  const place = 'runtime.blue_green.compose';
  const built = buildStack({ project: name, ...written }, place, (path, ...rest) => say(['compose', ...path], ...rest));
  return built && { kind: 'compose', ...built };
}

function readUnits(
  unit: string,
  { scope = CARRIER_DEFAULTS.scope }: Settings,
  { say }: RuntimeComplaints,
): ColorCarrier | undefined {
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
  return { kind: 'systemd', unit, scope };
}
