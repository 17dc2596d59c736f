import type { Target } from '../config/model';
import { pathsOf } from '../phases/paths';
import { lines, Sh, sh } from '../shell/sh';
import type { ReleaseFile } from './runtime';

/** The variables that every command of an app sees, as contract.md lists them. */
export function exportVariables(target: Target, release: string, version: string | null): Sh {
  const variables = {
    BOWLINE_APP: target.app,
    BOWLINE_ENVIRONMENT: target.environment,
    BOWLINE_HOST: target.host.name,
    BOWLINE_RELEASE: release,
    BOWLINE_VERSION: version ?? '',
    BOWLINE_PORT: target.port === undefined ? '' : String(target.port),
    BOWLINE_PATH: target.path,
  };
  return new Sh(
    `export ${Object.entries(variables)
      .map(([name, value]) => `${name}=${sh`${value}`.text}`)
      .join(' ')}`,
  );
}

/** Reads a file of variables of a release and exports them. */
export function sourceEnv(file: string): Sh {
  return sh`set -a; . ${file}; set +a`;
}

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
