import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/demo/web-app';
import { expectServing, expectStatus, lastLines, openShop, readJournal, readResult } from '../shop';

const REASONS: Record<Fault, RegExp> = {
  crash: /process failed: not running/,
  health: /health failed: not healthy within .* 503/,
  version: /version failed: it answers as version 0\.0\.0; 3\.0\.0 is expected/,
  slow: /response_time failed: .*1\.5 s/,
};

describe.each(Object.entries(REASONS) as [Fault, RegExp][])('a version with the fault %s', (fault, reason) => {
  test('is rolled back on both hosts, with the reason as the last thing printed', async () => {
    await using shop = await openShop(['web-1', 'web-2']);
    shop.configure((_config, app) => {
      app.health = { path: '/health', deadline: fault === 'health' ? '1s' : '4s', interval: '100ms', timeout: '3s' };
      app.checks = { version: {}, response_time: { max: '500ms', samples: 1 } };
    });
    await shop.deploy('1.0.0');
    const two = await shop.deploy('2.0.0');
    expectStatus(two, 'success');

    await shop.project.release('3.0.0', fault);
    const action = await shop.run('deploy');
    expectStatus(action, 'rolled_back');
    await expectServing(shop, '2.0.0');
    expect(lastLines(action.log, 1)).toMatch(/^::error /);
    expect(lastLines(action.log, 1)).toMatch(reason);
    expect(action.outputs).toMatchObject({
      changed: 'false',
      'failed-hosts': 'web-1,web-2',
      'error-code': 'verification',
    });
    expect(readResult(action)).toMatchObject({ previousRelease: two.outputs.release, deployed: [] });
    expect(
      readResult(action)
        .phases?.map(({ name }) => name)
        .slice(-2),
    ).toEqual(['verify', 'undo']);
    expect(readResult(action).phase).toBe('verify');
    for (const { steps } of readResult(action).hosts) {
      expect(steps.find(({ name }) => name === 'undo')).toMatchObject({
        name: 'undo',
        status: 'success',
        detail: `${two.outputs.release} is live again`,
      });
    }
    expect(action.summary).toMatch(/section phases[\s\S]*undo :active[\s\S]*section web-1[\s\S]*undo :done/);
    expect(action.summary).toContain(`| shop | \`${action.outputs.release}\` (rolled back) | 0 | – |`);
    expect(`${action.log}${action.summary}`).not.toMatch(/last lines above/);
    // The first host that fails ends the verification of the other, whose release has only failed to stay.
    const verdicts = shop.hosts.map((host) => {
      const [verdict] = readJournal(host)
        .filter(({ release }) => release === action.outputs.release && release)
        .slice(-2);
      return verdict?.verdict;
    });
    expect(verdicts).toContain('bad');
    for (const verdict of verdicts) expect(['bad', 'failed']).toContain(verdict);

    const cli = await shop.cli('deploy');
    expect(cli.exitCode, cli.output).toBe(7);
    expect(lastLines(cli.output)).toMatch(reason);
    await expectServing(shop, '2.0.0');
  });
});
