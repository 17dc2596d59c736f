import { stringify } from 'yaml';
import { type DockerMachine, startDockerMachine } from '../../fixtures/docker-machine';
import type { Machine } from '../../fixtures/machines';
import { APP, open, PORT, type Subject } from './subject';

/** Waits at its end only as long as an update may take. */
const WEB = `mkdir -p /www; echo "{\\"status\\":\\"ok\\",\\"version\\":\\"$VERSION\\"}" >/www/health; exec httpd -f -p 80 -h /www`;
const IDLE = 'while :; do sleep 1; done';
const FOREIGN = 'foreign';
export const RUN = { restart: 'unless-stopped', stop_grace_period: '1s' };
export const HEALTH = {
  test: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1/health'],
  ...{ interval: '2s', timeout: '2s', retries: 5 },
};

/** A stack of three containers, one of which stays as it is from version to version; each version has an image of its own. */
export const compose: Subject = {
  name: 'compose',
  startMachine: startDockerMachine,
  async open(_project, machines) {
    const hosts = machines.map(requireDocker);
    await Promise.all(hosts.map(beginHost));
    return open({
      app: {
        source: { upload: 'app' },
        runtime: { compose: { file: 'compose.yml', project: APP, wait: '60s', soak: '500ms' } },
      },
      describeHost: describeRegistry,
      files: (version) => ({ 'compose.yml': writeStack(version) }),
      prepare: (version) => pushWeb(hosts, version),
    });
  },
};

export const describeRegistry = (machine: Machine): object => ({ env: { REGISTRY: requireDocker(machine).registry } });

/** An image of its own for a version, which answers for its health with it. */
export async function pushWeb(hosts: readonly DockerMachine[], version: string): Promise<void> {
  await Promise.all(hosts.map((host) => host.pushImage('shop/web:1', `# ${version}\n${WEB}`)));
}

export function requireDocker(machine: Machine): DockerMachine {
  if ('registry' in machine) return machine as DockerMachine;
  throw new Error(`${machine.name} has no Docker`);
}

/** A project of somebody else's runs there too, and is to run on. */
export async function beginHost(machine: DockerMachine): Promise<void> {
  for (const name of ['worker', 'database']) await machine.pushImage(`shop/${name}:1`, IDLE);
  const image = `${machine.registry}/shop/worker:1`;
  await machine.exec(`docker run -d --name ${FOREIGN} --restart unless-stopped ${image}`);
}

function writeStack(version: string): string {
  const image = (name: string) => `\${REGISTRY}/shop/${name}:1`;
  return stringify({
    services: {
      web: {
        ...{ image: image('web'), ports: [`${PORT}:80`], environment: { VERSION: version } },
        ...{ healthcheck: HEALTH, depends_on: ['database'], ...RUN },
      },
      worker: { image: image('worker'), environment: { VERSION: version }, ...RUN },
      database: { image: image('database'), volumes: ['rows:/data'], ...RUN },
    },
    volumes: { rows: {} },
  });
}
