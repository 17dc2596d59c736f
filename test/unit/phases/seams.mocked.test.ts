import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Target } from '../../../src/config/targets/target';

import { runScript } from '../../../src/hosts/session';
import { type AppCommit, RETIRE_STEP, writeCommit } from '../../../src/phases/commit';
import { STAND_BY_STEP } from '../../../src/phases/prepare';
import { isRetiredAtOnce, isRetiredInCommit } from '../../../src/phases/retirement';
import { describeDenied, rightsOf } from '../../../src/phases/rights';
import type { Part } from '../../../src/provision/part';
import { pathsOf } from '../../../src/release/host-layout';
import { keepOutput } from '../../../src/rollout/kept-output';
import type { Behaviour } from '../../../src/runtimes/behaviour';
import { lines, type Sh, sh } from '../../../src/shell/sh';
import { makeTarget } from '../plan/target';
import { appOf, openSite, type Run, type Site } from '../rollout/site';
import { describeShells } from '../shell/shells';

/*
 * What later runtimes and parts stand on and none of today's uses: something is made ready in prepare beside what
 * serves, and stopped in commit once the other has proved itself.
 */

const played: { behaviour?: (target: Target) => Behaviour; parts: (target: Target) => readonly Part[] } = {
  parts: () => [],
};
afterEach(() => {
  delete played.behaviour;
  played.parts = () => [];
});

vi.mock('../../../src/runtimes/choose', async (load) => {
  const { completeRuntime } = await import('../../../src/runtimes/behaviour');
  const original = await load<typeof import('../../../src/runtimes/choose')>();
  return {
    runtimeOf: (target: Target) =>
      played.behaviour === undefined
        ? original.runtimeOf(target)
        : completeRuntime(played.behaviour(target), { hasProcess: false }),
  };
});
vi.mock('../../../src/provision/parts', () => ({ partsOf: (target: Target) => played.parts(target) }));

const logOf = (target: Target) => `${target.path}.log`;
const say = (target: Target, ...words: readonly string[]): Sh => sh`echo ${words} >>${logOf(target)}`;
const whole = (target: Target, release: string): Sh =>
  sh`$([ -e ${`${pathsOf(target.path).release(release)}/.bowline/complete`} ] && echo whole || echo unmarked)`;

/** Starts the next release beside the one that serves, tells who serves by a file, and drains what it leaves. */
const standby = (target: Target): Behaviour => ({
  identity: `standby by ${target.runtime.kind}`,
  retiresInCommit: true,
  stage: ({ release, previous }) =>
    sh`echo stage ${release} beside ${previous ?? 'nothing'} ${whole(target, release)} >>${logOf(target)}`,
  switchOver: ({ release, previous }) =>
    lines(
      say(target, 'switch', previous ?? 'nothing', release),
      sh`printf '%s' ${release} >${`${target.path}.serves`}`,
    ),
  stop: (release) => say(target, 'stop', release),
  retire: (release) => say(target, 'retire', release),
  facts: (prefix) =>
    sh`[ ! -r ${`${target.path}.serves`} ] || bw FACT ${`${prefix}.serves`} "$(cat ${`${target.path}.serves`})"`,
  live: (facts, link) => facts.read('serves') ?? link,
});

function readLog({ target }: Site): string[] {
  return existsSync(logOf(target)) ? readFileSync(logOf(target), 'utf8').trim().split('\n') : [];
}

async function commit(site: Site, run: Run, changes: Partial<AppCommit> = {}) {
  const script = writeCommit({
    nonce: run.fleet.world.random(32),
    apps: [
      {
        target: site.target,
        run: run.id,
        release: run.plan.release,
        fence: run.machine.lock?.fences[0] ?? 0,
        journal: { file: site.paths.journal, floor: 0 },
        drafts: [],
        prunable: [],
        hooks: { own: null, facts: { mode: 'deploy', actor: null, reason: null, other: null } },
        hasFailed: false,
        isCommitted: true,
        runsOnce: true,
        left:
          run.plan.live === null ? undefined : { target: site.target, release: run.plan.live, user: run.machine.facts },
        ...changes,
      },
    ],
  });
  const { steps } = await runScript(run.machine, script, { progress: keepOutput(site.said) });
  return steps.map(({ where, code }) => [where.step, code]);
}

describeShells('a runtime that starts the next release beside the one that serves', (shell) => {
  const open = () => openSite({ shell, target: { port: 8000 } });

  test('makes it ready before it is whole, and stops what served when the run is good', async () => {
    played.behaviour = standby;
    using site = open();
    const first = await site.deploy({ a: '1' });
    await using run = await site.begin({ a: '2' });
    const second = run.plan.release;
    await run.prepare();
    expect(site.live()).toBe(first);
    await run.activate();
    expect(await commit(site, run)).toEqual([
      ['write the journal', 0],
      [RETIRE_STEP, 0],
      ['tidy up', 0],
    ]);
    expect(readLog(site)).toEqual([
      `stage ${first} beside nothing unmarked`,
      `switch nothing ${first}`,
      `stage ${second} beside ${first} unmarked`,
      `switch ${first} ${second}`,
      `retire ${first}`,
    ]);
    const ended = run.fleet.ledger.of(site.target).steps.map(({ name }) => name);
    expect(ended.indexOf(STAND_BY_STEP)).toBe(ended.indexOf('complete') - 1);
  });

  test('that fails leaves the release unmarked, and what is live as it was', async () => {
    played.behaviour = standby;
    using site = open();
    const first = await site.deploy({ a: '1' });
    played.behaviour = (target) => ({ ...standby(target), stage: () => sh`echo 'no room' >&2; exit 4` });
    await using run = await site.begin({ a: '2' });
    await expect(run.prepare()).rejects.toMatchObject({ code: 'command', exitCode: 4, where: { step: STAND_BY_STEP } });
    expect(site.said).toContain('no room');
    expect(existsSync(join(site.paths.release(run.plan.release), '.bowline/complete'))).toBe(false);
    expect(site.live()).toBe(first);
  });

  test('ends with its client', async () => {
    played.behaviour = (target) => ({
      ...standby(target),
      stage: () => lines(say(target, 'began'), sh`sleep 300`, say(target, 'went on')),
    });
    using site = open();
    await using run = await site.begin({ a: '1' });
    const abort = new AbortController();
    const prepared = run.prepare(abort.signal);
    prepared.catch(() => {});
    await vi.waitFor(() => expect(readLog(site)).toEqual(['began']), { timeout: 10_000 });
    abort.abort(new Error('enough'));
    await expect(prepared).rejects.toThrow('enough');
    const group = Number(readFileSync(join(site.paths.incoming(run.id), 'groups'), 'utf8').trim());
    await vi.waitFor(() => expect(readdirSync('/proc')).not.toContain(String(group)), { timeout: 10_000 });
  });

  test('stops nothing of a run that is not good, that left nothing, or whose fence is gone', async () => {
    played.behaviour = standby;
    using site = open();
    await site.deploy({ a: '1' });
    await using run = await site.begin({ a: '2' });
    await run.prepare();
    await run.activate();
    const left = { target: site.target, release: run.plan.release, user: run.machine.facts };
    expect((await commit(site, run, { isCommitted: false })).map(([step]) => step)).not.toContain(RETIRE_STEP);
    expect((await commit(site, run, { left: undefined })).map(([step]) => step)).not.toContain(RETIRE_STEP);
    expect((await commit(site, run, { left })).map(([step]) => step)).not.toContain(RETIRE_STEP);
    expect(await commit(site, run, { fence: 0 })).toContainEqual([RETIRE_STEP, 75]);
    expect(readLog(site).filter((line) => line.startsWith('retire'))).toEqual([]);
  });

  test('is stopped at once where another service takes its place, and not again in commit', async () => {
    played.behaviour = standby;
    using site = open();
    const first = await site.deploy({ a: '1' });
    const runtime = { kind: 'command', start: 'true', stop: 'true', status: 'true', soakMs: 0 } as const;
    await using run = await site.begin({ a: '2' }, { runtime });
    await run.prepare();
    await run.activate();
    const { target, release } = run.plan;
    expect(readLog(site).slice(-2)).toEqual([`retire ${first}`, `switch ${release} ${release}`]);
    expect([isRetiredAtOnce(site.target, target), isRetiredInCommit(site.target, target)]).toEqual([true, false]);
    expect((await commit(site, run, { target })).map(([step]) => step)).not.toContain(RETIRE_STEP);
  });

  test('is stopped by the next switch where the host died before it was', async () => {
    played.behaviour = standby;
    using site = open();
    const first = await site.deploy({ a: '1' });
    const runtime = { kind: 'command', start: 'true', stop: 'true', status: 'true', soakMs: 0 } as const;
    {
      await using dead = await site.begin({ a: '2' }, { runtime });
      await dead.prepare();
      await dead.activate();
    }
    // As after a power cut between the rename of `current` and the stop: nothing else of that run is in the journal.
    const told = readLog(site).length;
    await using run = await site.begin({ a: '3' }, { runtime });
    await run.prepare();
    await run.activate();
    expect(readLog(site).slice(told)).toContain(`retire ${first}`);
  });

  test('says itself which release serves, and the link where it does not', async () => {
    played.behaviour = standby;
    using site = open();
    const first = await site.deploy({ a: '1' });
    const second = await site.deploy({ a: '2' });
    expect(appOf(await site.readFacts())).toMatchObject({ live: second, current: 'link' });
    writeFileSync(`${site.target.path}.serves`, first);
    const app = appOf(await site.readFacts());
    expect([app.live, app.history.live, site.live()]).toEqual([first, first, second]);
    rmSync(`${site.target.path}.serves`);
    expect(appOf(await site.readFacts()).live).toBe(second);
  });
});

describeShells('a part', (shell) => {
  const part = (target: Target, when: Part['when']): Part => ({
    name: `own-${when}`,
    identity: `${when} of ${target.runtime.kind}`,
    when,
    step: `bring ${when}`,
    rights: [['true', when]],
    facts: (prefix) =>
      sh`[ ! -r ${`${target.path}.${when}`} ] || bw_text ${`${prefix}.text`} "$(cat ${`${target.path}.${when}`})"`,
    compare: (facts, release) =>
      facts.readText('text') === release ? [] : [{ what: when, from: facts.readText('text') ?? null, to: release }],
    apply: (release) =>
      lines(
        sh`echo ${when} ${release} ${whole(target, release)} "$(readlink ${pathsOf(target.path).current})" >>${logOf(target)}`,
        sh`printf '%s' ${release} >${`${target.path}.${when}`}`,
      ),
    undo: (release) => say(target, 'undo', when, release),
  });
  const both = (target: Target) => [part(target, 'prepare'), part(target, 'activate')];

  test('is brought in its phase, and the plan says what it will change', async () => {
    played.parts = both;
    using site = openSite({ shell });
    const first = await site.deploy({ a: '1' });
    await using run = await site.begin({ a: '2' });
    const { release, changes } = run.plan;
    expect(changes).toEqual([
      { what: 'prepare', from: first, to: release },
      { what: 'activate', from: first, to: release },
    ]);
    await run.prepare();
    await run.activate();
    expect(readLog(site).map((line) => line.trim())).toEqual([
      `prepare ${first} unmarked`,
      `activate ${first} whole releases/${first}`,
      `prepare ${release} unmarked releases/${first}`,
      `activate ${release} whole releases/${release}`,
    ]);
    const app = appOf(await site.readFacts());
    expect(both(site.target).flatMap((one) => one.compare(app.part(one.name), release))).toEqual([]);
    const steps = run.fleet.ledger.of(site.target).steps.map(({ name }) => name);
    expect(steps.indexOf('bring prepare')).toBe(steps.indexOf('complete') - 1);
    expect(steps.indexOf('bring activate')).toBe(steps.indexOf('switch') + 1);
  });

  test('is taken away where another service takes the place of its own', async () => {
    played.parts = both;
    played.behaviour = (target) => ({ identity: String(target.runtime.kind), stop: (id) => say(target, 'stop', id) });
    using site = openSite({ shell });
    const first = await site.deploy({ a: '1' });
    const other = { kind: 'command', start: 'true', stop: 'true', status: 'true', soakMs: 0 } as const;
    // What is remembered of the first release says how it was run.
    await site.deploy({ a: '2' }, 'good', { runtime: other });
    expect(readLog(site).filter((line) => /^(stop|undo)/.test(line))).toEqual([
      `stop ${first}`,
      `undo prepare ${first}`,
      `undo activate ${first}`,
    ]);
  });

  test('asks for its rights in one line with those of the runtime', () => {
    played.parts = both;
    played.behaviour = () => ({ identity: 'x', rights: [['docker', 'compose']] });
    const target = makeTarget();
    expect(rightsOf(target)).toEqual([
      ['docker', 'compose'],
      ['true', 'prepare'],
      ['true', 'activate'],
    ]);
    expect(describeDenied(target, { command: 'docker compose', said: null, hasSudo: true }).hint).toBe(
      'Add with visudo: deploy ALL=(root) NOPASSWD: /usr/bin/docker compose, /usr/bin/true prepare, /usr/bin/true activate',
    );
  });
});

describe('a runtime that says nothing', () => {
  test('is as files that nobody starts', async () => {
    const { completeRuntime } = await import('../../../src/runtimes/behaviour');
    const one = completeRuntime({ identity: 'x' }, { hasProcess: false });
    const user = { isRoot: true };
    const facts = { read: () => 'x', readText: () => 'x' };
    expect([one.live(facts, 'a'), one.live(facts, null), one.holdsPort(facts), one.missing(facts)]).toEqual([
      ...['a', null, false],
      [],
    ]);
    expect(one).toMatchObject({ rights: [], needsExec: false, retiresInCommit: false, tools: [] });
    expect([one.stop('a', user).text, one.retire('a', user).text, one.facts('x').text]).toEqual(['', '', '']);
  });

  test('retires what it knows to stop', async () => {
    const { completeRuntime } = await import('../../../src/runtimes/behaviour');
    const one = completeRuntime({ identity: 'x', stop: () => sh`halt` }, { hasProcess: true });
    expect(one.retire('a', { isRoot: true }).text).toBe('halt');
  });
});
