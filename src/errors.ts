/** Where in a run something happened; every part is optional because an error may precede it. */
export interface Where {
  readonly app?: string;
  readonly host?: string;
  readonly step?: string;
}

/** The stable codes that outputs, `report.json` and the CLI's exit status are derived from. */
export type ErrorCode =
  | 'input'
  | 'config'
  | 'connect'
  | 'host_key'
  | 'preflight'
  | 'lock_held'
  | 'superseded'
  | 'held'
  | 'slots_full'
  | 'lock_lost'
  | 'command'
  | 'transfer'
  | 'verification'
  | 'canary_failed'
  | 'canary_inconclusive'
  | 'refused'
  | 'rollback'
  | 'github'
  | 'registry'
  | 'notify'
  | 'deadline'
  | 'cancelled'
  | 'internal';

export interface ErrorDetails {
  /** What the reader should do next, as an imperative sentence. */
  readonly hint?: string | undefined;
  readonly where?: Where | undefined;
  readonly cause?: unknown;
}

/** Everything Bowline throws on purpose: the message says what happened, the hint what to do next. */
export class BowlineError extends Error {
  readonly hint: string | undefined;
  readonly where: Where;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.hint = details.hint;
    this.where = details.where ?? {};
  }
}

/** An input, flag or secret that is missing, unknown or unusable. Thrown before anything is read from a host. */
export class InputError extends BowlineError {
  constructor(message: string, hint?: string) {
    super('input', message, { hint });
  }
}

/** What to do next about several causes, each once and as a paragraph of its own, of five at most. */
export function joinHints(hints: readonly (string | undefined)[]): string | undefined {
  return [...new Set(hints.filter((hint) => hint !== undefined))].slice(0, 5).join('\n\n') || undefined;
}

export interface Position {
  readonly file: string;
  /** 1-based, as the column is. */
  readonly line: number;
  readonly column: number;
}

export interface ConfigProblem {
  readonly position: Position;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Which key is meant, such as `apps.shop.port`; undefined where it is about the file. */
  readonly key?: string | undefined;
}

/** One or more problems of the config file, each with file, line and column. */
export class ConfigError extends BowlineError {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super('config', problems.map(describeProblem).join('\n'), { hint: joinHints(problems.map(({ hint }) => hint)) });
  }
}

function describeProblem({ position, message, key }: ConfigProblem): string {
  const name = /([\w-]+)(?:\[\d+\])*$/.exec(key ?? '')?.[1] ?? '';
  return `${position.file}:${position.line}:${position.column}: ${message.includes(name) ? '' : `${key}: `}${message}`;
}

/** Why a host could not be reached; each kind has its own next step. */
export type ConnectKind =
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'unreachable'
  | 'dropped'
  | 'auth'
  | 'key'
  | 'jump'
  | 'protocol'
  | 'shell';

/** A host that could not be reached or logged in to. */
export class ConnectError extends BowlineError {
  constructor(
    readonly kind: ConnectKind,
    message: string,
    details: ErrorDetails,
  ) {
    super('connect', message, details);
  }
}

/** A host key that is unknown, changed or revoked. Thrown before any authentication. */
export class HostKeyError extends BowlineError {
  constructor(
    message: string,
    /** The SHA256 fingerprint that the host offered. */
    readonly offered: string,
    /** The fingerprints that would have been accepted. */
    readonly expected: readonly string[],
    details: ErrorDetails,
  ) {
    super('host_key', message, details);
  }
}

/** A step on a host or on the runner that exited with a code other than 0. */
export class CommandError extends BowlineError {
  constructor(
    message: string,
    /** null when a signal or a lost connection ended it. */
    readonly exitCode: number | null,
    /** The last lines it printed. */
    readonly tail: readonly string[],
    details: ErrorDetails,
  ) {
    super('command', message, details);
  }
}

/** Everything that is missing on every host, found before anything was changed. */
export class PreflightError extends BowlineError {
  constructor(readonly missing: readonly { where: Where; message: string; hint?: string | undefined }[]) {
    super('preflight', missing.map(describeMissing).join('\n'), {
      hint: joinHints(missing.map(({ hint }) => hint)),
      where: missing[0]?.where,
    });
  }
}

function describeMissing({ where, message }: { where: Where; message: string }): string {
  return [where.host, where.app, message].filter(Boolean).join(': ');
}

/** Another deployment holds the host. */
export class LockHeldError extends BowlineError {
  constructor(
    message: string,
    /** Who holds it, as it wrote itself down; for people, never for deciding. */
    readonly holder: string,
    details: ErrorDetails,
  ) {
    super('lock_held', message, details);
  }
}

/** Checks that did not pass before the deadline. */
export class VerificationError extends BowlineError {
  constructor(
    message: string,
    readonly failed: readonly { app: string; host: string; check: string; ok: false | null }[],
    details: ErrorDetails,
  ) {
    super('verification', message, details);
  }
}

/** The rollback failed as well; a person has to look. */
export class RollbackError extends BowlineError {
  constructor(message: string, details: ErrorDetails) {
    super('rollback', message, details);
  }
}

/** GitHub refused what was asked of it, or gave no answer. */
export class GitHubError extends BowlineError {
  constructor(
    message: string,
    /** Of the answer; null when there was none, 429 for every limit on requests. */
    readonly status: number | null,
    details: ErrorDetails,
  ) {
    super('github', message, details);
  }
}

/** A failure that is only warned about, in one line: what happened, and what to do next. */
export function describeWarning(thrown: unknown): string {
  const { message, hint } = toBowlineError(thrown);
  return [message, hint].filter(Boolean).join('. Next: ');
}

/** Turns anything that was thrown into an error that can be reported. */
export function toBowlineError(thrown: unknown): BowlineError {
  if (thrown instanceof BowlineError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const hint = 'This is a fault of Bowline itself: please report it with the log of this run.';
  return new BowlineError('internal', message, { cause: thrown, hint });
}
