import type { Facts } from '../../shell/facts';
import type { HostUser, RootCommand } from '../../shell/host-user';
import type { Install, Missing } from '../../shell/missing';
import type { Sh } from '../../shell/sh';
import type { Behaviour } from '../behaviour';
import type { ColorTarget } from '../colors';

/** A start of one colour. */
export interface ColorStart {
  readonly release: string;
  readonly user: HostUser;
  /** What runs already is started again. */
  readonly isAnew?: boolean;
}

/** What runs one colour of an app. Its commands stand under `set -e`, also in the middle of others. */
export interface Carrier {
  /** Two colours of the same are one service. */
  readonly identity: string;
  /** The app as this colour is run and asked. */
  readonly target: ColorTarget;
  /** How a service of that kind is watched. */
  readonly behaviour: Behaviour;
  /** Links to the release beside that of the colour, by which what runs finds it. */
  readonly links: readonly string[];
  readonly rights: readonly RootCommand[];
  /** What has to be on the host once for it, beside the site of the proxy. */
  readonly installs: readonly Install[];
  /** True in a condition while anything of it runs. */
  readonly isActive: Sh;
  /** True in a condition while it runs as it was started. */
  readonly isWhole: Sh;
  /** Makes ready what a new release needs for its start, beside what runs. */
  ready(release: string): Sh;
  /** Brings back what a start needs of a release that is gone from the host. */
  recall(release: string): Sh;
  /** Prints what `ready` has found that somebody should know, behind the start. */
  readonly tell: Sh;
  /** Starts it, now and with the machine; what runs as the release has it may be left alone. */
  start(start: ColorStart): Sh;
  /** It starts with the machine. */
  remember(user: HostUser): Sh;
  /** It starts with the machine no more. */
  forget(user: HostUser): Sh;
  /** Stops it, so that a way back may start it again. */
  stop(user: HostUser): Sh;
  /** Stops it for good. */
  end(user: HostUser): Sh;
  /** Code for pre-flight, for `missing`; the same as of another colour need not be asked twice. */
  facts(prefix: string): Sh;
  /** What keeps it from running the release. */
  missing(facts: Facts): readonly Missing[];
}
