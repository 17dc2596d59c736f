import { fillPlaceholders } from '../config/filling/placeholders';
import type { BlueGreenRuntime, Color } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import type { Facts } from '../shell/facts';
import type { HostUser, RootCommand } from '../shell/host-user';
import type { Install, Missing } from '../shell/missing';
import { type Sh, sh } from '../shell/sh';

/** An app of two colours, and how it is run. */
export interface SwitchSubject {
  readonly target: Target;
  readonly runtime: BlueGreenRuntime;
}

/**
 * How a proxy is asked and told which colour of an app serves. All of it is pure: code for the shell of the host, and what its
 * answers mean. The files of an app (`switch-files.ts`) follow every switch, whatever the proxy reads, so that an app can
 * go from one way to another.
 */
export interface ProxySwitch {
  /** Tools on the host that it needs. */
  readonly tools: readonly string[];
  /** What it runs as root, in words. */
  readonly rights: readonly RootCommand[];
  /** Texts that somebody installs on the host once. */
  installs(): readonly Install[];
  /** Code for pre-flight, behind `ask`: facts that only this way has, each as `bw FACT PREFIX.key value`. */
  facts(prefix: string): Sh;
  /** What keeps the proxy from being switched, by all facts of the runtime. */
  missing(facts: Facts): readonly Missing[];
  /** What somebody should know who deploys by it, by the same facts. */
  notes(facts: Facts): readonly string[];
  /**
   * Defines `bw_ask`. It sets what the proxy itself says: `bw_color`, and `bw_release`, empty before the first release. Where
   * it fails, `bw_why` is the reason. It changes nothing.
   */
  readonly ask: Sh;
  /**
   * Defines `bw_serve COLOR`, which lets the proxy serve a colour, and changes nothing where it does so already. Where it fails, the
   * proxy serves as before, and `bw_why` is the reason. `bw_ask` is defined before it, and asked afterwards.
   */
  serve(user: HostUser): Sh;
  /** Defines `bw_follow COLOR`: what the proxy reads when it starts says what it serves already. */
  readonly follow: Sh;
  /** Defines `bw_busy`, which prints how many requests a colour has under way, and fails where that is not known. */
  busy(color: Color): Sh;
}

/** `busy` of a proxy that tells nobody. */
export const NOT_COUNTED: Sh = sh`bw_busy() { return 1; }`;

/** `follow` of a proxy whose own configuration no switch changes. */
export const NOTHING_TO_FOLLOW: Sh = sh`bw_follow() { :; }`;

/** Where a colour listens, as the proxy dials it: on the loopback of the host, or in a Docker network of both. */
export function dialOf({ ports, upstream }: Pick<BlueGreenRuntime, 'ports' | 'upstream'>, color: Color): string {
  return upstream === undefined ? `127.0.0.1:${ports[color]}` : fillPlaceholders(upstream, { color });
}
