import type { Credentials, HostAddress } from '../hosts/address';
import { connect } from '../hosts/connect';
import { parseKnownHosts } from '../hosts/known-hosts';
import { parsePrivateKeys } from '../hosts/private-keys';
import type { HostModeInputs } from '../inputs';
import type { Surroundings, World } from '../rollout/world';
import { parseSecretsInput, resolveSecrets } from '../secrets';
import { Secret } from '../shell/secret';

/**
 * Checks keys and known hosts before anything is connected to, and returns the way to connect.
 * @throws InputError, ConnectError of kind `key`
 */
export function openAccess(
  inputs: HostModeInputs,
  hosts: readonly HostAddress[],
  { env, progress, protect }: Surroundings,
): World['connect'] {
  const given = inputs.secrets === undefined ? new Map<string, Secret>() : parseSecretsInput(inputs.secrets.reveal());
  const common: Credentials = {
    keys: inputs.sshKey === undefined ? [] : [inputs.sshKey],
    passphrase: inputs.sshPassphrase,
    agent: inputs.sshAgent,
  };
  const own = new Map(
    withJumps(hosts).flatMap(({ name, key }) => (key === undefined ? [] : [[name, findKey(key, given, env)] as const])),
  );
  protect([...own.values()]);
  for (const key of [...common.keys, ...own.values()]) parsePrivateKeys(key, inputs.sshPassphrase);
  const knownHosts = parseKnownHosts(inputs.knownHosts ?? '', 'known-hosts');
  const credentialsFor = ({ name }: HostAddress): Credentials => {
    const key = own.get(name);
    return key === undefined ? common : { ...common, keys: [key] };
  };
  return (address, signal) =>
    connect(address, {
      credentialsFor,
      knownHosts,
      signal,
      onRetry: (text) => progress.note(text, { host: address.name, step: 'connect' }),
      onNote: (text) => progress.note(text, { host: address.name, step: 'connect' }),
    });
}

function withJumps(hosts: readonly HostAddress[]): readonly HostAddress[] {
  return hosts.flatMap((host) => [host, ...withJumps(host.jump)]);
}

function findKey(name: string, given: ReadonlyMap<string, Secret>, env: World['env']): Secret {
  return resolveSecrets({ [name]: name }, new Map(given), { ...env }).get(name) ?? new Secret('');
}
