import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sample } from './outcome';

const GNU_TIME = '/usr/bin/time';
const TAIL_LINES = 5;

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of it; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Exit codes that count as done; 0 by default. */
  readonly codes?: readonly number[];
}

export interface Measured {
  /** Wall clock from the start of the process to its end. */
  readonly sample: Sample;
  /** Wall clock at the start, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly stdout: string;
}

/** Processor time and memory need GNU time; elsewhere only the wall clock is measured. */
export const hasGnuTime = (): boolean =>
  /GNU/.test(spawnSync(GNU_TIME, ['--version'], { encoding: 'utf8' }).stdout ?? '');

/**
 * Runs a program to its end and measures it. Memory is that of the largest of its processes. Outputs go to files,
 * so that nobody reads them meanwhile.
 * @throws Error with its last lines when it does not end as it should
 */
export async function measure(command: Command): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-bench-run-'));
  try {
    return await measureIn(folder, command);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, command: Command): Promise<Measured> {
  const [times, out, err] = ['times', 'stdout', 'stderr'].map((name) => join(folder, name)) as [string, string, string];
  const isTimed = hasGnuTime();
  const wrapper = isTimed ? [GNU_TIME, '-q', '-o', times, '-f', '%U %S %M'] : [];
  const [program = '', ...args] = [...wrapper, command.program, ...command.args];
  const files = [openSync(out, 'w'), openSync(err, 'w')] as const;
  const startedAt = Date.now();
  const started = process.hrtime.bigint();
  const child = spawn(program, args, { cwd: command.cwd, env: command.env, stdio: ['ignore', ...files] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const wallMs = Number(process.hrtime.bigint() - started) / 1e6;
  for (const file of files) closeSync(file);
  const stdout = readFileSync(out, 'utf8');
  if (!(command.codes ?? [0]).includes(code ?? -1))
    throw failed(command, code, `${stdout}\n${readFileSync(err, 'utf8')}`);
  return { sample: { wallMs, ...(isTimed ? parseTimes(readFileSync(times, 'utf8')) : {}) }, startedAt, stdout };
}

function failed({ program, args }: Command, code: number | null, output: string): Error {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const words = [program.split('/').at(-1), ...args.slice(0, 2)].join(' ');
  return new Error(`${words} ended with ${code}: ${lines.slice(-TAIL_LINES).join(' / ').slice(-600)}`);
}

/** `user system kilobytes`; GNU time may say before it that the program failed. */
export function parseTimes(text: string): Sample {
  const [user = 0, system = 0, kilobytes = 0] = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { cpuMs: Math.round((user + system) * 1000), peakBytes: kilobytes * 1024 };
}
