import type { ComposeRuntime } from '../config/runtimes/compose';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { defineCompose } from '../shell/docker';
import { lines, type Sh, sh } from '../shell/sh';
import { defineRelease, imageList, stackFiles } from './compose-command';
import { requireStack } from './compose-stack';
import { listContainers } from './compose-state';
import { pruneImages } from './image-list';
import type { LogRequest, Program, SwitchOver } from './runtime';
import { noteRestart, stampOf } from './unit-log';

/**
 * Makes the stack what the release says. Prepare has pulled, built and written what that takes. It is waited for in a session of
 * its own, because a Compose that is killed while it replaces a container leaves the service down.
 */
export function bringUp(target: Target, runtime: ComposeRuntime, { release, previous }: SwitchOver): Sh {
  const seconds = Math.ceil(runtime.waitMs / 1000);
  const { ran } = stackFiles(target);
  return lines(
    defineRelease(target, runtime, release),
    requireStack(target, release),
    sh`rm -f ${ran}`,
    noteRestart(target),
    // What is as it should be is left alone by Compose, and a restart is wanted.
    previous === release && sh`bw_project stop`,
    sh`bw_up() { bw_stack up -d --no-build --pull never --remove-orphans --wait --wait-timeout ${seconds}; }`,
    sh`bw_up`,
    // A full disk must not keep a release from coming back.
    sh`( ${listContainers(runtime)} ) 2>/dev/null >${`${ran}.new`} && mv ${`${ran}.new`} ${ran} || rm -f ${`${ran}.new`}`,
  );
}

/** Stops the containers, and keeps them: an anonymous volume is found again by its container alone. */
export function stopStack(runtime: ComposeRuntime): Sh {
  return lines(defineCompose(runtime), sh`bw_project stop`);
}

/** Takes containers and networks away. Volumes are never removed. */
export function takeDown(runtime: ComposeRuntime): Sh {
  return lines(defineCompose(runtime), sh`bw_project down --remove-orphans`);
}

/** Takes the volumes and the images that are tagged as ours away as well. Without its file Compose knows the stack by its containers alone. */
export function removeStack(target: Target, runtime: ComposeRuntime): Sh {
  const filter = `label=com.docker.compose.project=${runtime.project}`;
  return lines(
    defineCompose(runtime),
    sh`bw_project down --remove-orphans --volumes`,
    sh`for bw_v in $(bw_docker volume ls --quiet --filter ${filter}); do bw_docker volume rm "$bw_v"; done`,
    // No release is in there, so none needs an image.
    pruneImages(imageList(target), `${pathsOf(target.path).own}/none`),
  );
}

/** Prints the last lines of the containers; after a failure, only of those that are not healthy or do not run. */
export function showLogs(target: Target, runtime: ComposeRuntime, request: LogRequest): Sh {
  const { lines: count, follow, sinceMs, ofThisRestart = false, service } = request;
  const since = sinceMs === undefined ? [] : ['--since', `${Math.ceil(sinceMs / 1000)}s`];
  const show = sh`bw_project logs --no-color --tail ${count} ${follow ? ['--follow'] : []} ${since}`;
  if (!ofThisRestart) {
    return lines(
      defineCompose(runtime),
      service !== undefined && requireContainer(runtime, service),
      sh`${show} ${service ?? []} 2>&1 || :`,
    );
  }
  return lines(
    defineCompose(runtime),
    sh`bw_since=$(cat ${stampOf(target)} 2>/dev/null) || bw_since=0`,
    sh`bw_ill=$( { ${listContainers(runtime)}; } 2>/dev/null | sed -n -e 's/^container \\([^ ]*\\) running unhealthy .*/\\1/p' -e 's/^container \\([^ ]*\\) running [^ ]* [^ ]* [1-9].*/\\1/p' -e '/^container [^ ]* running /d' -e 's/^container \\([^ ]*\\) .*/\\1/p' | sort -u)`,
    sh`${show} --since "$bw_since" $bw_ill 2>&1 | tail -n ${count} || :`,
  );
}

/** Compose prints nothing for a service that is not there. */
function requireContainer({ project }: ComposeRuntime, service: string): Sh {
  const labels = [`project=${project}`, `service=${service}`].map((one) => `label=com.docker.compose.${one}`);
  const filters = labels.flatMap((label) => ['--filter', label]);
  const none = `there is no container of ${service}`;
  return sh`[ -n "$(bw_docker ps --all --quiet ${filters} 2>&1)" ] || { echo ${none}; exit 0; }`;
}

/** Runs a program in the container that runs, with the environment of the container. */
export function runIn(runtime: ComposeRuntime, { service, command, hasTerminal }: Program): Sh {
  const terminal = hasTerminal ? [] : ['-T'];
  return lines(defineCompose(runtime), sh`bw_project exec ${terminal} ${service} ${command}; exit $?`);
}
