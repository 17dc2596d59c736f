import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, startProcess } from '../../fixtures/process';
import { makeBase } from '../../fixtures/project';
import { type Receiver, startReceiver } from '../../fixtures/receivers/http-receiver';
import { baseVariables } from '../../fixtures/runner-variables';

/*
 * Follows docs/extending.md: adds what it shows to a copy of the tree, builds that, and deploys with it.
 */

const ROOT = resolve(__dirname, '../../..');
const PARTS = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', 'config/examples'];
const SLOW_MS = 240_000;

/** What each section of the page takes, by its title. */
const SECTIONS = {
  'A check': { files: 2, lines: 2, others: 0 },
  'A notifier': { files: 2, lines: 2, others: 0 },
  'A runtime': { files: 2, lines: 2, others: 0 },
  'A config key': { files: 0, lines: 0, others: 3 },
  'An input': { files: 0, lines: 0, others: 4 },
} as const;

/** A snippet of the page: a new file, a line at the end of a list, or lines below another in a file. */
interface Snippet {
  readonly path: string;
  readonly text: string;
  readonly kind: 'file' | 'line' | 'below';
  /** The line that it stands below. */
  readonly anchor?: string | undefined;
}

const page = readFileSync(join(ROOT, 'docs/extending.md'), 'utf8');
const snippets = Object.keys(SECTIONS).flatMap(readSnippets);

function readSection(title: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
}

function readSnippets(title: string): readonly Snippet[] {
  const found = readSection(title).matchAll(/^(Add to )?`(src\/\S+)`(?:, below `([^`\n]+)`)?:\n\n```ts\n(.*?)```$/gms);
  return [...found].map(([, add, path = '', anchor, text = '']) => ({
    ...{ path, text, anchor },
    kind: anchor === undefined ? (add === undefined ? 'file' : 'line') : 'below',
  }));
}

const base = makeBase();
const tree = join(base, 'tree');

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const isList = ({ kind }: Snippet) => kind === 'line';
const isBelow = ({ kind }: Snippet) => kind === 'below';

function apply(snippet: Snippet): void {
  const { path, text, kind } = snippet;
  const file = join(tree, path);
  expect({ path, isThere: existsSync(file) }).toEqual({ path, isThere: kind !== 'file' });
  if (kind === 'below') writeFileSync(file, insert(read(tree, path), snippet));
  else writeFileSync(file, kind === 'line' ? read(tree, path) + text : text);
}

/** Puts lines below the first line that is, or ends with, the one that the page names. */
function insert(original: string, { path, text, anchor = '' }: Snippet): string {
  const at = original.indexOf(`${anchor}\n`);
  expect({ path, anchor, isThere: at >= 0 }).toEqual({ path, anchor, isThere: true });
  const end = at + anchor.length + 1;
  return original.slice(0, end) + text + original.slice(end);
}

/** Runs a program in Node, in the copy. */
function run(args: readonly string[], cwd = tree, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  // The lines that run here are not those of the bundle whose coverage is counted.
  const { NODE_V8_COVERAGE: _, ...variables } = baseVariables(join(base, 'home'));
  return startProcess(process.execPath, args, { cwd, env: { ...variables, ...env } }).ended;
}

function compile(): Promise<Ended> {
  return run(['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'types.json', '--incremental']);
}

beforeAll(() => {
  for (const part of PARTS) cpSync(join(ROOT, part), join(tree, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  mkdirSync(join(tree, 'docs'));
  // Some of scripts/ needs the tests' own fixtures.
  const types = { extends: './tsconfig.json', compilerOptions: { tsBuildInfoFile: 'types' }, include: ['src'] };
  writeFileSync(join(tree, 'types.json'), JSON.stringify(types));
  for (const snippet of snippets) apply(snippet);
});

afterAll(() => rm(base, { recursive: true, force: true, maxRetries: 5 }));

test.each(Object.entries(SECTIONS))('the page shows for %s as many files and lines as it says', (title, takes) => {
  const own = readSnippets(title);
  const lines = own.filter(isList).flatMap(({ text }) => text.trimEnd().split('\n'));
  const others = new Set(own.filter(isBelow).map(({ path }) => path)).size;
  const files = own.filter(({ kind }) => kind === 'file').length;
  expect({ files, lines: lines.length, others }).toEqual(takes);
  const anchor = title.toLowerCase().replaceAll(' ', '-');
  expect(page).toContain(
    `| [${title.toLowerCase()}](#${anchor}) | ${takes.files} | ${takes.lines} | ${takes.others} |`,
  );
});

describe('the tree with what the page adds', { timeout: SLOW_MS }, () => {
  test('compiles, has the style of the others, and differs in nothing else', async () => {
    expect(await compile()).toMatchObject({ exitCode: 0, stdout: '' });
    const paths = snippets.map(({ path }) => path);
    const checked = await run(['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...paths]);
    expect(checked).toMatchObject({ exitCode: 0 });
    const [below, rest] = [snippets.filter(isBelow), snippets.filter((one) => !isBelow(one))];
    const inserted = new Map<string, string>();
    for (const one of below) inserted.set(one.path, insert(inserted.get(one.path) ?? read(ROOT, one.path), one));
    for (const [path, text] of inserted) expect(read(tree, path), path).toBe(text);
    expect(listDifferences()).toEqual(new Map(rest.map(({ path, text }) => [path, text])));
  });

  test('does not compile without the lines that name what carries it out', async () => {
    const lines = snippets.filter((one) => isList(one) && !one.path.startsWith('src/config/'));
    const whole = lines.map(({ path }) => read(tree, path));
    for (const { path, text } of lines) writeFileSync(join(tree, path), read(tree, path).replace(text, ''));
    const { stdout } = await compile();
    for (const [index, { path }] of lines.entries()) writeFileSync(join(tree, path), whole[index] ?? '');
    expect(stdout.match(/^src\/\S+(?=\()/gm)).toEqual([
      'src/checks/run-checks.ts',
      'src/notify/senders.ts',
      'src/runtimes/choose.ts',
    ]);
  });

  test('documents it', async () => {
    const generated = await run(['node_modules/tsx/dist/cli.mjs', 'scripts/generate-config-docs.ts']);
    expect(generated).toMatchObject({ exitCode: 0, stderr: '' });
    const reference = read(tree, 'docs/config.md');
    expect(reference).toContain('### `file`\n\nA file is on the host, and is not too old.');
    expect(reference.replaceAll('\n', ' ')).toContain(
      'exactly one of `slack`, `telegram`, `email`, `webhook` and `discord`.',
    );
    expect(reference).toContain(
      'exactly one of `systemd`, `compose`, `blue_green`, `command`, `static` and `pidfile`.',
    );
  });

  test('builds, makes the check and sends the message', async () => {
    expect(await run(['scripts/build.mjs'])).toMatchObject({ exitCode: 0, stderr: '' });
    await using discord = await startReceiver(() => ({ status: 204, text: '' }));
    const deploy = openProject(discord);
    const checked = { name: 'nightly', type: 'file' };
    expect(await deploy('backup.sql')).toMatchObject({
      status: 'success',
      hosts: [{ checks: [{ ...checked, ok: true, detail: expect.stringMatching(/^backup\.sql was written \d/) }] }],
    });
    expect(await deploy('another.sql')).toMatchObject({
      status: 'rolled_back',
      hosts: [{ checks: [{ ...checked, ok: false, detail: expect.stringMatching(/another\.sql.*: No such file/) }] }],
    });
    expect(discord.complaints).toEqual([]);
    const titles = discord.received.map(({ body }) => String(body.content).split('\n')[0]);
    expect(titles).toEqual([
      expect.stringContaining('deploy to production: success'),
      expect.stringContaining('deploy to production: rolled back'),
    ]);
  });
});

describe('the key and the input of the page', { timeout: SLOW_MS }, () => {
  test('reach the commands of the app, and the log', async () => {
    const project = join(base, 'labelled');
    mkdirSync(join(project, 'app'), { recursive: true });
    mkdirSync(join(project, 'config'));
    writeFileSync(join(project, 'app/VERSION'), '1\n');
    const keys = ['runtime: static', 'label: "The {app}"', `build: ['echo "$BOWLINE_LABEL" >label']`];
    const config = writeConfig('labelled', ...keys);
    writeFileSync(join(project, 'config/bowline.yml'), config);
    const { exitCode, stdout, stderr } = await run(
      [join(tree, 'dist/bowline.js'), 'deploy', '--remark', 'before the fair'],
      project,
    );
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout + stderr).toContain('before the fair');
    expect(readFileSync(join(base, 'srv/labelled/current/label'), 'utf8')).toBe('The labelled\n');
  });
});

describe('the runtime of the page', { timeout: SLOW_MS }, () => {
  test('starts the program, and is stopped for the next runtime', async () => {
    const project = join(base, 'program');
    mkdirSync(join(project, 'app'), { recursive: true });
    mkdirSync(join(project, 'config'));
    writeFileSync(join(project, 'app/run.sh'), 'exec sleep 300\n');
    const deploy = async (runtime: string) => {
      writeFileSync(join(project, 'config/bowline.yml'), writeConfig('program', `runtime: ${runtime}`));
      return JSON.parse((await run([join(tree, 'dist/bowline.js'), 'deploy', '--json'], project)).stdout);
    };
    const process = { name: 'process', ok: true, detail: expect.stringMatching(/^running as \d+, watched for/) };
    expect(await deploy('{ pidfile: { start: sh run.sh } }')).toMatchObject({
      status: 'success',
      hosts: [{ checks: [process] }],
    });
    const pid = readFileSync(join(base, 'srv/program/shared/pid'), 'utf8').trim();
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    expect(await deploy('static')).toMatchObject({ status: 'success' });
    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });
});

/** The files of src/ that are not as here, each with what it has more. */
function listDifferences(): ReadonlyMap<string, string> {
  const names = readdirSync(join(tree, 'src'), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name.replaceAll('\\', '/')}`);
  const changed = paths
    .filter((path) => !snippets.some((one) => isBelow(one) && one.path === path))
    .filter((path) => !existsSync(join(ROOT, path)) || read(ROOT, path) !== read(tree, path));
  return new Map(changed.map((path) => [path, existsSync(join(ROOT, path)) ? findAdded(path) : read(tree, path)]));
}

/** @throws where a line of the original is gone or stands elsewhere. */
function findAdded(path: string): string {
  const original = read(ROOT, path);
  const isAdded = (line: string) => !original.includes(line);
  const lines = read(tree, path).match(/.*\n/g) ?? [];
  expect(lines.filter((line) => !isAdded(line)).join('')).toBe(original);
  return lines.filter(isAdded).join('');
}

/** A site on this machine; each deploy asks for a file in its release, and tells Discord how it ended. */
function openProject({ url }: Receiver): (file: string) => Promise<unknown> {
  const folder = join(base, 'project');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return async (file) => {
    write('app/backup.sql', `for ${file}`);
    const checks = `checks: { nightly: { type: file, file: ${file}, max_age: 1h } }`;
    const notify = 'notify: [{ discord: { webhook: DISCORD }, events: [success, rolled_back] }]';
    write('config/bowline.yml', writeConfig('shop', 'runtime: static', checks, notify));
    const args = [join(tree, 'dist/bowline.js'), 'deploy', '--json'];
    const { stdout } = await run(args, folder, { DISCORD: `${url}/hook` });
    return JSON.parse(stdout);
  };
}

/** One app on this machine, with these keys. */
function writeConfig(app: string, ...keys: readonly string[]): string {
  return `hosts:
  here: { connection: local }
apps:
  ${app}:
    source: { upload: app }
    path: ${join(base, 'srv', app)}
    lock: { scope: app }
    preflight: { disk_free: 1MB }
${keys.map((key) => `    ${key}\n`).join('')}environments:
  production: { hosts: [here] }
`;
}
