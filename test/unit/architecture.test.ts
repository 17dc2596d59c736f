import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { RUNTIME_KINDS } from '../../src/config/runtimes/registry';

const SRC = join(__dirname, '../../src');

/** One import in a source file. */
interface Import {
  /** A path under src/ such as `shell/quote`, or the name of a package or built-in module. */
  readonly target: string;
  readonly isLocal: boolean;
  /** Erased by the compiler, so nothing is loaded by it. */
  readonly isType: boolean;
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''))
  .sort();
const importsByFile = new Map(sources.map((file) => [file, readImports(file)]));

function readImports(file: string): Import[] {
  const text = readFileSync(join(SRC, `${file}.ts`), 'utf8');
  const imports: Import[] = [];
  const add = (node: ts.Node | undefined, isType: boolean): void => {
    if (node && ts.isStringLiteral(node)) imports.push({ ...resolve(file, node.text), isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return imports;
}

function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function resolve(file: string, specifier: string): { target: string; isLocal: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, isLocal: false };
  const path = relative(SRC, join(SRC, dirname(file), specifier)).replaceAll('\\', '/');
  return { target: existsSync(join(SRC, `${path}.ts`)) ? path : `${path}/index`, isLocal: true };
}

/** True for the files `names` and everything in the folders of those names. */
const isIn =
  (...names: string[]) =>
  (path: string): boolean =>
    names.some((name) => path === name || path.startsWith(`${name}/`));

/** The files, of those that `isAllowed` does not name, that import what `isForbidden` names; `file → target`. */
function findImports(isForbidden: (target: string) => boolean, isAllowed: (file: string) => boolean): string[] {
  return [...importsByFile].flatMap(([file, imports]) =>
    isAllowed(file)
      ? []
      : imports.filter(({ target }) => isForbidden(target)).map(({ target }) => `${file} → ${target}`),
  );
}

/** Every chain of loaded files from `file` to something outside src/, as `a → b → node:fs`. */
function findReached(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const loaded = (importsByFile.get(file) ?? []).filter(({ isType }) => !isType);
  return loaded
    .flatMap(({ target, isLocal }) => (isLocal ? findReached(target, seen) : [target]))
    .map((end) => `${file} → ${end}`);
}

test('every relative import names a file of src/', () => {
  const missing = findImports(
    (target) => target.endsWith('/index') && !sources.includes(target) && !target.startsWith('../package.json'),
    () => false,
  );
  expect(missing).toEqual([]);
});

describe('what decides does not touch the world', () => {
  const isPure = isIn(
    ...['plan', 'repository', 'release', 'release-id', 'step-state', 'shell', 'errors', 'phases', 'runtimes'],
    ...['proxies', 'provision', 'sources/upload/seed', 'sources/upload/arrival', 'sources/upload/file-lists'],
    ...['report/text', 'report/markdown', 'report/github', 'report/lists', 'dashboard', 'metrics'],
  );
  const harmless = [
    ...['node:buffer', 'node:crypto', 'node:path', 'node:util', 'semver', 'zod'],
    // It is asked what the form of an address is, and nothing else; the fingerprint derives from the schema.
    'config/targets/host-name → node:net',
  ];

  test.each(sources.filter(isPure))('%s', (file) => {
    const reached = findReached(file).filter((chain) => !harmless.some((name) => chain.endsWith(` → ${name}`)));
    expect(reached).toEqual([]);
  });
});

test('only hosts/ and the demo know SSH', () => {
  expect(findImports(isIn('node-ssh', 'ssh2'), isIn('hosts', 'demo'))).toEqual([]);
});

test('only one folder reaches into the private parts of ssh2', () => {
  const reaching = sources.filter((file) =>
    /\b_(?:protocol|handlers|callbacks)\b/.test(readFileSync(join(SRC, `${file}.ts`), 'utf8')),
  );
  expect(reaching.filter((file) => !isIn('hosts/ssh/internals')(file))).toEqual([]);
});

test('only github/ knows octokit', () => {
  expect(findImports(isIn('@actions/github', '@octokit'), isIn('github'))).toEqual([]);
});

test('only inputs, the entries of the action and report know @actions/core', () => {
  expect(findImports(isIn('@actions/core'), isIn('inputs', 'main', 'post', 'entry', 'report'))).toEqual([]);
});

test('adapters know neither another kind of adapter nor a mode', () => {
  const kinds = ['runtimes', 'checks', 'provision', 'notify'];
  const found = kinds.flatMap((kind) => {
    const others = isIn('modes', ...kinds.filter((other) => other !== kind));
    return findImports(others, (file) => !isIn(kind)(file));
  });
  expect(found).toEqual([]);
});

test('one runtime does not know another', () => {
  const runtimes = RUNTIME_KINDS.map((kind) => `runtimes/${kind.replaceAll('_', '-')}`);
  expect(sources).toEqual(expect.arrayContaining(runtimes));
  const found = runtimes.flatMap((runtime) => {
    const others = isIn(...runtimes.filter((other) => other !== runtime));
    return findImports(others, (file) => !isIn(runtime)(file));
  });
  expect(found).toEqual([]);
});

/**
 * The folders and files of src/ from the ground up. A file knows its own folder and what stands before it.
 * docs/architecture.md says what each is for.
 */
const ORDER = [
  ...[
    'errors',
    'version',
    'text-order',
    'release-id',
    'step-state',
    'shell',
    'templates',
    'report',
    'hosts',
    'config',
    'release',
    'inputs',
  ],
  ...[
    'proxies',
    'runtimes',
    'provision',
    'phases',
    'plan',
    'repository',
    'git',
    'http',
    'registry',
    'sources',
    'checks',
    'coverage',
    'github',
    'notify',
  ],
  ...['rollout', 'modes', 'demo', 'entry', 'main', 'post', 'cli', 'index'],
];

const placeOf = (path: string): number => ORDER.indexOf(path.split('/')[0] ?? '');

test('every folder has its place in the order', () => {
  expect(sources.filter((file) => placeOf(file) === -1)).toEqual([]);
});

test('docs/architecture.md says what each folder is for', () => {
  const page = readFileSync(join(SRC, '../docs/architecture.md'), 'utf8');
  const tree = page.slice(page.indexOf('## The tree'), page.indexOf('## The walk'));
  const named = [...tree.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, names = '']) => names.split(' '));
  // From the ground up here, from the top down there.
  expect(named.map((name) => name.replace(/\/$/, '')).sort()).toEqual([...ORDER].sort());
});

test('files are short enough to be read in one go', () => {
  const long = sources.filter((file) => readFileSync(join(SRC, `${file}.ts`), 'utf8').split('\n').length > 221);
  expect(long).toEqual([]);
});

test('text is described, rendered or written, and by no other verb', () => {
  const made = sources.flatMap((file) => {
    const text = readFileSync(join(SRC, `${file}.ts`), 'utf8');
    return [...text.matchAll(/(?:function|const) ((?:spell|format|tell|print|stringify)[A-Z]\w*)/g)].map(
      ([, name]) => `${file}: ${name}`,
    );
  });
  expect(made).toEqual([]);
});

test('no import leads upwards, not even of a type', () => {
  const upward = [...importsByFile].flatMap(([file, imports]) =>
    imports
      .filter(({ target, isLocal }) => isLocal && !target.startsWith('..') && placeOf(target) > placeOf(file))
      .map(({ target }) => `${file} → ${target}`),
  );
  expect(upward).toEqual([]);
});

test('no two files know each other, however far around, not even by a type', () => {
  expect(sources.filter((file) => knowsItself(file))).toEqual([]);
});

function knowsItself(file: string): boolean {
  const seen = new Set<string>();
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { target, isLocal } of importsByFile.get(next) ?? []) {
      if (!isLocal || seen.has(target)) continue;
      if (target === file) return true;
      seen.add(target);
      queue.push(target);
    }
  }
  return false;
}
