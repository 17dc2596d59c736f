import { bringsImage } from '../config/sources';
import { installSecretsOf } from '../config/targets/install-secrets';
import type { Target } from '../config/targets/target';
import { BIN } from '../config/targets/target-node';
import { NOTHING, Sh, sh } from '../shell/sh';
import { pathsOf } from './host-layout';

/** A release as commands are told of it. */
export interface Label {
  readonly release: string;
  readonly version: string | null;
  readonly revision: string | null;
  /** By its digest, where an image was deployed. */
  readonly image?: string | undefined;
}

/** What a hook is told beside its own release. */
export interface HookFacts {
  readonly mode: string;
  readonly actor: string | null;
  readonly reason: string | null;
  /** The release on the other side of the switch; null where there is none. */
  readonly other: Label | null;
  /** How the run ended, for hooks that come after its end. */
  readonly status?: string | undefined;
  /** The code of the error that ended it. */
  readonly errorCode?: string | undefined;
}

/** Whose hook it is, and what it is told. */
export interface HookSubject {
  /** null where the run never came to a release. */
  readonly own: Label | null;
  readonly facts: HookFacts;
}

/** The same for the hooks of the other release. */
export function turnRound({ own, facts }: HookSubject): HookSubject {
  return { own: facts.other, facts: { ...facts, other: own } };
}

/** The variables that every command of an app sees, on its host and on the runner. */
export function commandVariables(target: Target, release: string, version: string | null): Record<string, string> {
  return {
    BOWLINE_APP: target.app,
    BOWLINE_ENVIRONMENT: target.environment,
    BOWLINE_HOST: target.host.name,
    BOWLINE_RELEASE: release,
    BOWLINE_VERSION: version ?? '',
    BOWLINE_PORT: findPort(target),
    BOWLINE_PATH: target.path,
    ...(target.color === undefined ? {} : { BOWLINE_COLOR: target.color }),
  };
}

/** Where the release itself listens, also where a proxy stands before it. */
function findPort({ runtime, color, port }: Target): string {
  const own = runtime.kind === 'blue_green' && color !== undefined ? runtime.ports[color] : port;
  return own === undefined ? '' : String(own);
}

/** Set only where an image is deployed. */
export function imageVariable(image: string | undefined): Record<string, string> {
  return image === undefined ? {} : { BOWLINE_IMAGE: image };
}

/** The variables of a hook: those of a command, all of its own release, and what the run and the other release are. */
export function hookVariables(target: Target, { own, facts }: HookSubject): Record<string, string> {
  const { mode, actor, reason, other, status, errorCode } = facts;
  return {
    ...commandVariables(target, own?.release ?? '', own?.version ?? null),
    ...imageVariable(own?.image),
    BOWLINE_REVISION: own?.revision ?? '',
    BOWLINE_PREVIOUS_RELEASE: other?.release ?? '',
    BOWLINE_PREVIOUS_VERSION: other?.version ?? '',
    BOWLINE_PREVIOUS_REVISION: other?.revision ?? '',
    BOWLINE_MODE: mode,
    BOWLINE_ACTOR: actor ?? '',
    BOWLINE_REASON: reason ?? '',
    BOWLINE_STATUS: status ?? '',
    BOWLINE_ERROR_CODE: errorCode ?? '',
  };
}

/** Exports what every command of an app sees, and what only some are told. */
export function exportVariables(
  target: Target,
  release: string,
  version: string | null,
  more: Readonly<Record<string, string>> = {},
): Sh {
  return exportAll(target, release, { ...commandVariables(target, release, version), ...more });
}

function exportAll(target: Target, release: string, variables: Readonly<Record<string, string>>): Sh {
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${sh`${value}`.text}`);
  return withImage(target, new Sh(`export ${[...assignments, ...findPrograms(target, release)].join(' ')}`), release);
}

/** Commands find the Node of their release before any other. */
function findPrograms({ node, path }: Target, release: string): readonly string[] {
  if (node === undefined || release === '') return [];
  return [sh`PATH=${`${pathsOf(path).release(release)}/${BIN}`}:"$PATH"`.text];
}

/** Of a release that is live already only the host knows it, where it is written down. */
function withImage({ source, path }: Target, exports: Sh, release: string): Sh {
  if (!bringsImage(source)) return exports;
  const file = `${pathsOf(path).release(release)}/.bowline/image`;
  return sh`${exports}; BOWLINE_IMAGE=$(cat ${file} 2>/dev/null || :); export BOWLINE_IMAGE`;
}

export function exportHookVariables(target: Target, subject: HookSubject): Sh {
  return exportAll(target, subject.own?.release ?? '', hookVariables(target, subject));
}

/** Reads, in a shell of its own, the secrets of what installs; nothing where it has none. */
export function sourceInstallSecrets(target: Target, part: 'python' | 'node'): Sh {
  return Object.keys(installSecretsOf(target)[part]).length === 0 ? NOTHING : sourceEnv(`./.bowline/env.${part}`);
}

/** Reads a file of variables of a release and exports them. */
export function sourceEnv(file: string): Sh {
  return sh`set -a; . ${file}; set +a`;
}
