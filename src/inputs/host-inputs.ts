import type { Secret } from '../shell/secret';
import type { GivenSecrets } from './secrets';

/** What every mode takes that connects to hosts. */
export interface HostInputs {
  readonly config: string;
  /** Required where the config has more than one, which only the config can tell. */
  readonly environment?: string | undefined;
  /** Empty is every app of the environment. */
  readonly apps: readonly string[];
  /** Empty is every host of the environment. */
  readonly hosts: readonly string[] | 'failed';
  /** One or several private keys in one text. */
  readonly sshKey?: Secret | undefined;
  readonly sshPassphrase?: Secret | undefined;
  /** Certificates of OpenSSH, one a line. */
  readonly sshCertificate?: string | undefined;
  /** Path of an agent's socket; only the CLI has one. */
  readonly sshAgent?: string | undefined;
  /** Lines of a known_hosts file. */
  readonly knownHosts?: string | undefined;
  /** Where declared secrets are looked up before the process environment; undefined where it was not given. */
  readonly secrets?: GivenSecrets | undefined;
  readonly githubToken?: Secret | undefined;
}

export interface JsonInputs {
  /** Always false in the action. */
  readonly json: boolean;
}
