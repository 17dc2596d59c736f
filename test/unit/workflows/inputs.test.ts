import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputs } from '../../../src/inputs/table';
import { ROOT, readOne, readReusable, type WorkflowCall } from './workflow-files';

const calls = readReusable().map(({ name, workflow }) => ({ name, call: workflow.on.workflow_call as WorkflowCall }));

test('every input has a type and a sentence that says what it is, and a default unless it is required', () => {
  for (const { name, call } of calls) {
    for (const [input, { type, description, required, default: fallback }] of Object.entries(call.inputs ?? {})) {
      const place = `${name}: ${input}`;
      expect(type, place).toMatch(/^(string|boolean|number)$/);
      expect(description, place).toMatch(/^.{12,}\.$/s);
      expect(required === true ? 'required' : typeof fallback, place).toBe(required === true ? 'required' : type);
      expect(input, place).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  }
});

test('a production deploy does not start without a version and a reason', () => {
  const required = calls.map(({ name, call }) => [
    name,
    Object.entries(call.inputs ?? {}).flatMap(([input, { required: is }]) => (is === true ? [input] : [])),
  ]);
  expect(Object.fromEntries(required.filter(([, names]) => names?.length !== 0))).toEqual({
    'prod-deploy': ['version', 'reason'],
  });
});

test('no secret is required, because that of an environment is empty where the caller passes it', () => {
  for (const { name, call } of calls) {
    for (const [secret, { required, description }] of Object.entries(call.secrets ?? {})) {
      expect(required, `${name}: ${secret}`).toBe(false);
      expect(description, `${name}: ${secret}`).toMatch(/\.$/);
    }
  }
});

test('every workflow that goes to hosts takes the same secrets: by the names that inherit passes, and by those of the inputs', () => {
  const taking = calls
    .filter(({ call }) => 'SSH_KEY' in (call.secrets ?? {}))
    .map(({ name, call }) => [name, call.secrets]);
  const [first] = taking;
  expect(taking.map(([name]) => name)).toEqual([
    'plan',
    'preview',
    'prod-deploy',
    'rollback',
    'scheduled-deploy',
    'test-deploy',
    'verify',
  ]);
  expect(Object.keys(first?.[1] ?? {})).toEqual(['SSH_KEY', 'SSH_PASSPHRASE', 'SECRETS', 'ssh-key', 'ssh-passphrase']);
  for (const [name, secrets] of taking) expect(secrets, `${name}`).toEqual(first?.[1]);
});

test('an input that the action has too is passed on to it', () => {
  for (const { name, workflow } of readReusable()) {
    const own = Object.keys(workflow.on.workflow_call?.inputs ?? {});
    const jobs = JSON.stringify(workflow.jobs);
    const known = inputs.map((input) => input.name as string);
    for (const input of own.filter((one) => known.includes(one))) expect(jobs, name).toContain(`inputs.${input}`);
  }
});

/** What a caller of a workflow cannot pass to the action on purpose, and why. */
const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plan: { 'pull-request': 'it comments on that of the event' },
  'prod-deploy': {
    notify: 'it is one run',
    'release-notes': 'it takes `contents: write`, which every caller would have to grant',
  },
  'test-deploy': {
    notify: 'it is one run',
    'per-app': 'apps of an environment are deployed together',
    'release-notes': 'it takes `contents: write`, which every caller would have to grant',
    tags: 'a push of a tag selects that tag',
  },
  'scheduled-deploy': {
    'release-notes': 'it takes `contents: write`, which every caller would have to grant',
    ref: 'the newest version is deployed',
    version: 'the newest version is deployed',
    'version-file': 'the tag is the version',
    notify: 'the last job tells of all of them',
    'per-app': 'each app is a job',
    matrix: 'that of its own job',
    reports: 'those of its own jobs',
    when: 'what is live is verified as after a deploy',
    checks: 'all of them',
    issue: 'it takes `issues: write`, which every caller would have to grant',
  },
  preview: {
    apps: 'a preview goes as a whole, and so it comes',
    hosts: 'it has one',
    force: 'what a pull request deploys is refused nothing that somebody would allow from afar',
    notify: 'it is one run',
    reason: 'the pull request is the reason',
    ref: 'the commit of the pull request is deployed',
    'release-notes': 'it takes `contents: write`, which every caller would have to grant',
    'required-secrets': 'by hand there are none',
    rollback: 'a preview that fails goes back',
    skip: 'no gate is left out from afar',
    version: 'that of the commit',
    'version-file': 'the config says it',
  },
  rollback: { 'release-notes': 'it takes `contents: write`, which every caller would have to grant' },
  'pr-status': {
    'pull-request': 'it comments on that of the event',
    coverage: 'that of its own job',
    'coverage-base': 'that of its own job',
    results: 'those of its own jobs',
    body: 'it would take what strangers write',
  },
};
/** The token of the job, which the action takes by itself; secrets come as secrets. */
const OF_THE_JOB = ['github-token', 'secrets', 'ssh-key', 'ssh-passphrase'];

test('every input of an action can be passed to the workflow that runs it, unless that is left out on purpose', () => {
  for (const { name, workflow } of readReusable()) {
    const own = Object.keys(workflow.on.workflow_call?.inputs ?? {});
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
    const actions = steps.flatMap(({ uses }) => /^\$\/([a-z]+)$/.exec(uses ?? '')?.[1] ?? []);
    const taken = [...new Set(actions.flatMap(listActionInputs))].filter((input) => !OF_THE_JOB.includes(input));
    const missing = taken.filter((input) => !own.includes(input));
    expect(missing.sort(), name).toEqual(Object.keys(LEFT_OUT[name] ?? {}).sort());
  }
});

function listActionInputs(action: string): string[] {
  const { inputs: listed } = parse(readFileSync(join(ROOT, action, 'action.yml'), 'utf8')) as { inputs: object };
  return Object.keys(listed);
}

test('the input `ref` is for the source alone: the checkout stays that of the version, or of the event', () => {
  const checkouts = readReusable().flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).flatMap(([id, job]) =>
      (job.steps ?? []).flatMap(({ uses, with: passed = {} }) =>
        uses?.startsWith('actions/checkout@') && 'ref' in passed ? [`${name}/${id}: ${passed.ref}`] : [],
      ),
    ),
  );
  expect(checkouts.filter((one) => one.includes('inputs.ref'))).toEqual([]);
  expect(checkouts.filter((one) => one.includes('prod-deploy/'))).toEqual([
    'prod-deploy/gates: ${{ needs.validate.outputs.revision }}',
    'prod-deploy/deploy: ${{ needs.validate.outputs.revision }}',
  ]);
  const passed = readReusable().flatMap(({ name, workflow }) =>
    Object.values(workflow.jobs).flatMap((job) =>
      (job.steps ?? []).flatMap(({ uses, with: given = {} }) =>
        given.ref === '${{ inputs.ref }}' ? [`${name} ${uses}`] : [],
      ),
    ),
  );
  expect(passed.sort()).toEqual(['plan $/plan', 'prod-deploy $/deploy', 'test-deploy $/deploy']);
});

/** What an action of a workflow does not get on purpose, and why. */
const NOT_PASSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'prod-deploy deploy': { 'version-file': 'the version was validated, and is passed itself' },
  'scheduled-deploy verify': {
    apps: 'the other environment is healthy as a whole, or not',
    hosts: 'they are those of the environment that is deployed to',
  },
};

test('an input is passed on to every action that takes it, unless that is left out on purpose', () => {
  const missing = readReusable().flatMap(({ name, workflow }) => {
    const own = Object.keys(workflow.on.workflow_call?.inputs ?? {});
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
    return steps.flatMap(({ uses, with: passed = {} }) => {
      const action = /^\$\/([a-z]+)$/.exec(uses ?? '')?.[1];
      const taken = action === undefined ? [] : listActionInputs(action).filter((input) => own.includes(input));
      return taken.filter((input) => !(input in passed)).map((input) => `${name} ${action}: ${input}`);
    });
  });
  const listed = Object.entries(NOT_PASSED).map(([place, names]) =>
    Object.keys(names).map((one) => `${place}: ${one}`),
  );
  expect(missing).toEqual(listed.flat());
});

test('whatever changes hosts is told how long its job may take', () => {
  const told = readReusable().flatMap(({ name, workflow }) =>
    Object.values(workflow.jobs).flatMap((job) =>
      (job.steps ?? [])
        .filter(({ uses }) => /^\$\/(deploy|rollback)$/.test(uses ?? ''))
        .map(({ env = {} }) => [name, env.BOWLINE_TIMEOUT_MINUTES === job['timeout-minutes']]),
    ),
  );
  expect(Object.fromEntries(told)).toEqual({
    preview: true,
    'prod-deploy': true,
    rollback: true,
    'scheduled-deploy': true,
    'test-deploy': true,
  });
});

test('no input is declared and then forgotten', () => {
  for (const { name, workflow } of readReusable()) {
    const jobs = JSON.stringify(workflow.jobs);
    for (const input of Object.keys(workflow.on.workflow_call?.inputs ?? {})) {
      expect(jobs, `${name}: ${input}`).toMatch(new RegExp(`inputs\\.${input}\\b`));
    }
  }
});

test('the checks of a pull request are those of a push', () => {
  const { comment: _, coverage: ofPull, ...checks } = readOne('pr-status').jobs;
  const { coverage: ofPush, ...others } = readOne('ci').jobs;
  expect(checks).toEqual(others);
  expect({ ...ofPull, permissions: {} }).toEqual({ ...ofPush, permissions: {} });
  const { 'comment-key': __, ...inputsOfPull } = readOne('pr-status').on.workflow_call.inputs ?? {};
  expect(inputsOfPull).toEqual(readOne('ci').on.workflow_call.inputs);
});

test('a test deploy and a production deploy run the same gates, and a plan builds as they do', () => {
  const scripts = (name: string, job: string) =>
    readOne(name).jobs[job]?.steps?.flatMap(({ run }) => (run === undefined ? [] : [run]));
  expect(scripts('test-deploy', 'gates')).toEqual(scripts('prod-deploy', 'gates'));
  expect(scripts('plan', 'build')).toEqual(scripts('prod-deploy', 'gates'));
  const unpack = (name: string, job: string) => scripts(name, job)?.find((run) => run.includes('--exclude=.git'));
  expect(unpack('plan', 'plan')).toBeDefined();
  expect(unpack('plan', 'plan')).toBe(unpack('prod-deploy', 'deploy'));
  expect(unpack('plan', 'plan')).toBe(unpack('test-deploy', 'deploy'));
});
