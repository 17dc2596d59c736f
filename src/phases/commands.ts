import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { exportVariables, sourceEnv } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import { seeListeners } from '../runtimes/listeners';
import type { LogRequest } from '../runtimes/runtime';
import type { HostUser } from '../shell/host-user';
import { type Script, writeScript } from '../shell/script';
import { lines, sh } from '../shell/sh';
import { writeHostCommand } from './hooks';
import { sendOutput } from './step-output';

/** A command of the config, for a release that is there. */
export interface HostCommand {
  readonly command: string;
  readonly timeoutMs: number;
  /** Name of the output that it has. */
  readonly output?: string | undefined;
  /** What its step is called; without it the command itself. */
  readonly step?: string | undefined;
  /** Variables beside the ones that every command of the app gets. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** Writes a command of the config that runs in a release, with env and secrets, for at most its time. */
export function writeCommand(
  nonce: string,
  target: Target,
  release: { readonly id: string; readonly version: string | null },
  { command, timeoutMs, output, step = command, variables = {} }: HostCommand,
): Script {
  const folder = pathsOf(target.path).release(release.id);
  const run = sh`timeout ${Math.ceil(timeoutMs / 1000)} /bin/sh -ec ${writeHostCommand({ run: command })}`;
  const body = lines(
    sh`cd ${folder}`,
    exportVariables(target, release.id, release.version, variables),
    sourceEnv('./.bowline/env.commands'),
    output === undefined ? sh`exec ${run}` : sendOutput(run, { app: target.app, name: output }),
  );
  return writeScript({ nonce, parts: [{ name: step, app: target.app, body }] });
}

/** Writes one look at the state of the service. */
export function writeObservation(nonce: string, target: Target): Script {
  const body = runtimeOf(target).observe(pathsOf(target.path, target.link).current);
  return writeScript({ nonce, parts: [{ name: 'observe', app: target.app, body: lines(sh`:`, body) }] });
}

/** Writes the question who listens on a port. */
export function writeListeners(nonce: string, target: Target, port: number): Script {
  const body = lines(sh`set +e`, seeListeners(port), runtimeOf(target).processes?.find(port));
  return writeScript({ nonce, parts: [{ name: 'listeners', app: target.app, body: lines(body, sh`:`) }] });
}

/** Writes the way to the service's own last lines. */
export function writeLogs(nonce: string, target: Target, request: LogRequest, user: HostUser): Script {
  const body = runtimeOf(target).logs(request, user);
  return writeScript({ nonce, parts: [{ name: 'logs', app: target.app, body: lines(sh`:`, body) }] });
}
