import { installSite, installTemplate, PORTS } from '../../fixtures/color-machine';
import { startMachine } from '../../fixtures/machines';
import { files } from './shop';
import { open, PORT, type Subject } from './subject';

export const SITE = `http://shop.example.com:${PORT}`;

/** Two colours of the service under systemd, behind an nginx that alone has the port. */
export const colors: Subject = {
  name: 'colors',
  startMachine,
  async open(_project, machines, { soak }) {
    for (const machine of machines) {
      await installTemplate(machine);
      await installSite(machine, SITE);
    }
    const blueGreen = { systemd: 'shop@{port}.service', ports: PORTS, site: SITE, nginx: {}, drain: '1s', soak };
    // Each colour has a port of its own.
    return open({ app: { source: { upload: 'app' }, runtime: { blue_green: blueGreen }, port: undefined }, files });
  },
};
