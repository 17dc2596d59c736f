import type { Target } from '../config/targets/target';
import type { Job } from '../config/targets/target-schedule';
import { pathsOf } from '../release/host-layout';
import { askJobs } from '../release/job-state';
import { nameJob, placeOfJobs, SCHEDULE_FOLDER, scopeOfJobs } from '../release/job-units';
import { UNIT_MARK } from '../release/unit-file';
import { lines, type Sh, sh } from '../shell/sh';
import { forJobs, isOwnJob } from './schedule-install';
import { OTHER_FOLDERS, unitFolder } from './unit-install';

/** Tells which jobs are installed, and whether a release on the host has some; of those of the config more. */
export function askSchedule(prefix: string, target: Target): Sh {
  const { schedule = [] } = target;
  return lines(
    sh`bw_there=`,
    ...(['system', 'user'] as const).map((scope) =>
      forJobs(target, unitFolder(scope), sh`! ${isOwnJob(target, unitFolder(scope))} || bw_there="$bw_there $bw_u"`),
    ),
    sh`[ -z "$bw_there" ] || bw FACT ${`${prefix}.there`} "$bw_there"`,
    sh`for bw_t in ${pathsOf(target.path).releases}/*/.bowline/${SCHEDULE_FOLDER}; do [ ! -d "$bw_t" ] || { bw FACT ${`${prefix}.kept`} yes; break; }; done`,
    schedule.length > 0 && sh`command -v systemctl >/dev/null || bw FACT ${`${prefix}.no_systemd`} yes`,
    ...schedule.map((job, index) => askJob(`${prefix}.${index}`, target, job)),
    askStale(prefix, target),
    schedule.length > 0 &&
      sh`[ -z "$bw_there" ] || bw_text ${`${prefix}.state`} "$(${askJobs(
        scopeOfJobs(target),
        schedule.map((job) => nameJob(target, job)),
      )})"`,
  );
}

function askJob(key: string, target: Target, job: Job): Sh {
  const scope = scopeOfJobs(target);
  const name = nameJob(target, job);
  const folder = unitFolder(scope);
  const files = [`${name}.timer`, `${name}.service`];
  const places = [folder, ...OTHER_FOLDERS[scope]];
  return lines(
    ...files.map(
      (file) =>
        sh`[ ! -r ${folder}/${file} ] || bw_text ${`${key}.${file.slice(name.length + 1)}`} "$(cat ${folder}/${file})"`,
    ),
    sh`[ ! -L ${folder}/timers.target.wants/${`${name}.timer`} ] || bw FACT ${`${key}.enabled`} yes`,
    sh`for bw_f in ${places}; do for bw_e in ${files}; do [ -e "$bw_f/$bw_e" ] || continue`,
    sh`case $bw_e in *.service) grep -qxF -e ${placeOfJobs(target)} "$bw_f/$bw_e" 2>/dev/null;; *) grep -q -e ${`^${UNIT_MARK}`} "$bw_f/$bw_e" 2>/dev/null;; esac || bw FACT ${`${key}.foreign`} "$bw_f/$bw_e"; done; done`,
    job.calendar !== undefined &&
      sh`! command -v systemd-analyze >/dev/null || bw_o=$(LC_ALL=C systemd-analyze calendar -- ${job.calendar} 2>&1) || bw FACT ${`${key}.bad`} "$(printf '%s' "$bw_o" | tail -n 1)"`,
  );
}

/** What was taken out of the config is asked for by the names that are there. */
function askStale(prefix: string, target: Target): Sh {
  const names = (target.schedule ?? []).map((job) => nameJob(target, job));
  if (scopeOfJobs(target) === 'user') return sh`:`;
  return lines(
    sh`if [ "$(id -u)" != 0 ]; then for bw_u in $bw_there; do [ -f ${unitFolder('system')}/"$bw_u.timer" ] || continue`,
    names.length > 0 && sh`case " "${names.join(' ')}" " in *" $bw_u "*) continue;; esac`,
    sh`sudo -n -l -- systemctl disable "$bw_u.timer" >/dev/null 2>&1 || bw FACT ${`${prefix}.stays`} "$bw_u"; done; fi`,
  );
}
