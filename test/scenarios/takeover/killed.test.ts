import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listVersionsBefore, type Moment } from '../../fixtures/version-before/before';
import type { Tree } from '../../fixtures/version-before/tree';
import { expectStatus, type JournalLine, liveRelease, readResult, servedVersion } from '../shop';
import { changeJournal, findTold, openTakeover, readJournalText, type Takeover } from './takeover';

const cutJournal = (cut: (journal: string) => string) => (tree: Tree) => changeJournal(tree, cut);

const deaths = [
  ['its client was killed', { isKilled: true }],
  [
    'the power was cut before the switch was confirmed',
    { isKilled: true, change: cutJournal((journal) => journal.replace(/[^\n]*\n$/, '')) },
  ],
  [
    'the power was cut within the last line',
    { isKilled: true, change: cutJournal((journal) => journal.slice(0, -40)) },
  ],
] as const;

describe.each(listVersionsBefore())('a deploy of version %s died behind its switch:', (version) => {
  describe.each(deaths)('%s', (_how, options) => {
    test('the next deploy of the same verifies it before it is called unchanged', async () => {
      await using takeover = await openTakeover(version, options);
      const { host, told } = takeover;
      expect(readVerdicts(takeover)).toEqual([]);
      const plan = await takeover.run('plan');
      expect(readResult(plan).plan, plan.log).toMatchObject([{ action: 'verify', liveVersion: '3.1.0' }]);
      const verified = await takeover.run('deploy');
      expectStatus(verified, 'unchanged');
      expect(readResult(verified).hosts[0]?.checks.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect(liveRelease(host)).toBe(told('3.1.0').release);
      expect(readVerdicts(takeover)).toEqual(['good']);
      expect(readdirSync(join(host.path, '.bowline/incoming'))).toEqual([]);

      const journal = readJournalText(host);
      expectStatus(await takeover.run('deploy'), 'unchanged');
      expect(readJournalText(host)).toBe(journal);
    });

    test('another version replaces it, and rollback goes past it to the last good one', async () => {
      await using takeover = await openTakeover(version, options);
      const deployed = await takeover.deploy('4.0.0');
      expectStatus(deployed, 'success');
      expect(deployed.outputs['previous-release']).toBe(takeover.told('3.1.0').release);
      expect(await servedVersion(takeover.host)).toBe('4.0.0');
      expectStatus(await takeover.run('rollback'), 'success');
      expect(liveRelease(takeover.host)).toBe(takeover.told('3.0.0').release);
      expect(await servedVersion(takeover.host)).toBe('3.0.0');
    });
  });

  test('one that does not answer is deployed anew', async () => {
    await using takeover = await openTakeover(version, { isKilled: true });
    process.kill(Number(readFileSync(join(takeover.host.path, 'shared/web-app.pid'), 'utf8')), 'SIGKILL');
    const deployed = await takeover.run('deploy');
    expectStatus(deployed, 'success');
    expect(liveRelease(takeover.host)).toBe(deployed.outputs.release);
    expect(await servedVersion(takeover.host)).toBe('3.1.0');
    expect(existsSync(join(takeover.host.path, 'releases', takeover.told('3.1.0').release))).toBe(true);
  });
});

test.each(listVersionsBefore())('a rollback of version %s that died behind its switch is finished', async (version) => {
  await using takeover = await openTakeover(version, { change: rewindToRollback });
  const { host, told } = takeover;
  const finished = await takeover.run('rollback');
  expectStatus(finished, 'success');
  expect(finished.outputs.release).toBe(told('1.0.0').release);
  expect(liveRelease(host)).toBe(told('1.0.0').release);
  expect(await servedVersion(host)).toBe('1.0.0');
});

/** Takes away what came after the switch of the rollback: its verdict and end, and the deploy behind it. */
function rewindToRollback(tree: Tree, moment: Moment): Tree {
  const later = `releases/${findTold(moment, '3.0.0').release}`;
  const left = Object.entries(tree).filter(([path]) => path !== later && !path.startsWith(`${later}/`));
  const current = { link: `releases/${findTold(moment, '1.0.0').release}` };
  return changeJournal({ ...Object.fromEntries(left), current }, (journal) => {
    const lines = journal.split('\n');
    const last = lines.findIndex((line) => line.includes('"kind":"rollback","event":"activated"'));
    return `${lines.slice(0, last + 1).join('\n')}\n`;
  });
}

/** Of the release that the killed run left live; a line that a power cut tore stays in the journal for good. */
function readVerdicts({ host, told }: Takeover): unknown[] {
  const { release } = told('3.1.0');
  const whole = readJournalText(host)
    .split('\n')
    .filter((line) => line.endsWith('}'));
  return whole
    .map((line) => JSON.parse(line) as JournalLine)
    .filter((line) => line.event === 'verdict' && line.release === release)
    .map(({ verdict }) => verdict);
}
