import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { ReleaseFile } from '../release/release-file';
import { exportVariables, sourceEnv } from '../release/variables';
import { lines, Sh, sh } from '../shell/sh';

/** An executable of the release that runs one of the app's commands where the release lies. */
export function writeCommandFile(
  target: Target,
  name: 'start' | 'stop' | 'status',
  command: string,
  release: string,
  options: { readonly version: string | null; readonly readsEnv: boolean },
): ReleaseFile {
  const folder = pathsOf(target.path).release(release);
  const text = lines(
    new Sh('#!/bin/sh'),
    sh`cd ${folder} || exit 1`,
    exportVariables(target, release, options.version),
    options.readsEnv && sourceEnv('./.bowline/env'),
    sh`exec /bin/sh -c ${command}`,
  ).text;
  return { path: `.bowline/${name}`, text: `${text}\n`, mode: 0o755 };
}
