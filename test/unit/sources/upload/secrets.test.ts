import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksSecret } from '../../../../src/sources/upload/secret-names';
import { readTree } from '../../../../src/sources/upload/tree';
import { makeFolder } from '../../shell/shells';
import { plant } from './trees';

const PRIVATE = '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n';
const PUBLIC = '# Issuer: somebody\n-----BEGIN CERTIFICATE-----\nAAAA\n';

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd, stdio: 'ignore' });
}

/** A repository with everything committed that .gitignore does not name. */
function commitAll(cwd: string): void {
  git(cwd, 'init', '-q');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', 'all');
}

function read(
  cwd: string,
  source: { include?: string[]; exclude?: string[]; upload?: string; directory?: string } = {},
) {
  const whole = { kind: 'upload' as const, upload: '.', exclude: [], ...source };
  return readTree(whole, cwd, new AbortController().signal);
}

describe('a name that looks like a secret', () => {
  it.each([
    ...['.env', '.env.production', 'config/.env.local', 'prod.env', '.envrc', '.ENV', 'id_rsa', 'deploy/id_ed25519'],
    ...['server.key', 'tls.pem', 'cert.p12', '.npmrc', 'web/.npmrc', '.netrc', '.pypirc', '.aws/credentials'],
    ...[
      '.docker/config.json',
      '.kube/config',
      'gha-creds-0123abcd.json',
      'my-service-account.json',
      '.git-credentials',
    ],
    ...['credentials.json', 'terraform.tfvars', 'terraform.tfstate', 'secrets.yml', '.htpasswd', '.pgpass'],
  ])('%s', (path) => expect(looksSecret(path)).toBe(true));

  it.each([
    ...[
      '.env.example',
      '.env.sample',
      '.env.template',
      '.env.dist',
      'example.env',
      'prod.env.example',
      'environment.ts',
    ],
    ...['id_rsa.pub', 'keyboard.js', 'monkey', 'env', 'src/env.ts', 'package.json', 'node_modules/a/.npmrc'],
    ...['.venv/lib/python3.11/site-packages/certifi/cacert.pem', 'certs/ca.crt', 'secrets.ts'],
  ])('not %s', (path) => expect(looksSecret(path)).toBe(false));
});

describe('secrets in a tree', () => {
  it.each([
    ['.env', 'A=b'],
    ['config/tls.key', PRIVATE],
    ['.npmrc', '//registry.npmjs.org/:_authToken=x'],
    ['.aws/credentials', '[default]'],
  ])('are refused where git ignores them: %s', async (path, text) => {
    using folder = makeFolder();
    plant(folder.path, { '.gitignore': `/${path}\n`, app: 'x', [path]: text });
    commitAll(folder.path);
    await expect(read(folder.path)).rejects.toThrow(`would be sent: ${path}; git does not track it`);
    const excluded = await read(folder.path, { exclude: [path] });
    expect(excluded.manifest.entries.map((one) => one.path)).not.toContain(path);
    const included = await read(folder.path, { include: [path] });
    expect(included.manifest.entries.find((one) => one.path === path)).toMatchObject({ mode: 0o600 });
    expect(included).toMatchObject({ privateFiles: [path], ignored: { files: 1, bytes: text.length } });
  });

  it('are sent where the repository has them, and where they are none', async () => {
    using folder = makeFolder();
    plant(folder.path, {
      '.env': 'PUBLIC=1',
      '.gitignore': 'ca.pem\n.env.*\nnode_modules\n*.log',
      'ca.pem': PUBLIC,
      '.env.example': 'A=',
      'node_modules/a/.npmrc': 'x',
      'a.log': 'line\n',
    });
    git(folder.path, 'init', '-q');
    git(folder.path, 'add', '-f', '.env', '.gitignore');
    const { manifest, ignored } = await read(folder.path);
    expect(manifest.entries.find(({ path }) => path === '.env')).toMatchObject({ mode: 0o644 });
    expect(ignored).toEqual({ files: 4, bytes: PUBLIC.length + 2 + 1 + 5 });
  });

  it('are refused where a step wrote them and nobody ignores them', async () => {
    using folder = makeFolder();
    plant(folder.path, { app: 'x' });
    commitAll(folder.path);
    plant(folder.path, { 'gha-creds-1234.json': '{}' });
    await expect(read(folder.path)).rejects.toThrow('gha-creds-1234.json; git does not track it');
  });

  it.each([
    ['there is no repository', () => {}],
    ['git is told of none', (root: string) => mkdirSync(join(root, '.git'))],
  ])('are refused in the whole tree where %s', async (_, prepare) => {
    using folder = makeFolder();
    plant(folder.path, { app: 'x', 'sub/.env': 'A=b', 'sub/id_rsa': PRIVATE, '.env.example': '' });
    prepare(folder.path);
    await expect(read(folder.path)).rejects.toThrow('sub/.env, sub/id_rsa; git cannot be asked about it');
    expect((await read(folder.path, { include: ['sub/'] })).privateFiles).toEqual(['sub/.env', 'sub/id_rsa']);
  });

  it.skipIf(process.getuid?.() !== 0)('are told apart in a repository of another user', async () => {
    using folder = makeFolder();
    plant(folder.path, { '.gitignore': '.env', app: 'x', 'tracked.key': PRIVATE });
    commitAll(folder.path);
    plant(folder.path, { '.env': 'A=b' });
    chownSync(folder.path, 1234, 1234);
    await expect(read(folder.path)).rejects.toThrow('would be sent: .env; git does not track it');
  });

  it('are found in a folder that git ignores as a whole, and in a repository inside', async () => {
    using folder = makeFolder();
    plant(folder.path, { '.gitignore': 'dist\nlib', 'dist/out/.env': 'A=b', 'dist/a.js': 'x' });
    commitAll(folder.path);
    await expect(read(folder.path, { upload: 'dist', directory: 'out' })).rejects.toThrow('would be sent: .env;');
    plant(folder.path, { 'lib/.gitignore': 'id_rsa', 'lib/known.key': PRIVATE, 'lib/id_rsa': PRIVATE });
    commitAll(join(folder.path, 'lib'));
    await expect(read(folder.path, { exclude: ['dist'] })).rejects.toThrow('would be sent: lib/id_rsa; git');
  });

  it('named in `include` must be there', async () => {
    using folder = makeFolder();
    plant(folder.path, { app: 'x' });
    await expect(read(folder.path, { include: ['.env.production'] })).rejects.toThrow('no such file to upload');
    await expect(read(folder.path, { include: ['app', 'keys/*'] })).rejects.toThrow('names keys/*');
  });

  it('stay programs where they were', async () => {
    using folder = makeFolder();
    plant(folder.path, { 'run.env': { text: 'x', mode: 0o755 }, 'read.env': { text: 'x', mode: 0o444 } });
    const { manifest } = await read(folder.path, { include: ['*.env'] });
    expect(manifest.entries).toMatchObject([
      { path: 'read.env', mode: 0o600 },
      { path: 'run.env', mode: 0o700 },
    ]);
  });
});

describe('pointers of git LFS', () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;

  it.each(['logo.png', 'models/weights.bin', 'a b.mp4'])('are refused by name: %s', async (path) => {
    using folder = makeFolder();
    plant(folder.path, { app: 'x', [path]: POINTER });
    await expect(read(folder.path)).rejects.toThrow(`only their pointers would be sent: ${path}`);
    expect((await read(folder.path, { exclude: [path.replace(' ', '\\ ')] })).manifest.entries).toBeDefined();
  });

  it('are no other files', async () => {
    using folder = makeFolder();
    plant(folder.path, { 'notes.md': `See\n${POINTER}`, 'long.txt': POINTER.repeat(20) });
    writeFileSync(join(folder.path, 'near'), 'version https://git-lfs.github.com/spec/v2\n');
    chmodSync(join(folder.path, 'near'), 0o644);
    expect((await read(folder.path)).manifest.entries).toHaveLength(3);
  });
});
