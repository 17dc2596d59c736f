import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { jobPrefix, placeOfJobs, SCHEDULE_FOLDER, scopeOfJobs } from '../release/job-units';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import { lines, Sh, sh } from '../shell/sh';
import { readSystemctl, systemctl, type UnitScope } from '../shell/systemctl';
import { putCommand, putUnit, unitFolder } from './unit-install';

/** Where the units of the jobs come from. `current` has been switched by then, and a line of sudoers can name it. */
export function jobSource({ path }: Pick<Target, 'path'>): string {
  return `${pathsOf(path).current}/.bowline/${SCHEDULE_FOLDER}`;
}

/** What one job takes of root. */
export function rightsOfJob(target: Target, name: string): readonly RootCommand[] {
  const folder = unitFolder('system').text;
  const units = [`${name}.timer`, `${name}.service`];
  return [
    ...['enable', 'restart', 'stop', 'disable'].map((verb) => ['systemctl', verb, `${name}.timer`]),
    ...units.map((unit) => putCommand(`${jobSource(target)}/${unit}`, unit)),
    ['rm', '-f', ...units.map((unit) => `${folder}/${unit}`)],
  ];
}

/** Runs code for the timers of the app in a folder, with `bw_u` as the name of each. */
export function forJobs(target: Target, folder: string | Sh, code: Sh): Sh {
  const prefix = new Sh(jobPrefix(target));
  return sh`for bw_t in ${folder}/${prefix}*.timer; do [ -f "$bw_t" ] || continue; bw_u=\${bw_t##*/}; bw_u=\${bw_u%.timer}
${code}
done`;
}

/** True in a condition where the units `bw_u` in a folder are those of this app: the name of another may begin alike. */
export function isOwnJob(target: Target, folder: Sh): Sh {
  return sh`grep -qxF -e ${placeOfJobs(target)} ${folder}/"$bw_u.service" 2>/dev/null`;
}

/**
 * Brings the timers to what the release that `current` points to has: what differs is installed, what it has not is taken away. A timer is
 * started anew only where its text differs, so that no deploy puts off what is due.
 */
export function applySchedule(target: Target, user: HostUser): Sh {
  const scope = scopeOfJobs(target);
  const manager = systemctl(scope, user);
  const source = jobSource(target);
  const folder = unitFolder(scope);
  const put = putUnit(target, scope, user, { source: sh`${source}/"$bw_e"`, name: sh`"$bw_e"` });
  return lines(
    sh`bw_new=`,
    forJobs(
      target,
      source,
      sh`for bw_e in "$bw_u.service" "$bw_u.timer"; do if ! cmp -s ${source}/"$bw_e" ${folder}/"$bw_e"; then
${put}
bw_new="$bw_new $bw_e"; fi; done`,
    ),
    removeJobs(target, scope, user, sh`[ ! -f ${source}/"$bw_u.timer" ] || continue`),
    removeJobs(target, scope === 'user' ? 'system' : 'user', user, sh`:`),
    sh`[ -z "$bw_new" ] || ${manager} daemon-reload`,
    forJobs(
      target,
      source,
      lines(
        sh`[ -L ${folder}/timers.target.wants/"$bw_u.timer" ] || ${manager} enable "$bw_u.timer" 2>&1`,
        sh`case "$bw_new " in *" $bw_u.timer "*) ${manager} restart "$bw_u.timer";; *) ${readSystemctl(scope)} is-active --quiet "$bw_u.timer" || ${manager} restart "$bw_u.timer";; esac`,
      ),
    ),
  );
}

/** What cannot be removed keeps no release from being switched to: its command is gone with the release that had it. */
function removeJobs(target: Target, scope: UnitScope, user: HostUser, unless: Sh): Sh {
  const folder = unitFolder(scope);
  const manager = systemctl(scope, user);
  const remove = scope === 'user' ? sh`rm` : sh`${asRoot(user)} rm`;
  return forJobs(
    target,
    folder,
    lines(
      unless,
      sh`${isOwnJob(target, folder)} || continue`,
      sh`if ${manager} stop "$bw_u.timer" && ${manager} disable "$bw_u.timer" 2>&1 && ${remove} -f ${folder}/"$bw_u.timer" ${folder}/"$bw_u.service"; then bw_new="$bw_new -"; echo "removed $bw_u.timer"`,
      sh`else echo "$bw_u.timer is not of this release, and was not removed: run \`systemctl disable --now $bw_u.timer\` as root"; fi`,
    ),
  );
}

/** Takes all timers of the app away. One that stays would start a command that is gone. */
export function removeSchedule(target: Target, user: HostUser): Sh {
  const scopes = ['system', 'user'] as const;
  return lines(
    sh`bw_new=`,
    ...scopes.map((scope) => removeJobs(target, scope, user, sh`:`)),
    sh`[ -z "$bw_new" ] || ${systemctl(scopeOfJobs(target), user)} daemon-reload`,
    ...scopes.map((scope) =>
      forJobs(
        target,
        unitFolder(scope),
        sh`! ${isOwnJob(target, unitFolder(scope))} || { echo "$bw_u.timer stays"; exit 1; }`,
      ),
    ),
  );
}

/** Starts or stops the timers of the app that are installed. */
export function turnJobs(target: Target, verb: 'restart' | 'stop', user: HostUser): Sh {
  const scope = scopeOfJobs(target);
  const folder = unitFolder(scope);
  return forJobs(target, folder, sh`! ${isOwnJob(target, folder)} || ${systemctl(scope, user)} ${verb} "$bw_u.timer"`);
}
