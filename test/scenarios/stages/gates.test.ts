import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Crowd, missingCrowd, startCrowd } from '../../fixtures/crowd';
import { expectStatus, lastLines, readResult } from '../shop';
import {
  configureStages,
  deploy,
  expectUntouched,
  hostsByVersion,
  namesOf,
  run,
  runTerminal,
  start,
} from './crowd-runs';

/** Three hosts with version 1.0.0. */
async function openThree(): Promise<Crowd> {
  const crowd = await startCrowd(3);
  expectStatus(await deploy(crowd, '1.0.0'), 'success');
  return crowd;
}

type Gates = readonly Readonly<Record<string, unknown>>[];

/** One host, then the other two. */
function configure(crowd: Crowd, after: Gates, before: Gates = []): void {
  configureStages(crowd, [
    { name: 'one', hosts: namesOf(crowd, 1, 1), on_failure: 'rollback_stage' },
    { name: 'two', hosts: namesOf(crowd, 2), before, after, on_failure: 'rollback_stage' },
  ]);
}

const NOTE = 'echo "$BOWLINE_STAGE $BOWLINE_HOST $BOWLINE_VERSION" | tee -a ../../../asked';

/** What the gates have noted on each host. */
const askedOn = ({ hosts }: Crowd) =>
  hosts.map(({ path }) =>
    existsSync(join(path, '../asked')) ? readFileSync(join(path, '../asked'), 'utf8').trim() : '',
  );

describe.skipIf(missingCrowd !== undefined)('gates on real hosts', { timeout: 120_000 }, () => {
  test('run on the runner, on one host and on all of them, and what they print is told as it comes', async () => {
    await using crowd = await openThree();
    const go = join(crowd.project.base, 'go');
    configure(
      crowd,
      [
        { name: 'first', run: NOTE, run_on: 'host', once: true },
        { name: 'each', run: NOTE.replace('$BOWLINE_STAGE', 'each'), run_on: 'host' },
      ],
      [
        {
          name: 'tests',
          run: `echo "tests of $BOWLINE_VERSION before $BOWLINE_STAGE"; until [ -e ${go} ]; do sleep 0.1; done`,
        },
      ],
    );
    await crowd.project.release('2.0.0');
    const step = start(crowd, 'deploy');
    await step.waitFor(/tests of 2\.0\.0 before two/, 40_000);
    expect(hostsByVersion(crowd)).toEqual({ '1.0.0': namesOf(crowd, 2), '2.0.0': namesOf(crowd, 1, 1) });
    crowd.project.write('../go', '');
    const told = await step.ended;
    expectStatus(told, 'success');
    const [, second = '', third = ''] = namesOf(crowd);
    expect(askedOn(crowd)).toEqual(['', `two ${second} 2.0.0\neach ${second} 2.0.0`, `each ${third} 2.0.0`]);
    expect(readResult(told).stages[1]?.gates).toEqual([
      { name: 'tests', status: 'success', detail: null },
      { name: 'first', status: 'success', detail: `on ${second}` },
      { name: 'each', status: 'success', detail: `on ${second}, ${third}` },
    ]);
    for (const name of [second, third]) expect(told.log).toContain(`each ${name} 2.0.0`);
  });

  test.each([
    ['the runner', { run: 'echo warming up; sleep 60' }, 'on the runner: '],
    ['a host', { run: 'echo warming up; sleep 60', run_on: 'host', once: true }, 'web-002 ('],
    ['every host', { run: 'echo warming up; trap "" TERM; sleep 60', run_on: 'host' }, 'web-002 ('],
  ])('that take too long on %s are ended there, and the stage goes back', async (_where, gate, says) => {
    await using crowd = await openThree();
    configure(crowd, [{ name: 'load', timeout: '1s', ...gate }]);
    const told = await deploy(crowd, '2.0.0');
    expectStatus(told, 'partial_success');
    expect(hostsByVersion(crowd)).toEqual({ '1.0.0': namesOf(crowd, 2), '2.0.0': namesOf(crowd, 1, 1) });
    const { error, stages } = readResult(told);
    expect(error?.message).toContain(says);
    expect(error?.message).toContain('the gate load of two was ended: its time was up after 1 s');
    expect(stages[1]).toMatchObject({ status: 'rolled_back', gates: [{ name: 'load', status: 'failed' }] });
    expect(lastLines(told.log, 1)).toContain('Raise `timeout` of the gate');
  });

  test('before a stage keep the hosts of it as they were', async () => {
    await using crowd = await openThree();
    configure(crowd, [], [{ name: 'tests', run: 'echo 1 of 30 failed; exit 3' }]);
    const told = await deploy(crowd, '2.0.0');
    expectStatus(told, 'partial_success');
    expectUntouched(crowd.hosts.slice(1), told);
    expect(lastLines(told.log, 1)).toContain('the gate tests of two failed with exit code 3: 1 of 30 failed');
    expect(told.summary).toContain('tests failed');
  });

  test('that are left out by `skip` are skipped in every report, and passed in none', async () => {
    await using crowd = await openThree();
    configure(crowd, [{ name: 'smoke', run: NOTE, run_on: 'host' }], [{ name: 'tests', run: 'exit 1' }]);
    await crowd.project.release('2.0.0');
    const action = await run(crowd, 'deploy', { skip: 'tests, smoke' });
    expectStatus(action, 'success');
    const gates = readResult(action).stages[1]?.gates.map(({ name, status }) => `${name} ${status}`);
    expect(gates).toEqual(['tests skipped', 'smoke skipped']);
    expect(askedOn(crowd)).toEqual(['', '', '']);
    await crowd.project.release('3.0.0');
    const terminal = await runTerminal(crowd, 'deploy', '--skip', 'tests,smoke');
    expect(terminal.exitCode, terminal.output).toBe(0);
    for (const text of [action.log, action.summary, terminal.output]) {
      for (const name of ['tests', 'smoke']) {
        expect(text).toMatch(new RegExp(`${name} skipped`));
        expect(text).not.toMatch(new RegExp(`${name} (passed|success)|✓ .*${name}`));
      }
    }
  });
});
