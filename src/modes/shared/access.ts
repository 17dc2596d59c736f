import { InputError } from '../../errors';
import type { Credentials, HostAddress } from '../../hosts/address';
import { connect } from '../../hosts/connect';
import { parseCertificates, requireValid } from '../../hosts/keys/certificate';
import { findHostKeyPolicy } from '../../hosts/keys/host-key-policy';
import { parseKnownHosts } from '../../hosts/keys/known-hosts';
import { sharePassphrases } from '../../hosts/keys/passphrases';
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
  { env, progress, protect, now }: RunnerWorld,
): Promise<World['connect']> {
  const all = withJumps(hosts);
  const { keys, ownKeys, keyFor } = collectKeys(inputs, all, env);
  protect(ownKeys.map(({ text }) => text));
  const read = await Promise.all(keys.map(({ name, text, passphrase }) => parsePrivateKeys(text, passphrase, name)));
  const certificates = parseCertificates(inputs.sshCertificate ?? '');
  const fingerprints = read.flat().map(({ fingerprint }) => fingerprint);
  requireValid(certificates, fingerprints, now());
  const knownHosts = parseKnownHosts(inputs.knownHosts ?? '', 'known-hosts');
  for (const address of all) if (address.connection === 'ssh') findHostKeyPolicy(address, knownHosts);
  return (address, signal) =>
    connect(address, {
      credentialsFor: ({ name }) => ({ ...toCredentials(keyFor(name), inputs.sshAgent), certificates }),
      knownHosts,
      signal,
      onRetry: (text) => progress.note(text, { host: address.name, step: 'connect' }),
      onNote: (text) => progress.note(text, { host: address.name, step: 'connect' }),
    });
}

/** The keys of a run, each once, and which of them a host is logged in with. */
function collectKeys(inputs: HostModeInputs, all: readonly HostAddress[], env: RunnerWorld['env']) {
  const own = new Map(
    all.flatMap(({ name, key }) => (key === undefined ? [] : [[name, findKey(key, inputs.secrets, env)]])),
  );
  const common = nameKey(inputs.sshKey);
  const ownKeys = [...own.values()];
  const keys = withPassphrases(inputs.sshPassphrase, [...common, ...uniqueKeys(ownKeys)]);
  return { keys, ownKeys, keyFor: (host: string) => findKeyOf(keys, own.get(host) ?? common[0]) };
}

/** The public half of the first key that a host is logged in with, such as `ssh-ed25519 AAAA…`; undefined for that of an agent. */
export async function findPublicKey(
  inputs: HostModeInputs,
  hosts: readonly HostAddress[],
  { name }: HostAddress,
  { env }: Pick<RunnerWorld, 'env'>,
): Promise<string | undefined> {
  const key = collectKeys(inputs, withJumps(hosts), env).keyFor(name);
  if (key === undefined) return undefined;
  const [first] = await parsePrivateKeys(key.text, key.passphrase, key.name);
  return first && `${first.type} ${first.parsed.getPublicSSH().toString('base64')}`;
}

/**
 * Tells what would refuse a connection for sure. Who connects at once need not ask; who connects when others have changed must.
 * @throws InputError naming every host without a key to log in with, and every one whose host key nothing says
 */
export function requireAccess({ sshKey, sshAgent, knownHosts }: HostModeInputs, hosts: readonly HostAddress[]): void {
  const known = parseKnownHosts(knownHosts ?? '', 'known-hosts');
  const all = withJumps(hosts).filter(({ connection }) => connection === 'ssh');
  const hasKey = sshKey !== undefined || sshAgent !== undefined;
  const locked = all.filter(({ key }) => key === undefined && !hasKey);
  const strange = all.filter((address) => {
    const { trusted, fingerprints } = findHostKeyPolicy(address, known);
    return trusted.length + fingerprints.length === 0;
  });
  const problems = [
    ...describeHosts(locked, 'there is no key to log in with: `ssh-key` is empty'),
    ...describeHosts(strange, 'the host key is not known'),
  ];
  if (problems.length > 0) throw new InputError(problems.join('\n'), ACCESS_HINT);
}

const ACCESS_HINT =
  'Give the input `ssh-key` or the `key` of a host, and its `host_key` or the input `known-hosts`: `bowline verify` there prints the line.';

function describeHosts(hosts: readonly HostAddress[], problem: string): readonly string[] {
  const names = [...new Set(hosts.map(({ name }) => name))];
  return names.length === 0 ? [] : [`${names.join(', ')}: ${problem}`];
}

/** A key with the name of the secret that it came from. */
interface NamedKey {
  readonly name: string;
  readonly text: Secret;
}

/** A key with the lines of `ssh-passphrase` that are for it. */
interface OpenableKey extends NamedKey {
  readonly passphrase: Secret | undefined;
}

function nameKey(sshKey: Secret | undefined): readonly NamedKey[] {
  return sshKey === undefined ? [] : [{ name: 'ssh-key', text: sshKey }];
}

/** Several hosts may name the same secret. */
function uniqueKeys(keys: readonly NamedKey[]): readonly NamedKey[] {
  return [...new Map(keys.map((key) => [key.name, key])).values()];
}

function withPassphrases(passphrases: Secret | undefined, keys: readonly NamedKey[]): readonly OpenableKey[] {
  const shared = sharePassphrases(
    passphrases,
    keys.map(({ text }) => text),
  );
  return keys.map((key, index) => ({ ...key, passphrase: shared[index] }));
}

function findKeyOf(keys: readonly OpenableKey[], named: NamedKey | undefined): OpenableKey | undefined {
  return keys.find(({ name }) => name === named?.name);
}

function toCredentials(key: OpenableKey | undefined, agent: string | undefined): Credentials {
  return { keys: key === undefined ? [] : [key.text], passphrase: key?.passphrase, agent };
}

function withJumps(hosts: readonly HostAddress[]): readonly HostAddress[] {
  return hosts.flatMap((host) => [host, ...withJumps(host.jump)]);
}

function findKey(name: string, given: GivenSecrets | undefined, env: RunnerWorld['env']): NamedKey {
  const found = resolveSecrets({ [name]: name }, given, { ...env }).get(name);
  return { name, text: found ?? new Secret('') };
}
