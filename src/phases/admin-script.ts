import type { Target } from '../config/targets/target';
import type { HostAddress } from '../hosts/address';
import type { Part } from '../provision/part';
import { partsOf } from '../provision/parts';
import type { Facts } from '../shell/facts';
import { lines, Sh, sh } from '../shell/sh';
import { prepareAccount } from './account';
import { describeSudoers, rightsOf } from './rights';

/**
 * Everything that root does once on a host for its apps, to be read and pasted; a second run changes nothing.
 * @param targets the apps of that host, one at least
 * @param factsOf what the host said of a part; undefined where nobody could ask
 * @param publicKey of the key that deploys log in with, as `ssh-ed25519 AAAA…`; undefined where that is not known
 */
export function writeAdminScript(
  { name, user }: Pick<HostAddress, 'name' | 'user'>,
  targets: readonly Target[],
  publicKey: string | undefined,
  factsOf: (target: Target, part: string) => Facts | undefined,
): string {
  const entry = publicKey === undefined ? undefined : sh`${`${restrict(targets)} ${publicKey}`}`;
  return `${
    lines(
      new Sh('#!/bin/sh'),
      new Sh(`# For ${name}, by \`bowline doctor\`. Read it, then run it there as root; a second run changes nothing.`),
      sh`set -eu; umask 022`,
      prepareAccount(user, entry),
      ...targets.map((target) => prepareApp(target, (part) => factsOf(target, part) ?? NOTHING_SEEN)),
    ).text
  }\n`;
}

/** A key that opens no terminal and no tunnel but to the ports of the apps. */
function restrict(targets: readonly Target[]): string {
  const ports = [...new Set(targets.flatMap(listPorts))].sort((a, b) => a - b);
  return ['restrict', 'port-forwarding', ...ports.map((port) => `permitopen="127.0.0.1:${port}"`)].join(',');
}

function listPorts({ port, runtime }: Target): readonly number[] {
  const colors = runtime.kind === 'blue_green' ? Object.values(runtime.ports) : [];
  return [...(port === undefined ? [] : [port]), ...colors];
}

const NOTHING_SEEN: Facts = { read: () => undefined, readText: () => undefined };

function prepareApp(target: Target, facts: (part: string) => Facts): Sh {
  const { app, environment, path, host } = target;
  const isOfUser = target.privileges === 'user';
  return lines(
    new Sh(`\n# ${app} in ${environment}`),
    sh`install -d -o ${host.user} -g "$group" ${path}`,
    isOfUser && sh`loginctl enable-linger ${host.user}`,
    // Without a level the deploy does so itself.
    ...(target.privileges === undefined ? [] : partsOf(target).map((part) => writePart(part, facts(part.name)))),
    rightsOf(target).length > 0 && allow(target),
  );
}

/** What somebody else wrote is not replaced: pre-flight tells of it. */
function writePart(part: Part, facts: Facts): Sh | undefined {
  return part.resists?.(facts) === undefined ? part.byAdmin?.(facts) : undefined;
}

/** Judged by visudo before it counts: a mistake there would take sudo from everybody. */
function allow(target: Target): Sh {
  const file = `/etc/sudoers.d/bowline-${target.app}-${target.environment}`;
  return lines(
    sh`printf '%s\\n' ${describeSudoers(target)} >/run/bowline-sudoers; chmod 440 /run/bowline-sudoers`,
    sh`visudo -cqf /run/bowline-sudoers`,
    sh`mv -T /run/bowline-sudoers ${file}`,
  );
}
