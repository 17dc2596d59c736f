import type { Credentials, HostAddress } from '../../hosts/address';
import { connect } from '../../hosts/connect';
import { findHostKeyPolicy } from '../../hosts/keys/host-key-policy';
import { parseKnownHosts } from '../../hosts/keys/known-hosts';
import { parsePrivateKeys } from '../../hosts/keys/private-keys';
import type { HostModeInputs } from '../../inputs';
import { type GivenSecrets, resolveSecrets } from '../../inputs/secrets';
import type { RunnerWorld, World } from '../../rollout/world';
import { Secret } from '../../shell/secret';

/**
 * Checks keys and known hosts before anything is connected to, and returns the way to connect.
 * @throws InputError, ConnectError of kind `key`
 */
export async function openAccess(
  inputs: HostModeInputs,
  hosts: readonly HostAddress[],
  { env, progress, protect }: RunnerWorld,
): Promise<World['connect']> {
  const all = withJumps(hosts);
  const own = new Map(
    all.flatMap(({ name, key }) => (key === undefined ? [] : [[name, findKey(key, inputs.secrets, env)]])),
  );
  protect([...own.values()].map(({ text }) => text));
  await checkKeys(inputs, [...own.values()]);
  const knownHosts = parseKnownHosts(inputs.knownHosts ?? '', 'known-hosts');
  for (const address of all) if (address.connection === 'ssh') findHostKeyPolicy(address, knownHosts);
  const common: Credentials = {
    keys: inputs.sshKey === undefined ? [] : [inputs.sshKey],
    passphrase: inputs.sshPassphrase,
    agent: inputs.sshAgent,
  };
  return (address, signal) =>
    connect(address, {
      credentialsFor: ({ name }) => withOwnKey(common, own.get(name)),
      knownHosts,
      signal,
      onRetry: (text) => progress.note(text, { host: address.name, step: 'connect' }),
      onNote: (text) => progress.note(text, { host: address.name, step: 'connect' }),
    });
}

/** A key with the name of the secret that it came from. */
interface NamedKey {
  readonly name: string;
  readonly text: Secret;
}

async function checkKeys({ sshKey, sshPassphrase }: HostModeInputs, own: readonly NamedKey[]): Promise<void> {
  const all = sshKey === undefined ? own : [{ name: 'ssh-key', text: sshKey }, ...own];
  await Promise.all(all.map(({ name, text }) => parsePrivateKeys(text, sshPassphrase, name)));
}

function withOwnKey(common: Credentials, key: NamedKey | undefined): Credentials {
  return key === undefined ? common : { ...common, keys: [key.text] };
}

function withJumps(hosts: readonly HostAddress[]): readonly HostAddress[] {
  return hosts.flatMap((host) => [host, ...withJumps(host.jump)]);
}

function findKey(name: string, given: GivenSecrets | undefined, env: RunnerWorld['env']): NamedKey {
  const found = resolveSecrets({ [name]: name }, given, { ...env }).get(name);
  return { name, text: found ?? new Secret('') };
}
