import type { HostAddress } from '../hosts/address';
import type { FailurePolicy, Stage } from './model';
import type { Notifier } from './notifiers/notifier';
import type { Instance, PreviewTemplate } from './previews';
import type { Target } from './targets/target';

/** One environment, as a run sees it. */
export interface Environment {
  readonly name: string;
  /** Where it is the preview of a pull request. */
  readonly preview?: Preview | undefined;
  readonly url?: string | undefined;
  /** In the order of the config, each with the hosts of this run. An environment with `hosts` is one stage of its own name. */
  readonly stages: readonly Stage[];
  /** Every app on every host it goes to; apps in config order, hosts in config order within an app. */
  readonly targets: readonly Target[];
  /** The hosts that at least one target uses, in config order. */
  readonly hosts: readonly HostAddress[];
  /** The files that the apps name for their version, each once; a run has one version. */
  readonly versionFiles: readonly string[];
  readonly deadlineMs: number;
  /** What a failure of the verification of all hosts behind the last stage rolls back; undefined where there is none. */
  readonly verify?: FailurePolicy | undefined;
  readonly parallel: number;
  readonly lock: { readonly scope: 'host' | 'app'; readonly waitMs: number };
  /** Who is told, each once. */
  readonly notifiers: readonly Notifier[];
  /** `apps.shop.health.deadline` → where its value came from, for `mode: plan`. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** The preview that an environment is. */
export interface Preview extends Instance {
  readonly template: PreviewTemplate;
}

export interface Origin {
  readonly value: unknown;
  /** `default`, or `config/bowline.yml:12`. */
  readonly from: string;
}
