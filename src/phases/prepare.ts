import { dirname, posix } from 'node:path';
import type { Target } from '../config/targets/target';

import { partsOf } from '../provision/parts';
import { pathsOf } from '../release/host-layout';
import { exportHookVariables, exportVariables, type HookSubject, sourceEnv } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { hookSteps, writeHostCommand } from './hooks';
import { ARRIVED, keepListing, LIST_FILES, LISTING } from './listing';

/** What a runtime makes ready beside what is live. */
export const STAND_BY_STEP = 'make the service ready';

export interface PrepareApp {
  readonly target: Target;
  readonly run: string;
  readonly release: string;
  readonly version: string | null;
  /** What is live meanwhile; null before the first release. */
  readonly previous: string | null;
  /** Steps of the source of the app, by which what was not sent gets there, and what was is checked. */
  readonly arrival: readonly Pick<Step, 'name' | 'body'>[];
  /** What its hooks are told. */
  readonly hooks: HookSubject;
  /** Hooks marked `once` run on one host a deploy. */
  readonly runsOnce: boolean;
}

export interface PrepareOptions {
  readonly nonce: string;
  readonly user: HostUser;
  readonly apps: readonly PrepareApp[];
  readonly hasSetsid: boolean;
}

/**
 * Writes the phase that turns received files into a complete release. It watches its input: when the
 * client is gone, what it is building ends within a second, children included.
 */
export function writePrepare({ nonce, user, apps, hasSetsid }: PrepareOptions): Script {
  const groups = apps.map(({ target, run }) => `${pathsOf(target.path).incoming(run)}/groups`);
  const [first = ''] = groups;
  return writeScript({
    nonce,
    readsInput: true,
    parts: [
      watch(first, hasSetsid),
      LIST_FILES,
      ...apps.flatMap((app) => prepareApp(app, user)),
      sh`kill "$bw_watcher" 2>/dev/null || :`,
    ],
  });
}

/** `bw_run` starts a command in a process group of its own and writes it down for the watcher and the lock. */
function watch(groups: string, hasSetsid: boolean): Sh {
  const start = hasSetsid ? 'setsid ' : '';
  return lines(
    sh`bw_groups=${groups}; : >"$bw_groups"; exec 3<&0 </dev/null`,
    sh`( cat <&3 >/dev/null; kill -TERM $$ 2>/dev/null
for s in TERM KILL; do for g in $(cat "$bw_groups"); do kill -s $s -- "-$g" 2>/dev/null || kill -s $s "$g" 2>/dev/null || :; done; sleep 0.3 2>/dev/null || sleep 1; done
) & bw_watcher=$!; exec 3<&-`,
    new Sh(`bw_run() { ${start}/bin/sh -ec "$1" & bw_pid=$!; echo "$bw_pid" >>"$bw_groups"; wait "$bw_pid"; }`),
  );
}

function prepareApp(app: PrepareApp, user: HostUser): (Step | Sh)[] {
  const { target, release, version } = app;
  const folder = pathsOf(target.path).release(release);
  const enter = lines(sh`cd ${folder}`, exportVariables(target, release, version));
  const step = (name: string, body: Sh): Step => ({ name, app: target.app, body });
  const enterHook = lines(sh`cd ${folder}`, exportHookVariables(target, app.hooks));
  const hook = { target, enter: enterHook, runsOnce: app.runsOnce, run: runGrouped };
  const build = (code: string) => lines(enter, sourceEnv('./.bowline/env.build'), runGrouped(code));
  const made = [
    ...hookSteps('before_prepare', hook),
    ...provide(app, user).map(({ name, body }) => step(name, build(body.text))),
    ...target.build.map((command) => step(`build: ${command}`, build(writeHostCommand({ run: command })))),
    ...rehearse(app, user).map(({ name, body }) => step(name, runGrouped(body.text))),
    ...standBy(app, user).map(({ name, body }) => step(name, runGrouped(body.text))),
    ...hookSteps('after_prepare', hook),
  ];
  return [
    ...app.arrival.map(({ name, body }) => step(name, body)),
    ...(target.shared.length > 0 ? [step('link shared', linkShared(target, folder))] : []),
    ...(Object.keys(target.links).length > 0 ? [step('link files', linkFiles(target, folder))] : []),
    // What is made on the host is told from what was sent by this one alone.
    ...(made.length > 0 ? [keepListing(folder, ARRIVED)] : []),
    ...made,
    step('complete', lines(keepListing(folder, LISTING), complete(folder))),
  ];
}

/** What the release needs beside what was sent, for its build commands too. */
function provide({ target, release }: PrepareApp, user: HostUser): Step[] {
  return partsOf(target)
    .filter(({ when }) => when === 'prepare')
    .map((part) => ({ name: part.step, body: part.apply(release, user) }))
    .filter(({ body }) => body.text !== '');
}

/** What is applied only after the switch is tried before it. */
function rehearse({ target, release }: PrepareApp, user: HostUser): Step[] {
  return partsOf(target).flatMap(({ rehearsal }) =>
    rehearsal === undefined ? [] : [{ name: rehearsal.step, body: rehearsal.body(release, user) }],
  );
}

/** What the runtime makes ready, before anything is switched. */
function standBy({ target, release, previous, version }: PrepareApp, user: HostUser): Step[] {
  const service = { name: STAND_BY_STEP, body: runtimeOf(target).stage({ release, previous, version, user }) };
  return [service].filter(({ body }) => body.text !== '');
}

function runGrouped(command: string): Sh {
  return sh`bw_run ${command}`;
}

function linkShared(target: Target, folder: string): Sh {
  const { shared } = pathsOf(target.path);
  return lines(
    sh`cd ${folder}`,
    ...target.shared.map(({ path, isDirectory }) => {
      const kept = `${shared}/${path}`;
      const seed = isDirectory ? sh`mkdir -p ${kept}` : NOTHING;
      return lines(
        sh`mkdir -p ${dirname(kept)} ${dirname(`./${path}`)}`,
        // Beside its place first, so that a killed run leaves no half of it there.
        sh`if [ ! -e ${kept} ] && [ -e ${`./${path}`} ]; then rm -rf -- ${`${kept}.new`}; cp -a -- ${`./${path}`} ${`${kept}.new`}; mv -- ${`${kept}.new`} ${kept}; fi`,
        seed,
        sh`rm -rf -- ${`./${path}`}; ln -s ${kept} ${`./${path}`}`,
      );
    }),
  );
}

function linkFiles(target: Target, folder: string): Sh {
  return lines(
    sh`cd ${folder}`,
    ...Object.entries(target.links).map(([name, to]) =>
      lines(
        sh`[ -e ${`./${to}`} ] || { echo ${`the release has no ${to} to link ${name} to`}; exit 1; }`,
        sh`mkdir -p ${dirname(`./${name}`)}; rm -rf -- ${`./${name}`}; ln -s ${posix.relative(posix.dirname(name), to)} ${`./${name}`}`,
      ),
    ),
  );
}

/** The marker comes last, after everything before it is on the disk. */
function complete(folder: string): Sh {
  return lines(
    sh`sync -f ${folder} 2>/dev/null || sync`,
    sh`: >${`${folder}/.bowline/complete`}`,
    sh`sync -f ${folder} 2>/dev/null || sync`,
  );
}
