import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { BowlineError } from '../../../../src/errors';
import type { DeployInputs } from '../../../../src/inputs';
import { deploy } from '../../../../src/modes/deploy';
import { rollback } from '../../../../src/modes/rollback';
import { finishCancelled } from '../../../../src/modes/shared/finish-cancelled';
import type { Result } from '../../../../src/report/result';
import type { SavedSwitch, StepState } from '../../../../src/step-state';
import type { LocalFleet } from '../local-fleet';
import { CHECK, openLive, run, serving, statuses } from '../stages/fleet';

const HOSTS = ['a', 'b'];
const STAGES = `
    stages:
      - { name: one, hosts: [a], snapshot: true }
      - { name: two, hosts: [b], snapshot: true }
    deadline: 2h`;

const PLAIN = `{ hosts: [${HOSTS.join(', ')}], deadline: 2h }`;

/** A store beside the app, whose snapshots are whole copies, with everything that Bowline keeps. */
const store = (more: Readonly<Record<string, string>> = {}) => ({
  create: 'cd "$BOWLINE_PATH/.." && mkdir -p snapshots && cp -a shop snapshots/{snapshot}',
  restore: 'cd "$BOWLINE_PATH/.." && rm -rf shop && cp -a snapshots/{snapshot} shop && echo {snapshot} >>restored',
  list: 'ls "$BOWLINE_PATH/../snapshots"',
  delete: 'rm -rf "$BOWLINE_PATH/../snapshots/{snapshot}"',
  keep: '2',
  ...more,
});

/** Ends every shell up to the one that the command was given to, as a machine does that goes away. */
const LOSE =
  'p=$$; l=; while c=$(cat /proc/$p/comm); [ "$c" = sh ] || [ "$c" = timeout ]; do l="$p $l"; p=$(cut -d" " -f4 /proc/$p/stat); done; kill -9 $l';

const spell = (commands: Readonly<Record<string, string>>) => [
  CHECK,
  'snapshot:',
  ...Object.entries(commands).map(
    ([key, text]) => `  ${key}: ${/^\d+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`}`,
  ),
];

async function openStore(more: Readonly<Record<string, string>> = {}, environment = STAGES): Promise<LocalFleet> {
  const plain = await openLive({ hosts: HOSTS });
  const configure: LocalFleet['configure'] = (lines, changed = environment) => plain.configure(lines, changed);
  const fleet = Object.create(plain, { configure: { value: configure } }) as LocalFleet;
  fleet.configure(spell(store(more)));
  for (const host of HOSTS) writeFileSync(join(fleet.root(host), 'data'), 'before');
  return fleet;
}

const snapshots = (fleet: LocalFleet, host: string) => {
  const folder = join(fleet.folder, host, 'snapshots');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const data = (fleet: LocalFleet, host: string) => readFileSync(join(fleet.root(host), 'data'), 'utf8');
const fence = (fleet: LocalFleet, host: string) =>
  Number(readFileSync(join(fleet.root(host), '.bowline/fence'), 'utf8'));
const explain = (result: Result, fleet: LocalFleet) => `${result.error?.message}\n${fleet.said.join('\n')}`;

/** Changes what the snapshot holds beside the app's own folders, as a migration does. */
const MIGRATES = 'hooks: { before_activate: [\'echo after >"$BOWLINE_PATH/data"\'] }';

describe('a stage with a snapshot', () => {
  test('takes one of each host before it changes it, named for the release, and the journal knows it', async () => {
    using fleet = await openStore();
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result.status, explain(result, fleet)).toBe('success');
    for (const host of HOSTS) {
      const [name = ''] = snapshots(fleet, host);
      expect(name).toMatch(/^bowline-.*-\d{8}t\d{6}z/);
      expect(existsSync(join(fleet.folder, host, 'snapshots', name, 'releases', result.id))).toBe(false);
      const attempt = fleet.journal(host).findLast(({ event }) => event === 'attempt');
      expect(attempt).toMatchObject({ release: result.id, snapshot: name });
    }
    expect(result.phases?.map(({ name }) => name)).toContain('snapshot');
    expect(result.hosts.every(({ steps }) => steps.some(({ name }) => name === 'snapshot'))).toBe(true);
  });

  test('keeps as many as it says, and touches no others', async () => {
    using fleet = await openStore();
    writeFileSync(join(fleet.folder, 'a', 'mine'), '');
    for (const version of ['2', '3', '4', '5']) {
      fleet.write({ VERSION: version });
      const result = await run(fleet);
      expect(result.status, explain(result, fleet)).toBe('success');
    }
    expect(snapshots(fleet, 'a')).toHaveLength(2);
    expect(existsSync(join(fleet.folder, 'a', 'mine'))).toBe(true);
  });

  test('deletes none without `list` and `delete`', async () => {
    using fleet = await openStore();
    const { create, restore } = store();
    fleet.configure(spell({ create, restore, keep: '1' }));
    for (const version of ['2', '3']) {
      fleet.write({ VERSION: version });
      await run(fleet);
    }
    expect(snapshots(fleet, 'a')).toHaveLength(2);
  });

  test('a delete that fails only warns', async () => {
    using fleet = await openStore({ keep: '1', delete: 'echo busy; exit 4' });
    for (const version of ['2', '3']) {
      fleet.write({ VERSION: version });
      expect((await run(fleet)).status).toBe('success');
    }
    expect(fleet.said.join('\n')).toMatch(/warning: a snapshot stays that nobody needs: .*busy/);
  });

  test('runs on the runner for each host, where it is told so', async () => {
    using fleet = await openStore();
    const asked = join(fleet.folder, 'asked');
    fleet.configure(
      spell({
        run_on: 'runner',
        create: `echo "$BOWLINE_HOST {snapshot} $BOWLINE_SNAPSHOT" >>${asked}`,
        restore: 'exit 9',
      }),
    );
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result.status, explain(result, fleet)).toBe('success');
    const rows = readFileSync(asked, 'utf8').trim().split('\n');
    expect(rows.map((row) => row.split(' ')[0])).toEqual(HOSTS);
    for (const row of rows) expect(row.split(' ')[1]).toBe(row.split(' ')[2]);
  });

  test('a command of the release runs in the one that is live', async () => {
    using fleet = await openStore({ create: './take.sh {snapshot}' }, PLAIN);
    fleet.configure([CHECK], PLAIN);
    fleet.write({ VERSION: '2', 'take.sh': 'unused' });
    await run(fleet);
    fleet.configure(spell({ create: './take.sh {snapshot}', restore: 'exit 9' }));
    fleet.write({ VERSION: '3' });
    const result = await run(fleet);
    // It is there, and is told what it lacks.
    expect(result).toMatchObject({ status: 'aborted', error: { code: 'command' } });
    expect(explain(result, fleet)).toMatch(/Permission denied|execute bit/);
  });
});

describe('a snapshot that cannot be taken', () => {
  test.each([
    ['fails', 'echo no space left in the pool; exit 5', /no space left in the pool/],
    ['is not there', '/nowhere/snapshot {snapshot}', /not there|not found/],
    ['kills its own shell', 'kill -9 $PPID', /./],
  ])('%s', async (_what, create, cause) => {
    using fleet = await openStore({ create });
    const before = HOSTS.map((host) => fleet.journal(host).length);
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'aborted', phase: 'snapshot' });
    expect(result.error?.message).toMatch(cause);
    expect(result.error?.hint).toBeTruthy();
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    expect(HOSTS.map((host) => fleet.journal(host).length)).toEqual(before);
    expect(readdirSync(join(fleet.root('a'), 'releases'))).toHaveLength(1);
  });

  test('on one host of a stage takes away those of the others', async () => {
    const create = `if [ "$BOWLINE_HOST" = b ]; then exit 5; else ${store().create}; fi`;
    using fleet = await openStore({ create }, PLAIN);
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'aborted', phase: 'snapshot' });
    expect([snapshots(fleet, 'a'), snapshots(fleet, 'b')]).toEqual([[], []]);
  });

  test('in a later stage rolls back the earlier one, which is restored', async () => {
    const create = `if [ "$BOWLINE_HOST" = b ]; then exit 5; else ${store().create}; fi`;
    using fleet = await openStore({ create });
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result.status, explain(result, fleet)).toBe('rolled_back');
    expect(statuses(result)).toMatchObject({ a: 'rolled_back' });
    expect(existsSync(join(fleet.folder, 'a', 'restored'))).toBe(true);
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1' });
  });
});

describe('a run that fails', () => {
  const breakSecond = (fleet: LocalFleet, more: Readonly<Record<string, string>> = {}) => {
    fleet.configure([...spell(store(more)), MIGRATES]);
    fleet.write({ VERSION: '2', broken: 'b\n' });
    return run(fleet);
  };

  test('restores what it took, journal and fence included, and goes on from there', async () => {
    using fleet = await openStore();
    const fences = HOSTS.map((host) => fence(fleet, host));
    const result = await breakSecond(fleet);
    expect(result.status, explain(result, fleet)).toBe('rolled_back');
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    for (const [index, host] of HOSTS.entries()) {
      expect(data(fleet, host), host).toBe('before');
      // Raised once by the lock, and once more above that when it was restored.
      expect(fence(fleet, host)).toBe((fences[index] ?? 0) + 2);
      const events = fleet.journal(host).filter(({ run: own }) => own.startsWith(result.id));
      expect(events.map(({ event }) => event)).toEqual([
        'attempt',
        'activating',
        'activated',
        'verdict',
        'activating',
        'activated',
        'finished',
      ]);
      const counters = fleet.journal(host).map(({ n }) => n);
      expect(counters).toEqual([...counters].sort((one, other) => one - other));
      expect(new Set(counters).size).toBe(counters.length);
    }
    expect(fleet.verdict('b', result.id)).toBe('bad');
  });

  test('is followed by another one as if nothing had been restored', async () => {
    using fleet = await openStore();
    const failed = await breakSecond(fleet);
    fleet.write({ VERSION: '3', broken: '' });
    const result = await run(fleet);
    expect(result.status, explain(result, fleet)).toBe('success');
    expect(result.id).not.toBe(failed.id);
    expect(serving(fleet, HOSTS)).toEqual({ a: '3', b: '3' });
    const attempts = fleet.journal('a').flatMap((entry) => (entry.event === 'attempt' ? [entry.seq] : []));
    expect(new Set(attempts).size).toBe(attempts.length);
  });

  test.each([
    ['fails', 'echo the volume is busy; exit 6', /the volume is busy/],
    ['fails when half is gone', 'rm -rf "$BOWLINE_PATH/releases"; exit 7', /exit code 7/],
    ['loses the connection and does nothing', LOSE, /nothing tells whether it ended/],
  ])('a restore that %s is a failed rollback', async (_what, restore, cause) => {
    using fleet = await openStore();
    const result = await breakSecond(fleet, { restore });
    expect(result.status, explain(result, fleet)).toBe('rollback_failed');
    expect(explain(result, fleet)).toMatch(cause);
    expect(fleet.said.join('\n')).toContain('restore by hand');
  });

  test('a restore that loses the connection when it is done is none', async () => {
    using fleet = await openStore();
    const result = await breakSecond(fleet, { restore: `${store().restore}; ${LOSE}` });
    expect(result.status, explain(result, fleet)).toBe('rolled_back');
    expect(HOSTS.map((host) => data(fleet, host))).toEqual(['before', 'before']);
  });

  test('of which nothing was kept in the snapshot but data is switched back as ever', async () => {
    using fleet = await openStore();
    const result = await breakSecond(fleet, {
      create: 'cp "$BOWLINE_PATH/data" "$BOWLINE_PATH/../{snapshot}"',
      restore: 'cp "$BOWLINE_PATH/../{snapshot}" "$BOWLINE_PATH/data"',
      list: 'true',
    });
    expect(result.status, explain(result, fleet)).toBe('rolled_back');
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    expect(data(fleet, 'b')).toBe('before');
  });

  test('and is tried again prepares what the restore has taken, and takes another snapshot', async () => {
    const environment =
      '{ stages: [{ name: one, hosts: [a, b], snapshot: true, retry: { attempts: 2 } }], deadline: 2h }';
    using fleet = await openStore({}, environment);
    const flaky = `checks: { mine: { type: command, run: '[ -e "$BOWLINE_PATH/../../asked-$BOWLINE_HOST" ] || { touch "$BOWLINE_PATH/../../asked-$BOWLINE_HOST"; [ "$BOWLINE_HOST" != b ]; }' } }`;
    fleet.configure([flaky, ...spell(store()).slice(1)]);
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result, explain(result, fleet)).toMatchObject({ status: 'success', stages: [{ attempts: 2 }] });
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '2' });
    expect(snapshots(fleet, 'a')).toHaveLength(1);
    expect(snapshots(fleet, 'b')).toHaveLength(2);
  });

  /** Cancels a deploy of version 2 behind its switch, and gives what the step saved. */
  async function cancelSwitched(fleet: LocalFleet): Promise<SavedSwitch> {
    const waits =
      'hooks: { before_activate: [\'echo after >"$BOWLINE_PATH/data"\'], after_activate: [\'while [ ! -e "$BOWLINE_PATH/../../go" ]; do sleep 0.05; done\'] }';
    fleet.configure([...spell(store()), waits]);
    fleet.write({ VERSION: '2' });
    const running = fleet.run(
      (inputs: DeployInputs, runner) => deploy(inputs, { ...runner, leavesUndoToPost: true }),
      'deploy',
    );
    while (!HOSTS.every((host) => data(fleet, host) === 'after\n')) await setTimeout(20);
    fleet.cancel(new BowlineError('cancelled', 'the run was cancelled'));
    writeFileSync(join(fleet.folder, 'go'), '');
    expect((await running).status).not.toBe('success');
    const { switched } = fleet.saved;
    if (switched === undefined) throw new Error('nothing was switched');
    return switched;
  }

  async function expectFinished(fleet: LocalFleet, switched: SavedSwitch): Promise<void> {
    const { signal } = new AbortController();
    const result = await fleet.run(
      (inputs: DeployInputs, runner) => finishCancelled(inputs, { ...runner, signal }, switched),
      'deploy',
    );
    expect(result.status, explain(result, fleet)).toBe('rolled_back');
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    expect(HOSTS.map((host) => data(fleet, host))).toEqual(['before', 'before']);
  }

  test('and was cancelled leaves the name to `post`, which restores it', async () => {
    using fleet = await openStore({}, PLAIN);
    const switched = await cancelSwitched(fleet);
    expect(switched.targets.map(({ snapshot }) => snapshot)).toEqual(HOSTS.flatMap((host) => snapshots(fleet, host)));
    await expectFinished(fleet, switched);
  });

  const restores = (fleet: LocalFleet, host: string) => {
    const file = join(fleet.folder, host, 'restored');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
  };

  /** The host goes on with a restore alone; `code` is what it has noted of its end. */
  test.each([
    { what: 'has ended well', isRestored: true, code: '0', again: 0 },
    { what: 'has ended well, and took its notes along', isRestored: true, code: undefined, again: 0 },
    { what: 'has failed', isRestored: false, code: '6', again: 1 },
    { what: 'was never begun', isRestored: false, code: undefined, again: 1 },
  ])('and was killed in a restore that $what: `post` goes on from there', async ({ isRestored, code, again }) => {
    using fleet = await openStore({}, PLAIN);
    const switched = await cancelSwitched(fleet);
    const [first, ...others] = switched.targets;
    if (first?.host !== 'a' || first.snapshot === undefined) throw new Error('a has a snapshot');
    if (isRestored) {
      rmSync(fleet.root('a'), { recursive: true });
      cpSync(join(fleet.folder, 'a/snapshots', first.snapshot), fleet.root('a'), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    const key = randomUUID();
    const notes = join(tmpdir(), `bowline-restore-${key}`);
    if (code !== undefined) {
      mkdirSync(notes);
      writeFileSync(join(notes, 'code'), code);
    }
    await expectFinished(fleet, { ...switched, targets: [{ ...first, restore: { key, isDone: false } }, ...others] });
    expect([restores(fleet, 'a'), restores(fleet, 'b')]).toEqual([again, 1]);
    rmSync(notes, { recursive: true, force: true });
  });

  test('and was killed in a restore that goes on for longer than it may is a failed rollback, and touches nothing', async () => {
    using fleet = await openStore({}, PLAIN);
    const switched = await cancelSwitched(fleet);
    const [first, ...others] = switched.targets;
    if (first === undefined) throw new Error('something was switched');
    fleet.configure(spell(store({ timeout: '1s' })), PLAIN);
    const key = randomUUID();
    const notes = join(tmpdir(), `bowline-restore-${key}`);
    mkdirSync(notes);
    const running = spawn('flock', ['--no-fork', join(notes, 'running'), 'sleep', '60']);
    while (!existsSync(join(notes, 'running'))) await setTimeout(20);
    const { signal } = new AbortController();
    const result = await fleet.run(
      (inputs: DeployInputs, runner) =>
        finishCancelled(
          inputs,
          { ...runner, signal },
          { ...switched, targets: [{ ...first, restore: { key, isDone: false } }, ...others] },
        ),
      'deploy',
    );
    running.kill();
    rmSync(notes, { recursive: true, force: true });
    console.log(
      result.status,
      result.hosts.map((h) => h.status),
    );
    expect(result.error?.message, explain(result, fleet)).toContain('the snapshot is still being restored');
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '2' });
    expect(restores(fleet, 'a')).toBe(0);
  });

  test('saves for `post` that a restore begins, and that it has ended', async () => {
    using fleet = await openStore();
    const states: SavedSwitch[] = [];
    const saves = (state: StepState) => {
      if (state.switched !== undefined) states.push(state.switched);
    };
    fleet.write({ VERSION: '2', broken: 'b\n' });
    const result = await fleet.run(
      (inputs: DeployInputs, runner) => deploy(inputs, { ...runner, saveState: saves }),
      'deploy',
    );
    expect(result.status, explain(result, fleet)).toBe('rolled_back');
    const seen = states.map(({ targets }) => targets.find(({ host }) => host === 'b')?.restore?.isDone);
    expect([...new Set(seen)]).toEqual([undefined, false, true]);
  });
});

describe('a rollback by hand', () => {
  const goBack = (fleet: LocalFleet, flags = { 'restore-snapshot': 'true' }) => fleet.run(rollback, 'rollback', flags);

  async function openTwo(more: Readonly<Record<string, string>> = {}): Promise<LocalFleet> {
    const fleet = await openStore(more, PLAIN);
    fleet.configure([...spell(store(more)), MIGRATES]);
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result.status, explain(result, fleet)).toBe('success');
    expect(data(fleet, 'a')).toBe('after\n');
    return fleet;
  }

  test('restores the snapshot that was taken before the release that it leaves', async () => {
    using fleet = await openTwo();
    const left = fleet.live('a');
    const result = await goBack(fleet);
    expect(result.status, explain(result, fleet)).toBe('success');
    expect(serving(fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    expect(HOSTS.map((host) => data(fleet, host))).toEqual(['before', 'before']);
    const events = fleet.journal('a');
    expect(events.filter((entry) => entry.event === 'activated' && entry.release === left)).toHaveLength(1);
    expect(events.findLast(({ event }) => event === 'activated')).toMatchObject({ kind: 'rollback', from: left });
  });

  test('restores nothing unless it is asked to', async () => {
    using fleet = await openTwo();
    const result = await goBack(fleet, { 'restore-snapshot': 'false' });
    expect(result.status).toBe('success');
    expect(data(fleet, 'a')).toBe('after\n');
  });

  test.each([
    ['that is gone', {}, (fleet: LocalFleet) => rmSync(join(fleet.folder, 'b', 'snapshots'), { recursive: true })],
    ['that was never taken', {}, (fleet: LocalFleet) => forget(fleet, 'a')],
    ['of an app without one', {}, (fleet: LocalFleet) => fleet.configure([CHECK])],
    ['that cannot be listed', { list: 'exit 3' }, () => {}],
  ] as const)('refuses a snapshot %s, before anything changes', async (_what, more, breakIt) => {
    using fleet = await openTwo();
    fleet.configure(spell(store(more)));
    breakIt(fleet);
    const before = HOSTS.map((host) => fleet.journal(host).length);
    const result = await goBack(fleet);
    expect(result.status, explain(result, fleet)).toBe('aborted');
    expect(result.error?.hint).toBeTruthy();
    expect(serving(fleet, HOSTS)).toEqual({ a: '2', b: '2' });
    expect(HOSTS.map((host) => fleet.journal(host).length)).toEqual(before);
  });

  test('that cannot restore is a failed rollback', async () => {
    using fleet = await openTwo();
    fleet.configure(spell(store({ restore: 'echo the volume is busy; exit 6' })));
    const result = await goBack(fleet);
    expect(result.status, explain(result, fleet)).toBe('rollback_failed');
    expect(result.error?.message).toContain('the volume is busy');
    expect(result.error?.hint).toContain('restore by hand');
  });
});

/** Takes the name out of the journal, as a version had written it that took no snapshots. */
function forget(fleet: LocalFleet, host: string): void {
  const file = join(fleet.root(host), '.bowline/journal.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/,"snapshot":"[^"]*"/g, ''));
}
