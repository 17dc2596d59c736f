import type { BlueGreenRuntime, Color } from '../../config/runtimes/blue-green';
import type { CarrierKind, CarrierOf, ColorCarrier } from '../../config/runtimes/blue-green-carrier';
import type { Target } from '../../config/targets/target';
import type { Carrier } from './carrier';
import * as carriers from './index';

type Carry<Kind extends CarrierKind> = (
  target: Target,
  runtime: BlueGreenRuntime,
  carrier: CarrierOf<Kind>,
  color: Color,
) => Carrier;

/** What does not compile where a carrier of the config has no line in index.ts. */
const CARRIERS: { readonly [Kind in CarrierKind as `${Kind}Carrier`]: Carry<Kind> } = carriers;

/** What runs a colour of an app, as the config says. */
export function carrierOf(target: Target, runtime: BlueGreenRuntime, color: Color): Carrier {
  const { carrier } = runtime;
  // The line above holds that each kind has its own; the compiler cannot follow that through a look-up.
  const carry = CARRIERS[`${carrier.kind}Carrier`] as (
    target: Target,
    runtime: BlueGreenRuntime,
    carrier: ColorCarrier,
    color: Color,
  ) => Carrier;
  return carry(target, runtime, carrier, color);
}
