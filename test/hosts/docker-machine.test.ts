import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DockerMachine, startDockerMachine } from '../fixtures/docker-machine';

let machine: DockerMachine;

beforeAll(async () => {
  machine = await startDockerMachine({ name: 'lab-1' });
});

afterAll(async () => machine?.[Symbol.asyncDispose]());

test('the engine and Compose answer the deploy user', async () => {
  expect(
    await machine.exec('docker info --format "{{.Driver}}"; docker compose version --short', { user: 'deploy' }),
  ).toMatch(/^overlay2\nv?2\.\d+\.\d+\n$/);
});

test('an image from the registry runs, and publishes a port', async () => {
  const { id, pinned } = await machine.pushImage('lab/hello:1', 'echo hello >/index.html; exec httpd -f -p 80 -h /', [
    'EXPOSE 80',
  ]);
  expect(pinned).toMatch(/^127\.0\.0\.1:\d+\/lab\/hello@sha256:/);
  await machine.exec(`docker image rm ${machine.registry}/lab/hello:1`);
  expect(
    await machine.exec(`docker run -d -p 8080:80 ${pinned} >/dev/null; docker image inspect -f '{{.Id}}' ${pinned}`),
  ).toBe(`${id}\n`);
  expect(
    await machine.exec('for i in 1 2 3 4 5; do busybox wget -q -O - http://127.0.0.1:8080/ && break; sleep 0.2; done'),
  ).toBe('hello\n');
});

test('the registry has the same name on this machine', async () => {
  const answer = await fetch(`http://${machine.registry}/v2/lab/hello/tags/list`);
  expect(await answer.json()).toEqual({ name: 'lab/hello', tags: ['1'] });
});
