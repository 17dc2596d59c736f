import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startGitHub } from '../../fixtures/github/github';
import { hasProgram, startProcess } from '../../fixtures/process';
import { openShop, type Shop } from '../shop';

const ROOT = resolve(__dirname, '../../..');
const APPS = ['shop', 'blog', 'bot'] as const;

/** The lines of the page: variables, and the one that is run. */
function readCrontab(): { readonly variables: Record<string, string>; readonly command: string } {
  const page = readFileSync(join(ROOT, 'docs/workflows/scheduled-deploy.md'), 'utf8');
  const lines = /<!-- crontab:start -->\n```\n([\s\S]*?)```/.exec(page)?.[1]?.trim().split('\n') ?? [];
  const variables = lines.slice(0, -1).map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]);
  const command = /^0 5 \* \* \* {2}(.+)$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  // To cron it would be the end of the line.
  expect(command).not.toContain('%');
  return { variables: Object.fromEntries(variables), command };
}

/** Three apps without a process, of which `blog` finds fault with 1.1.0. */
function configure(shop: Shop): void {
  shop.configure((config, app) => {
    const { path: _, health: __, port: ___, ...rest } = app;
    const fault = { fault: { type: 'command', run: '! grep -q 1.1.0 VERSION' } };
    const make = (name: string) => ({
      ...rest,
      runtime: 'static',
      path: join(shop.project.base, 'hosts/{host}/{app}'),
      ...(name === 'blog' ? { checks: fault } : {}),
    });
    config.apps = Object.fromEntries(APPS.map((name) => [name, make(name)]));
    for (const environment of Object.values(config.environments))
      environment.apps = Object.fromEntries(APPS.map((name) => [name, {}]));
  });
}

/** A folder with `bowline` as npm would install it. */
function installBowline(base: string): string {
  const bin = join(base, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'bowline'), `#!/bin/sh\nexec '${process.execPath}' '${ROOT}/dist/bowline.js' "$@"\n`);
  chmodSync(join(bin, 'bowline'), 0o755);
  return bin;
}

test.skipIf(!hasProgram('jq'))(
  'the crontab of docs/workflows/scheduled-deploy.md does what the workflow does',
  async () => {
    await using shop = await openShop(['web-1'], { runtime: 'static' });
    const { project, host, key } = shop;
    configure(shop);
    const origin = join(project.base, 'acme/shop.git');
    const clone = join(project.base, 'clone');
    project.git('init', '--quiet', '--bare', '--initial-branch', 'main', origin);
    const release = async (version: string) => {
      await project.release(version);
      project.git('tag', `v${version}`);
      project.git('push', '--quiet', origin, 'main', '--tags');
    };
    await release('1.0.0');
    project.git('clone', '--quiet', origin, clone);
    await using github = await startGitHub({ repositories: [{ fullName: 'acme/shop', gitDirectory: origin }] });
    writeFileSync(join(project.base, 'key'), key.privateKey, { mode: 0o600 });
    const { variables, command } = readCrontab();
    expect(Object.keys(variables)).toEqual(['PATH', 'BOWLINE_INPUT_GITHUB_TOKEN', 'BOWLINE_INPUT_SSH_KEY']);
    expect(command).toContain('cd /srv/shop && ');
    const env = {
      HOME: project.base,
      SHELL: '/bin/sh',
      PATH: `${installBowline(project.base)}:${variables.PATH}`,
      BOWLINE_INPUT_GITHUB_TOKEN: github.token,
      BOWLINE_INPUT_SSH_KEY: join(project.base, 'key'),
      // The fake is not where GitHub is.
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    };
    const daily = () =>
      startProcess('/bin/sh', ['-c', command.replace('/srv/shop', clone)], { cwd: project.base, env }).ended;
    const serving = () =>
      Object.fromEntries(
        APPS.map((app) => [app, readFileSync(join(host.root, app, 'current/VERSION'), 'utf8').trim()]),
      );
    const deploys = () => github.repository().deployments.length;

    const first = await daily();
    expect(first.exitCode, first.output).toBe(0);
    expect([first.exitCode, serving()], first.output).toEqual([0, { shop: '1.0.0', blog: '1.0.0', bot: '1.0.0' }]);
    expect(deploys()).toBe(3);

    await release('1.1.0');
    const second = await daily();
    expect(serving(), second.output).toEqual({ shop: '1.1.0', blog: '1.0.0', bot: '1.1.0' });
    expect(second.output).toContain('blog: fault failed');
    expect(deploys()).toBe(6);

    const third = await daily();
    expect([third.exitCode, serving()], third.output).toEqual([0, { shop: '1.1.0', blog: '1.0.0', bot: '1.1.0' }]);
    expect(deploys()).toBe(6);

    await release('1.2.0');
    const fourth = await daily();
    expect(serving(), fourth.output).toEqual({ shop: '1.2.0', blog: '1.2.0', bot: '1.2.0' });
  },
  120_000,
);
