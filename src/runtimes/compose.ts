import type { ComposeRuntime } from '../config/runtimes/compose';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { defineCompose } from '../shell/docker';
import { lines } from '../shell/sh';
import type { Behaviour } from './behaviour';
import { imageList, writeComposeFile } from './compose-command';
import { askEngine, findEngineProblems } from './compose-facts';
import { explainCompose } from './compose-failure';
import { readImages } from './compose-images';
import { pinImages, recallImages } from './compose-pin';
import { readWarnings, TELL_WARNINGS } from './compose-services';
import { findFaults, observeStack, readStack, readStackState } from './compose-state';
import { bringUp, removeStack, runIn, showLogs, stopStack, takeDown } from './compose-up';
import { pruneImages } from './image-list';

/** A stack of Docker Compose, whose images are pinned in prepare, so that a release is always the very same containers. */
export function composeRuntime(target: Target, runtime: ComposeRuntime): Behaviour {
  return {
    identity: `compose ${runtime.docker === 'rootless' ? 'rootless ' : ''}${runtime.project}`,
    tools: ['docker'],
    rights: runtime.docker === 'sudo' ? [['docker']] : [],
    facts: (prefix) => askEngine(prefix, target, runtime),
    missing: (facts) => findEngineProblems(target, runtime, facts),
    images: (facts) => readImages(facts.readText('pins') ?? ''),
    files: (release, version) => [writeComposeFile(target, runtime, release, version)],
    stage: ({ release }) => lines(pinImages(target, runtime, release), TELL_WARNINGS),
    warnings: readWarnings,
    recall: (release) => recallImages(target, runtime, release),
    switchOver: (moment) => bringUp(target, runtime, moment),
    stop: () => stopStack(runtime),
    retire: () => takeDown(runtime),
    remove: () => removeStack(target, runtime),
    observe: (folder) => observeStack(target, runtime, folder),
    readState: readStackState,
    faults: (output) => findFaults(readStack(output)),
    logs: (request) => showLogs(target, runtime, request),
    runIn: (program) => runIn(runtime, program),
    explain: explainCompose,
    prune: () => lines(defineCompose(runtime), pruneImages(imageList(target), pathsOf(target.path).releases)),
  };
}
