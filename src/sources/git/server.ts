import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { GitSource } from '../../config/sources/git';
import { type GitOutput, readGitVariables } from '../../git/run-git';
import type { Secret } from '../../shell/secret';
import { hideInFile } from './hidden-file';
import { GIT_VARIABLES, listSettings, writeCredential, writeHostKeys, writeKey, writeSshCommand } from './settings';

/** What a source is read with: at most one of the two. */
export interface Login {
  readonly token?: Secret | undefined;
  readonly deployKey?: Secret | undefined;
}

/** A repository on its server, as the runner reaches it. */
export interface Server {
  readonly source: GitSource;
  readonly login: Login;
  readonly signal: AbortSignal;
}

/** What a look at a server may take. */
export const LOOK_MS = 60_000;

/** Chosen by whoever started this process for another repository, or asking a person who is not there. */
const NOT_OURS = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ASKPASS|SSH|SSH_COMMAND|TRACE.*)$/;

/**
 * Runs git on the runner with the login of a source, which stands in no command line, environment or file with a name.
 * @param timeoutMs undefined for what takes as long as it takes
 * @returns undefined where there is no git
 * @throws the signal's reason
 */
export async function runGitWithLogin(
  { source, login, signal }: Server,
  args: readonly string[],
  timeoutMs?: number,
): Promise<GitOutput | undefined> {
  const { token, deployKey } = login;
  using credential = token && hideInFile(writeCredential(source.user, token.reveal()), tmpdir());
  using key = deployKey && hideInFile(writeKey(deployKey.reveal()), tmpdir());
  using hostKeys = deployKey && hideInFile(writeHostKeys(source.hostKeys), tmpdir());
  const command = key && hostKeys && writeSshCommand({ key: key.path, hostKeys: hostKeys.path });
  const own = Object.entries(readGitVariables(process.env)).filter(([name]) => !NOT_OURS.test(name));
  const env = {
    ...Object.fromEntries(own),
    ...GIT_VARIABLES,
    LC_ALL: 'C',
    ...(command === undefined ? {} : { GIT_SSH_COMMAND: command }),
  };
  const output = await run([...listSettings(source, credential?.path), ...args], env, [
    signal,
    ...(timeoutMs === undefined ? [] : [AbortSignal.timeout(timeoutMs)]),
  ]);
  signal.throwIfAborted();
  return output;
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ends: readonly AbortSignal[],
): Promise<GitOutput | undefined> {
  const signal = AbortSignal.any([...ends]);
  return new Promise((resolve) => {
    const child = spawn('git', args, { env, stdio: ['ignore', 'pipe', 'pipe'], signal, killSignal: 'SIGTERM' });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        texts[name] += chunk;
      });
    }
    child.on('error', (error) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') resolve(undefined);
    });
    child.on('close', (code) => {
      const late = signal.aborted ? '\ntimed out: no answer in time' : '';
      resolve({ exitCode: code ?? 1, stdout: texts.stdout, stderr: `${texts.stderr}${late}` });
    });
  });
}
