import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ComposeShop, openComposeShop, PATH, WEB } from '../fixtures/compose-shop';
import { startCli } from '../fixtures/runner';
import { expectOutcome } from '../fixtures/systemd-shop';

let shop: ComposeShop;
const secrets = { TOKEN: 'hush-hush' };
const digests: string[] = [];

const states = async () => (await shop.look()).map(({ service, status }) => `${service} ${status}`);
const starts = () =>
  shop.machine.exec("docker inspect -f '{{.State.StartedAt}}' lab-database-1 lab-web-1 lab-worker-1");
const json = async (mode: string) => JSON.parse((await shop.cli(mode, '--json')).stdout) as Record<string, unknown[]>;
const ALL = ['database running', 'web running', 'worker running'];

beforeAll(async () => {
  shop = await openComposeShop(secrets);
  shop.configure((app) => Object.assign(app, { secrets: ['TOKEN'] }));
  for (const version of ['1.0.0', '2.0.0']) {
    digests.push((await shop.machine.pushImage('lab/web:1', WEB(version))).pinned.replace(/^.*@/, ''));
    await shop.release(version, (services) => {
      for (const one of Object.values(services)) one.restart = 'unless-stopped';
    });
    expectOutcome(await shop.run('deploy'), 'success');
  }
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('`status` tells of each container its state, its image by tag and by digest', async () => {
  const { output } = await shop.cli('status');
  expect(output).toMatch(/lab-1 › lab:\n/);
  expect(output).toMatch(new RegExp(`^ +web +healthy +lab-web-1 +web:1 +${digests[1]?.slice(0, 19)}$`, 'm'));
  expect(output).toMatch(/^ +worker +running +lab-worker-1 +worker:1 +sha256:[0-9a-f]{12}$/m);
  for (const line of output.slice(output.lastIndexOf('lab-1 › lab:')).split('\n'))
    expect(line.length, line).toBeLessThanOrEqual(80);
  const { services = [] } = await json('status');
  expect(services).toEqual([expect.objectContaining({ healthy: true, drift: [] })]);
  expect((services[0] as { containers: unknown[] }).containers).toContainEqual({
    service: 'web',
    name: 'lab-web-1',
    state: 'running',
    health: 'healthy',
    restarts: 0,
    image: `${shop.machine.registry}/lab/web:1`,
    digest: digests[1],
  });
});

test('`releases` tells what each of them is run with', async () => {
  const { output } = await shop.cli('releases');
  for (const digest of digests) expect(output).toMatch(new RegExp(`^ +web +web:1 +${digest.slice(0, 19)}$`, 'm'));
  const { releases = [] } = await json('releases');
  const images = (releases as { images: { service: string; digest: string }[] }[]).map(
    (one) => one.images.find(({ service }) => service === 'web')?.digest,
  );
  expect(images).toEqual([...digests].reverse());
});

describe('`logs`', () => {
  test('prints the lines of all services, or of one', async () => {
    expect((await shop.cli('logs', '--lines', '5')).output).toMatch(/worker-1 +\| works on 2\.0\.0/);
    const one = await shop.cli('logs', '--service', 'worker', '--lines', '3');
    expect(one.exitCode, one.output).toBe(0);
    expect(one.output.match(/works on 2\.0\.0/g)).toHaveLength(3);
    const other = await shop.cli('logs', '--service', 'database');
    expect(other.output).not.toContain('works on');
    expect((await shop.cli('logs', '--service', 'nobody')).output).toMatch(/there is no container of nobody/);
  });

  test('goes on with `--follow`, and leaves nothing on the host when it is stopped', async () => {
    const following = startCli(['logs', '--service', 'worker', '--follow', '--lines', '1'], {
      cwd: shop.project.folder,
      env: { BOWLINE_INPUT_SSH_KEY: shop.machine.privateKey, ...secrets },
    });
    await following.waitFor(/works on/);
    await sleep(3_000);
    expect(following.output().match(/works on/g)?.length).toBeGreaterThan(2);
    following.kill('SIGINT');
    await following.ended;
    await shop.machine.exec(
      'n=0; while pgrep -f "[c]ompose .* logs" >/dev/null; do n=$((n+1)); [ $n -lt 50 ]; sleep 0.2; done',
    );
  });
});

describe('`exec`', () => {
  const exec = (...words: readonly string[]) => shop.cli('exec', '--app', 'lab', ...words);

  test('runs in the release on the host, with its env and secrets', async () => {
    expect((await exec('--', 'cat', 'VERSION')).stdout).toBe('2.0.0\n');
    expect((await exec('--', 'sh', '-c', 'echo "$TOKEN"')).stdout).toMatch(/^(hush-hush|\*+)\n$/);
    expect((await exec('--', '.bowline/compose', 'ps', '--services')).stdout).toContain('worker\n');
  });

  test('runs in the container of a service, and ends as the command does', async () => {
    const inside = await exec('--service', 'web', '--', 'cat', '/www/version');
    expect([inside.stdout, inside.exitCode]).toEqual(['2.0.0\n', 0]);
    expect((await exec('--service', 'worker', '--', 'sh', '-c', 'echo "$VERSION"; exit 7')).exitCode).toBe(7);
    const words = ["it's", '-x', '$HOME', 'a  b'];
    expect((await exec('--service', 'worker', '--', 'echo', ...words)).stdout).toBe(`${words.join(' ')}\n`);
    const nobody = await exec('--service', 'nobody', '--', 'true');
    expect(nobody.exitCode).toBe(1);
    expect(nobody.output).toMatch(/service "nobody" is not running/);
    expect((await exec('--service', '-x', '--', 'true')).exitCode).toBe(255);
  });

  test('hands the input on to a program in a container with `-i`', async () => {
    const words = ['exec', '--app', 'lab', '--service', 'worker', '-i', '--', 'cat'];
    const env = { BOWLINE_INPUT_SSH_KEY: shop.machine.privateKey, ...secrets };
    const { stdout, exitCode } = await startCli(words, { cwd: shop.project.folder, env, stdin: 'one\ntwo' }).ended;
    expect([stdout, exitCode]).toEqual(['one\ntwo', 0]);
  });

  test('the journal has the service, and not the arguments', async () => {
    const journal = await shop.machine.exec(`grep '"executing"' ${PATH}/.bowline/journal.jsonl | tail -n 1`);
    expect(journal).toContain('"service":"worker"');
  });
});

describe('`restart`, `stop` and `start`', () => {
  test('a restart starts every container anew, and verifies', async () => {
    const before = await starts();
    const run = await shop.cli('restart');
    expect(run.exitCode, run.output).toBe(0);
    const after = await starts();
    for (const [index, line] of before.split('\n').entries()) {
      if (line !== '') expect(after.split('\n')[index]).not.toBe(line);
    }
    expect(await states()).toEqual(ALL);
  });

  test('what was stopped stays stopped after a restart of the engine, is told as drift, and starts again', async () => {
    const ids = (await shop.look()).map(({ id }) => id);
    expect((await shop.cli('stop')).exitCode).toBe(0);
    await shop.machine.exec('systemctl restart docker; until docker info >/dev/null 2>&1; do sleep 0.2; done');
    expect(await states()).toEqual(['database exited', 'web exited', 'worker exited']);
    expect((await shop.cli('status')).output).toMatch(/drift: worker exited with \d+/);
    const run = await shop.cli('start');
    expect(run.exitCode, run.output).toBe(0);
    expect((await shop.look()).map(({ id }) => id)).toEqual(ids);
    expect(await states()).toEqual(ALL);
    const again = await shop.cli('start');
    expect(again.output).toMatch(/runs already/);
  });
});

test('a hold keeps a deploy from the stack, and lets a rollback through', async () => {
  expect((await shop.cli('hold', '--reason', 'incident 12')).exitCode).toBe(0);
  const before = await shop.look();
  await shop.release('3.0.0');
  const held = await shop.cli('deploy');
  expect(held.exitCode, held.output).toBe(5);
  expect(held.output).toContain('incident 12');
  expect(await shop.look()).toEqual(before);
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await shop.ask('mark')).toBe('1.0.0');
  expect((await shop.cli('release-hold')).exitCode).toBe(0);
});

test('`plan` tells which images would be others', async () => {
  await shop.release('3.0.0', ({ web, worker, ...rest }) => {
    Object.assign(worker ?? {}, { image: `${shop.machine.registry}/lab/worker:2` });
    void [web, rest];
  });
  const { output, exitCode } = await shop.cli('plan');
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/lab › worker: worker:1@sha256:[0-9a-f]{12} → worker:2/);
  expect(output).toMatch(/lab › web: web:1@sha256:[0-9a-f]{12}, or what its tag names by then/);
});

describe('`doctor`', () => {
  test('a host with all of it is ready', async () => {
    const { output, exitCode } = await shop.cli('doctor');
    expect(exitCode, output).toBe(0);
    expect(output).toContain('ready to deploy to');
  });

  const lacks: [string, string, string, RegExp, RegExp][] = [
    [
      'an engine',
      'systemctl stop docker.socket docker',
      'systemctl start docker',
      /Docker does not answer: .*Cannot connect/,
      /systemctl enable --now docker/,
    ],
    [
      'the group',
      'gpasswd -d deploy docker',
      'usermod -aG docker deploy',
      /deploy may not use Docker: .*permission denied/,
      /usermod -aG docker deploy/,
    ],
    [
      'Compose',
      `mv ${'$P'} /usr/lib/docker/real-compose`,
      `mv /usr/lib/docker/real-compose ${'$P'}`,
      /Docker has no Compose v2/,
      /docker-compose-plugin/,
    ],
    [
      'a new Compose',
      `mv $P /usr/lib/docker/real-compose; printf '#!/bin/sh\\nif [ "$2$3" = version--short ]; then echo 2.17.3; else exec /usr/lib/docker/real-compose "$@"; fi\\n' >$P; chmod 755 $P`,
      'mv /usr/lib/docker/real-compose $P',
      /Compose is 2\.17\.3; 2\.20 is the oldest/,
      /docker-compose-plugin, 2\.20 or newer/,
    ],
    [
      'the client',
      'mv /usr/bin/docker /tmp/docker',
      'mv /tmp/docker /usr/bin/docker',
      /missing on the host: docker/,
      /Install docker/,
    ],
  ];

  test.each(lacks)('names what is missing: %s', async (_name, take, give, says, next) => {
    const P = 'P=/usr/lib/docker/cli-plugins/docker-compose;';
    await shop.machine.exec(`${P} ${take}`);
    const { output, exitCode } = await shop.cli('doctor');
    await shop.machine.exec(`${P} ${give}`);
    expect(exitCode, output).toBe(4);
    expect(output.replace(/\s+/g, ' ')).toMatch(says);
    expect(output.replace(/\s+/g, ' ')).toMatch(next);
  });
});

test('a preview is a stack of its own, and a teardown leaves no container, volume, network, image or file of it', async () => {
  shop.project.git('remote', 'add', 'origin', 'https://github.com/octocat/shop.git');
  shop.configure((app, config) => {
    const { port: _port, ...rest } = app;
    const compose = { file: 'compose.yml', project: 'lab-{environment}', wait: '20s', soak: '1s' };
    config.apps.lab = { ...rest, path: '/srv/lab-{environment}', runtime: { compose } };
    config.environments = {
      preview: { per: 'pull_request', hosts: ['lab-1'], slots: 1, apps: { lab: { port: '8090-8090' } } },
    };
  });
  await shop.machine.pushImage('lab/web:1', WEB('of a preview'));
  await shop.release('5.0.0', (services) =>
    Object.assign(services.web ?? {}, { ports: ['127.0.0.1:${BOWLINE_PORT}:80'] }),
  );
  const look = () =>
    shop.machine.exec(
      `f='label=com.docker.compose.project=lab-pr-5'; docker ps -aq --filter "$f"; docker volume ls -q --filter "$f"; docker network ls -q --filter "$f"; docker images --format '{{.Repository}}:{{.Tag}}' | grep pr-5; ls -d /srv/lab-pr-5 2>/dev/null; cat /home/deploy/.bowline/previews/*.jsonl 2>/dev/null || :`,
    );
  const before = await shop.look();
  expectOutcome(await shop.run('deploy', { environment: 'pr-5' }), 'success');
  const during = (await look()).trim().split('\n');
  expect(during.length).toBeGreaterThan(5);
  expect(await shop.machine.exec('docker images --format "{{.Repository}}:{{.Tag}}"')).toMatch(/pr-5/);
  const down = await shop.run('teardown', { environment: 'pr-5' });
  expectOutcome(down, 'success');
  expect(await look()).toBe('');
  expect(await shop.look()).toEqual(before);
});
