import { getExecOutput } from '@actions/exec';

/** How a git command ended. */
export interface GitOutput {
  readonly exitCode: number;
  readonly stdout: string;
}

/** What git itself reads. */
const READ_BY_GIT =
  /^(?:PATH|HOME|LANG|LC_.*|TMPDIR|TE?MP|XDG_.*|GIT_.*|SYSTEMROOT|USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PATHEXT|COMSPEC)$/i;

/**
 * Runs git silently in a folder; undefined where there is no git. Nothing else of the step is in its environment, secrets
 * least of all, because a repository can name programs for git to run.
 */
export async function runGit(cwd: string, args: readonly string[]): Promise<GitOutput | undefined> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && READ_BY_GIT.test(entry[0]),
    ),
  );
  return getExecOutput('git', [...args], { cwd, env, silent: true, ignoreReturnCode: true }).catch(() => undefined);
}
