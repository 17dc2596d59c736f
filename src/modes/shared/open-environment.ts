import type { ConfigDocument } from '../../config/document';
import type { Environment, Preview } from '../../config/environment';
import { findPreviewTemplate } from '../../config/previews';
import { resolveEnvironment } from '../../config/resolve';
import { listInstallSecrets } from '../../config/targets/install-secrets';
import type { Target } from '../../config/targets/target';
import { InputError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { resolveSecrets } from '../../inputs/secrets';
import type { RunnerWorld, World } from '../../rollout/world';
import { Secret } from '../../shell/secret';
import { openAccess } from './access';
import { readConfigFile } from './config-file';
import { findConfigRoot } from './config-root';
import { type Insistence, openNotifications } from './open-notifications';
import { readTemplates } from './read-templates';
import { boundYoungSpace } from './young-space';

/** By app, what its service is given under which name. */
export type AppSecrets = ReadonlyMap<string, ReadonlyMap<string, Secret>>;

/** What a run is about, and the world with the way to its hosts. */
export interface Opened {
  /** The whole config, for who needs another environment of it. */
  readonly document: ConfigDocument;
  readonly environment: Environment;
  readonly world: World;
}

/**
 * Reads the config, resolves the environment that is asked for, and checks what is needed to get to its
 * hosts; nothing is connected to yet.
 * @throws InputError, ConfigError, ConnectError of kind `key`
 */
export async function openEnvironment(
  inputs: HostModeInputs,
  runner: RunnerWorld,
  insistence: Insistence = inputs.mode === 'deploy' ? 'refuse' : 'warn',
): Promise<Opened> {
  boundYoungSpace();
  const [document, root] = await Promise.all([
    readConfigFile(inputs.config, runner.cwd),
    findConfigRoot(inputs.config, runner.cwd),
  ]);
  const options = {
    environment: inputs.environment,
    apps: [...inputs.apps],
    hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
    variables: runner.env,
    leavesEnvOpen: inputs.mode !== 'deploy' && inputs.mode !== 'plan',
    pullRequest: await findPullRequest(document, inputs, runner),
  };
  const asked = resolveEnvironment(document, options);
  const slot = await findSlot(document, asked, inputs, { ...runner, root });
  const resolved = slot === undefined ? asked : resolveEnvironment(document, { ...options, slot });
  const environment = needsTemplates(inputs.mode) ? await openTemplates(resolved, root) : resolved;
  runner.progress.setApps([...new Set(environment.targets.map(({ app }) => app))]);
  await openNotifications(inputs, environment, runner, insistence);
  return {
    document,
    environment,
    world: { ...runner, root, connect: await openAccess(inputs, environment.hosts, runner) },
  };
}

/**
 * The number of the pull request of the event, where the environment is that of all of them. What comes from a fork is deployed by nobody
 * but a maintainer, who names it.
 */
async function findPullRequest(
  document: ConfigDocument,
  { mode, environment }: HostModeInputs,
  { env }: RunnerWorld,
): Promise<number | undefined> {
  const template = findPreviewTemplate(document)?.name;
  if (template === undefined || (environment ?? document.config.default_environment ?? template) !== template)
    return undefined;
  const { readEvent } = await import('../../github/event');
  const { pullRequest } = await readEvent(env);
  if (mode === 'deploy' && pullRequest?.isFromFork)
    throw new InputError(
      `pull request ${pullRequest.number} comes from a fork, and gets no preview`,
      'A maintainer who has read it can run the preview workflow by hand, with its number and its full commit.',
    );
  return pullRequest?.number;
}

/** The slot of a preview, by its host; a plan asks nothing, and says so. */
async function findSlot(
  document: ConfigDocument,
  environment: Environment,
  inputs: HostModeInputs,
  runner: Omit<World, 'connect'>,
): Promise<number | undefined> {
  const { name, hosts } = environment;
  if (!isPreview(environment)) return undefined;
  if (inputs.mode === 'plan') {
    runner.progress.note(`${name}: no host is asked for its slot, and the first is taken here`);
    return undefined;
  }
  const { settleSlot } = await import('./preview-slot');
  const world = { ...runner, connect: await openAccess(inputs, hosts, runner) };
  return settleSlot({ document, inputs, world }, environment);
}

function isPreview(environment: Environment): environment is Environment & { readonly preview: Preview } {
  return environment.preview !== undefined;
}

/** Only then what a template says counts: it goes into a release, or is shown to an admin. */
function needsTemplates(mode: HostModeInputs['mode']): boolean {
  return mode === 'deploy' || mode === 'plan' || mode === 'doctor';
}

/** With the templates read that the targets name. @throws InputError */
async function openTemplates(environment: Environment, root: string): Promise<Environment> {
  return withTargets(environment, await readTemplates(environment.targets, root));
}

/** The same environment with other targets; what only a plan reads of it stays unmade. */
function withTargets(environment: Environment, targets: readonly Target[]): Environment {
  const parts = Object.getOwnPropertyDescriptors(environment);
  return Object.defineProperties({}, { ...parts, targets: { ...parts.targets, value: targets } }) as Environment;
}

/**
 * Finds the values of the secrets that the apps declare; no other name is looked at.
 * @throws InputError naming everything that is missing
 */
export function readSecrets(targets: readonly Target[], inputs: HostModeInputs, world: World): AppSecrets {
  const found = new Map(
    targets.map(({ app, secrets }) => [app, resolveSecrets({ ...secrets }, inputs.secrets, { ...world.env })]),
  );
  world.protect([...found.values()].flatMap((secrets) => [...secrets.values()]));
  return found;
}

/**
 * Finds the secrets of what installs on the hosts, by the name of their source.
 * @throws InputError naming everything that is missing
 */
export function readInstallSecrets(
  targets: readonly Target[],
  inputs: HostModeInputs,
  world: World,
): ReadonlyMap<string, Secret> {
  const names = targets.flatMap(listInstallSecrets).map((name) => [name, name]);
  const found = resolveSecrets(Object.fromEntries(names), inputs.secrets, { ...world.env });
  world.protect([...found.values()].flatMap((one) => [one, ...readPassword(one)]));
  return found;
}

/** An address may be quoted without the user in it. */
function readPassword(secret: Secret): readonly Secret[] {
  const text = secret.reveal();
  if (!URL.canParse(text)) return [];
  const { password } = new URL(text);
  return password === '' ? [] : [...new Set([password, decodeURIComponent(password)])].map((one) => new Secret(one));
}
