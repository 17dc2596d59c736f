import * as z from 'zod';
import { fillPlaceholders } from '../filling/placeholders';
import { optional } from '../schema/documented';
import { text } from '../schema/values';
import type { RuntimeComplaints } from './definition';

const INSTANCE = /^[A-Za-z0-9:_.-]+@[A-Za-z0-9:_.-]+\.service$/;

export const CARRIER_DEFAULTS = { scope: 'system' } as const;

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
};

const settings = z.object(carrierKeys);

export const storedCarrier = z.object({
  kind: z.literal('systemd'),
  /** With `{port}` or `{color}` in it. */
  unit: z.string(),
  scope: z.enum(['system', 'user']),
});

/** What runs each colour of an app. */
export type ColorCarrier = Readonly<z.output<typeof storedCarrier>>;

export type CarrierKind = ColorCarrier['kind'];

export type CarrierOf<Kind extends CarrierKind> = Extract<ColorCarrier, { readonly kind: Kind }>;

export function readCarrier(
  { systemd: unit, scope = CARRIER_DEFAULTS.scope }: z.output<typeof settings>,
  { say }: RuntimeComplaints,
): ColorCarrier | undefined {
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
  return { kind: 'systemd', unit, scope };
}
