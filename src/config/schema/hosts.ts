import * as z from 'zod';
import { BUILT_IN_SSH } from './defaults';
import { optional, required } from './documented';
import { environmentSchema } from './environment-variables';
import { duration, name, port, text, variableName } from './values';

const FINGERPRINT = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';

const shared = {
  user: optional(text(['variables', 'defaults']), {
    is: 'The user to log in as.',
    default: BUILT_IN_SSH.user,
    example: 'ops',
  }),
  port: optional(z.union([port(), text(['variables'])]), {
    is: 'The port of sshd.',
    default: BUILT_IN_SSH.port,
    example: 2222,
    type: 'port',
  }),
  key: optional(variableName(), {
    is: 'The name of the secret that holds the private key to log in with; by default the input `ssh-key`.',
    example: 'WEB2_KEY',
    type: 'name of a secret',
  }),
  connect_timeout: optional(duration({ min: '100ms', max: '10m' }), {
    is: 'How long one attempt to connect and log in may take.',
    default: BUILT_IN_SSH.connect_timeout,
    example: '20s',
  }),
  keepalive: optional(duration({ min: '1s', max: '10m' }), {
    is: 'How often a quiet connection is asked whether it still stands.',
    default: BUILT_IN_SSH.keepalive,
    example: '10s',
  }),
};

/** `defaults.ssh`. */
export const sshSchema = z.strictObject(shared);

/** A text is a list of one. */
export function oneOrMore<T extends z.ZodType<string, string>>(item: T) {
  return z.union([item, z.array(item).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value));
}

/** One machine. */
export const hostSchema = z.strictObject({
  address: optional(text(['variables']), {
    is: 'Its name in DNS or its IP address, without user and port. Every host has one that is not `connection: local`.',
    example: '203.0.113.10',
  }),
  ...shared,
  host_key: optional(oneOrMore(text(['variables'])), {
    is: 'What the host must prove to be: SHA256 fingerprints or known_hosts lines, one or a list. Any one of them is enough. Without it only the input `known-hosts` counts; an unknown key is always refused.',
    example: FINGERPRINT,
    type: 'text or list',
  }),
  jump: optional(oneOrMore(name()), {
    is: 'The hosts to go through, one or a list in the order of the way. A host on the way brings its own `jump`.',
    example: 'bastion',
    type: 'name of a host, or list',
  }),
  connection: optional(z.enum(['ssh', 'local']), {
    is: '`local` is the machine that Bowline runs on; beside it only `env` is taken.',
    default: 'ssh',
    example: 'local',
  }),
  env: optional(environmentSchema, {
    is: 'Variables of the services on this host; they win over the variables of the apps. Texts take placeholders, and `${NAME}` and `${NAME:-default}` of the job.',
    example: { REGION: 'eu-central' },
  }),
});

export const hostsSchema = required(
  z.record(name(), required(hostSchema, { is: 'A machine.', example: { address: '203.0.113.10' }, id: 'host' })),
  {
    is: 'The machines, by name.',
    example: { 'web-1': { address: '203.0.113.10', host_key: FINGERPRINT } },
  },
);

export const groupsSchema = optional(z.record(name(), z.array(name()).min(1)), {
  is: 'Names for lists of hosts. A group may stand wherever hosts are listed, except in `jump` and in another group.',
  example: { web: ['web-1', 'web-2'] },
});

export type HostSettings = z.output<typeof hostSchema>;
export type SshSettings = z.output<typeof sshSchema>;
