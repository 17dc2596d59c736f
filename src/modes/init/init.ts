import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { loadConfig } from '../../config/load';
import { resolveEnvironment } from '../../config/resolve';
import type { Target } from '../../config/targets/target';
import { InputError, toBowlineError } from '../../errors';
import { type ScannedKey, scanHostKey } from '../../hosts/scan-host-key';
import type { InitInputs } from '../../inputs';
import { APP_KINDS, type AppKind } from '../../inputs/table/definition';
import { IGNORED, type Plan, writeConfig, writeHostScript, writeWorkflow } from './files';
import { chooseRecipe, findKind, type Repository } from './repository';

/** What `init` may use of the terminal. */
export interface Surroundings {
  readonly cwd: string;
  print(text: string): void;
  /** Asks a person; undefined where nobody is there, or wants to be asked. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

const WORKFLOW = '.github/workflows/deploy.yml';
const HOST_SCRIPT = 'host-setup.sh';
/** An address that belongs to nobody. Source: RFC 5737. */
const NOBODY = '203.0.113.10';

/**
 * Writes a first config, a workflow, and a script that prepares the host, for the repository that the command runs in.
 * @throws InputError when the config exists: it is never written over
 */
export async function init(inputs: InitInputs, surroundings: Surroundings): Promise<number> {
  const { cwd, print } = surroundings;
  if (existsSync(resolve(cwd, inputs.config)))
    throw new InputError(`${inputs.config} exists already`, 'Edit it, or name another file with `--config`.');
  const plan = await makePlan(inputs, surroundings);
  const config = writeConfig(plan);
  const target = readTarget(plan, config);
  const publicKey = await readPublicKey(cwd);
  const files: readonly [string, string][] = [
    [inputs.config, config],
    [WORKFLOW, writeWorkflow(plan)],
    [HOST_SCRIPT, writeHostScript(plan, target, publicKey)],
  ];
  const written = await writeAll(cwd, files, print);
  await ignoreKeys(cwd, print);
  print(adviseNext(plan, { hasScript: written.includes(HOST_SCRIPT), hasKey: publicKey !== undefined }));
  return 0;
}

async function makePlan(inputs: InitInputs, { cwd, print, ask }: Surroundings): Promise<Plan> {
  const repository = await readRepository(cwd);
  const app = nameApp(cwd);
  const kind = inputs.kind ?? findKind(repository) ?? (await askKind(ask));
  const address = inputs.address ?? (await ask?.('Address of the host, as in HOST, USER@HOST or HOST:PORT'))?.trim();
  const host = parseAddress(address || NOBODY);
  const key = address ? await lookAtKey(host, print) : undefined;
  return {
    app,
    environment: inputs.environment ?? 'production',
    configPath: inputs.config,
    host,
    hostKey: key?.fingerprint,
    recipe: chooseRecipe(kind, app, repository),
    port: inputs.port ?? 8000,
    health: inputs.health ?? '/health',
  };
}

async function readRepository(cwd: string): Promise<Repository> {
  const entries = await readdir(cwd, { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  const packageJson = names.includes('package.json') ? await readFile(join(cwd, 'package.json'), 'utf8') : undefined;
  return { names, packageJson };
}

async function askKind(ask: Surroundings['ask']): Promise<AppKind> {
  const answer = (await ask?.(`What is it: ${APP_KINDS.join(', ')}?`))?.trim();
  const kind = APP_KINDS.find((one) => one === answer);
  if (kind !== undefined) return kind;
  throw new InputError(
    answer ? `\`${answer}\` is no kind of app` : 'nothing here shows what kind of app it is',
    `Say it with \`--kind\`: ${APP_KINDS.join(', ')}.`,
  );
}

/** As `ssh` writes it; an IPv6 address with a port stands in brackets. */
function parseAddress(text: string): Plan['host'] {
  const match = /^(?:([^@\s]+)@)?(?:\[([^\]]+)\]|([^:\s]+)|([^\s]*:[^\s]*:[^\s]*))(?::(\d{1,5}))?$/.exec(text);
  const address = match?.[2] ?? match?.[3] ?? match?.[4];
  if (address === undefined)
    throw new InputError(`\`${text}\` is not an address`, 'Write HOST, USER@HOST or HOST:PORT.');
  return { address, port: Number(match?.[5] ?? 22), user: match?.[1] ?? 'deploy' };
}

/** A key that was scanned proves nothing until somebody compares it. */
async function lookAtKey(host: Plan['host'], print: Surroundings['print']): Promise<ScannedKey | undefined> {
  try {
    const key = await scanHostKey(host);
    print(
      `${host.address} shows this key; compare it with what host-setup.sh prints on the host:\n  ${key.fingerprint} (${key.type})\n`,
    );
    return key;
  } catch (error) {
    print(`no host key yet: ${toBowlineError(error).message}\n`);
    return undefined;
  }
}

function nameApp(cwd: string): string {
  const name = basename(cwd)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name === '' ? 'app' : name;
}

/** What is written has to load. */
function readTarget(plan: Plan, text: string): Target {
  const document = loadConfig({ path: plan.configPath, text });
  const { targets } = resolveEnvironment(document, { environment: plan.environment, variables: {} });
  const [target] = targets;
  if (target === undefined) throw new Error('the first config has no target');
  return target;
}

async function readPublicKey(cwd: string): Promise<string | undefined> {
  const text = await readFile(join(cwd, 'deploy-key.pub'), 'utf8').catch(() => undefined);
  return text?.trim() || undefined;
}

async function writeAll(
  cwd: string,
  files: readonly [string, string][],
  print: Surroundings['print'],
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [name, text] of files) {
    const file = resolve(cwd, name);
    await mkdir(dirname(file), { recursive: true });
    const isThere = await writeFile(file, text, { flag: 'wx' }).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return true;
      },
    );
    print(isThere ? `kept ${name}, which exists already\n` : `wrote ${name}\n`);
    if (!isThere) written.push(name);
  }
  return written;
}

async function ignoreKeys(cwd: string, print: Surroundings['print']): Promise<void> {
  const file = join(cwd, '.gitignore');
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const missing = IGNORED.filter((name) => !lines.includes(name) && !lines.includes(`/${name}`));
  if (missing.length === 0) return;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  await writeFile(file, `${text}${gap}${missing.map((name) => `/${name}`).join('\n')}\n`);
  print(`.gitignore names ${missing.join(', ')}\n`);
}

interface Prepared {
  readonly hasScript: boolean;
  /** Whether the script knows the public key. */
  readonly hasKey: boolean;
}

function adviseNext({ host, hostKey, configPath, recipe }: Plan, { hasScript, hasKey }: Prepared): string {
  const where = `root@${host.address}${host.port === 22 ? '' : ` -p ${host.port}`}`;
  const steps = [
    ...(host.address === NOBODY ? [`Put the address of your host into ${configPath}.`] : []),
    ...(hasKey ? [] : ["Make a key: ssh-keygen -t ed25519 -N '' -f deploy-key"]),
    ...(hasScript
      ? [`Prepare the host: ssh ${where} ${hasKey ? 'sh' : `sh -s -- "'$(cat deploy-key.pub)'"`} <${HOST_SCRIPT}`]
      : []),
    hostKey === undefined
      ? `Put the fingerprint that it prints into ${configPath}, as in { address: …, host_key: "SHA256:…" }.`
      : `Compare the fingerprint that it prints with host_key in ${configPath}.`,
    ...(recipe.start === undefined
      ? ['Point your web server at the `current` of its path.']
      : [`See whether its unit starts your app: ${recipe.start}`]),
    'Look whether all is there: bowline doctor --ssh-key @deploy-key',
    'Make the key a secret of the repository: gh secret set SSH_KEY <deploy-key',
    'Commit, and push.',
  ];
  return `\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}\n`;
}
