import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BIN = join(__dirname, '../.cache/bench/bin');

/** A program that is measured against, or that measures. */
interface Tool {
  readonly program: string;
  /** Of Debian and its kin. */
  readonly package?: string;
  /** Of Go. */
  readonly module?: string;
  /** How it tells its version; `--version` by default. */
  readonly asks?: readonly string[];
}

const TOOLS: readonly Tool[] = [
  { program: 'sshd', package: 'openssh-server', asks: ['-V'] },
  { program: 'ssh', package: 'openssh-client', asks: ['-V'] },
  { program: 'rsync', package: 'rsync' },
  { program: 'tar', package: 'tar' },
  { program: 'zstd', package: 'zstd' },
  { program: 'time', package: 'time' },
  { program: 'cap', package: 'capistrano' },
  { program: 'ansible-playbook', package: 'ansible-core' },
  { program: 'drone-scp', module: 'github.com/appleboy/drone-scp@latest' },
];

/** The peers that are there. */
export interface Tools {
  /** Where a program lies; undefined where it is not there. */
  path(program: string): string | undefined;
  /** What to say of it where it is not there. */
  missing(program: string): string | undefined;
  readonly versions: Readonly<Record<string, string | null>>;
}

/** Looks for every peer and, unless told not to, installs those that are not there. Nothing fails: it is told. */
export function provideTools(mayInstall: boolean, tell: (text: string) => void): Tools {
  const absent = TOOLS.filter(({ program }) => findProgram(program) === undefined);
  if (mayInstall && absent.length > 0) install(absent, tell);
  const versions = Object.fromEntries(TOOLS.map((tool) => [tool.program, askVersion(tool)]));
  return {
    versions,
    path: findProgram,
    missing: (program) => (findProgram(program) === undefined ? `${program} is not installed` : undefined),
  };
}

/** The benchmark cannot run on this machine as it is. */
export class MissingProgram extends Error {}

/** Without these nothing can be measured at all. */
const NEEDED = ['sshd', 'ssh', 'ssh-keygen', 'tar'] as const;

/**
 * @param find where a program lies; undefined where it is not there
 * @throws Error in one line that names what is missing and how to install it
 */
export function requirePrograms(find: Tools['path']): void {
  const missing = NEEDED.filter((program) => find(program) === undefined);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => PACKAGES[program]))].join(' ');
  throw new MissingProgram(
    `the benchmark needs ${missing.join(', ')}: install it with \`apt-get install ${packages}\``,
  );
}

const PACKAGES = { sshd: 'openssh-server', ssh: 'openssh-client', 'ssh-keygen': 'openssh-client', tar: 'tar' } as const;

function findProgram(program: string): string | undefined {
  // Where servers lie is not on every PATH.
  const folders = [BIN, ...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find(existsSync);
}

function install(tools: readonly Tool[], tell: (text: string) => void): void {
  const packages = tools.flatMap((tool) => tool.package ?? []);
  const modules = tools.flatMap((tool) => tool.module ?? []);
  if (packages.length > 0 && process.getuid?.() === 0) {
    tell(`installing ${packages.join(', ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '-qq', ...packages], { env, stdio: 'ignore' });
  }
  for (const module of modules) {
    tell(`installing ${module}`);
    spawnSync('go', ['install', module], { env: { ...process.env, GOBIN: BIN }, stdio: 'ignore' });
  }
}

function askVersion({ program, asks = ['--version'] }: Tool): string | null {
  const path = findProgram(program);
  if (path === undefined) return null;
  const { stdout, stderr } = spawnSync(path, [...asks], { encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.split('\n').map((line) => line.replace(/^\W+|[\s*]+$/g, ''));
  return (lines.find((line) => /\d\.\d/.test(line)) ?? lines[0] ?? 'unknown').slice(0, 80);
}
