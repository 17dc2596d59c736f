import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listVersionsBefore } from '../../fixtures/version-before/before';
import { expectStatus, readResult } from '../shop';
import { openTakeover, readJournalText } from './takeover';

describe.each(listVersionsBefore())('of a host that version %s left', (version) => {
  test('status tells what is live, since when, and how its last run ended', async () => {
    await using takeover = await openTakeover(version);
    const { moment, told } = takeover;
    const live = told(moment.version);
    const run = await takeover.run('status');
    expectStatus(run, 'success');
    expect(readResult(run).services).toMatchObject([
      {
        ...{ host: 'web-1', release: live.release, version: live.version, since: live.switchedAt, healthy: true },
        ...{ lockHolder: null, error: null },
        lastDeploy: { id: live.release, mode: 'deploy', status: 'success', actor: 'octocat', error: null },
      },
    ]);
  });

  test('releases tells each with its version, verdict and time, as that version told them', async () => {
    await using takeover = await openTakeover(version);
    const run = await takeover.run('releases');
    expectStatus(run, 'success');
    const rows = readResult(run).releases ?? [];
    expect(rows).toMatchObject(takeover.moment.releases);
    expect(rows.find(({ version: its }) => its === '1.0.0')).toMatchObject({ reason: 'prices were wrong' });
    expect(rows.map(({ verdict }) => verdict).sort()).toEqual(['bad', 'failed', 'good', 'good', 'good']);
  });

  test('plan and a deploy of the same content, settings and secret find nothing to do', async () => {
    await using takeover = await openTakeover(version);
    const journal = readJournalText(takeover.host);
    const plan = await takeover.run('plan');
    expect(readResult(plan).plan, plan.log).toMatchObject([{ action: 'unchanged', liveVersion: '3.0.0' }]);
    const run = await takeover.run('deploy');
    expectStatus(run, 'unchanged');
    expect(run.outputs).toMatchObject({ changed: 'false', release: takeover.told('3.0.0').release });
    expect(readJournalText(takeover.host)).toBe(journal);
  });

  test('another value of the secret is a change, by the key that it left', async () => {
    await using takeover = await openTakeover(version);
    const plan = await takeover.run('plan', { secrets: 'TOKEN=another' });
    expect(readResult(plan).plan, plan.log).toMatchObject([{ action: 'deploy' }]);
  });

  test('a lock that a run of that version holds is respected, and its holder named', async () => {
    await using takeover = await openTakeover(version);
    const own = join(takeover.host.path, '.bowline');
    const holder = spawn('sh', ['-c', 'exec 9>"$1"; flock 9; echo held; exec sleep 60', 'sh', join(own, 'lock')]);
    try {
      await once(holder.stdout, 'data');
      const refused = await takeover.deploy('4.0.0');
      expectStatus(refused, 'aborted');
      expect(refused.outputs['error-code']).toBe('lock_held');
      expect(refused.log).toContain(readFileSync(join(own, 'holder'), 'utf8').trim());
    } finally {
      holder.kill();
    }
  });

  test('its owner is known: another repository is refused', async () => {
    await using takeover = await openTakeover(version);
    const refused = await takeover.run('deploy', {}, { env: { GITHUB_REPOSITORY: 'somebody/else' } });
    expectStatus(refused, 'aborted');
    expect(refused.outputs['error-code']).toBe('preflight');
    expect(refused.log).toContain('octocat/shop');
  });
});
