import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openGitHub } from '../../../src/github/client';
import {
  openDeploymentReporter,
  type ReportedDeployment,
  type ReporterOptions,
} from '../../../src/github/deployment-reporter';
import type { Result } from '../../../src/report/result';
import { Secret } from '../../../src/shell/secret';
import type { SavedDeployment } from '../../../src/step-state';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import { OLD, sampleHost, sampleResult } from '../report/sample';

const RUN_URL = 'https://github.com/acme/shop/actions/runs/4711';

interface Desk {
  readonly github: FakeGitHub;
  readonly warnings: string[];
  readonly notes: string[];
  readonly saved: { record?: SavedDeployment | undefined };
  readonly sha: string;
  open(changes?: Partial<ReporterOptions>, token?: string): ReturnType<typeof openDeploymentReporter>;
  deploy(id: string, changes?: Partial<Result>): Result;
  /** States of the records, oldest record first. */
  states(): string[][];
}

async function openDesk(): Promise<Desk> {
  const github = await startGitHub();
  onTestFinished(() => github[Symbol.asyncDispose]());
  const shop = github.repository();
  const sha = shop.commit({ message: 'Add a cart' });
  const [warnings, notes]: [string[], string[]] = [[], []];
  const saved: Desk['saved'] = {};
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: shop.fullName, GITHUB_SHA: sha };
  return {
    github,
    warnings,
    notes,
    saved,
    sha,
    open: (changes = {}, token = github.token) =>
      openDeploymentReporter({
        keeps: 'create',
        github: openGitHub({ token: new Secret(token), env, firstDelayMs: 10 }),
        env,
        progress: { note: (text) => void notes.push(text), warn: (text) => void warnings.push(text) },
        saveState: (state) => void Object.assign(saved, state),
        ...changes,
      }),
    deploy: (id, changes = {}) =>
      sampleResult({
        id,
        release: id,
        revision: sha,
        version: `v-${id}`,
        runId: '4711',
        runUrl: RUN_URL,
        url: 'https://shop.example.com',
        reason: null,
        hosts: [sampleHost({ release: id, previousRelease: null })],
        ...changes,
      }),
    states: () => shop.deployments.map(({ statuses }) => statuses.map(({ state }) => state)),
  };
}

async function record(desk: Desk, result: Result, changes: Partial<ReporterOptions> = {}): Promise<ReportedDeployment> {
  const records = desk.open(changes);
  records.begin(async () => ({ ...result, status: 'success' }));
  return records.finish(result);
}

test('a deploy has one record, from its begin to its end, with releases, links and the commit', async () => {
  const desk = await openDesk();
  const told = await record(desk, desk.deploy('r1', { reason: 'the cart' }));
  const [deployment, ...others] = desk.github.repository().deployments;
  expect(others).toEqual([]);
  expect(told.deploymentId).toBe(String(deployment?.id));
  expect(deployment).toMatchObject({
    sha: desk.sha,
    environment: 'production',
    payload: { bowline: 1, release: 'r1', version: 'v-r1', runId: '4711', hosts: [{ app: 'shop', host: 'web-1' }] },
  });
  expect(deployment?.statuses).toMatchObject([
    { state: 'in_progress', description: 'deploying v-r1: the cart', logUrl: RUN_URL },
    { state: 'success', description: 'v-r1 is live: the cart', environmentUrl: 'https://shop.example.com' },
  ]);
  expect(desk.warnings).toEqual([]);
});

test('the record names the stage that a run of several is in, with the links', async () => {
  const desk = await openDesk();
  const records = desk.open();
  const result = desk.deploy('r1');
  records.begin(async () => result);
  for (const [index, name] of ['staging', 'production'].entries()) {
    records.enterStage({ name, number: index + 1, count: 2 });
  }
  await records.finish(result);
  expect(desk.github.repository().deployments[0]?.statuses.slice(1)).toMatchObject([
    { state: 'in_progress', description: 'stage staging (1 of 2): deploying v-r1', logUrl: RUN_URL },
    { state: 'in_progress', description: 'stage production (2 of 2): deploying v-r1', logUrl: RUN_URL },
    { state: 'success', description: 'v-r1 is live', environmentUrl: 'https://shop.example.com' },
  ]);
});

test('a long description is cut, and still names the stage', async () => {
  const desk = await openDesk();
  const stage = { name: 'production', status: 'failed', attempts: 1 } as const;
  const gates = [{ name: 'tests', status: 'failed', detail: null } as const];
  const error = { code: 'gate', message: 'é'.repeat(300), hint: null, app: null, host: null, step: null };
  await record(
    desk,
    desk.deploy('r1', {
      status: 'failed',
      error,
      stages: [
        { ...stage, gates },
        { ...stage, gates: [] },
      ],
    }),
  );
  const description = desk.github.repository().deployments[0]?.statuses.at(-1)?.description ?? '';
  expect(description).toMatch(/^failed after the switch, stage production: é+$/);
  expect(description).toHaveLength(140);
});

test('a stage that GitHub does not take is warned of once, and the end is told all the same', async () => {
  const desk = await openDesk();
  const records = desk.open();
  const result = desk.deploy('r1');
  records.begin(async () => result);
  await vi.waitFor(() => expect(desk.states()).toEqual([['in_progress']]));
  const fault = desk.github.fail({ match: /\/statuses$/, fault: { kind: 'status', status: 422 }, times: 1 });
  for (const number of [1, 2, 3]) records.enterStage({ name: `s${number}`, number, count: 3 });
  expect((await records.finish(result)).isSettled).toBe(true);
  fault.end();
  expect(desk.states()).toEqual([['in_progress', 'success']]);
  expect(desk.warnings).toHaveLength(1);
});

test.each([
  ['a rollback', { mode: 'rollback' }],
  ['a run that was not announced', undefined],
])('%s has no record to say its stages on', async (_what, changes) => {
  const desk = await openDesk();
  const records = desk.open();
  if (changes !== undefined) records.begin(async () => desk.deploy('r1', changes));
  records.enterStage({ name: 'production', number: 1, count: 2 });
  await records.finish(desk.deploy('r1', { mode: 'rollback', status: 'failed' }));
  expect([desk.states(), desk.warnings]).toEqual([[], []]);
});

test('the next deploy leaves the one before inactive, a bad one returns to it on its own record', async () => {
  const desk = await openDesk();
  await record(desk, desk.deploy('r1'));
  await record(desk, desk.deploy('r2', { hosts: [sampleHost({ release: 'r2', previousRelease: 'r1' })] }));
  const error = {
    code: 'verification',
    message: `health failed ${'x'.repeat(300)}`,
    hint: null,
    app: null,
    host: null,
  };
  const bad = desk.deploy('r3', {
    status: 'rolled_back',
    error: { ...error, step: null },
    hosts: [sampleHost({ status: 'rolled_back', release: 'r2', previousRelease: 'r2' })],
  });
  await record(desk, bad);
  expect(desk.states().map((states) => states.at(-1))).toEqual(['inactive', 'success', 'failure']);
  expect(desk.states()[1]).toEqual(['in_progress', 'success', 'success']);

  const back = desk.deploy('r1', { mode: 'rollback', hosts: [sampleHost({ release: 'r1', previousRelease: 'r2' })] });
  const told = await record(desk, back);
  expect(desk.states().map((states) => states.at(-1))).toEqual(['success', 'inactive', 'failure']);
  expect(told.deploymentId).toBe(String(desk.github.repository().deployments[0]?.id));
});

test('a release that was deployed from a terminal gets its record when it is gone back to', async () => {
  const desk = await openDesk();
  await record(
    desk,
    desk.deploy(OLD, { mode: 'rollback', hosts: [sampleHost({ release: OLD, previousRelease: 'r9' })] }),
  );
  expect(desk.states()).toEqual([['success']]);
  expect(desk.github.repository().deployments[0]?.payload).toMatchObject({ release: OLD });
});

test('a record that the runner makes of the job is not made again', async () => {
  const desk = await openDesk();
  const shop = desk.github.repository();
  const own = shop.addDeployment({ environment: 'production', ref: 'main' });
  shop.addDeploymentStatus(own, { state: 'in_progress', logUrl: `${RUN_URL}/job/1` });
  const result = desk.deploy('r1', { revision: null });
  expect((await record(desk, result, { keeps: 'auto' })).deploymentId).toBeNull();
  expect(shop.deployments).toHaveLength(1);
  expect(desk.notes.join()).toContain('deployment: false');
  // That of another run is another deploy.
  await record(desk, { ...result, runId: '47' }, { keeps: 'auto' });
  expect(shop.deployments).toHaveLength(2);
});

test('a try whose answer was lost makes no second record', async () => {
  const desk = await openDesk();
  desk.github.fail({ match: /^POST .*\/deployments$/, fault: { kind: 'status', status: 502 }, isCarriedOut: true });
  await record(desk, desk.deploy('r1'));
  expect(desk.states()).toEqual([['in_progress', 'success']]);
});

test('what was killed is finished by `post`, whether the id was known or not', async () => {
  const desk = await openDesk();
  desk.open().begin(async () => desk.deploy('r1'));
  await expect.poll(() => desk.states()).toEqual([['in_progress']]);
  const saved = desk.saved.record;
  expect(saved).toEqual({ release: 'r1', environment: 'production', id: desk.github.repository().deployments[0]?.id });
  const error = { code: 'cancelled', message: 'the run was cancelled', hint: null, app: null, host: null, step: null };
  const killed = desk.deploy('r1', { status: 'failed', error });
  for (const state of [saved, { release: 'r1', environment: 'production' }]) {
    await desk.open({ saved: state }).finish(killed);
  }
  expect(desk.states()).toEqual([['in_progress', 'error', 'error']]);
});

test('a token that may not write only makes a warning, which names the permission', async () => {
  const desk = await openDesk();
  const records = desk.open({}, desk.github.readOnlyToken);
  const result = desk.deploy('r1');
  records.begin(async () => result);
  expect(await records.finish(result)).toEqual({ deploymentId: null, isSettled: true });
  expect(desk.warnings).toHaveLength(1);
  expect(desk.warnings[0]).toMatch(/403.*`deployments: write`/s);
});

test('where nobody asked for a record, a token that may not write one is only noted', async () => {
  const desk = await openDesk();
  const records = desk.open({ keeps: 'auto' }, desk.github.readOnlyToken);
  const result = desk.deploy('r1');
  records.begin(async () => result);
  expect(await records.finish(result)).toEqual({ deploymentId: null, isSettled: true });
  expect(desk.warnings).toEqual([]);
  expect(desk.notes).toEqual([expect.stringMatching(/`deployments: write`.*`deployment: none`/s)]);
});

test('what GitHub did not answer is left to a later try, which takes the same record', async () => {
  const desk = await openDesk();
  const result = desk.deploy('r1');
  const outage = desk.github.fail({
    match: /\/statuses$/,
    fault: { kind: 'status', status: 503 },
    times: Number.POSITIVE_INFINITY,
  });
  expect(await record(desk, result)).toEqual({ deploymentId: null, isSettled: false });
  outage.end();
  const saved = desk.saved.record;
  const [deployment] = desk.github.repository().deployments;
  expect(await desk.open({ saved }).finish(result)).toEqual({ deploymentId: String(deployment?.id), isSettled: true });
  expect(desk.states()).toEqual([['success']]);
});

test('a deploy of what no commit names has no record, and says so', async () => {
  const desk = await openDesk();
  await record(desk, desk.deploy('r1', { revision: null }), { env: {} });
  expect(desk.states()).toEqual([]);
  expect(desk.warnings[0]).toContain('nothing tells the commit');
});

test('GitHub that does not answer does not hold the begin of a deploy', async () => {
  const desk = await openDesk();
  desk.github.fail({ fault: { kind: 'delay', delayMs: 300 }, times: Number.POSITIVE_INFINITY });
  const records = desk.open();
  records.begin(async () => desk.deploy('r1'));
  await pause(1);
  expect(desk.states()).toEqual([]);
  expect((await records.finish(desk.deploy('r1'))).deploymentId).not.toBeNull();
});

test('a deploy of one app leaves the records of others as they are, and one of a part of the hosts that of the rest', async () => {
  const desk = await openDesk();
  const shopOn = (host: string, release: string, previousRelease: string | null) =>
    sampleHost({ host, release, previousRelease });
  await record(
    desk,
    desk.deploy('a1', { hosts: [sampleHost({ app: 'admin', release: 'a1', previousRelease: null })] }),
  );
  const both = { hosts: [shopOn('web-1', 's1', null), shopOn('web-2', 's1', null)] };
  await record(desk, desk.deploy('s1', { ...both, environment: 'production' }));
  await record(desk, desk.deploy('s2', { hosts: [shopOn('web-1', 's2', 's1')] }));
  expect(desk.states().map((states) => states.at(-1))).toEqual(['success', 'success', 'success']);
  await record(desk, desk.deploy('s3', { hosts: [shopOn('web-1', 's3', 's2'), shopOn('web-2', 's3', 's1')] }));
  expect(desk.states().map((states) => states.at(-1))).toEqual(['success', 'inactive', 'inactive', 'success']);
});
