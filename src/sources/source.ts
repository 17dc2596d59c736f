import type { SourceInfo } from '../git/source-info';
import type { Needs } from '../plan/content-needs';
import type { HostFacts } from '../plan/facts';
import type { DockerAccess } from '../shell/docker';
import type { Missing } from '../shell/missing';
import type { Step } from '../shell/script';
import type { Secret } from '../shell/secret';
import type { Sh } from '../shell/sh';
import type { Parcel } from './cargo/parcel';

/*
 * Where releases come from. A source is opened before a host is asked, so that what cannot be deployed is refused first;
 * it is read while the hosts are connected to; and it says, as values, how its content gets to a host. The rollout sends
 * and runs those, for all apps of a host together, and with them what every release has whatever its source.
 */

/** What of the world a source is opened with. */
export interface SourceWorld {
  /** The folder that paths of sources begin at. */
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** What of the source was asked for by the input `ref`; undefined is what the config says. */
  readonly ref?: string | undefined;
  /** The file of a commit that its version is read from; undefined where nobody asked for one. */
  readonly versionFile?: string | undefined;
  /**
   * The value of a secret that a source names, by its name; masked from then on.
   * @throws InputError where it is missing or empty
   */
  findSecret(name: string): Secret;
  /** What is known of the checkout that the run works in; git is asked once for all who lie in it. */
  readCheckout(): Promise<SourceInfo>;
}

/** A source that can be deployed, as far as can be told before all of it is read. */
export interface OpenSource {
  /** Never rejects. */
  readonly info: Promise<SourceInfo>;
  /** @throws BowlineError naming what cannot be read; the signal's reason */
  read(): Promise<Content>;
}

/** What an app is deployed from, known to its last byte. */
export interface Content {
  /** The same for the same content alone: what `unchanged` goes by. */
  readonly contentId: string;
  readonly info: SourceInfo;
  /** What it takes on the disk of a host. */
  readonly needs: Needs;
  /** What is sent although git ignores it; absent where git has no say. */
  readonly ignored?: { readonly files: number; readonly bytes: number } | undefined;
  /** Whether a version tells an older release from a newer one, as the tags of images do. */
  readonly isOrderedByVersion?: boolean | undefined;
  /**
   * Code by which a host says in a fact `ancestry` whether a commit is older than the one that is live; absent where the
   * checkout of the run knows. What it prints otherwise counts for nothing.
   */
  readonly askAncestry?: ((root: string, older: string, newer: string) => Sh) | undefined;
  /** Why one of its steps on a host failed, where more is known than the last line; undefined where not. */
  explain?(step: string, output: readonly string[]): Missing | undefined;
  /** How it gets to one place. */
  deliver(place: Place): Delivery;
}

/** Where the content of one app goes. */
export interface Place {
  readonly app: string;
  /** The app's own folder on the host. */
  readonly root: string;
  readonly run: string;
  readonly release: string;
  /** What the content may have in common with; null where nothing serves yet. */
  readonly live: string | null;
  /** The folder that parcels are unpacked in; their destinations are relative to it. */
  readonly base: string;
  readonly facts: HostFacts;
  /** How Docker is reached there. */
  readonly docker: DockerAccess;
}

export interface Delivery {
  /** What a host that has a live release is asked first, so that less has to be sent. */
  readonly question?: Question | undefined;
  /**
   * @param answer undefined where the host was not asked: then it has nothing
   * @throws BowlineError where the content does not get there
   */
  ship(answer: Buffer | undefined): Shipment | Promise<Shipment>;
}

/** Which of the files of its app a host needs, since it can make the others itself. */
export interface Question {
  /** What it needs to know for that. */
  readonly parcels: readonly Parcel[];
  /** About how long they are. */
  readonly bytes: number;
  /** Makes the folder of the release anew, puts there what the host has, and leaves its answer in a file. */
  readonly step: SourceStep;
  readonly answer: string;
  /** A host without a live release is asked as well. */
  readonly isAskedAlways?: boolean | undefined;
}

export interface Shipment {
  /** What is sent, below the folder of the release or that of the run. */
  readonly parcels: readonly Parcel[];
  /**
   * Steps on the host, once the parcels are there and before the release is linked and built: they fetch what was not
   * sent, and check what arrived. `bw_run COMMAND` is for what takes long: it ends when the client is gone.
   */
  readonly steps: readonly SourceStep[];
}

export type SourceStep = Pick<Step, 'name' | 'body'>;
