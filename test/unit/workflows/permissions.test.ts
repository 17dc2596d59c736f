import { expect, test } from 'vitest';
import { type Permissions, readReusable, readWorkflowFiles } from './workflow-files';

test('a workflow grants nothing, and every job says what it needs', () => {
  for (const { name, workflow } of readWorkflowFiles()) {
    expect(workflow.permissions, name).toEqual({});
    for (const [id, job] of Object.entries(workflow.jobs)) expect(job.permissions, `${name}/${id}`).toBeDefined();
  }
});

test('what each job of a reusable workflow may', () => {
  const spell = (permissions: Permissions = {}) =>
    Object.entries(permissions).map(([scope, access]) => `${scope}: ${access}`);
  const granted = readReusable().flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).map(([id, job]) => [`${name}/${id}`, spell(job.permissions).join(', ')]),
  );
  expect(Object.fromEntries(granted)).toEqual({
    'ci/lint': 'contents: read',
    'ci/types': 'contents: read',
    'ci/tests': 'contents: read',
    'ci/build': 'contents: read',
    'ci/coverage': 'statuses: write',
    'plan/build': 'contents: read',
    'plan/plan': 'contents: read, deployments: read, pull-requests: write',
    'pr-status/lint': 'contents: read',
    'pr-status/types': 'contents: read',
    'pr-status/tests': 'contents: read',
    'pr-status/build': 'contents: read',
    'pr-status/coverage': 'statuses: read',
    'pr-status/comment': 'pull-requests: write',
    'preview/fork': '',
    'preview/gates': 'contents: read',
    'preview/deploy': 'contents: read, deployments: write, pull-requests: write',
    'preview/teardown': 'contents: read, deployments: write, pull-requests: write',
    'prod-deploy/validate': 'contents: read, deployments: read',
    'prod-deploy/gates': 'contents: read',
    'prod-deploy/deploy': 'contents: read, deployments: write, pull-requests: write',
    'release/build': 'contents: read',
    'release/release': 'contents: write, pull-requests: read',
    'rollback/list': 'contents: read, deployments: read',
    'rollback/rollback': 'contents: read, deployments: write, pull-requests: write',
    'scheduled-deploy/select': 'contents: read, deployments: read',
    'scheduled-deploy/regression': 'contents: read',
    'scheduled-deploy/deploy': 'contents: read, deployments: write, pull-requests: write',
    'scheduled-deploy/summary': 'contents: read',
    'test-deploy/select': 'contents: read',
    'test-deploy/gates': 'contents: read',
    'test-deploy/deploy': 'contents: read, deployments: write, pull-requests: write',
    'verify/verify': 'contents: read, issues: write',
  });
});

test('where the commands of a caller run, the token only reads', () => {
  for (const { name, workflow } of readReusable()) {
    for (const [id, { steps = [], permissions = {} }] of Object.entries(workflow.jobs)) {
      if (!steps.some(({ env }) => env?.COMMANDS !== undefined)) continue;
      expect(permissions, `${name}/${id}`).toEqual({ contents: 'read' });
    }
  }
});
