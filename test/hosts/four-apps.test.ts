import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AcmeServer, startAcmeServer, visitHttps } from '../fixtures/acme';
import { type Machine, startMachine } from '../fixtures/machines';
import { type ConfigObject, createProject, makeBase, type Project, spellConfig } from '../fixtures/project';
import { findLeaks, startAction } from '../fixtures/runner';
import { expectOutcome, readReport } from '../fixtures/systemd-shop';

/* A machine with nothing but the programs of its distribution, and four apps, each of them brought up by one deploy. */

const TOKEN = 'the token that only the apps may know';
const WATCHED = '/root/seen';

let machine: Machine;
let project: Project;
let authority: AcmeServer;

const NPM = '10.9.2';

/** An npm that lies in one folder, which those of distributions do not. */
function installNpm(folder: string): string {
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync('npm', ['install', '--prefix', folder, ...quiet, `npm@${NPM}`], { stdio: 'pipe' });
  return join(folder, 'node_modules/npm');
}

const FASTAPI = `import os
from fastapi import FastAPI
app = FastAPI()
@app.get('/health')
def health(): return {'status': 'ok', 'version': open('VERSION').read().strip(), 'level': os.environ.get('LEVEL'), 'token': len(os.environ.get('TOKEN', ''))}
`;
const FLASK = `import importlib.metadata, os
from flask import Flask
app = Flask(__name__)
@app.get('/health')
def health(): return {'status': 'ok', 'version': open('VERSION').read().strip(), 'level': os.environ.get('LEVEL'), 'token': len(os.environ.get('TOKEN', '')), 'flask': importlib.metadata.version('flask')}
`;
const EXPRESS = `const { readFileSync } = require('node:fs');
const app = require('express')();
app.get('/health', (_, answer) => answer.json({ status: 'ok', version: readFileSync('VERSION', 'utf8').trim(), level: process.env.LEVEL, token: (process.env.TOKEN || '').length }));
app.listen(Number(process.env.BOWLINE_PORT), '127.0.0.1');
`;

const FILES: Readonly<Record<string, string>> = {
  'api/main.py': FASTAPI,
  'api/requirements.txt': 'fastapi==0.115.6\nuvicorn==0.34.0\n',
  'shop/shop.py': FLASK,
  'shop/requirements.txt': 'flask==3.1.0\ngunicorn==23.0.0\n',
  'feed/server.js': EXPRESS,
  'feed/package.json': JSON.stringify({ name: 'feed', version: '1.0.0', dependencies: { express: '4.21.2' } }),
  'site/index.html': '<h1>home</h1>\n',
};

interface Settings {
  readonly shopPort?: number;
  readonly level?: string;
  readonly hardening?: Record<string, unknown>;
}

function configure({ shopPort = 8002, level = 'one', hardening = {} }: Settings = {}): void {
  const { name, address, sshPort: port, fingerprint } = machine;
  const certificate = { email: 'ops@shop.test', server: authority.url };
  const common = (app: string) => ({ source: { upload: app }, domain: `${app}.test`, nginx: {}, certificate });
  const service = (app: string, appPort: number, start: string, more: object) => ({
    ...common(app),
    port: appPort,
    runtime: { systemd: { unit: `${app}.service`, start, soak: '1s', ...(app === 'shop' ? { hardening } : {}) } },
    health: { path: '/health', deadline: '20s', interval: '200ms' },
    env: { LEVEL: level },
    secrets: ['TOKEN'],
    ...more,
  });
  const python = { requirements: 'requirements.txt', installer: 'pip' };
  const config: ConfigObject = {
    defaults: { preflight: { disk_free: '1MB' } },
    hosts: { [name]: { address, port, host_key: fingerprint } },
    apps: {
      api: service('api', 8001, '.venv/bin/uvicorn main:app --host 127.0.0.1 --port 8001', { python }),
      shop: service('shop', shopPort, `.venv/bin/gunicorn --bind 127.0.0.1:${shopPort} shop:app`, { python }),
      feed: service('feed', 8003, 'node server.js', { node: {} }),
      site: { ...common('site'), runtime: 'static' },
    },
    environments: { production: { hosts: [name], apps: { api: {}, shop: {}, feed: {}, site: {} } } },
  };
  project.write('config/bowline.yml', spellConfig(config));
}

const run = (mode: string, inputs: Record<string, string> = {}) =>
  startAction({
    cwd: project.folder,
    action: mode,
    inputs: { 'ssh-key': machine.privateKey, ...inputs },
    env: { TOKEN },
  }).ended;

const visit = async (name: string, path?: string) => (await visitHttps(machine, name, path)).body;

/** Every 10 ms: the arguments of every process, and the environment of those that are of no app. */
const WATCH = `import glob, time
seen = set()
while True:
    for pid in glob.glob("/proc/[0-9]*"):
        try:
            group = open(pid + "/cgroup").read()
            texts = [open(pid + "/cmdline", "rb").read()]
            if not any(one + ".service" in group for one in ("api", "shop", "feed")): texts.append(open(pid + "/environ", "rb").read())
        except OSError: continue
        for text in texts:
            if b"only the apps may know" in text and text not in seen:
                seen.add(text); open("${WATCHED}", "ab").write(text + b"\\n")
    time.sleep(0.01)
`;

beforeAll(async () => {
  const base = makeBase();
  const npm = installNpm(join(base, 'npm'));
  const mounts = [`${process.execPath}:/usr/bin/node:ro`, `${npm}:/usr/lib/node_modules/npm:ro`];
  [machine, project] = await Promise.all([
    startMachine({ name: 'web-1', dockerOptions: mounts.flatMap((mount) => ['--volume', mount]) }),
    createProject({ hosts: [], path: '/srv/unused', port: 8000, runtime: 'static' }, base),
  ]);
  const trusted = '/etc/ssl/certs/ca-certificates.crt';
  // Where this machine goes out through somebody who looks in, the host has to trust them too.
  const roots = existsSync(trusted) ? readFileSync(trusted) : Buffer.from('');
  await machine.exec('cat >/usr/local/share/ca-certificates/runner.crt', { input: roots });
  await machine.exec(
    "ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/bin/npm; rm -f /etc/nginx/sites-enabled/default; systemctl enable --quiet --now nginx; echo 'deploy ALL=(root) NOPASSWD: ALL' >/etc/sudoers.d/all; echo '127.0.0.1 api.test shop.test feed.test site.test' >>/etc/hosts; echo 'NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt' >>/etc/environment",
  );
  authority = await startAcmeServer(machine);
  await machine.exec(`cat >/root/watch.py; : >${WATCHED}; systemd-run --quiet --unit=watch python3 /root/watch.py`, {
    input: WATCH,
  });
  for (const [path, text] of Object.entries(FILES)) project.write(path, text);
  for (const app of ['api', 'shop', 'feed']) project.write(`${app}/VERSION`, '1.0.0\n');
  const lock = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', lock, { cwd: join(project.folder, 'feed') });
  configure();
  project.commit('Four apps');
}, 300_000);

afterAll(async () => {
  await machine?.[Symbol.asyncDispose]();
  await project?.[Symbol.asyncDispose]();
});

describe('four apps on one bare host', () => {
  test.each([
    ['api', /"status":"ok","version":"1.0.0","level":"one","token":37/],
    ['shop', /"flask":"3.1.0","level":"one","status":"ok","token":37,"version":"1.0.0"/],
    ['feed', /"status":"ok","version":"1.0.0","level":"one","token":37/],
    ['site', /<h1>home<\/h1>/],
  ])('%s comes up by one deploy, with its domain, https, env and secret', async (app, answer) => {
    expectOutcome(await run('deploy', { apps: app }), 'success');
    expect(await visit(`${app}.test`, app === 'site' ? '/' : '/health')).toMatch(answer);
  });

  test('again, all of them are `unchanged`', async () => {
    const again = await run('deploy');
    expectOutcome(again, 'unchanged');
    expect(readReport(again).apps.map(({ status }) => status)).toEqual(Array(4).fill('unchanged'));
    expect(await authority.countOrders()).toBe(4);
  });

  test('another port changes the site and nothing else of the host, and installs nothing anew', async () => {
    configure({ shopPort: 8012 });
    const { plan } = readReport(await run('plan', { apps: 'shop' }));
    expect(plan?.[0]?.hostChanges?.map(({ what }) => what)).toEqual(['site shop-production.conf']);
    expectOutcome(await run('deploy', { apps: 'shop' }), 'success');
    expect(await machine.exec('ls /srv/shop-production/.bowline/venvs | wc -l')).toBe('1\n');
    expect(await machine.exec('grep -o "127.0.0.1:80.*" /etc/nginx/sites-enabled/shop-production.conf')).toBe(
      '127.0.0.1:8012;\n',
    );
    expect(JSON.parse(await visit('shop.test'))).toMatchObject({ status: 'ok' });
  });

  test('a rollback brings unit, site, packages and env as of that release', async () => {
    project.write('shop/requirements.txt', 'flask==3.0.3\ngunicorn==23.0.0\n');
    project.write('shop/VERSION', '2.0.0\n');
    configure({ level: 'two', hardening: { PrivateTmp: false } });
    project.commit('Another flask');
    const look = async () => [
      JSON.parse(await visit('shop.test')),
      (await machine.exec('grep -c PrivateTmp /etc/systemd/system/shop.service || :')).trim(),
      (await machine.exec('grep -o "127.0.0.1:80.*" /etc/nginx/sites-enabled/shop-production.conf')).trim(),
    ];
    const before = await look();
    expectOutcome(await run('deploy', { apps: 'shop' }), 'success');
    expect(await look()).toMatchObject([{ version: '2.0.0', flask: '3.0.3', level: 'two' }, '0', '127.0.0.1:8002;']);
    expectOutcome(await run('rollback', { apps: 'shop' }), 'success');
    expect(await look()).toEqual(before);
    expect(before).toMatchObject([{ version: '1.0.0', flask: '3.1.0', level: 'one' }, '1', '127.0.0.1:8012;']);
  });

  test('the secret was in no arguments, no environment but that of its apps, no open file, no log', async () => {
    expect(await machine.exec(`cat ${WATCHED}`)).toBe('');
    const open = `grep -rlF 'only the apps may know' /srv /etc /var/log /home /tmp --exclude-dir=proc 2>/dev/null | xargs -r stat -c '%a %n'`;
    const files = (await machine.exec(`${open} || :`)).trim().split('\n').filter(Boolean);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((line) => !/^600 \/srv\/[a-z]+-production\/releases\//.test(line))).toEqual([]);
    const journal = await machine.exec('journalctl --no-pager --all');
    const last = await run('verify');
    expect(findLeaks({ journal, log: last.log, report: JSON.stringify(last.report) }, TOKEN)).toEqual([]);
  });
});
