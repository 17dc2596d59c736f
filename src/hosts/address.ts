import type { Secret } from '../shell/secret';
import type { UserCertificate } from './keys/certificate';

/** One host as the config resolved it; `jump` is in the order of the hops. */
export interface HostAddress {
  readonly name: string;
  readonly connection: 'ssh' | 'local';
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** SHA256 fingerprints or known_hosts lines; empty means only the `known-hosts` input counts. */
  readonly hostKeys: readonly string[];
  /** The name of the secret that holds this host's own key. */
  readonly key?: string | undefined;
  readonly jump: readonly HostAddress[];
  readonly connectTimeoutMs: number;
  readonly keepaliveMs: number;
}

/** What a connection may authenticate with, in the order in which it is offered. */
export interface Credentials {
  /** Texts of private keys; several may follow each other in one text. */
  readonly keys: readonly Secret[];
  readonly passphrase?: Secret | undefined;
  /** Of those keys, or of others. */
  readonly certificates?: readonly UserCertificate[] | undefined;
  /** Path of an agent's socket; only the CLI has one. */
  readonly agent?: string | undefined;
}
