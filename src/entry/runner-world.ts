import { randomBytes } from 'node:crypto';
import { runRunnerCommand } from '../hosts/runner-command';
import type { Inputs } from '../inputs';
import type { GivenSecrets } from '../inputs/secrets';
import type { LiveLog } from '../report/log/step-log';
import type { Redactor } from '../report/text/redact';
import type { RunnerWorld } from '../rollout/world';
import { isTooShortToHide, type Secret } from '../shell/secret';
import { readIdentity } from './identity';
import { sleep } from './sleep';

/** What an entry brings along; the rest of the surroundings is the same for all. */
export interface EntryParts
  extends Pick<
    RunnerWorld,
    'saveState' | 'confirm' | 'leavesUndoToPost' | 'loadReport' | 'console' | 'notifications' | 'deployments'
  > {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly progress: LiveLog;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** Tells the runner to hide a value; the redactor knows it already. */
  readonly mask: (secret: Secret) => void;
}

/** Puts together what a run may touch. */
export function openRunnerWorld(parts: EntryParts): RunnerWorld {
  const { env, cwd, progress, redactor, signal, mask } = parts;
  let repository: Promise<string | null> | undefined;
  const warned = new Set<string>();
  return {
    env,
    cwd,
    progress,
    redactor,
    signal,
    saveState: parts.saveState,
    confirm: parts.confirm,
    leavesUndoToPost: parts.leavesUndoToPost,
    notifications: parts.notifications,
    deployments: parts.deployments,
    ...(parts.console === undefined ? {} : { console: parts.console }),
    ...(parts.loadReport === undefined ? {} : { loadReport: parts.loadReport }),
    run: readIdentity(env),
    readRepository: () => {
      // Loaded late: few modes ask.
      repository ??= import('../git/source-info').then(({ readRepository }) => readRepository(cwd, env));
      return repository;
    },
    now: () => new Date(),
    sleep,
    random: (digits) =>
      randomBytes(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits),
    runOnRunner: (command, timeoutMs, variables, until, onLine) =>
      runRunnerCommand({
        command,
        cwd,
        env: { ...withoutInputs(env), ...variables },
        timeoutMs,
        signal: until,
        redactor,
        onLine,
      }),
    protect: (secrets) => {
      redactor.add(secrets);
      for (const secret of secrets) mask(secret);
      for (const name of listTooShort(secrets).filter((one) => !warned.has(one))) {
        warned.add(name);
        progress.warn(describeTooShort(name));
      }
    },
  };
}

/** Names of the secrets that stay to be read wherever something quotes them. */
function listTooShort(secrets: readonly Secret[]): readonly string[] {
  return secrets.flatMap((secret) =>
    secret.name !== undefined && secret.reveal() !== '' && isTooShortToHide(secret.reveal()) ? [secret.name] : [],
  );
}

function describeTooShort(name: string): string {
  return `the secret ${name} is too short to hide, so logs and reports may show it; what is no secret belongs in \`env\``;
}

type SecretInputs = Partial<Record<'sshKey' | 'sshPassphrase' | 'githubToken', Secret | undefined>> & {
  readonly secrets?: GivenSecrets | undefined;
};

/** The secrets that arrive as inputs; they are hidden before anything is printed. */
export function secretsOf(inputs: Inputs): readonly Secret[] {
  if (inputs.mode === 'demo' || inputs.mode === 'init') return [];
  const { sshKey, sshPassphrase, githubToken, secrets }: SecretInputs = inputs;
  return [sshKey, sshPassphrase, githubToken, ...(secrets?.values() ?? [])].filter((secret) => secret !== undefined);
}

/** A command of the config must not find the step's own inputs in its environment: secrets are among them. */
function withoutInputs(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|STATE_|BOWLINE_INPUT_)/.test(name)));
}
