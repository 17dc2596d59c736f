import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { UNIT_MARK } from '../release/unit-file';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import { lines, Sh, sh } from '../shell/sh';
import type { UnitScope } from '../shell/systemctl';

/** Where units are installed; a piece of code, because a home is known only on the host. */
export function unitFolder(scope: UnitScope): Sh {
  return new Sh(scope === 'system' ? '/etc/systemd/system' : '"$HOME/.config/systemd/user"');
}

/** Where else a unit of a name may stand, whose place one of Bowline's would take. */
export const OTHER_FOLDERS: Readonly<Record<UnitScope, readonly string[]>> = {
  system: ['/run/systemd/system', '/usr/local/lib/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'],
  user: ['/etc/systemd/user', '/run/systemd/user', '/usr/local/lib/systemd/user', '/usr/lib/systemd/user'],
};

/** Where the text of a unit is kept that Bowline did not write. */
export function keptUnits({ path }: Pick<Target, 'path'>): { of(unit: string): string; readonly folder: string } {
  const { own } = pathsOf(path);
  return { folder: own, of: (unit) => `${own}/${unit}.adopted` };
}

/** What sudo has to allow for `putUnit`. */
export function putCommand(source: string, unit: string): RootCommand {
  return ['install', '-m', '644', source, `${unitFolder('system').text}/${unit}`];
}

/** Installs a file of a unit in place of what is there; a text that Bowline did not write is kept. */
export function putUnit(
  target: Target,
  scope: UnitScope,
  user: HostUser,
  unit: { source: string | Sh; name: string | Sh },
): Sh {
  const { source, name } = unit;
  const folder = unitFolder(scope);
  const put = scope === 'user' ? sh`mkdir -p ${folder}; install -m 644` : sh`${asRoot(user)} install -m 644`;
  return lines(
    sh`[ ! -f ${folder}/${name} ] || grep -q -e ${`^${UNIT_MARK}`} ${folder}/${name} || cp -- ${folder}/${name} ${keptUnits(target).folder}/${name}.adopted`,
    sh`${put} ${source} ${folder}/${name}`,
  );
}
