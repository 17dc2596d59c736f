import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Machine } from '../fixtures/machines';
import { PATH, PORT, type SubjectName } from './subjects/subject';

const PROGRAM = readFileSync(join(__dirname, 'probe.py'), 'utf8');

/** Whether each lock is free. */
export interface Locks {
  readonly host: boolean;
  readonly app: boolean;
  readonly activate: boolean;
}

export interface Processes {
  /** The working folders of the service's processes, or of its containers and why they are no whole stack. */
  readonly service: readonly string[];
  /** `pid command` of everything else that the deploy user runs, its logins included. */
  readonly others: readonly string[];
}

/** Everything that is judged about a host, read in one go. */
export interface Look extends Processes {
  /** Where the other colour runs, beside the one that serves. */
  readonly idle: readonly string[];
  /** Whether `current` leads to what serves. */
  readonly follows: boolean;
  /** Where `current` leads, or the link of the colour that serves, as it is written; null where it is no link. */
  readonly target: string | null;
  readonly isLink: boolean;
  readonly isComplete: boolean;
  readonly version: string;
  /** `mode sha256 path` of every file that is live, sorted. */
  readonly tree: readonly string[];
  readonly manifest: string | null;
  /** The version that the service answers with; null where it does not. */
  readonly answers: string | null;
  readonly realPath: string;
  readonly releases: readonly string[];
  readonly leftovers: readonly string[];
  readonly journal: string;
  readonly locks: Locks;
}

/** A program on a host that answers questions about it within milliseconds, past sshd. */
export interface Probe extends Disposable {
  look(): Promise<Look>;
  locks(): Promise<Locks>;
  processes(): Promise<Processes>;
  /** The next call of `tool` whose arguments match the shell pattern waits until `open`. */
  arm(tool: string, pattern: string): Promise<void>;
  /** Like `arm`; what waits until now goes on to there. */
  pass(tool: string, pattern: string): Promise<void>;
  /** Whether something waits at the gate that was set last. */
  reached(): Promise<boolean>;
  open(): Promise<void>;
  fillDisk(): Promise<void>;
  fillInodes(): Promise<void>;
  /** Runs a command as root. @returns what it printed. */
  run(command: string): Promise<string>;
}

interface Reply {
  readonly value?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the program; it ends with its host, and every question after that is an error. */
export function openProbe({ container, user }: Machine, subject: SubjectName): Probe {
  const words = ['exec', '--interactive', container, 'python3', '-c', PROGRAM, PATH, `${PORT}`, user, subject];
  const child = spawn('docker', words, { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: Waiting[] = [];
  let isGone = false;
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => answer(waiting.shift(), JSON.parse(line)));
  child.on('close', () => {
    isGone = true;
    for (const one of waiting.splice(0)) one.reject(new Error(`the probe of ${container} ended`));
  });
  const ask = <T>(...question: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (isGone) return reject(new Error(`the probe of ${container} is gone`));
      waiting.push({ resolve: (value) => resolve(value as T), reject });
      child.stdin.write(`${JSON.stringify(question)}\n`);
    });
  return {
    look: () => ask('look'),
    locks: () => ask('locks'),
    processes: () => ask('processes'),
    arm: (tool, pattern) => ask('arm', tool, pattern),
    pass: (tool, pattern) => ask('pass', tool, pattern),
    reached: () => ask('reached'),
    open: () => ask('open'),
    fillDisk: () => ask('fillDisk'),
    fillInodes: () => ask('fillInodes'),
    run: (command) => ask('run', command),
    [Symbol.dispose]: () => void child.stdin.end(),
  };
}

function answer(waiting: Waiting | undefined, { value, error }: Reply): void {
  if (error === undefined) waiting?.resolve(value);
  else waiting?.reject(new Error(error));
}
