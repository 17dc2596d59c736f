import { fillPlaceholders } from '../../config/filling/placeholders';
import { type BlueGreenRuntime, type Color, projectOf } from '../../config/runtimes/blue-green';
import type { CarrierOf } from '../../config/runtimes/blue-green-carrier';
import type { ComposeRuntime } from '../../config/runtimes/compose';
import type { Target } from '../../config/targets/target';
import { pathsOf } from '../../release/host-layout';
import { defineCompose } from '../../shell/docker';
import { lines, NOTHING, type Sh, sh } from '../../shell/sh';
import { atColor, type ColorTarget } from '../colors';
import { composeRuntime } from '../compose';
import { judgeColors, TELL_APART } from '../compose-colors';
import { stackFiles } from '../compose-command';
import { pinImages, recallImages } from '../compose-pin';
import { TELL_WARNINGS } from '../compose-services';
import { listContainers } from '../compose-state';
import { bringUp, showLogs, stopStack, takeDown } from '../compose-up';
import type { Carrier, ColorStart } from './carrier';

/** How long the engine may take to answer again: one that is being restarted must not keep an app from coming back. */
const ENGINE_SECONDS = 30;

/** Of a colour that did not come up; what Compose says of it has to stay among the last lines. */
const LOG_LINES = 10;

/** What is printed is not lost among what is pulled and started. */
const WARNINGS = '.bowline/compose.warnings';

/** A stack of Compose, in a project of the colour's own. */
export function composeCarrier(
  target: Target,
  { ports, upstream, proofSoakMs: soakMs }: BlueGreenRuntime,
  stack: CarrierOf<'compose'>,
  color: Color,
): Carrier {
  const own: ComposeRuntime = { ...stack, project: projectOf(stack, color), soakMs };
  const one = atColor(target, { color, port: ports[color], link: color, runtime: own });
  const behaviour = composeRuntime(one, own);
  const name = upstream && fillPlaceholders(upstream, { color }).replace(/:\d+$/, '');
  // Both colours are of one engine and of one user.
  const isAsked = color === 'blue';
  return {
    identity: behaviour.identity,
    target: one,
    behaviour,
    links: [],
    rights: (isAsked && behaviour.rights) || [],
    installs: [],
    isActive: isActive(own),
    isWhole: isWhole(one, own),
    ready: (release) => apart(makeReady(one, own, release, name)),
    recall: (release) => apart(recallImages(one, own, release)),
    tell: sh`cat ${`${pathsOf(one.path, one.link).current}/${WARNINGS}`} 2>/dev/null || :`,
    start: (start) => apart(startStack(one, own, start)),
    // Docker starts what runs with the machine, by the word of the Compose file, and leaves what was stopped.
    remember: () => sh`:`,
    forget: () => sh`:`,
    stop: () => apart(stopStack(own)),
    end: () => apart(takeDown(own)),
    facts: (prefix) => (isAsked ? behaviour.facts?.(prefix) : undefined) ?? NOTHING,
    missing: (facts) => (isAsked ? behaviour.missing?.(facts) : undefined) ?? [],
  };
}

/** Its folder, its functions and its modes of new files are not those of what comes behind it. */
function apart(code: Sh): Sh {
  return lines(sh`(`, code, sh`)`);
}

function makeReady(one: ColorTarget, own: ComposeRuntime, release: string, name: string | undefined): Sh {
  return lines(
    pinImages(one, own, release),
    judgeColors(one, own, name),
    // It was judged whether both can run side by side.
    sh`bw_named=; { ${TELL_WARNINGS}; ${TELL_APART}; } >${WARNINGS}`,
  );
}

/** Compose leaves alone what is as the release has it. */
function startStack(one: ColorTarget, own: ComposeRuntime, { release, user, isAnew }: ColorStart): Sh {
  const request = { lines: LOG_LINES, follow: false, ofThisRestart: true };
  return lines(
    defineCompose(own),
    sh`bw_end=$(( $(date +%s) + ${ENGINE_SECONDS} ))`,
    sh`until bw_docker version </dev/null >/dev/null 2>&1 || [ "$(date +%s)" -ge "$bw_end" ]; do sleep 1; done`,
    sh`bw_end() { bw_code=$?; trap - EXIT; [ "$bw_code" = 0 ] || { ${showLogs(one, own, request)}; }; exit "$bw_code"; }`,
    sh`trap bw_end EXIT`,
    bringUp(one, own, { release, previous: isAnew ? release : null, user, scratch: '' }),
  );
}

function isActive({ docker, project }: ComposeRuntime): Sh {
  const filter = `label=com.docker.compose.project=${project}`;
  return lines(
    sh`(`,
    defineCompose({ docker, project }),
    sh`[ -n "$(bw_docker ps --quiet --filter ${filter} </dev/null 2>/dev/null)" ] )`,
  );
}

/** Takes out of lines of containers which ones run, and as what. */
const RUNNING =
  's/^container \\([^ ]*\\) running [^ ]* [^ ]* [^ ]* \\([^ ]*\\) \\([^ ]*\\) .* \\([^ ]*\\)$/\\1 \\2 \\3 \\4/p';

/** Every container that ran when it had come up is there, and runs. */
function isWhole(one: ColorTarget, own: ComposeRuntime): Sh {
  const ran = `${pathsOf(one.path, one.link).current}/${stackFiles(one).ran}`;
  return lines(
    sh`(`,
    defineCompose(own),
    sh`bw_now=$( { ${listContainers(own)}; } 2>/dev/null | sed -n ${RUNNING} | sort )`,
    sh`[ -n "$bw_now" ] && [ "$bw_now" = "$(sed -n ${RUNNING} ${ran} 2>/dev/null | sort)" ] )`,
  );
}
