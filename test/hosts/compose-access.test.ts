import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ComposeShop, openComposeShop, PATH, type Services, WEB } from '../fixtures/compose-shop';
import { expectOutcome } from '../fixtures/systemd-shop';

let shop: ComposeShop;
const secrets = { TOKEN: 'a$HOME`b`"c" \\d #e\nf=g' };
const COMPOSE = { file: 'compose.yml', project: 'lab', wait: '20s', soak: '1s' };
const ALL = ['database running', 'web running', 'worker running'];

const states = async () => (await shop.look()).map(({ service, status }) => `${service} ${status}`);
const reach = (docker: string, more: Record<string, unknown> = {}) =>
  shop.configure((app) => {
    Object.assign(app, { secrets: ['TOKEN'], runtime: { compose: { ...COMPOSE, docker } }, ...more });
  });

async function deploy(version: string, change?: (services: Services, file: Record<string, unknown>) => void) {
  await shop.release(version, change);
  return shop.run('deploy');
}

beforeAll(async () => {
  shop = await openComposeShop(secrets, { dockerOptions: ['--device=/dev/net/tun'] });
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('after a power cut what is `unless-stopped` runs again, and what is not is down and told', async () => {
  const keep = ({ web, database }: Services) => {
    for (const one of [web, database]) Object.assign(one ?? {}, { restart: 'unless-stopped' });
  };
  reach('user');
  expectOutcome(await deploy('1.0.0', keep), 'success');
  await shop.machine.kill();
  await shop.machine.start();
  await shop.machine.exec('until docker info >/dev/null 2>&1; do sleep 0.2; done');
  await shop.machine.exec(
    'n=0; until docker inspect -f "{{.State.Health.Status}}" lab-web-1 | grep -q ^healthy; do n=$((n+1)); [ $n -lt 100 ]; sleep 0.2; done',
  );
  expect(await states()).toEqual(['database running', 'web running', 'worker exited']);
  expect(await shop.ask()).toBe('1.0.0');
  expect((await shop.cli('status')).output).toMatch(/drift: worker exited with \d+/);
  expectOutcome(await deploy('1.1.0', keep), 'success');
  expect(await states()).toEqual(ALL);
});

describe('by sudo, which allows docker and nothing else of it', () => {
  beforeAll(async () => {
    await shop.machine.exec(
      'gpasswd -d deploy docker; echo "deploy ALL=(root) NOPASSWD: /usr/bin/docker" >/etc/sudoers.d/docker',
    );
    reach('sudo');
  });

  const images = async () => (await shop.look()).map(({ service, image }) => [service, image]);
  const asFile = ({ worker }: Services, file: Record<string, unknown>) => {
    Object.assign(worker ?? {}, { secrets: ['key'] });
    Object.assign(file, { secrets: { key: { environment: 'TOKEN' } } });
  };

  test('a stack is deployed and rolled back to the very same images', async () => {
    await shop.machine.pushImage('lab/web:1', WEB('first'));
    shop.project.write(
      'app/image/Dockerfile',
      `FROM ${shop.machine.registry}/lab/worker:1\nARG LEVEL\nLABEL level=$LEVEL\n`,
    );
    const build = { context: 'image', args: { LEVEL: 'v${BOWLINE_VERSION}' } };
    const built = (services: Services) =>
      Object.assign(services, { made: { build, restart: 'unless-stopped', stop_grace_period: '1s' } });
    expectOutcome(await deploy('2.0.0', built), 'success');
    expect(await shop.machine.exec("docker inspect -f '{{.Config.Labels.level}}' lab-made-1")).toBe('v2.0.0\n');
    const before = await images();
    await shop.machine.pushImage('lab/web:1', WEB('second'));
    expectOutcome(await deploy('2.1.0'), 'success');
    expect([await shop.ask(), await shop.ask('mark'), await shop.ask('token')]).toEqual([
      '2.1.0',
      'second',
      secrets.TOKEN,
    ]);
    await shop.machine.exec(`docker image prune -f; docker rmi -f ${shop.machine.registry}/lab/web:1`);
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await images()).toEqual(before);
    expect(await shop.ask('mark')).toBe('first');
  });

  test('a secret of a variable comes in, although sudo hands no variables on, and so does the next one', async () => {
    const read = () => shop.machine.exec('docker exec lab-worker-1 cat /run/secrets/key');
    expectOutcome(await deploy('2.2.0', asFile), 'success');
    expect(await read()).toBe(secrets.TOKEN);
    const restart = await shop.cli('restart');
    expect(restart.exitCode, restart.output).toBe(0);
    expect(await read()).toBe(secrets.TOKEN);
    // Nothing else changes, and Compose itself would leave the container with what it had.
    expectOutcome(await shop.run('deploy', {}, { env: { TOKEN: 'the next one' } }), 'success');
    expect(await read()).toBe('the next one');
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await read()).toBe(secrets.TOKEN);
  });

  test('what somebody asks between deploys goes by sudo as well', async () => {
    expect((await shop.cli('status')).output).toMatch(/web +healthy +lab-web-1/);
    expect((await shop.cli('logs', '--service', 'worker', '--lines', '2')).output).toContain('works on 2.2.0');
    const inside = await shop.cli('exec', '--app', 'lab', '--service', 'web', '--', 'cat', '/www/version');
    expect([inside.stdout, inside.exitCode], inside.output).toEqual(['2.2.0\n', 0]);
    expect((await shop.cli('stop')).exitCode).toBe(0);
    expect((await shop.cli('start')).exitCode).toBe(0);
    expect(await states()).toEqual(ALL);
    expect((await shop.cli('doctor')).output).toContain('ready to deploy to');
  });

  test('what sudo does not allow is told with the line to add', async () => {
    await shop.machine.exec('mv /etc/sudoers.d/docker /root/docker');
    const { output, exitCode } = await shop.cli('doctor');
    await shop.machine.exec('mv /root/docker /etc/sudoers.d/docker; docker compose -p lab down -t 1');
    expect(exitCode, output).toBe(4);
    expect(output).toContain('deploy ALL=(root) NOPASSWD: /usr/bin/docker');
  });
});

describe('a rootless engine of the deploy user', () => {
  const LATE = `${PATH}-rootless`;
  const run = (script: string) =>
    shop.machine.exec(
      `export HOME=/home/deploy XDG_RUNTIME_DIR=/run/user/1000 DOCKER_HOST=unix:///run/user/1000/docker.sock PATH=/usr/share/docker.io/contrib:/usr/sbin:/usr/bin:/sbin:/bin; ${script}`,
      { user: 'deploy' },
    );
  /** Its network is its own, so that the registry of the host is out of its reach. */
  const load = async () => {
    const names = ['web', 'worker', 'database'].map((name) => `${shop.machine.registry}/lab/${name}:1`).join(' ');
    await shop.machine.exec(
      `for i in ${names}; do docker pull -q $i >/dev/null; done; docker save ${names} >/srv/images.tar; chmod 644 /srv/images.tar`,
    );
    await run('docker load -q </srv/images.tar');
  };
  const local = (services: Services) => {
    for (const one of Object.values(services)) Object.assign(one, { pull_policy: 'never', restart: 'unless-stopped' });
  };
  const ask = () => run('docker exec lab-web-1 cat /www/mark');

  beforeAll(() => reach('rootless', { path: LATE }));

  test('one that is not set up is told with how to', async () => {
    const { output, exitCode } = await shop.cli('doctor');
    expect(exitCode, output).toBe(4);
    expect(output.replace(/\s+/g, ' ')).toMatch(
      /no rootless Docker answers: .*Run as deploy: dockerd-rootless-setuptool\.sh install/,
    );
  });

  test('takes a stack, rolls it back, and shares nothing with the engine of root', async () => {
    await shop.machine.exec(
      'chmod 666 /dev/net/tun; loginctl enable-linger deploy; until [ -S /run/user/1000/bus ]; do sleep 0.1; done',
    );
    // The kernel of a test may have no overlay for users.
    await run(
      'mkdir -p ~/.config/docker; echo "{\\"storage-driver\\":\\"vfs\\"}" >~/.config/docker/daemon.json; dockerd-rootless-setuptool.sh install --force --skip-iptables >/dev/null 2>&1 || :; until docker info >/dev/null 2>&1; do sleep 0.2; done',
    );
    await load();
    await shop.release('3.0.0', local);
    expectOutcome(await shop.run('deploy'), 'success');
    const first = await ask();
    expect(await shop.ask()).toBe('3.0.0');
    await shop.machine.pushImage('lab/web:1', WEB('rootless'));
    await load();
    await shop.release('3.1.0', local);
    expectOutcome(await shop.run('deploy'), 'success');
    expect([await ask(), await shop.ask('token')]).toEqual(['rootless\n', secrets.TOKEN]);
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await ask()).toBe(first);
    expect(await shop.look()).toEqual([]);
    expect((await shop.cli('status')).output).toMatch(/web +healthy +lab-web-1/);
    const ps = await shop.cli('exec', '--app', 'lab', '--', '.bowline/compose', 'ps', '--services');
    expect(ps.stdout, ps.output).toContain('web\n');
  });
});
