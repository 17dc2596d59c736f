import type { ReleaseFile } from '../release/release-file';
import type { Facts } from '../shell/facts';
import type { HostUser, RootCommand } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import type { Sh } from '../shell/sh';

/** One thing on a host that will be another afterwards. */
export interface Change {
  /** In a few words, such as `unit shop.service`. */
  readonly what: string;
  /** As it is, a word or a whole text; null where there is nothing. */
  readonly from: string | null;
  /** As it will be; null where it is taken away. */
  readonly to: string | null;
}

/** What is somebody else's, with what would become of it, and the way to take it over. */
export interface Resistance {
  readonly message: string;
  readonly hint: string;
}

/**
 * Something that an app needs on a host beside its release, and that a run brings to what the config says: a unit, a
 * site, packages. It is pure, as a runtime is: commands are values, what a host answered is given back as text.
 */
export interface Part {
  /** One word, under which its facts come back. */
  readonly name: string;
  /** What two releases share of it by having the same; the name where nothing is said. What is left otherwise is undone. */
  readonly identity?: string;
  /** While the release is made, before its build commands, or in the critical section, when `current` was switched and nothing restarted. */
  readonly when: 'prepare' | 'activate';
  /** What its step is called. */
  readonly step: string;
  /** What it runs as root. */
  readonly rights: readonly RootCommand[];
  /** Files of the release without which it cannot be applied; of several in one place, one is enough. */
  readonly needs?: readonly (string | readonly string[])[];
  /** A condition, behind its `facts`, that is true where it needs one of them; without it each is always needed. */
  isRightNeeded?(right: RootCommand): Sh;
  /** What lies in a release for it, so that it switches with it. */
  files?(release: string, version: string | null, facts: Facts): readonly ReleaseFile[];
  /** Code for pre-flight: what it prints as `bw FACT PREFIX.key value` comes back in `compare`. */
  facts(prefix: string): Sh;
  /** Whether there is nothing of it, on the host or in a release, so that it makes no step; without it there always is. */
  isIdle?(facts: Facts): boolean;
  /** What `apply` will change; empty where all is as it should be. */
  compare(facts: Facts, release: string): readonly Change[];
  /** What `undo` will change. */
  leave?(facts: Facts): readonly Change[];
  /** What somebody should know, although nothing stands in the way. */
  notes?(facts: Facts): readonly string[];
  /** In prepare, where it is applied later: whether that would succeed. It changes nothing. */
  readonly rehearsal?: { readonly step: string; body(release: string, user: HostUser): Sh };
  /** What the host lacks for it. A rollback does not ask. */
  missing?(facts: Facts): readonly Missing[];
  /** What stands there that is somebody else's: only `force: adopt` takes it over. Absent where nothing can. */
  resists?(facts: Facts): Resistance | undefined;
  /** What `status` says of it, a phrase each. */
  tells?(facts: Facts): readonly string[];
  /** Does that, and nothing where there is nothing to do. In `prepare` it runs in the folder of the release with its env, in a process group that ends with the client. */
  apply(release: string, user: HostUser): Sh;
  /** Does it again where what a release has of it is gone, before a run goes back to that release. */
  recall?(release: string): Sh;
  /** Takes away what a release brought, where another service takes the place of its own. */
  undo(release: string, user: HostUser): Sh;
  /** Takes away for good what it brought beside the releases, where the app goes; nothing where there is nothing. Absent where nothing stays behind. */
  remove?(user: HostUser): Sh;
  /**
   * What root runs on the host once in its place, where `privileges` keeps it from a deploy; undefined where the host has not told enough for
   * it. Of parts with `rights`.
   */
  byAdmin?(facts: Facts): Sh | undefined;
  /** What is another way where root's own script does it for a deploy: `privileges: root-script`. Without it that is left to an admin. */
  readonly byScript?: Partial<Part> | undefined;
  /** Where the service is stopped, and started again. */
  pause?(user: HostUser): Sh;
  resume?(user: HostUser): Sh;
}
