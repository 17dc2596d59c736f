import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLeaks } from '../../fixtures/leaks';
import { startPackages } from '../../fixtures/packages';
import { writeWheel } from '../../fixtures/wheels';
import { watchSecrets } from '../secrets/secrecy-watch';
import { expectStatus, openShop, readRelease } from '../shop';

/** Nothing that a test prints by chance. */
const TOKEN = 'npm_Zk3vQ9xW7rT1yB5n';
/** In the inputs of the step, the runner puts it there itself. */
const isStep = ([, environment]: readonly [string, string]) => /^INPUT_SECRETS=/m.test(environment);

test.skipIf(process.platform !== 'linux')(
  'the login of an index is in the environment of what installs, in a file of its own, and nowhere else',
  { timeout: 240_000 },
  async () => {
    await using shop = await openShop(['web-1'], { server: { env: {} } });
    const { host, project } = shop;
    const { base } = project;
    const folder = join(base, 'registry');
    await using registry = await startPackages(folder, TOKEN);
    registry.publish('demo', '1.0.0');
    writeWheel(join(folder, 'simple/demo'), 'demo', '1.0');
    writeFileSync(join(folder, 'simple/demo/index.html'), '<a href="demo-1.0-py3-none-any.whl">demo</a>');
    mkdirSync(join(base, '_home'), { recursive: true });
    shop.configure((_config, app) => {
      Object.assign(app, {
        python: { installer: 'pip', secrets: { PIP_INDEX_URL: 'INDEX' } },
        node: { secrets: ['NPM_TOKEN'] },
        env: { ...(app.env as object), npm_config_registry: registry.url },
        build: ['env >SEEN', `.venv/bin/python -c 'import demo; print(demo.VERSION)' >BUILT`],
      });
    });
    await project.release('1.0.0');
    const login = `//${registry.url.slice('http://'.length)}:_authToken=\${NPM_TOKEN}\n`;
    const files = { 'requirements.txt': 'demo==1.0\n', '.npmrc': login, ...registry.manifests({ demo: '1.0.0' }) };
    for (const [name, text] of Object.entries(files)) project.write(`app/${name}`, text);
    project.commit('Add packages');

    const without = await shop.run('deploy');
    expectStatus(without, 'aborted');
    expect(without.log).toContain('the secret INDEX');
    expect(without.log).toContain('the secret NPM_TOKEN');

    const index = `${registry.url.replace('//', `//deploy:${TOKEN}@`)}simple/`;
    const watch = watchSecrets([TOKEN], [join(base, 'hosts'), join(base, '_temp'), join(base, '_home')]);
    const run = await shop.run('deploy', { secrets: JSON.stringify({ INDEX: index, NPM_TOKEN: TOKEN }) });
    watch.stop();
    expectStatus(run, 'success');
    expect(readRelease(host, 'BUILT')).toBe('1.0\n');
    expect(readRelease(host, 'node_modules/demo/index.js')).toContain('1.0.0');
    expect(readRelease(host, 'SEEN')).not.toContain(TOKEN);
    expect(watch.looks).toBeGreaterThan(20);
    expect([...watch.commandLines]).toEqual([]);
    // What installs starts programs of its own, which have its environment.
    const informed = [...watch.environments].filter((one) => !isStep(one));
    expect(informed.length).toBeGreaterThan(0);
    expect(informed.filter(([, environment]) => !/^BOWLINE_RELEASE=/m.test(environment))).toEqual([]);
    const later = watchSecrets([TOKEN], []);
    later.stop();
    expect([...later.environments]).toEqual([]);
    expect([...watch.openFiles]).toEqual([]);
    expect([...watch.files].filter((file) => !/\/\.bowline\/env\.(python|node)$/.test(file))).toEqual([]);
    const told = `${run.output}${JSON.stringify(run.report)}`.replace(/^::add-mask::.*$/gm, '');
    expect(findLeaks({ log: told, journal: readJournal(host.path) }, TOKEN)).toEqual([]);
  },
);

function readJournal(path: string): string {
  return execFileSync('cat', [join(path, '.bowline/journal.jsonl')], { encoding: 'utf8' });
}
