import { HostKeyError } from '../../errors';
import type { HostAddress } from '../address';
import { describeAddress } from '../label';
import { fingerprintOf, readKeyType } from './fingerprint';
import type { HostKeyPolicy } from './host-key-policy';
import { writeKnownName } from './known-hosts';

/** Says which keys a host offered, which were expected, and the line that would make it known. */
export function refuseHostKey(
  address: HostAddress,
  policy: HostKeyPolicy,
  offered: readonly [Buffer, ...Buffer[]],
): HostKeyError {
  const revoked = policy.revoked.find(({ blob }) => offered.some((key) => key.equals(blob)));
  const expected = listExpected(policy).filter((key) => revoked === undefined || !key.includes(revoked.fingerprint));
  const problem =
    revoked !== undefined
      ? `its host key is revoked (${revoked.origin})`
      : expected.length === 0
        ? 'its host key is not known'
        : 'its host key is not the expected one';
  const none = revoked === undefined ? 'nothing is known of this host' : 'no other key of it is known';
  const said = expected.length === 0 ? none : `expected ${expected.join(' or ')}`;
  return new HostKeyError(
    `${describeAddress(address)}: ${problem}: offered ${offered.map(describeKey).join(' and ')}; ${said}`,
    fingerprintOf(offered[0]),
    [...policy.trusted.map(({ fingerprint }) => fingerprint), ...policy.fingerprints],
    {
      where: { host: address.name },
      hint: revoked === undefined ? adviseToAdd(address, expected, offered[0]) : REVOKED,
    },
  );
}

const REVOKED =
  'Nothing was sent there. Give the host a new host key, or take the @revoked line away if it is a mistake.';

function listExpected({ trusted, fingerprints }: HostKeyPolicy): string[] {
  return [...trusted.map(({ type, fingerprint, origin }) => `${type} ${fingerprint} (${origin})`), ...fingerprints];
}

function describeKey(blob: Buffer): string {
  return `${readKeyType(blob) ?? 'an unknown type'} ${fingerprintOf(blob)}`;
}

const FILES: Readonly<Record<string, string>> = { 'ssh-ed25519': 'ed25519', 'ssh-rsa': 'rsa' };

function adviseToAdd({ name, address, port }: HostAddress, expected: readonly string[], blob: Buffer): string {
  const type = readKeyType(blob) ?? '';
  const file = `/etc/ssh/ssh_host_${FILES[type] ?? 'ecdsa'}_key.pub`;
  const changed = expected.length === 0 ? '' : 'Either its key was changed or something else answers in its place. ';
  return [
    `${changed}Compare with \`ssh-keygen -lf ${file}\` on the host itself. Only if it is the same, add to hosts.${name}:`,
    `  host_key: "${fingerprintOf(blob)}"`,
    'or to known-hosts:',
    `  ${writeKnownName(address, port)} ${type} ${blob.toString('base64')}`,
  ].join('\n');
}
