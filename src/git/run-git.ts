import { getExecOutput } from '@actions/exec';

/** How a git command ended. */
export interface GitOutput {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What git itself reads. */
const READ_BY_GIT =
  /^(?:PATH|HOME|LANG|LC_.*|TMPDIR|TE?MP|XDG_.*|GIT_.*|SYSTEMROOT|USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PATHEXT|COMSPEC)$/i;

/** The advice that ends a refusal of a repository of another user; it is translated, the name of the setting is not. */
const REFUSAL = /--add safe\.directory /;

/**
 * Trusts the repository for one command. In a job's container the checkout belongs to another user than the one who
 * runs, and what lies there is about to be deployed; still no program that the repository names is run for it.
 */
const TRUST = [
  ['safe.directory', '*'],
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
] as const;

/**
 * Runs git silently in a folder; undefined where there is no git. Nothing else of the step is in its environment, secrets
 * least of all, because a repository can name programs for git to run. A repository of another user is read all the same.
 */
export async function runGit(cwd: string, args: readonly string[]): Promise<GitOutput | undefined> {
  const env = readGitVariables(process.env);
  const first = await run(cwd, args, env);
  return first !== undefined && isRefused(first) ? run(cwd, args, trust(env)) : first;
}

/** What git reads of an environment; nothing else of it is given to git. */
export function readGitVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && READ_BY_GIT.test(entry[0]),
    ),
  );
}

/** Does git not read the repository, because it belongs to another user? */
export function isRefused({ exitCode, stderr }: GitOutput): boolean {
  return exitCode === 128 && REFUSAL.test(stderr);
}

async function run(cwd: string, args: readonly string[], env: Record<string, string>): Promise<GitOutput | undefined> {
  return getExecOutput('git', [...args], { cwd, env, silent: true, ignoreReturnCode: true }).catch(() => undefined);
}

/** Adds to the settings that the environment may hold already. */
function trust(env: Readonly<Record<string, string>>): Record<string, string> {
  const count = Number(env.GIT_CONFIG_COUNT) || 0;
  const added = TRUST.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${count + index}`, key],
    [`GIT_CONFIG_VALUE_${count + index}`, value],
  ]);
  return { ...env, ...Object.fromEntries(added), GIT_CONFIG_COUNT: String(count + TRUST.length) };
}
