import type { Fields } from './fields';
import { readConfig, readForce, readHostInputs, readJson, readSecrets, readSelection } from './host-fields';
import type { Inputs } from './model';
import type { Mode } from './modes';
import { operatingReaders } from './operating-readers';
import { APP_KINDS, LOGS, MOMENTS, RECORDS, SWITCH } from './table/definition';

import {
  parseChoice,
  parseCount,
  parseDurationInput,
  parseJobResults,
  parseLine,
  parseMatrix,
  parsePercent,
  parseSentence,
  parseService,
  parseTagPattern,
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
    ref: fields.optional('ref', parseLine),
    version: fields.optional('version', parseLine),
    versionFile: fields.optional('version-file', parseLine),
    requiredSecrets: fields.list('required-secrets'),
    rollback: fields.defaulted('rollback', (text, label) => parseChoice(text, label, SWITCH)),
    skip: fields.list('skip'),
    notify: fields.defaulted('notify', (text, label) => parseChoice(text, label, SWITCH)),
  }),
  verify: (fields) => ({
    mode: 'verify',
    ...readHostInputs(fields),
    ...readJson(fields),
    when: fields.defaulted('when', (text, label) => parseChoice(text, label, MOMENTS)),
    checks: fields.list('checks'),
    version: fields.optional('version', parseLine),
    issue: fields.flag('issue'),
  }),
  rollback: (fields) => ({
    mode: 'rollback',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readChange(fields),
    target: fields.defaulted('target', parseTarget),
    currentSecrets: fields.flag('current-secrets'),
    restoreSnapshot: fields.flag('restore-snapshot'),
  }),
  plan: (fields) => ({
    mode: 'plan',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readPlace(fields),
    ref: fields.optional('ref', parseLine),
    versionFile: fields.optional('version-file', parseLine),
    skip: fields.list('skip'),
  }),
  status: (fields) => ({
    mode: 'status',
    ...readHostInputs(fields),
    ...readJson(fields),
    id: fields.optional('id', parseLine),
  }),
  releases: (fields) => ({ mode: 'releases', ...readHostInputs(fields), ...readJson(fields) }),
  doctor: (fields) => ({ mode: 'doctor', ...readHostInputs(fields), ...readJson(fields) }),
  validate: (fields) => ({
    mode: 'validate',
    ...readSelection(fields),
    ...readJson(fields),
    version: fields.optional('version', parseLine),
    versionFile: fields.optional('version-file', parseLine) ?? 'VERSION',
    reason: fields.optional('reason', parseSentence),
    requiredSecrets: fields.list('required-secrets'),
    sshKey: fields.secret('ssh-key'),
    secrets: readSecrets(fields),
    force: readForce(fields),
  }),
  select: (fields) => ({
    mode: 'select',
    ...readSelection(fields),
    ...readJson(fields),
    tags: fields.optional('tags', parseTagPattern),
    perApp: fields.flag('per-app'),
    secrets: readSecrets(fields),
  }),
  summarize: (fields) => ({
    mode: 'summarize',
    ...readJson(fields),
    config: readConfig(fields),
    matrix: fields.required('matrix', parseMatrix),
    reports: fields.required('reports', parseLine),
    secrets: readSecrets(fields),
  }),
  coverage: (fields) => ({
    mode: 'coverage',
    ...readJson(fields),
    coverageFiles: fields.requiredList('coverage-files'),
    coverageFloor: fields.defaulted('coverage-floor', parsePercent),
    githubToken: fields.secret('github-token'),
  }),
  comment: (fields) => ({
    mode: 'comment',
    ...readJson(fields),
    ...readPlace(fields),
    body: fields.optional('body', (text) => text),
    results: fields.optional('results', parseJobResults) ?? [],
    coverage: fields.optional('coverage', parsePercent),
    coverageBase: fields.optional('coverage-base', parsePercent),
    coverageFloor: fields.defaulted('coverage-floor', parsePercent),
    githubToken: fields.secret('github-token'),
  }),
  release: (fields) => ({
    mode: 'release',
    ...readJson(fields),
    config: readConfig(fields),
    secrets: readSecrets(fields),
    versionFile: fields.optional('version-file', parseLine) ?? 'VERSION',
    draft: fields.flag('draft'),
    assets: fields.list('assets'),
    githubToken: fields.secret('github-token'),
  }),
  logs: (fields) => ({
    mode: 'logs',
    ...readHostInputs(fields),
    lines: fields.defaulted('lines', parseCount),
    sinceMs: fields.optional('since', parseDurationInput),
    follow: fields.flag('follow'),
    service: fields.optional('service', parseService),
  }),
  ...operatingReaders,
  demo: (fields) => ({ mode: 'demo', keep: fields.flag('keep') }),
  init: (fields) => ({
    mode: 'init',
    config: readConfig(fields),
    environment: fields.optional('environment', parseLine),
    address: fields.optional('address', parseLine),
    kind: fields.optional('kind', (text, label) => parseChoice(text, label, APP_KINDS)),
    port: fields.optional('port', parseCount),
    health: fields.optional('health', parseLine),
    yes: fields.flag('yes'),
  }),
};

/** Where a comment goes. */
function readPlace(fields: Fields) {
  return {
    pullRequest: fields.optional('pull-request', parseCount),
    commentKey: fields.optional('comment-key', parseLine),
  };
}

function readChange(fields: Fields) {
  return {
    reason: fields.optional('reason', parseSentence),
    lockWaitMs: fields.optional('lock-wait', parseDurationInput),
    deployment: fields.defaulted('deployment', (text, label) => parseChoice(text, label, RECORDS)),
    comment: fields.flag('comment'),
    logs: fields.optional('logs', (text, label) => parseChoice(text, label, LOGS)),
    releaseNotes: fields.flag('release-notes'),
    force: readForce(fields),
    yes: fields.source.surface === 'action' || fields.flag('yes'),
  };
}
