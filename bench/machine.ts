import { spawnSync } from 'node:child_process';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import type { Machine } from './outcome';

/** What the figures depend on. */
export function describeMachine(node: string): Machine {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    kernel: release(),
    fileSystem: ask('stat', '-f', '-c', '%T', tmpdir()) ?? 'unknown',
    clientNode: ask(node, '--version') ?? 'unknown',
  };
}

/** Output of a program in one line; undefined when it fails. */
export function ask(program: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', cwd: __dirname });
  return status === 0 ? stdout.trim() : undefined;
}
