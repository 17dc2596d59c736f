/** What a release is called by; null where it is not known. */
export interface AppLabel {
  readonly version: string | null;
  readonly revision: string | null;
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
