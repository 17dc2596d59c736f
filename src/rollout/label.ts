/** What a release is called by; null where it is not known. */
export interface AppLabel {
  readonly version: string | null;
  readonly revision: string | null;
  /** By its digest, where an image is deployed. */
  readonly image?: string | undefined;
}

/** What the releases that a run makes are called by. */
export interface Labels {
  /** Where all apps agree. */
  readonly version: string | null;
  readonly revision?: string | null;
  /** By app, where each has a source of its own. */
  readonly labels?: ReadonlyMap<string, AppLabel> | undefined;
}

/** The label of the release that a run makes of one app. */
export function labelOf({ version, revision = null, labels }: Labels, app: string): AppLabel {
  return labels?.get(app) ?? { version, revision };
}

/** The same as a run keeps it for a target while it goes on. */
export interface KeptLabel {
  version: string | null;
  revision: string | null;
  /** Files of what is live differed from that commit; told by a verification. */
  isDirty?: boolean;
  /** Of the release that the run has made. */
  image?: string | undefined;
}
