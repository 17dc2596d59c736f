import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ComposeShop, openComposeShop, PATH, WEB } from '../fixtures/compose-shop';
import { startProxy } from '../fixtures/network';
import { expectOutcome, readReport } from '../fixtures/systemd-shop';

let shop: ComposeShop;
/** Of each version, what the containers ran. */
const images = new Map<string, unknown>();
let foreign = '';

const imagesOf = async () => (await shop.look()).map(({ service, image, status }) => [service, image, status]);
const rows = async () => Number((await shop.ask('rows')).split('\n').length);
const lookAtForeign = () => shop.machine.exec("docker inspect -f '{{.Id}} {{.State.Running}}' foreign-web-1");

async function deploy(version: string): Promise<void> {
  await shop.machine.pushImage('lab/web:1', WEB(`mark ${version}`));
  await shop.release(version);
  expectOutcome(await shop.run('deploy'), 'success');
  images.set(version, await imagesOf());
}

/** Exactly one of the two, and whichever the link says. */
async function expectWhole(versions: readonly string[]): Promise<void> {
  const version = await shop.ask();
  expect(versions).toContain(version);
  expect(await shop.ask('mark')).toBe(`mark ${version}`);
  expect((await shop.machine.exec(`cat ${PATH}/current/VERSION`)).trim()).toBe(version);
  expect((await imagesOf()).map(([service, , status]) => `${service} ${status}`)).toEqual([
    'database running',
    'web running',
    'worker running',
  ]);
  expect(await lookAtForeign()).toBe(foreign);
}

beforeAll(async () => {
  shop = await openComposeShop();
  const file = `services: { web: { image: "${shop.machine.registry}/lab/worker:1", restart: unless-stopped } }`;
  await shop.machine.exec(
    `mkdir -p /opt/foreign; echo '${file}' >/opt/foreign/compose.yml; cd /opt/foreign; docker compose up -d`,
  );
  foreign = await lookAtForeign();
  await deploy('1.0.0');
  await deploy('2.0.0');
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('a rollback brings the same images back, after the tag has moved and somebody has pruned', async () => {
  await shop.machine.exec('docker image prune -f; docker network prune -f');
  const before = await rows();
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await imagesOf()).toEqual(images.get('1.0.0'));
  await expectWhole(['1.0.0']);
  expect(await rows()).toBeGreaterThanOrEqual(before);
});

test('an image that was pruned with force is pulled again by its digest', async () => {
  const { registry } = shop.machine;
  await shop.machine.exec(
    `docker images -q bowline/lab | sort -u >/tmp/ids; docker ps -q | xargs docker inspect -f '{{.Image}}' | cut -d: -f2 | cut -c1-12 | sort -u >/tmp/held; grep -vxFf /tmp/held /tmp/ids | xargs -r docker rmi -f; docker rmi ${registry}/lab/web:1 || :`,
  );
  expectOutcome(await shop.run('rollback', { target: 'version:2.0.0' }), 'success');
  expect(await imagesOf()).toEqual(images.get('2.0.0'));
  await expectWhole(['2.0.0']);
});

test('drift is told by container: one that was stopped, one that was made anew by hand', async () => {
  await shop.machine.exec('docker stop -t 0 lab-worker-1');
  const stopped = await shop.cli('verify');
  expect(stopped.output).toMatch(/worker exited with \d+/);
  await shop.machine.exec(
    `docker rm -f lab-worker-1; docker run -d --name lab-worker-1 --label com.docker.compose.project=lab --label com.docker.compose.service=worker --label com.docker.compose.oneoff=False --label com.docker.compose.config-hash=other ${shop.machine.registry}/lab/worker:1`,
  );
  const replaced = await shop.cli('verify');
  expect(replaced.output).toMatch(/worker does not run as release \S+ has it/);
  await shop.machine.exec('docker rm -f lab-worker-1');
  expectOutcome(await shop.run('deploy', { force: 'redeploy' }), 'success');
});

test('a client that is killed during `up` leaves the old or the new stack, and the next run makes it whole', async () => {
  await shop.machine.pushImage('lab/web:1', WEB('mark 3.0.0'));
  await shop.release('3.0.0');
  const step = shop.start('deploy');
  await waitForUp();
  step.kill('SIGKILL');
  await step.ended.catch(() => {});
  await sleep(4_000);
  expect(['success', 'unchanged']).toContain((await shop.run('deploy')).outputs.status);
  await expectWhole(['3.0.0']);
});

/** Until Compose has begun. The brackets keep the pattern from finding the shell that asks. */
async function waitForUp(): Promise<void> {
  await shop.machine.exec(
    'n=0; until pgrep -f "[c]ompose .* up -d" >/dev/null; do n=$((n+1)); [ $n -lt 1200 ] || exit 1; sleep 0.03; done',
  );
}

test('a link that is cut during `up` leaves the old or the new stack', async () => {
  const { machine } = shop;
  await using proxy = await startProxy({ targetPort: machine.sshPort });
  shop.configure((_app, config) => {
    Object.assign(config.hosts[machine.name] ?? {}, { port: proxy.port });
  });
  await shop.machine.pushImage('lab/web:1', WEB('mark 4.0.0'));
  await shop.release('4.0.0');
  const step = shop.start('deploy');
  await waitForUp();
  proxy.cut();
  await sleep(6_000);
  proxy.resume();
  const cut = await step.ended;
  shop.configure();
  if (cut.outputs.status !== 'success') expect(readReport(cut).status).not.toBe('success');
  await shop.run('deploy');
  await expectWhole(['3.0.0', '4.0.0']);
});

test('a restart of the engine during `up` leaves a stack that the next run makes whole', async () => {
  await shop.machine.pushImage('lab/web:1', WEB('mark 5.0.0'));
  await shop.release('5.0.0');
  const step = shop.start('deploy');
  await waitForUp();
  await shop.machine.exec('systemctl restart docker; until docker info >/dev/null 2>&1; do sleep 0.2; done');
  foreign = await lookAtForeign();
  expect(foreign).toContain(' true');
  await step.ended;
  expectOutcome(await shop.run('deploy', { force: 'redeploy' }), 'success');
  await expectWhole(['5.0.0']);
});

test('images that only releases needed which are gone are gone too, and no others', async () => {
  shop.configure((app) => Object.assign(app, { keep: 1 }));
  await deploy('6.0.0');
  await deploy('7.0.0');
  const kept = (await shop.machine.exec(`ls ${PATH}/releases`)).trim().split('\n');
  const tags = (await shop.machine.exec("docker images bowline/lab --format '{{.Tag}}'")).trim().split('\n');
  expect([...new Set(tags.map((tag) => tag.replace(/-[a-z]+$/, '')))].sort()).toEqual(kept.sort());
  expect(await lookAtForeign()).toBe(foreign);
});

test('a project of somebody else is refused by name, and touched by nothing', async () => {
  shop.configure((app) => {
    Object.assign(app, {
      path: '/srv/other',
      port: 8081,
      runtime: { compose: { file: 'compose.yml', project: 'foreign' } },
    });
  });
  const run = await shop.cli('deploy');
  expect(run.exitCode, run.output).toBe(4);
  expect(run.output).toContain("the Compose project foreign is somebody else's: it runs from /opt/foreign");
  expect(await lookAtForeign()).toBe(foreign);
});
