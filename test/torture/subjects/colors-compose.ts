import { stringify } from 'yaml';
import { installSite, PORTS } from '../../fixtures/color-machine';
import { startDockerMachine } from '../../fixtures/docker-machine';
import { SITE } from './colors';
import { beginHost, describeRegistry, HEALTH, pushWeb, RUN, requireDocker } from './compose';
import { open, type Subject } from './subject';

/** A stack of two containers for each colour, behind an nginx that alone has the port; each version has an image of its own. */
export const colorsCompose: Subject = {
  name: 'colors-compose',
  startMachine: startDockerMachine,
  async open(_project, machines, { soak }) {
    const hosts = machines.map(requireDocker);
    for (const host of hosts) {
      await beginHost(host);
      await installSite(host, SITE);
    }
    const compose = { file: 'compose.yml', wait: '60s' };
    const blueGreen = { compose, ports: PORTS, site: SITE, nginx: {}, drain: '1s', soak };
    return open({
      app: { source: { upload: 'app' }, runtime: { blue_green: blueGreen }, port: undefined },
      describeHost: describeRegistry,
      files: (version) => ({ 'compose.yml': writeStack(version) }),
      prepare: (version) => pushWeb(hosts, version),
    });
  },
};

function writeStack(version: string): string {
  const image = (name: string) => `\${REGISTRY}/shop/${name}:1`;
  const own = { environment: { VERSION: version }, ...RUN };
  return stringify({
    services: {
      web: { image: image('web'), ports: ['127.0.0.1:${BOWLINE_PORT}:80'], healthcheck: HEALTH, ...own },
      worker: { image: image('worker'), ...own },
    },
  });
}
