import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { createLastLine } from '../report/text/last-line';
import type { Redactor } from '../report/text/redact';
import { createLineDecoder } from '../report/text/sanitize';
import { writeCommandCode } from '../shell/command';
import { sh } from '../shell/sh';

const KEPT_LINES = 200;

export interface RunnerCommand {
  readonly command: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly redactor: Pick<Redactor, 'redact' | 'longest'>;
  /** Takes each line as it comes. */
  readonly onLine?: ((line: string) => void) | undefined;
}

export interface RunnerOutcome {
  readonly code: number | null;
  readonly output: readonly string[];
  readonly said: string;
}

/**
 * Runs a command of the config on the runner, in a process group of its own, and waits for it.
 * @returns its exit code, null when it took too long or was ended, its last lines, and the last line of its standard output that
 *   is not blank, with its secrets
 */
export async function runRunnerCommand({
  command,
  cwd,
  env,
  timeoutMs,
  signal,
  redactor,
  onLine,
}: RunnerCommand): Promise<RunnerOutcome> {
  signal.throwIfAborted();
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const child = spawn('/bin/sh', ['-ec', writeCommandCode(command, { scratch: sh`${env.TMPDIR || tmpdir()}` })], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  const keep = (line: string): void => {
    output.push(line);
    if (output.length > KEPT_LINES) output.shift();
    onLine?.(line);
  };
  const decoder = createLineDecoder(keep, { redactor });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => decoder.push(chunk));
  const said = createLastLine();
  child.stdout.on('data', said.push);
  const end = () => killGroup(child.pid);
  bounded.addEventListener('abort', end, { once: true });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  bounded.removeEventListener('abort', end);
  decoder.end();
  signal.throwIfAborted();
  return { code, output, said: said.read() };
}

/** A group that has just ended is no error. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
