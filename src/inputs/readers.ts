import type { Fields } from './fields';
import type { Inputs } from './model';
import type { Mode } from './modes';
import { FORCES, type Force, MOMENTS, SWITCH } from './table';
import {
  parseChoice,
  parseCount,
  parseDurationInput,
  parseHosts,
  parseLine,
  parseList,
  parseSentence,
  parseTarget,
} from './values';

type Readers = { readonly [M in Mode]: (fields: Fields) => Extract<Inputs, { mode: M }> };

/** What each mode takes, read into its own type. */
export const readers: Readers = {
  deploy: (fields) => ({
    mode: 'deploy',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readChange(fields),
    version: fields.optional('version', parseLine),
    rollback: fields.defaulted('rollback', (text, label) => parseChoice(text, label, SWITCH)),
  }),
  verify: (fields) => ({
    mode: 'verify',
    ...readHostInputs(fields),
    ...readJson(fields),
    when: fields.defaulted('when', (text, label) => parseChoice(text, label, MOMENTS)),
    checks: fields.list('checks'),
    version: fields.optional('version', parseLine),
  }),
  rollback: (fields) => ({
    mode: 'rollback',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readChange(fields),
    target: fields.defaulted('target', parseTarget),
    currentSecrets: fields.flag('current-secrets'),
  }),
  plan: (fields) => ({ mode: 'plan', ...readHostInputs(fields), ...readJson(fields) }),
  status: (fields) => ({
    mode: 'status',
    ...readHostInputs(fields),
    ...readJson(fields),
    id: fields.optional('id', parseLine),
  }),
  releases: (fields) => ({ mode: 'releases', ...readHostInputs(fields), ...readJson(fields) }),
  doctor: (fields) => ({ mode: 'doctor', ...readHostInputs(fields), ...readJson(fields) }),
  logs: (fields) => ({
    mode: 'logs',
    ...readHostInputs(fields),
    lines: fields.defaulted('lines', parseCount),
    sinceMs: fields.optional('since', parseDurationInput),
    follow: fields.flag('follow'),
  }),
  demo: (fields) => ({ mode: 'demo', keep: fields.flag('keep') }),
  init: (fields) => ({ mode: 'init', config: readConfig(fields) }),
};

function readHostInputs(fields: Fields) {
  return {
    config: readConfig(fields),
    environment: fields.optional('environment', parseLine),
    apps: fields.list('apps'),
    hosts: fields.optional('hosts', parseHosts) ?? [],
    sshKey: fields.secret('ssh-key'),
    sshPassphrase: fields.secret('ssh-passphrase'),
    sshAgent: fields.source.agentSocket,
    knownHosts: fields.optional('known-hosts', (text) => text),
    secrets: fields.secret('secrets'),
    githubToken: fields.secret('github-token'),
  };
}

function readConfig(fields: Fields): string {
  return fields.defaulted('config', parseLine);
}

function readJson(fields: Fields) {
  return { json: fields.flag('json') };
}

function readChange(fields: Fields) {
  return {
    reason: fields.optional('reason', parseSentence),
    lockWaitMs: fields.optional('lock-wait', parseDurationInput),
    force: fields.optional('force', parseForce) ?? new Set<Force>(),
    yes: fields.source.surface === 'action' || fields.flag('yes'),
  };
}

function parseForce(text: string, label: string): ReadonlySet<Force> {
  return new Set(parseList(text, label).map((name) => parseChoice(name, label, FORCES)));
}
