import type { Secret } from '../shell/secret';
import type { JsonInputs } from './host-inputs';
import type { GivenSecrets } from './secrets';

/** An entry of a matrix that `select` has made. */
export interface MatrixEntry {
  readonly environment: string;
  /** Separated by commas. */
  readonly apps: string;
}

export interface SummarizeInputs extends JsonInputs {
  readonly mode: 'summarize';
  readonly config: string;
  /** What was to be deployed, of one environment; at least one entry. */
  readonly matrix: readonly MatrixEntry[];
  /** The folder with a folder for each of them, in which its report lies. */
  readonly reports: string;
  readonly secrets?: GivenSecrets | undefined;
}

export interface SelectInputs extends JsonInputs {
  readonly mode: 'select';
  readonly config: string;
  /** Empty is every environment that this event deploys to. */
  readonly environment?: string | undefined;
  /** Empty is every app. */
  readonly apps: readonly string[];
  /** With it the newest git tag that matches is deployed. */
  readonly tags?: string | undefined;
  /** Each app is an entry of its own. */
  readonly perApp: boolean;
  /** For the logins of registries. */
  readonly secrets?: GivenSecrets | undefined;
  readonly githubToken?: Secret | undefined;
}
