import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type DockerMachine, startDockerMachine } from '../fixtures/docker-machine';
import { createProject, makeBase, type Project } from '../fixtures/project';
import { startAction } from '../fixtures/runner';
import type { Variables } from '../fixtures/runner-variables';
import { expectOutcome } from '../fixtures/systemd-shop';
import { until } from '../fixtures/until';

const PATH = '/srv/logger-production';
let machine: DockerMachine;
let project: Project;
let images: { id: string; pinned: string }[];

const SERVE = (mark: string) => `echo "${mark}" >/data/mark; while :; do sleep 1; done`;
const compose = (more: Record<string, unknown> = {}) =>
  stringify({
    services: {
      logger: { image: '${BOWLINE_IMAGE}', stop_grace_period: '1s', volumes: ['./settings:/settings:ro'], ...more },
    },
  });

const start = (mode: string, inputs: Variables = {}) =>
  startAction({ cwd: project.folder, action: mode, inputs: { 'ssh-key': machine.privateKey, ...inputs } });
const run = (mode: string, inputs: Variables = {}) => start(mode, inputs).ended;
const exec = async (command: string): Promise<string> => (await machine.exec(command)).trim();
const running = (format: string) =>
  exec(`docker inspect -f '${format}' $(docker ps -q --filter label=com.docker.compose.project=logger)`);

function configure(source: Record<string, unknown>, more: Record<string, unknown> = {}): void {
  const { address, sshPort, fingerprint } = machine;
  project.write(
    'config/bowline.yml',
    stringify({
      hosts: { 'web-1': { address, port: sshPort, host_key: fingerprint } },
      apps: {
        logger: {
          source: { files: ['deploy/compose.yml', 'deploy/settings'], ...source },
          path: PATH,
          runtime: { compose: { file: 'deploy/compose.yml', project: 'logger', wait: '20s', soak: '1s' } },
          preflight: { disk_free: '1MB' },
          ...more,
        },
      },
      environments: { production: { hosts: ['web-1'] } },
    }),
  );
}

const fromRegistry = () => ({ image: `${machine.registry}/you/logger`, tags: 'v*' });

beforeAll(async () => {
  machine = await startDockerMachine({ name: 'web-1' });
  images = [];
  for (const version of ['v1.0.0', 'v1.1.0']) {
    images.push(await machine.pushImage(`you/logger:${version}`, SERVE(version)));
  }
  // They are the registry's alone, as they would be when somebody else has built them.
  await exec('docker image rm -f $(docker image ls -q --no-trunc | sort -u)');
  project = await createProject({ hosts: [], path: PATH, port: 1, runtime: 'static' }, makeBase());
  project.write('deploy/compose.yml', compose());
  project.write('deploy/settings/log.conf', 'level=info\n');
}, 180_000);

afterAll(async () => {
  await machine?.[Symbol.asyncDispose]();
  await project?.[Symbol.asyncDispose]();
});

test('Compose runs the very digest that was pulled, and asks no registry for it', async () => {
  configure(fromRegistry(), {
    build: [
      'touch /tmp/pulled; for i in $(seq 200); do if [ -e /tmp/stopped ]; then exit 0; fi; sleep 0.1; done; exit 1',
    ],
    hooks: { after_activate: [{ run: 'echo "$BOWLINE_IMAGE" >/tmp/hook' }] },
  });
  const deploy = start('deploy', { ref: 'v1.0.0' });
  await until(async () => (await exec('ls /tmp')).includes('pulled'), 60_000);
  await exec('systemctl stop docker-registry; touch /tmp/stopped');
  const ended = await deploy.ended;
  expectOutcome(ended, 'success');
  const pinned = images[0]?.pinned ?? '';
  expect(await running('{{.Config.Image}} {{.Image}}')).toBe(`${pinned} ${images[0]?.id}`);
  expect(await exec('cat /tmp/hook')).toBe(pinned);
  expect(await exec(`${PATH}/current/.bowline/compose -f deploy/compose.yml config --images`)).toBe(pinned);
  await exec('systemctl start docker-registry');
  await exec(`until busybox wget -q -O /dev/null http://${machine.registry}/v2/ 2>/dev/null; do sleep 0.1; done`);
});

test('a mounted file that changes is another release, of the same image', async () => {
  configure(fromRegistry());
  const before = await exec(`readlink ${PATH}/current`);
  project.write('deploy/settings/log.conf', 'level=debug\n');
  expectOutcome(await run('deploy', { ref: 'v1.0.0' }), 'success');
  expect(await exec(`readlink ${PATH}/current`)).not.toBe(before);
  expect(await running('{{.Image}}')).toBe(images[0]?.id);
  expect(await exec('docker exec $(docker ps -q) cat /settings/log.conf')).toBe('level=debug');
});

test('the newest version goes live, and a rollback goes back to the digest before it', async () => {
  expectOutcome(await run('deploy'), 'success');
  expect(await running('{{.Image}}')).toBe(images[1]?.id);
  expectOutcome(await run('deploy'), 'unchanged');
  expectOutcome(await run('rollback'), 'success');
  expect(await running('{{.Image}}')).toBe(images[0]?.id);
});

test('an image that is loaded from a file runs by its id', async () => {
  await machine.pushImage('you/other:1', SERVE('loaded'));
  const id = await exec(`docker image inspect -f '{{.Id}}' ${machine.registry}/you/other:1`);
  const tar = await machine.exec(`docker save ${machine.registry}/you/other:1 | gzip | base64 -w0`);
  mkdirSync(join(project.folder, 'built'));
  writeFileSync(join(project.folder, 'built/other.tar.gz'), Buffer.from(tar, 'base64'));
  await exec(`docker rmi -f ${id}; systemctl stop docker-registry`);
  configure({ image_file: 'built/other.tar.gz' });
  expectOutcome(await run('deploy'), 'success');
  expect(await running('{{.Config.Image}} {{.Image}}')).toBe(`${id} ${id}`);
  expect(await exec(`cat ${PATH}/current/.bowline/image`)).toBe(id);
  expectOutcome(await run('deploy'), 'unchanged');
  await exec('systemctl start docker-registry');
});
