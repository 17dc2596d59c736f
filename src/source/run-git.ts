import { getExecOutput } from '@actions/exec';

/** How a git command ended. */
export interface GitOutput {
  readonly exitCode: number;
  readonly stdout: string;
}

/**
 * Runs git silently in a folder; undefined where there is no git. The step's own inputs, secrets among them, are not
 * in its environment, because a repository can name programs for git to run.
 */
export async function runGit(cwd: string, args: readonly string[]): Promise<GitOutput | undefined> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !isInputVariable(entry[0]),
    ),
  );
  return getExecOutput('git', [...args], { cwd, env, silent: true, ignoreReturnCode: true }).catch(() => undefined);
}

/** Does a variable of the environment hold an input or the state of this step? */
export function isInputVariable(name: string): boolean {
  return /^(?:INPUT_|STATE_|BOWLINE_INPUT_)/.test(name);
}
