import { listHostModes, type Mode, modes, type Surface } from '../modes';

export type InputKind = 'text' | 'list' | 'choice' | 'choices' | 'boolean' | 'duration' | 'count';

export interface InputDefinition {
  readonly name: string;
  readonly kind: InputKind;
  /** The modes that take it; every other one refuses it when it is not empty. */
  readonly modes: readonly Mode[];
  /** Markdown, for the docs, the help and action.yml. */
  readonly description: string;
  /** What stands for the value in the help, such as `NAME`. */
  readonly placeholder?: string;
  /** The values of a choice. */
  readonly choices?: readonly string[];
  /** Applied by the reader, so that it holds on every surface. */
  readonly default?: string;
  /** An expression that only the runner can evaluate. */
  readonly actionDefault?: string;
  readonly required?: boolean;
  readonly isSecret?: boolean;
  /** Where it exists, when not everywhere. */
  readonly surface?: Surface;
  /** On the command line it may stand behind the mode without its flag. */
  readonly isWord?: boolean;
  /** Known and refused by name until it is built. */
  readonly isFuture?: boolean;
  /** On the command line it may be a file's path, with `@` before it or not; what matches this is the text itself. */
  readonly isText?: RegExp;
}

/** The names that `force` takes. */
export const FORCES = ['downgrade', 'redeploy', 'adopt', 'irreversible', 'hold', 'superseded'] as const;
export type Force = (typeof FORCES)[number];

/** The kinds of apps that `init` writes a first config for. */
export const APP_KINDS = ['static', 'node', 'python', 'binary'] as const;
export type AppKind = (typeof APP_KINDS)[number];

export const MOMENTS = ['pre', 'post'] as const;
export const SWITCH = ['on', 'off'] as const;
export const LOGS = ['comment'] as const;
export const RECORDS = ['auto', 'create', 'none'] as const;

export const allModes = Object.keys(modes) as Mode[];
export const hostModes = listHostModes();
/** Those that take the lock of the apps and deploy nothing. */
export const operatingModes: readonly Mode[] = [
  'restart',
  'stop',
  'start',
  'hold',
  'release-hold',
  'maintenance',
  'teardown',
];
/** Those that a machine may read. */
export const jsonModes: readonly Mode[] = [
  ...hostModes.filter((mode) => mode !== 'logs' && mode !== 'exec'),
  'validate',
  'select',
  'summarize',
  'coverage',
  'comment',
  'release',
];
