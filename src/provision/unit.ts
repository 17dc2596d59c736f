import { readInstanceName } from '../config/previews';
import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { escapeSpecifiers, UNIT_MARK, wantedBy, writeUnit } from '../release/unit-file';
import type { Facts } from '../shell/facts';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { readSystemctl, systemctl } from '../shell/systemctl';
import type { Change, Part, Resistance } from './part';
import { describeDifference } from './unit-difference';
import { keptUnits, OTHER_FOLDERS, putCommand, putUnit, unitFolder } from './unit-install';

/** A unit of Bowline's own, installed and enabled; undefined where the config does not say how to start. */
export function unitPart(target: Target): Part | undefined {
  const { runtime } = target;
  if (runtime.kind !== 'systemd' || runtime.start === undefined) return undefined;
  return {
    name: 'unit',
    identity: `unit ${runtime.scope} ${runtime.unit}`,
    when: 'activate',
    step: 'install the unit',
    rights: rightsOf(target, runtime),
    facts: (prefix) => lines(writeFacts(prefix, runtime), writeFactsOfReleases(prefix, target, runtime)),
    compare: (facts, release) => compareUnit(target, runtime, facts, release),
    resists: (facts) => resist(target, runtime, facts),
    ...(runtime.template === undefined ? {} : { rehearsal: rehearse(target, runtime) }),
    apply: (_release, user) => installUnit(target, runtime, user),
    undo: (_release, user) => disableUnit(runtime, user),
    remove: (user) => removeUnit(target, runtime, user),
    ...(runtime.scope === 'system' ? { byAdmin: () => writeInstallation(target, runtime) } : {}),
  };
}

/** Where it comes from. `current` has been switched by then, and a line of sudoers can name it. */
function unitSource({ path }: Target): string {
  return `${pathsOf(path).current}/.bowline/unit`;
}

function rightsOf(target: Target, { unit, scope }: SystemdRuntime): readonly RootCommand[] {
  if (scope === 'user') return [];
  return [
    ['systemctl', 'enable', unit],
    ['systemctl', 'daemon-reload'],
    putCommand(unitSource(target), unit),
    // A preview is taken away again by the same user.
    ...(readInstanceName(target.environment) === undefined
      ? []
      : [
          ['systemctl', 'disable', unit],
          ['rm', '-f', `${unitFolder(scope).text}/${unit}`],
        ]),
  ];
}

/** By the link that `enable` makes, because asking systemctl takes longer than all the rest. */
function writeFacts(prefix: string, { unit, scope }: SystemdRuntime): Sh {
  const folder = unitFolder(scope);
  return lines(
    sh`[ ! -r ${folder}/${unit} ] || bw_text ${`${prefix}.text`} "$(cat ${folder}/${unit})"`,
    sh`for bw_f in ${folder} ${OTHER_FOLDERS[scope]}; do [ -e "$bw_f"/${unit} ] || continue`,
    sh`bw FACT ${`${prefix}.found`} "$bw_f"/${unit}; [ ! -r "$bw_f"/${unit} ] || bw_text ${`${prefix}.there`} "$(cat "$bw_f"/${unit})"; break; done`,
    sh`[ ! -L ${folder}/${wantedBy(scope)}.wants/${unit} ] || bw FACT ${`${prefix}.enabled`} yes`,
  );
}

/** A template that is not read says nothing: the unit of a release that is there already lies in it. */
function writeFactsOfReleases(prefix: string, { path }: Target, { template }: SystemdRuntime): Sh {
  if (template === undefined) return NOTHING;
  const { releases } = pathsOf(path);
  return sh`for bw_f in ${releases}/*/.bowline/unit; do [ -r "$bw_f" ] || continue; bw_r=\${bw_f%/.bowline/unit}; bw_text ${`${prefix}.of.`}"\${bw_r##*/}" "$(cat "$bw_f")"; done`;
}

function compareUnit(target: Target, runtime: SystemdRuntime, facts: Facts, release: string): readonly Change[] {
  const { unit } = runtime;
  const wanted = facts.readText(`of.${release}`) ?? writeUnit(target, runtime);
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

/** A unit that somebody else wrote is a service of theirs, which may run. An empty one masks the name, which is told apart. */
function resist(target: Target, runtime: SystemdRuntime, facts: Facts): Resistance | undefined {
  const found = facts.read('found');
  const text = facts.readText('there');
  if (found === undefined || text === '') return undefined;
  if (text?.startsWith(UNIT_MARK)) return resistOther(target, runtime, text);
  const kept = keptUnits(target).of(runtime.unit);
  return {
    message: [
      `Bowline did not write ${found}, and would replace ${runtime.unit}`,
      ...(text === undefined ? ['  its text may not be read'] : describeDifference(text, writeUnit(target, runtime))),
    ].join('\n'),
    hint: `Choose another \`unit\`, or take it over with \`force: adopt\`, which keeps its text in ${kept}: docs/adopting.md.`,
  };
}

/** Bowline's own unit, but of an app in another folder: its service would end, and come back with that app's next deploy. */
function resistOther(target: Target, { unit }: SystemdRuntime, text: string): Resistance | undefined {
  const works = /^WorkingDirectory=(.*)$/m.exec(text)?.[1]?.replaceAll('%%', '%');
  if (works === undefined || works === pathsOf(target.path).current) return undefined;
  return {
    message: `Bowline wrote ${unit} for ${works}, not for ${pathsOf(target.path).current}`,
    hint: `Give ${target.app} a \`unit\` of its own. If it moved from there, deploy once with \`force: adopt\`.`,
  };
}

function installUnit(target: Target, runtime: SystemdRuntime, user: HostUser): Sh {
  const { unit, scope } = runtime;
  const source = unitSource(target);
  const folder = unitFolder(scope);
  const isEnabled = sh`${readSystemctl(scope)} is-enabled --quiet ${unit}`;
  return lines(
    // One that was retired differs by not being enabled.
    sh`if [ -f ${source} ] && ! { cmp -s ${source} ${folder}/${unit} && ${isEnabled}; }; then`,
    putUnit(target, scope, user, { source, name: unit }),
    sh`${systemctl(scope, user)} daemon-reload`,
    sh`${systemctl(scope, user)} enable ${unit} 2>&1`,
    sh`fi`,
  );
}

/** By systemd's own word of a copy that stands nowhere, runs what the release brings, and needs no root. */
function rehearse(target: Target, { unit, scope }: SystemdRuntime): NonNullable<Part['rehearsal']> {
  const { current, release: releaseOf } = pathsOf(target.path);
  const inRelease = (release: string) => `s,${escapeSpecifiers(current)}/,${escapeSpecifiers(releaseOf(release))}/,g`;
  return {
    step: 'test the unit',
    body: (release) =>
      lines(
        sh`command -v systemd-analyze >/dev/null || exit 0`,
        sh`bw_d=$(mktemp -d); trap 'rm -rf -- "$bw_d"' EXIT; trap 'exit 143' HUP INT TERM`,
        sh`sed ${inRelease(release)} ${`${releaseOf(release)}/.bowline/unit`} >"$bw_d"/${unit}`,
        // systemd passes over what it does not know, and says so.
        sh`bw_said=$(systemd-analyze verify ${scope === 'user' ? ['--user'] : []} "$bw_d"/${unit} 2>&1 | grep -F ${unit}) || :`,
        sh`[ -z "$bw_said" ] || { printf '%s\n' "$bw_said" | sed "s,$bw_d/,,g"; echo ${`systemd does not take the unit of ${target.app}; nothing was changed`}; exit 1; }`,
      ),
  };
}

/** The text itself, as an admin reads what root runs. */
function writeInstallation(target: Target, runtime: SystemdRuntime): Sh {
  const file = `${unitFolder(runtime.scope).text}/${runtime.unit}`;
  return lines(
    sh`printf %s ${writeUnit(target, runtime)} >${file}`,
    sh`systemctl daemon-reload; systemctl enable --quiet ${runtime.unit}`,
  );
}

/** One of the same name that starts another app is not this one's. */
function removeUnit({ path }: Target, { unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const file = sh`${unitFolder(scope)}/${unit}`;
  const start = `${escapeSpecifiers(pathsOf(path).current)}/.bowline/start`;
  const remove = scope === 'user' ? sh`rm` : sh`${asRoot(user)} rm`;
  return lines(
    sh`if [ -f ${file} ] && grep -q -e ${`^${UNIT_MARK}`} ${file} && grep -qF -e ${start} ${file}; then`,
    sh`${systemctl(scope, user)} disable ${unit} 2>&1`,
    sh`${remove} -f ${file}`,
    sh`${systemctl(scope, user)} daemon-reload`,
    sh`fi`,
  );
}

function disableUnit({ unit, scope }: SystemdRuntime, user: HostUser): Sh {
  const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
  return sh`${systemctl(scope, user)} disable ${unit} 2>&1 || echo ${advice}`;
}
