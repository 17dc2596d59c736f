import { hostModes, type InputDefinition } from './definition';

/** Keys and secrets. */
export const accessInputs = [
  {
    name: 'ssh-key',
    kind: 'text',
    placeholder: 'KEY',
    modes: [...hostModes, 'validate'],
    isSecret: true,
    // A public key is no path either, and is told what it is.
    isText: /-----BEGIN|PuTTY-User-Key|^\s*(?:ssh|ecdsa|sk)-\S+ AAAA/,
    description: 'Private key, as text; several may follow each other.',
  },
  {
    name: 'ssh-passphrase',
    kind: 'text',
    placeholder: 'TEXT',
    modes: hostModes,
    isSecret: true,
    isText: /^[^@]/,
    description:
      'Passphrase of `ssh-key`. One line opens every key; several lines are one for each key, in their order, those that hosts name by `key` last; an empty line is for a key without one.',
  },
  {
    name: 'ssh-certificate',
    kind: 'text',
    placeholder: 'TEXT',
    modes: hostModes,
    isText: /-cert-v01@openssh\.com\s/,
    description:
      'OpenSSH certificate of a key in `ssh-key`, as text; one a line. It is looked at before anything is connected to: whose key, and until when.',
  },
  {
    name: 'known-hosts',
    kind: 'text',
    placeholder: 'LINES',
    modes: hostModes,
    isText: /^(?!@).*\s|^@(revoked|cert-authority)\s/s,
    description: "Lines of a known_hosts file, beside the config's `host_key`. A host key that is unknown is refused.",
  },
  {
    name: 'secrets',
    kind: 'text',
    placeholder: 'SECRETS',
    modes: [...hostModes, 'validate', 'select', 'summarize', 'release'],
    isSecret: true,
    isText: /^(?!@).*[{=]/s,
    description:
      'Where declared secrets are looked up before the process environment: a JSON object, or lines `NAME="value"` ' +
      '(double quotes take `\\n`; `$` means itself). Only declared names are read.',
  },
  {
    name: 'current-secrets',
    kind: 'boolean',
    modes: ['rollback'],
    default: 'false',
    description: "Use today's secrets instead of the ones in the release.",
  },
  {
    name: 'restore-snapshot',
    kind: 'boolean',
    modes: ['rollback'],
    default: 'false',
    description: 'Restore the snapshot too that was taken before the release that is left.',
  },
] as const satisfies readonly InputDefinition[];
