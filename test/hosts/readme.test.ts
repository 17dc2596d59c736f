import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Machine, startMachine } from '../fixtures/machines';
import { makeBase } from '../fixtures/project';
import { runAction } from '../fixtures/runner';

const ROOT = resolve(__dirname, '../..');
const RELEASE = 'https://github.com/bowline/bowline/releases/download/v0.1.0/bowline.tgz';
/** Of the README, which belongs to nobody. Source: RFC 5737. */
const ADDRESS = '203.0.113.10';

/** The commands of the section Start, in their order. */
function readCommands(): string[] {
  const section = /## Start\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
  const blocks = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  return blocks.flatMap((text) => text.split('\n').map((line) => line.trim())).filter(Boolean);
}

/** An app that answers `/health`, as the README asks for. */
const writeApp = (version: string, isWell = true) => `import json, os
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(${isWell ? 200 : 500})
        self.end_headers()
        self.wfile.write(json.dumps({'status': 'ok', 'version': '${version}'}).encode())

HTTPServer(('127.0.0.1', int(os.environ['PORT'])), Handler).serve_forever()
`;

/** A machine and a repository, and what stands for GitHub: its secret, and its runner. */
function openRepository(machine: Machine) {
  const base = makeBase();
  const [folder, bin, release] = ['shop', 'bin', 'release'].map((name) => join(base, name)) as [string, string, string];
  for (const one of [folder, bin, release]) mkdirSync(one, { recursive: true });
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack-release.mjs'), release], { stdio: 'ignore' });
  // `gh` keeps the secret in a file, and `ssh` is root's way into the machine.
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\ncat >${join(base, 'secret')}\n`, { mode: 0o755 });
  writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec docker exec -i ${machine.container} sh\n`, { mode: 0o755 });
  const env = {
    ...process.env,
    HOME: base,
    PATH: `${bin}:${join(base, 'npm/bin')}:${process.env.PATH}`,
    npm_config_prefix: join(base, 'npm'),
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
  return {
    folder,
    secret: () => readFileSync(join(base, 'secret'), 'utf8'),
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    git,
    run: (command: string) => spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' }),
  };
}

test('the commands of the README take a bare host to a deploy, and a bad version goes back by itself', async () => {
  const commands = readCommands();
  expect(commands.length).toBeLessThanOrEqual(8);
  await using machine = await startMachine({ name: 'web-1' });
  // As bare as a new server: what the image has for other tests is gone.
  await machine.exec('userdel --remove deploy 2>/dev/null; rm -f /etc/sudoers.d/*');
  const repository = openRepository(machine);
  repository.git('init', '--quiet', '--initial-branch=main');
  repository.write('app.py', writeApp('1.0.0'));
  const place = machine.sshPort === 22 ? machine.address : `${machine.address}:${machine.sshPort}`;
  const archive = join(repository.folder, '../release/bowline.tgz');
  for (const command of commands.filter((one) => !one.startsWith('git '))) {
    const filled = command.replace(RELEASE, archive).replace(`--address ${ADDRESS}`, `--address ${place}`);
    const { status, stdout, stderr } = repository.run(filled);
    expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
    if (command.startsWith('bowline init')) expect(stdout).toContain(machine.fingerprint);
    if (command.startsWith('bowline doctor')) expect(stdout.trim().split('\n').at(-1)).toMatch(/ready/i);
  }

  const push = async () => {
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--message', 'Deploy with Bowline');
    const workflow = parse(readFileSync(join(repository.folder, '.github/workflows/deploy.yml'), 'utf8'));
    const step = workflow.jobs.deploy.steps.at(-1);
    expect(step.uses).toMatch(/^bowline\/bowline\/deploy@/);
    return runAction({
      cwd: repository.folder,
      action: 'deploy',
      inputs: { ...step.with, 'ssh-key': repository.secret() },
    });
  };
  const ask = () =>
    machine.exec('python3 -c "import urllib.request as u; print(u.urlopen(\'http://127.0.0.1:8000/health\').read())"');
  const first = await push();
  expect(first.outputs.status, first.log).toBe('success');
  expect(first.log).toContain('deploy to production: success');
  expect(await ask()).toContain('1.0.0');
  expect(repository.git('ls-files').toString()).not.toMatch(/deploy-key|host-setup/);

  repository.write('app.py', writeApp('2.0.0', false));
  repository.write(
    'config/bowline.yml',
    readFileSync(join(repository.folder, 'config/bowline.yml'), 'utf8').replace(
      'health: /health',
      'health: { path: /health, deadline: 5s }',
    ),
  );
  const bad = await push();
  expect(bad.outputs.status, bad.log).toBe('rolled_back');
  expect(await ask()).toContain('1.0.0');
});
