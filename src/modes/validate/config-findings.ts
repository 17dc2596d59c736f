import { type ConfigDocument, listEnvironments } from '../../config/document';
import { leaveUnsetOpen } from '../../config/filling/variables';
import { EXAMPLE } from '../../config/previews';
import { resolveEnvironment } from '../../config/resolve';
import { listSecretSources } from '../../config/targets/install-secrets';
import type { Target } from '../../config/targets/target';
import { BowlineError, ConfigError } from '../../errors';
import { readEvent } from '../../github/event';
import type { HostAddress } from '../../hosts/address';
import type { ValidateInputs } from '../../inputs';
import { type GivenSecrets, listSecretProblems, type SecretProblem } from '../../inputs/secrets';
import type { Complaint } from '../../repository/validation';
import type { RunnerWorld } from '../../rollout/world';
import { readConfigFile } from '../shared/config-file';

/** What the config says of the environment that is meant, and everything that is wrong with it. */
export interface ConfigFindings {
  /** Undefined where nothing tells which one is meant. */
  readonly environment: string | undefined;
  /** Empty where the config is not sound. */
  readonly targets: readonly Target[];
  readonly config: readonly Complaint[];
}

/** Reads the config and resolves the environment, with the variables that are not known here left open. */
export async function examineConfig(inputs: ValidateInputs, { cwd, env }: RunnerWorld): Promise<ConfigFindings> {
  let environment = inputs.environment;
  try {
    const document = await readConfigFile(inputs.config, cwd);
    environment ??= document.config.default_environment ?? findOnly(document);
    const { apps } = inputs;
    // Before the approval a job does not see the variables of the environment.
    const variables = leaveUnsetOpen(JSON.stringify(document.config), env);
    // A preview is judged by the first slot; no host is asked.
    const { pullRequest } = await readEvent(env);
    const number = pullRequest?.number ?? EXAMPLE.number;
    const { targets } = resolveEnvironment(document, { environment, apps, variables, pullRequest: number });
    return { environment, targets, config: [] };
  } catch (error) {
    if (!(error instanceof BowlineError)) throw error;
    return { environment, targets: [], config: toComplaints(error) };
  }
}

function findOnly(document: ConfigDocument): string | undefined {
  const [first, ...others] = listEnvironments(document);
  return others.length === 0 ? first?.name : undefined;
}

function toComplaints(error: BowlineError): readonly Complaint[] {
  if (!(error instanceof ConfigError)) return [{ message: error.message, hint: error.hint }];
  return error.problems.map(({ position, message, hint }) => ({
    message: `${position.file}:${position.line}:${position.column}: ${message}`,
    hint,
  }));
}

/** What is known of the secrets before the approval. */
export interface SecretFindings {
  readonly secrets: readonly Complaint[];
  /** Declared ones that may have a value after the approval: an environment's own are not known before. */
  readonly openSecrets: readonly string[];
}

/**
 * Looks for the secrets that `required-secrets` names and, where `secrets` is given at all, for those that the apps and their
 * hosts declare.
 */
export function examineSecrets(
  inputs: ValidateInputs,
  targets: readonly Target[],
  env: RunnerWorld['env'],
): SecretFindings {
  const required = listSecretProblems(inputs.requiredSecrets, inputs, env);
  const declared = inputs.secrets === undefined ? [] : listSecretProblems(targets.flatMap(listDeclared), inputs, env);
  const others = declared.filter(({ name }) => !inputs.requiredSecrets.includes(name));
  const isWhole = isWholeContext(inputs.secrets);
  const isOpen = (one: SecretProblem) => one.isOpen === 'empty' || (one.isOpen === 'absent' && isWhole);
  return {
    secrets: [...required, ...others.filter((one) => !isOpen(one))].map(({ message }) => ({
      message,
      hint: 'Store it under Settings → Secrets and variables → Actions, and pass it to the workflow by its name.',
    })),
    openSecrets: others.filter(isOpen).map(({ name }) => name),
  };
}

/** Is it `toJSON(secrets)`? Before the approval the environment's own are not even named in it. */
function isWholeContext(secrets: GivenSecrets | undefined): boolean {
  return [...(secrets?.keys() ?? [])].some((name) => name.toLowerCase() === 'github_token');
}

function listDeclared(target: Target): readonly string[] {
  return [...listSecretSources(target), ...listKeys(target.host)];
}

function listKeys(host: HostAddress): readonly string[] {
  return [...(host.key === undefined ? [] : [host.key]), ...host.jump.flatMap(listKeys)];
}
