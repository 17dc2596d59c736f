import type { Target } from '../config/targets/target';
import { lines, Sh, sh } from '../shell/sh';
import { pathsOf } from './host-layout';
import type { ReleaseFile } from './release-file';
import { exportVariables, sourceEnv } from './variables';

/** Of a release: runs a command with its env and secrets. */
export const RUN = '.bowline/run';

/** An executable of the release that runs one of the app's commands where the release lies. */
export function writeCommandFile(
  target: Target,
  name: 'start' | 'stop' | 'status' | `schedule/${string}`,
  command: string,
  release: string,
  version: string | null,
): ReleaseFile {
  const folder = pathsOf(target.path).release(release);
  const text = lines(
    new Sh('#!/bin/sh'),
    sh`cd ${folder} || exit 1`,
    exportVariables(target, release, version),
    // By the app's own user: systemd would read it as root, and follow any link that this user puts there.
    sourceEnv('./.bowline/env'),
    sh`exec /bin/sh -c ${command}`,
  ).text;
  return { path: `.bowline/${name}`, text: `${text}\n`, mode: 0o755 };
}

/** For a unit that somebody else wrote: the user of the service reads env and secrets there, and systemd nothing as root. */
export function writeRunFile(): ReleaseFile {
  const text = lines(new Sh('#!/bin/sh'), sh`set -a; . "\${0%/*}/env"; set +a`, sh`exec "$@"`).text;
  return { path: RUN, text: `${text}\n`, mode: 0o755 };
}
