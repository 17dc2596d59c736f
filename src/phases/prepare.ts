import { dirname, posix } from 'node:path';
import type { Target } from '../config/model';
import { pathsOf } from '../release/host-layout';
import { exportVariables, sourceEnv } from '../release/variables';

import { type Script, type Step, writeScript } from '../shell/script';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { hookSteps } from './hooks';

export interface PrepareApp {
  readonly target: Target;
  readonly run: string;
  readonly release: string;
  readonly version: string | null;
  /** Steps of the source of the app, by which what was not sent gets there, and what was is checked. */
  readonly arrival: readonly Pick<Step, 'name' | 'body'>[];
  /** Hooks marked `once` run on one host a deploy. */
  readonly runsOnce: boolean;
}

export interface PrepareOptions {
  readonly nonce: string;
  readonly apps: readonly PrepareApp[];
  readonly hasSetsid: boolean;
}

/**
 * Writes the phase that turns received files into a complete release. It watches its input: when the
 * client is gone, what it is building ends within a second, children included.
 */
export function writePrepare({ nonce, apps, hasSetsid }: PrepareOptions): Script {
  const groups = apps.map(({ target, run }) => `${pathsOf(target.path).incoming(run)}/groups`);
  const [first = ''] = groups;
  return writeScript({
    nonce,
    readsInput: true,
    parts: [watch(first, hasSetsid), ...apps.flatMap(prepareApp), sh`kill "$bw_watcher" 2>/dev/null || :`],
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

function prepareApp(app: PrepareApp): Step[] {
  const { target, release, version } = app;
  const folder = pathsOf(target.path).release(release);
  const enter = lines(sh`cd ${folder}`, exportVariables(target, release, version));
  const step = (name: string, body: Sh): Step => ({ name, app: target.app, body });
  const hook = { target, enter, runsOnce: app.runsOnce, run: runGrouped };
  return [
    ...app.arrival.map(({ name, body }) => step(name, body)),
    ...(target.shared.length > 0 ? [step('link shared', linkShared(target, folder))] : []),
    ...(Object.keys(target.links).length > 0 ? [step('link files', linkFiles(target, folder))] : []),
    ...hookSteps('before_prepare', hook),
    ...target.build.map((command) =>
      step(`build: ${command}`, lines(enter, sourceEnv('./.bowline/env.build'), runGrouped(command))),
    ),
    ...hookSteps('after_prepare', hook),
    step('complete', complete(folder)),
  ];
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
