// What the scripts of this folder share: where the repository is and how a program is run.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, without a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

export class CommandFailed extends Error {
  constructor(command, status) {
    super(`${command} ended with ${status}`);
    this.status = typeof status === 'number' ? status : 1;
  }
}

/** Runs a program with this terminal. @throws CommandFailed when it does not end with 0. */
export function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) throw new CommandFailed([program, ...args].join(' '), signal ?? status);
}

/** Runs a program and returns its trimmed output, or undefined when it fails or does not exist. */
export function ask(program, args, options = {}) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', ...options });
  return status === 0 ? stdout.trim() : undefined;
}

/** True in the file that node was started with. */
export function isMain(url) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(url);
}
