import type { Target } from '../config/targets/target';
import type { Job } from '../config/targets/target-schedule';
import { writeCommandFile } from '../release/command-file';
import { describeInstant, describeLastRun, readJobs } from '../release/job-state';
import { nameJob, SCHEDULE_FOLDER, scopeOfJobs, writeJobService, writeTimer } from '../release/job-units';
import type { ReleaseFile } from '../release/release-file';
import type { Facts } from '../shell/facts';
import type { RootCommand } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import type { Change, Part, Resistance } from './part';
import { askSchedule } from './schedule-facts';
import { applySchedule, removeSchedule, rightsOfJob, turnJobs } from './schedule-install';
import { unitFolder } from './unit-install';

/**
 * What timers of systemd start in the live release. A release has the units of its own jobs, so going back brings them back. It is a part of
 * every app, because a release, or the host, may have jobs that the config has no more.
 */
export function schedulePart(target: Target): Part {
  const { schedule = [] } = target;
  const numbered = schedule.map((job, index) => ({ job, index, name: nameJob(target, job) }));
  return {
    name: 'schedule',
    when: 'activate',
    step: 'schedule',
    rights: rightsOf(target),
    files: (release, version) => schedule.flatMap((job) => writeFiles(target, job, release, version)),
    facts: (prefix) => askSchedule(prefix, target),
    isIdle: (facts) => schedule.length === 0 && facts.read('there') === undefined && facts.read('kept') === undefined,
    compare: (facts) => [...numbered.flatMap((one) => compareJob(target, one, facts)), ...findStale(numbered, facts)],
    missing: (facts) => [
      ...(schedule.length === 0 ? [] : findLacks(target, facts)),
      ...numbered.flatMap((one) => judgeCalendar(one, facts)),
      ...findStuck(target, facts),
    ],
    resists: (facts) => numbered.map((one) => resist(one, facts)).find((one) => one !== undefined),
    tells: (facts) => describeJobs(target, facts),
    apply: (_release, user) => applySchedule(target, user),
    undo: () => sh`:`,
    remove: (user) => removeSchedule(target, user),
    pause: (user) => turnJobs(target, 'stop', user),
    resume: (user) => turnJobs(target, 'restart', user),
    ...(scopeOfJobs(target) === 'system' ? { byAdmin: () => writeInstallation(target) } : {}),
  };
}

function writeInstallation(target: Target): Sh {
  const { schedule = [] } = target;
  const timers = schedule.map((job) => `${nameJob(target, job)}.timer`);
  const file = (name: string) => `${unitFolder('system').text}/${name}`;
  return lines(
    ...schedule.flatMap((job) => [
      sh`printf %s ${writeJobService(target, job)} >${file(`${nameJob(target, job)}.service`)}`,
      sh`printf %s ${writeTimer(target, job)} >${file(`${nameJob(target, job)}.timer`)}`,
    ]),
    schedule.length > 0 && sh`systemctl daemon-reload; systemctl enable --now --quiet ${timers}`,
  );
}

interface Numbered {
  readonly job: Job;
  readonly index: number;
  /** Of its units, without suffix. */
  readonly name: string;
}

function rightsOf(target: Target): readonly RootCommand[] {
  const { schedule = [] } = target;
  if (schedule.length === 0 || scopeOfJobs(target) === 'user') return [];
  return [['systemctl', 'daemon-reload'], ...schedule.flatMap((job) => rightsOfJob(target, nameJob(target, job)))];
}

function writeFiles(target: Target, job: Job, release: string, version: string | null): readonly ReleaseFile[] {
  const folder = `.bowline/${SCHEDULE_FOLDER}`;
  const name = nameJob(target, job);
  return [
    writeCommandFile(target, `${SCHEDULE_FOLDER}/${job.name}`, job.run, release, version),
    { path: `${folder}/${name}.service`, text: writeJobService(target, job), mode: 0o644 },
    { path: `${folder}/${name}.timer`, text: writeTimer(target, job), mode: 0o644 },
  ];
}

function compareJob(target: Target, { job, index, name }: Numbered, facts: Facts): readonly Change[] {
  const texts = [
    ['timer', writeTimer(target, job)],
    ['service', writeJobService(target, job)],
  ] as const;
  const differing = texts.flatMap(([kind, to]) => {
    const from = facts.readText(`${index}.${kind}`) ?? null;
    // A shell drops the line ends at the end of what it reads.
    return from?.trimEnd() === to.trimEnd() ? [] : [{ what: `unit ${name}.${kind}`, from, to }];
  });
  const isEnabled = facts.read(`${index}.enabled`) !== undefined;
  return isEnabled
    ? differing
    : [...differing, { what: `start of ${name}.timer with the machine`, from: 'disabled', to: 'enabled' }];
}

function findStale(numbered: readonly Numbered[], facts: Facts): readonly Change[] {
  const there = [...new Set((facts.read('there') ?? '').split(' ').filter(Boolean))];
  const stale = there.filter((one) => !numbered.some(({ name }) => name === one));
  return stale.map((one) => ({ what: `unit ${one}.timer`, from: 'installed', to: null }));
}

function findLacks({ host }: Target, facts: Facts): readonly Missing[] {
  if (facts.read('no_systemd') === undefined) return [];
  return [
    {
      message: `\`schedule\` takes timers of systemd, and ${host.name} has no systemctl`,
      hint: 'Take `schedule` out for this host, and let its own cron run the command in {path}/current.',
    },
  ];
}

function judgeCalendar({ job, index }: Numbered, facts: Facts): readonly Missing[] {
  const said = facts.read(`${index}.bad`);
  if (said === undefined) return [];
  return [
    {
      message: `systemd does not take the calendar of \`schedule.${job.name}\`, "${job.calendar}": ${said}`,
      hint: 'Correct it: `systemd-analyze calendar "Mon..Fri *-*-* 06:30"` tells what one means.',
    },
  ];
}

function findStuck(target: Target, facts: Facts): readonly Missing[] {
  const name = facts.read('stays');
  if (name === undefined) return [];
  return [
    {
      message: `${name}.timer is no longer in \`schedule\`, and ${target.host.user} may not remove it`,
      hint: `Run once as root: systemctl disable --now ${name}.timer && rm /etc/systemd/system/${name}.timer /etc/systemd/system/${name}.service. Or keep its line of sudoers until it is gone.`,
    },
  ];
}

function resist({ index, job, name }: Numbered, facts: Facts): Resistance | undefined {
  const found = facts.read(`${index}.foreign`);
  if (found === undefined) return undefined;
  return {
    message: `Bowline did not write ${found} for this app, and would put ${name} in its place`,
    hint: `Call the job \`${job.name}\` otherwise, or take it over with \`force: adopt\`, which keeps the text.`,
  };
}

function describeJobs(target: Target, facts: Facts): readonly string[] {
  const states = readJobs(facts.readText('state') ?? '');
  return (target.schedule ?? []).flatMap((job) => {
    const state = states.get(nameJob(target, job));
    if (state === undefined || !state.isThere) return [];
    const next = state.nextAt === null ? '' : `; next at ${describeInstant(state.nextAt)}`;
    return [`${job.name} ${describeLastRun(state)}${state.isActive ? next : '; its timer is stopped'}`];
  });
}
