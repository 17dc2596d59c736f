import { COLORS, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Runtime } from '../config/runtimes/registry';
import { BUILT_IN_CHECK } from '../config/schema/defaults';
import { buildOwnChecks } from '../config/targets/own-checks';
import type { Target } from '../config/targets/target';
import type { Facts } from '../shell/facts';

/** What a host says of the two colours of an app. */
export interface Colors {
  /** To which the proxy sends requests; null where it did not say. */
  readonly serves: Color | null;
  /** The release that the proxy says it serves; null before the first one, and where it did not say. */
  readonly release: string | null;
  /** The release of each; null where it has none. */
  readonly releases: Readonly<Record<Color, string | null>>;
}

export function readColors(facts: Facts): Colors {
  const serves = COLORS.find((color) => facts.read('color') === color) ?? null;
  const [blue = null, green = null] = COLORS.map((color) => facts.read(color) || null);
  return { serves, release: facts.read('release') || null, releases: { blue, green } };
}

/** The colour that a release has on the host, or else will have: the one that does not serve. */
export function colorOf({ serves, releases }: Colors, release: string | null): Color {
  const own = release === null ? undefined : COLORS.find((color) => releases[color] === release);
  // A site that nothing was switched on serves blue.
  return own ?? otherColor(serves ?? 'blue');
}

/** Where one colour of an app is, and how it is run. */
export interface ColorPlace {
  readonly color: Color;
  readonly port: number;
  /** The link in the path of the app by which what runs finds its release. */
  readonly link: string;
  readonly runtime: Runtime;
}

/** An app as one of its colours is run and asked, past the proxy: a service like any other. */
export type ColorTarget = Target & ColorPlace;

export function atColor(target: Target, { color, port, link, runtime }: ColorPlace): ColorTarget {
  // A colour has a port of its own, which has to be its own; the port of the app is the proxy's.
  const asked = {
    port: { type: 'port' as const, ...BUILT_IN_CHECK, when: [...BUILT_IN_CHECK.when] },
    ...target.ownChecks.checks,
  };
  // Only what is asked on the host: an address outside of it leads to the live colour.
  const verified = buildOwnChecks({ ...target.ownChecks, checks: asked, port }, runtime);
  return { ...target, ...verified, runtime, color, port, link };
}
