import type { Fields } from './fields';
import { type GivenSecrets, parseSecretsInput } from './secrets';
import { FORCES, type Force } from './table/definition';
import { parseChoice, parseHosts, parseLine, parseList, refuseNul } from './values';

/** What of the config is meant, and the token. */
export function readSelection(fields: Fields) {
  return {
    config: readConfig(fields),
    environment: fields.optional('environment', parseLine),
    apps: fields.list('apps'),
    githubToken: fields.secret('github-token'),
  };
}

export function readHostInputs(fields: Fields) {
  return {
    ...readSelection(fields),
    hosts: fields.optional('hosts', parseHosts) ?? [],
    sshKey: fields.secret('ssh-key'),
    sshPassphrase: fields.secret('ssh-passphrase'),
    sshCertificate: fields.optional('ssh-certificate', (text) => text),
    sshAgent: fields.source.agentSocket,
    knownHosts: fields.optional('known-hosts', (text) => text),
    secrets: readSecrets(fields),
  };
}

export function readSecrets(fields: Fields): GivenSecrets | undefined {
  return fields.optional('secrets', (text, label) => parseSecretsInput(refuseNul(text, label)));
}

export function readConfig(fields: Fields): string {
  return fields.defaulted('config', parseLine);
}

export function readJson(fields: Fields) {
  return { json: fields.flag('json') };
}

/** Empty when absent. */
export function readForce(fields: Fields): ReadonlySet<Force> {
  return fields.optional('force', parseForce) ?? new Set<Force>();
}

function parseForce(text: string, label: string): ReadonlySet<Force> {
  return new Set(parseList(text, label).map((name) => parseChoice(name, label, FORCES)));
}
