import { describe, expect, test } from 'vitest';
import { type Crowd, missingCrowd, startCrowd } from '../../fixtures/crowd';
import { expectStatus, lastLines, readResult } from '../shop';
import {
  configureStages,
  deploy,
  hostsByStatus,
  hostsByVersion,
  namesOf,
  run,
  runTerminal,
  verdictsOf,
  wideLines,
} from './crowd-runs';

const COUNT = 20;
/** In the third batch of five. */
const ILL = 13;

describe.skipIf(missingCrowd !== undefined)('many hosts in batches', { timeout: 180_000 }, () => {
  test('of which one fails in the third are told apart, and `hosts: failed` finishes the rest', async () => {
    await using crowd = await startCrowd(COUNT);
    expectStatus(await deploy(crowd, '1.0.0'), 'success');
    configureStages(crowd, [{ name: 'fleet', hosts: namesOf(crowd), batch: 5, on_failure: 'keep_others' }]);
    crowd.breakSite('2.0.0', namesOf(crowd, ILL, ILL));
    await failInThirdBatch(crowd);
    await tellAgain(crowd);
    await finishTheRest(crowd);
  });

  /** Those that are healthy stay, the one that is ill goes back, and the last batch is not begun. */
  async function failInThirdBatch(crowd: Crowd): Promise<void> {
    const failed = await deploy(crowd, '2.0.0');
    expectStatus(failed, 'partial_success');
    const [healthy, ill, last] = groupsOf(crowd);
    expect(hostsByVersion(crowd)).toEqual({ '1.0.0': [...ill, ...last], '2.0.0': healthy });
    expect(hostsByStatus(failed)).toEqual({ rolled_back: ill, skipped: last, success: healthy });
    const { error, id, deployed } = readResult(failed);
    expect(error).toMatchObject({ code: 'verification', host: ill[0] });
    expect(error?.hint).toMatch(
      /deploy again\. To take the same release to the other hosts alone, use `hosts: failed`\.$/,
    );
    expect(deployed).toEqual(healthy);
    expect(failed.outputs['failed-hosts']).toBe(ill.join(','));
    expect(crowd.hosts.map((host) => verdictsOf(host, id).join())).toEqual(
      namesOf(crowd).map((name) => (healthy.includes(name) ? 'good' : ill.includes(name) ? 'bad' : 'failed')),
    );

    const told = [
      `On the new release: 14 hosts (`,
      `Rolled back: 1 host (${ill[0]}).`,
      `Not switched: 5 hosts (${last.join(', ')}).`,
    ];
    for (const part of told) expect(failed.summary).toContain(part);
    expect(failed.log).not.toContain('Warning');
    expect(failed.log.match(/▸ batch \d of 4: .*/g)).toHaveLength(3);
    expect(failed.log.match(/^::error .*$/gm)).toHaveLength(1);
    expect(lastLines(failed.log, 1)).toMatch(
      /^::error title=deploy to production%3A partial success.*web-013.*%0ANext: Look/,
    );
  }

  /** A terminal of 80 columns: the groups, then the reason, then what to do. */
  async function tellAgain(crowd: Crowd): Promise<void> {
    const { output, exitCode } = await runTerminal(crowd, 'deploy', '--force', 'redeploy');
    expect(exitCode, output).toBe(6);
    const [table = '', reason = ''] = output.split('✗ deploy to production: ');
    expect(
      wideLines(table.slice(table.indexOf('tidy up')).replace(/^.*\n/, '')).filter(
        (line) => !line.includes('  health  '),
      ),
    ).toEqual([]);
    const [healthy, ill, last] = groupsOf(crowd);
    expect(table).toMatch(
      /✓ +shop +14 hosts +success\n.*\n.*\n✗ +shop +web-013 +rolled back\n.*\n.*\n- +shop +5 hosts +skipped\n/,
    );
    const groups = table.slice(table.indexOf('on the new release:')).trim().replace(/,?\s+/g, ' ');
    expect(groups).toBe(
      [
        `on the new release: 14 hosts ${healthy.slice(0, 10).join(' ')} and 4 more`,
        `rolled back: 1 host ${ill[0]}`,
        `not switched: 5 hosts ${last.join(' ')}`,
      ].join(' '),
    );
    expect(lastLines(reason, 2)).toMatch(
      /^✗ web-013: shop: health failed: .*\n {2}Next: Look .* use `hosts: failed`\.$/,
    );
  }

  async function finishTheRest(crowd: Crowd): Promise<void> {
    const [healthy, ill, last] = groupsOf(crowd);
    crowd.mendSite();
    const rest = await run(crowd, 'deploy', { hosts: 'failed' });
    expectStatus(rest, 'success');
    expect(hostsByStatus(rest)).toEqual({ skipped: healthy, success: [...ill, ...last] });
    expect(hostsByVersion(crowd)).toEqual({ '2.0.0': namesOf(crowd) });
    expectStatus(await run(crowd, 'deploy', { hosts: 'failed' }), 'unchanged');
  }
});

/** What stays, what goes back, and what is not switched. */
function groupsOf(crowd: Crowd): readonly [string[], string[], string[]] {
  const ill = namesOf(crowd, ILL, ILL);
  return [namesOf(crowd, 1, 15).filter((name) => !ill.includes(name)), ill, namesOf(crowd, 16)];
}
