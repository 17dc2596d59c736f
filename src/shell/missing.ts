/** What is missing on a host, in one sentence, and what to do about it. */
export interface Missing {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What somebody installs on a host by hand, once, so that an app can be deployed there. */
export interface Install {
  /** A phrase, such as `the unit shop@.service`. */
  readonly what: string;
  /** Where the text goes, and what makes it count. */
  readonly how: string;
  readonly text: string;
}
