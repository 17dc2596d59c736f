import type { AppKind } from './table/definition';

export interface DemoInputs {
  readonly mode: 'demo';
  readonly keep: boolean;
}

export interface InitInputs {
  readonly mode: 'init';
  /** The file to write. */
  readonly config: string;
  readonly environment?: string | undefined;
  /** The host, as `ssh` writes it. */
  readonly address?: string | undefined;
  readonly kind?: AppKind | undefined;
  /** Where the service listens. */
  readonly port?: number | undefined;
  /** The path that tells whether it is healthy. */
  readonly health?: string | undefined;
  readonly yes: boolean;
}
