import type { AppKind } from '../../inputs/table/definition';

/** What a repository holds, as far as a first config goes by it. */
export interface Repository {
  /** Names in its root; folders end with `/`. */
  readonly names: readonly string[];
  /** The text of package.json; undefined where there is none. */
  readonly packageJson: string | undefined;
}

/** How an app is built on the host and started there. */
export interface Recipe {
  readonly kind: AppKind;
  /** What is uploaded, of the repository; `.` is all of it. */
  readonly directory: string;
  readonly build: readonly string[];
  /** Relative to the release, as a unit starts it; undefined for files that a web server reads. */
  readonly start: string | undefined;
}

/** The kind that a repository shows; undefined where it could be any. */
export function findKind({ names, packageJson }: Repository): AppKind | undefined {
  const has = (...all: string[]) => all.some((name) => names.includes(name));
  if (has('requirements.txt', 'pyproject.toml', 'manage.py') || findPythonFile(names) !== undefined) return 'python';
  if (packageJson !== undefined && findStart(packageJson) !== undefined) return 'node';
  if (has('go.mod', 'Cargo.toml')) return 'binary';
  if (has('index.html', 'public/', 'dist/', '_site/') || packageJson !== undefined) return 'static';
  return undefined;
}

/** How an app of a kind is built and started, by what stands in its repository. */
export function chooseRecipe(kind: AppKind, app: string, repository: Repository): Recipe {
  const { names, packageJson } = repository;
  if (kind === 'static') {
    const directory = ['public/', 'dist/', '_site/'].find((name) => names.includes(name)) ?? '.';
    return { kind, directory: directory.replace(/\/$/, ''), build: [], start: undefined };
  }
  if (kind === 'binary') return { kind, directory: '.', build: [], start: `./${app}` };
  return { kind, directory: '.', ...(kind === 'node' ? chooseNode(names, packageJson) : choosePython(names)) };
}

function chooseNode(names: readonly string[], packageJson = ''): Pick<Recipe, 'build' | 'start'> {
  const isLocked = names.includes('package-lock.json');
  return {
    build: isLocked ? ['npm ci --omit=dev'] : [],
    start: findStart(packageJson) ?? '/usr/bin/env node server.js',
  };
}

function choosePython(names: readonly string[]): Pick<Recipe, 'build' | 'start'> {
  const file = findPythonFile(names) ?? 'app.py';
  if (!names.includes('requirements.txt')) return { build: [], start: `/usr/bin/python3 ${file}` };
  const build = ['python3 -m venv .venv', '.venv/bin/pip install --no-input -r requirements.txt'];
  return { build, start: `./.venv/bin/python ${file}` };
}

function findPythonFile(names: readonly string[]): string | undefined {
  return ['app.py', 'main.py', 'server.py', 'service.py', 'wsgi.py'].find((name) => names.includes(name));
}

/** What `npm start` runs; npm itself only where it is more than a program of Node. */
function findStart(packageJson: string): string | undefined {
  const start = readStart(packageJson);
  if (start === undefined) return undefined;
  return /^node [\w./-]+$/.test(start) ? `/usr/bin/env ${start}` : '/usr/bin/env npm start --silent';
}

function readStart(packageJson: string): string | undefined {
  try {
    const { scripts, main } = JSON.parse(packageJson) as { scripts?: { start?: unknown }; main?: unknown };
    if (typeof scripts?.start === 'string') return scripts.start;
    return typeof main === 'string' ? `node ${main}` : undefined;
  } catch {
    return undefined;
  }
}
