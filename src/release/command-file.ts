import type { Target } from '../config/targets/target';

import { lines, Sh, sh } from '../shell/sh';
import { pathsOf } from './host-layout';
import { exportVariables, sourceEnv } from './variables';

/** A file that is put into a release. */
export interface ReleaseFile {
  /** Below the release. */
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}

/** An executable of the release that runs one of the app's commands where the release lies. */
export function writeCommandFile(
  target: Target,
  name: 'start' | 'stop' | 'status' | `schedule/${string}`,
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
