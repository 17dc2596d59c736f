import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { wantedBy, writeUnit } from '../release/unit-file';
import type { Facts } from '../shell/facts';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import { lines, Sh, sh } from '../shell/sh';
import { readSystemctl, systemctl } from '../shell/systemctl';
import type { Change, Part } from './part';

/** A unit of Bowline's own, installed and enabled; undefined where the config does not say how to start. */
export function unitPart(target: Target): Part | undefined {
  const { runtime } = target;
  if (runtime.kind !== 'systemd' || runtime.start === undefined) return undefined;
  return {
    name: 'unit',
    when: 'activate',
    step: 'install the unit',
    rights: rightsOf(target, runtime),
    facts: (prefix) => writeFacts(prefix, runtime),
    compare: (facts) => compareUnit(target, runtime, facts),
    apply: (_release, user) => installUnit(target, runtime, user),
    undo: (_release, user) => disableUnit(runtime, user),
  };
}

/** Where it is installed; a piece of code, because a home is known only on the host. */
function unitFolder(scope: SystemdRuntime['scope']): Sh {
  return new Sh(scope === 'system' ? '/etc/systemd/system' : '"$HOME/.config/systemd/user"');
}

/** Where it comes from. `current` has been switched by then, and a line of sudoers can name it. */
function unitSource({ path }: Target): string {
  return `${pathsOf(path).current}/.bowline/unit`;
}

function rightsOf(target: Target, { unit, scope }: SystemdRuntime): readonly RootCommand[] {
  if (scope === 'user') return [];
  const install = ['install', '-m', '644', unitSource(target), `${unitFolder(scope).text}/${unit}`];
  return [['systemctl', 'enable', unit], ['systemctl', 'daemon-reload'], install];
}

/** By the link that `enable` makes, because asking systemctl takes longer than all the rest. */
function writeFacts(prefix: string, { unit, scope }: SystemdRuntime): Sh {
  const folder = unitFolder(scope);
  return lines(
    sh`[ ! -r ${folder}/${unit} ] || bw_text ${`${prefix}.text`} "$(cat ${folder}/${unit})"`,
    sh`[ ! -L ${folder}/${wantedBy(scope)}.wants/${unit} ] || bw FACT ${`${prefix}.enabled`} yes`,
  );
}

function compareUnit(target: Target, runtime: SystemdRuntime, facts: Facts): readonly Change[] {
  const { unit } = runtime;
  const wanted = writeUnit(target, runtime);
  const installed = facts.readText('text');
  const isEnabled = facts.read('enabled') !== undefined;
  return [
    // A shell drops the line ends at the end of what it reads.
    ...(installed?.trimEnd() === wanted.trimEnd()
      ? []
      : [{ what: `unit ${unit}`, from: installed ?? null, to: wanted }]),
    ...(isEnabled ? [] : [{ what: `start of ${unit} with the machine`, from: 'disabled', to: 'enabled' }]),
  ];
}

function installUnit(target: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const source = unitSource(target);
  const folder = unitFolder(scope);
  const isEnabled = sh`${readSystemctl(scope)} is-enabled --quiet ${unit}`;
  const put = scope === 'user' ? sh`mkdir -p ${folder}; install -m 644` : sh`${asRoot(user)} install -m 644`;
  return lines(
    // One that was retired differs by not being enabled.
    sh`if [ -f ${source} ] && ! { cmp -s ${source} ${folder}/${unit} && ${isEnabled}; }; then`,
    sh`${put} ${source} ${folder}/${unit}`,
    sh`${systemctl(scope, user)} daemon-reload`,
    sh`${systemctl(scope, user)} enable ${unit} 2>&1`,
    sh`fi`,
  );
}

function disableUnit({ unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
  return sh`${systemctl(scope, user)} disable ${unit} 2>&1 || echo ${advice}`;
}
