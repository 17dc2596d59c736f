import type { Target } from '../config/targets/target';
import type { InstallRow } from '../report/install-row';
import { runtimeOf } from '../runtimes/choose';

/** What is installed once, by hand, for apps on their hosts: each text once, with the hosts on which it is the same. */
export function listInstalls(targets: readonly Target[]): InstallRow[] {
  const rows: InstallRow[] = [];
  for (const target of targets) {
    const { app, host } = target;
    for (const install of runtimeOf(target).installs()) {
      const same = rows.find((row) => row.app === app && row.what === install.what && row.text === install.text);
      if (same === undefined) rows.push({ app, hosts: [host.name], ...install });
      else same.hosts.push(host.name);
    }
  }
  return rows;
}
