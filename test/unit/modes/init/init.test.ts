import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../../src/config/load';
import { resolveEnvironment } from '../../../../src/config/resolve';
import type { InitInputs } from '../../../../src/inputs';
import { init } from '../../../../src/modes/init/init';
import { makeFolder } from '../../shell/shells';

interface Run {
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Partial<InitInputs>;
  readonly answers?: readonly string[];
}

async function run(folder: string, { files = {}, inputs = {}, answers }: Run) {
  const cwd = join(folder, 'My Shop');
  mkdirSync(cwd, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const said: string[] = [];
  const left = [...(answers ?? [])];
  const ask = async (question: string) => {
    said.push(question);
    return left.shift() ?? '';
  };
  const code = await init(
    { mode: 'init', config: 'config/bowline.yml', yes: answers === undefined, ...inputs },
    { cwd, print: (text) => void said.push(text), ask: answers === undefined ? undefined : ask },
  );
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  return { code, cwd, said: said.join('\n'), read };
}

describe('what init writes', () => {
  test.each([
    ['static', { 'index.html': '' }, { kind: 'static' }, undefined],
    [
      'node',
      { 'package.json': '{"scripts":{"start":"node web.js"}}', 'package-lock.json': '' },
      { kind: 'systemd' },
      8000,
    ],
    ['python', { 'app.py': '', 'requirements.txt': '' }, { kind: 'systemd' }, 8000],
    ['binary', { 'go.mod': '' }, { kind: 'systemd' }, 8000],
  ])('loads, for an app that is %s', async (_kind, files, runtime, port) => {
    using folder = makeFolder();
    const { code, read } = await run(folder.path, { files });
    expect(code).toBe(0);
    const document = loadConfig({ path: 'config/bowline.yml', text: read('config/bowline.yml') });
    const { targets } = resolveEnvironment(document, { variables: {} });
    expect(targets).toMatchObject([{ app: 'my-shop', path: '/srv/my-shop-production', runtime, port }]);
    execFileSync('sh', ['-n', join(folder.path, 'My Shop/host-setup.sh')]);
    expect(read('.github/workflows/deploy.yml')).toContain('bowline/bowline/deploy@v1');
  });

  test('gives the deploy user the one line of sudoers that the config asks for, and its key', async () => {
    using folder = makeFolder();
    const files = { 'app.py': '', 'deploy-key.pub': "ssh-ed25519 AAAA it's mine\n" };
    const { read, said } = await run(folder.path, { files, inputs: { environment: 'live', port: 9000 } });
    const script = read('host-setup.sh');
    expect(script).toContain('deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart my-shop.service');
    expect(script).toContain("key='ssh-ed25519 AAAA it'\\''s mine'");
    expect(script).toContain('WorkingDirectory=/srv/my-shop-live/current');
    expect(script).toContain('Environment=PORT=9000');
    expect(said).toContain('ssh root@203.0.113.10 sh <host-setup.sh');
  });

  test('names the keys in .gitignore, once, and keeps what stands there', async () => {
    using folder = makeFolder();
    const { read, cwd } = await run(folder.path, { files: { 'app.py': '', '.gitignore': 'node_modules\ndeploy-key' } });
    const ignored = 'node_modules\ndeploy-key\n/deploy-key.pub\n/host-setup.sh\n';
    expect(read('.gitignore')).toBe(ignored);
    await run(folder.path, { inputs: { config: 'other.yml' } });
    expect(read('.gitignore')).toBe(ignored);
    expect(existsSync(join(cwd, 'other.yml'))).toBe(true);
  });

  test('is never written over', async () => {
    using folder = makeFolder();
    mkdirSync(join(folder.path, 'My Shop/.github/workflows'), { recursive: true });
    const files = { 'app.py': '', '.github/workflows/deploy.yml': 'mine' };
    const { read, said } = await run(folder.path, { files });
    expect(read('.github/workflows/deploy.yml')).toBe('mine');
    expect(said).toContain('kept .github/workflows/deploy.yml, which exists already');
    await expect(run(folder.path, {})).rejects.toThrow('config/bowline.yml exists already');
  });
});

describe('init asks', () => {
  test('what it cannot see, on a terminal', async () => {
    using folder = makeFolder();
    const { read, said } = await run(folder.path, { answers: ['binary', 'ops@203.0.113.9:2222'], inputs: {} });
    expect(said).toContain('What is it: static, node, python, binary?');
    expect(read('config/bowline.yml')).toContain('{ address: "203.0.113.9", port: 2222, user: ops }');
    expect(said).toContain('no host key yet');
  }, 30_000);

  test.each([
    [['rust'], '`rust` is no kind of app'],
    [['static', 'a b'], '`a b` is not an address'],
    [undefined, 'nothing here shows what kind of app it is'],
  ])('and refuses what it does not understand: %j', async (answers, message) => {
    using folder = makeFolder();
    await expect(run(folder.path, answers === undefined ? {} : { answers })).rejects.toThrow(message);
    expect(existsSync(join(folder.path, 'My Shop/config/bowline.yml'))).toBe(false);
  });

  test('a host that is no SSH server for its key in vain, and goes on', async () => {
    using folder = makeFolder();
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, read } = await run(folder.path, { files: { 'app.py': '' }, inputs: { address } });
    server.close();
    expect(code).toBe(0);
    expect(read('config/bowline.yml')).not.toContain('host_key');
  });
});
