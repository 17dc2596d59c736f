import { posix } from 'node:path';
import type { ComposeRuntime } from '../config/runtimes/compose';
import type { Target } from '../config/targets/target';
import type { ReleaseFile } from '../release/command-file';
import { pathsOf } from '../release/host-layout';
import { exportVariables, sourceEnv } from '../release/variables';
import { defineCompose, reachDocker } from '../shell/docker';
import { lines, Sh, sh } from '../shell/sh';

/** Files of a release below `.bowline/` that say how its stack is run, as whatever colour. */
export const FILES = {
  /** A line for each service: its name, the id of its image, the image by digest or `-`, and whether it was pulled for us. */
  pins: '.bowline/compose.pins',
  /** `env` in the form that Compose reads. */
  env: '.bowline/compose.env',
  said: '.bowline/compose.said',
} as const;

/** Those that a release has for each colour, so that none is rewritten while the release runs by it. */
export function stackFiles({ color }: Pick<Target, 'color'>) {
  // By these names they are no part of what a release was made of; `phases/listing.ts` knows them.
  const own = color === undefined ? '.bowline/compose' : `.bowline/compose.${color}`;
  return {
    /** Runs Compose with the variables of the release. */
    compose: color === undefined ? own : `.bowline/compose-${color}`,
    /** What the pins make of the images, for Compose. */
    images: `${own}.images.yml`,
    /** The whole stack with every variable filled in, secrets among them. */
    stack: `${own}.json`,
    /** A line for each service: its name, and the hash by which Compose knows its configuration. */
    services: `${own}.services`,
    /** How the containers were when the stack had come up. */
    ran: `${own}.ran`,
  };
}

/** Turns a line that a shell reads into one that Compose reads: the backslash before a backquote goes. */
export const ENV_FOR_COMPOSE = 's/\\\\`/`/g';

/** Our tag for the image of the service `bw_s`, as words of a shell. It is the same for both colours. */
export function tagOf(
  { color }: Pick<Target, 'color'>,
  { project }: Pick<ComposeRuntime, 'project'>,
  release: string,
): Sh {
  const name = color === undefined ? project : project.replace(new RegExp(`-${color}$`), '');
  return sh`${`bowline/${name}:${release}`}-"$bw_s"`;
}

/** Where it is written down which images the releases of an app need. */
export function imageList({ path }: Pick<Target, 'path'>): string {
  return `${pathsOf(path).own}/stack-images`;
}

/** Compose for one release, with the variables of the release and no others; `.bowline/compose ps` works by hand as well. */
export function writeComposeFile(
  target: Target,
  { project, profiles, docker }: ComposeRuntime,
  release: string,
  version: string | null,
): ReleaseFile {
  const folder = pathsOf(target.path).release(release);
  const more = { BOWLINE_ENV_FILE: `${folder}/${FILES.env}`, BOWLINE_SECRETS: `${folder}/.bowline/secrets` };
  const text = lines(
    new Sh('#!/bin/sh'),
    sh`cd ${folder} || exit 1; bw_c=$(command -v docker) || exit 127`,
    exportVariables(target, release, version, more),
    sourceEnv('./.bowline/env'),
    docker === 'rootless' && sh`DOCKER_HOST=\${DOCKER_HOST:-unix:///run/user/$(id -u)/docker.sock}; export DOCKER_HOST`,
    sh`exec "$bw_c" compose --ansi never --progress plain -p ${project} ${listProfiles(profiles)} "$@"`,
  ).text;
  return { path: stackFiles(target).compose, text: `${text}\n`, mode: 0o755 };
}

function listProfiles(profiles: readonly string[]): readonly string[] {
  return profiles.flatMap((one) => ['--profile', one]);
}

/**
 * Defines how Compose runs for a release: `bw_config` reads the files of the release, `bw_stack` the stack that was made from
 * them. Both fill in BOWLINE_* and `env`, and no other variable.
 */
export function defineRelease(target: Target, runtime: ComposeRuntime, release: string): Sh {
  const folder = pathsOf(target.path).release(release);
  const { files, profiles, docker } = runtime;
  const inRelease = sh`${reachDocker(runtime.docker)} /bin/sh ${stackFiles(target).compose}`;
  const start = posix.join(folder, posix.dirname(files[0] ?? '.'));
  const stack = sh`--project-directory ${start} -f ${`${folder}/${stackFiles(target).stack}`}`;
  return lines(
    defineCompose(runtime),
    sh`cd ${folder}; umask 077`,
    sh`bw_config() { ${inRelease} ${files.flatMap((file) => ['-f', file])} "$@"; }`,
    // sudo passes no variables. The stack has them filled in; a secret that is made of one needs the file.
    docker === 'sudo'
      ? sh`bw_stack() { bw_project --env-file ${`${folder}/${FILES.env}`} ${listProfiles(profiles)} ${stack} "$@"; }`
      : sh`bw_stack() { ${inRelease} ${stack} "$@"; }`,
    sh`bw_checked() { bw_config "$@" 2>${FILES.said} || { cat ${FILES.said} >&2; exit 1; }; cat ${FILES.said} >&2; ! grep -q 'variable is not set' ${FILES.said} || exit 1; }`,
  );
}
