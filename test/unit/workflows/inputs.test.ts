import { expect, test } from 'vitest';
import { inputs } from '../../../src/inputs/table';
import { readOne, readReusable, type WorkflowCall } from './workflow-files';

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
  expect(taking.map(([name]) => name)).toEqual(['plan', 'prod-deploy', 'rollback', 'test-deploy', 'verify']);
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
