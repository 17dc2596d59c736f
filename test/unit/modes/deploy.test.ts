import { describe, expect, test } from 'vitest';
import { deploy } from '../../../src/modes/deploy';
import { plan } from '../../../src/modes/plan/plan';
import { releases } from '../../../src/modes/releases';
import { rollback } from '../../../src/modes/rollback';
import { status } from '../../../src/modes/status/status';
import { verify } from '../../../src/modes/verify/verify';
import { type LocalFleet, openLocalFleet } from '../rollout/local-fleet';

const MINUTE = 60_000;
const CHECK = 'checks: { mine: { type: command, run: "! test -s broken" } }';

async function openWith(versions: readonly string[], app: readonly string[] = [CHECK]): Promise<LocalFleet> {
  const fleet = openLocalFleet({ hosts: ['a', 'b'], app });
  for (const version of versions) {
    fleet.write({ VERSION: version, broken: '', state: '' });
    expect(await fleet.run(deploy, 'deploy', { version })).toMatchObject({ status: 'success' });
  }
  return fleet;
}

describe('a deploy', () => {
  test('waits for the start-up by the clock of its world', async () => {
    using fleet = openLocalFleet({ hosts: ['a'], app: ['startup_delay: 50m', 'deadline: 60m'] });
    fleet.write({ VERSION: '1' });
    const result = await fleet.run(deploy, 'deploy');
    expect(result).toMatchObject({ status: 'success' });
    expect(result.durationMs).toBeGreaterThanOrEqual(50 * MINUTE);
  });

  test('is over at its deadline, wherever it waits, and is rolled back', async () => {
    using fleet = await openWith(['1'], [CHECK, 'startup_delay: 10m', 'deadline: 25m']);
    fleet.write({ VERSION: '2' });
    const { sleep } = fleet.clock;
    // A wait that takes longer than anybody could know.
    const slow: typeof sleep = async (ms, signal, options) => {
      if (options?.isBackground !== true) fleet.clock.pass(30 * MINUTE);
      return sleep(ms, signal, options);
    };
    const result = await fleet.run((inputs, runner) => deploy(inputs, { ...runner, sleep: slow }), 'deploy');
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'deadline' }, deadlineMs: 25 * MINUTE });
    expect(fleet.read('a', 'VERSION')).toBe('1');
  });

  test('leaves what is the same alone, unless it is not healthy', async () => {
    using fleet = await openWith(
      ['1'],
      ['checks: { mine: { type: command, run: "test -e VERSION", when: [pre, post] } }'],
    );
    expect(await fleet.run(deploy, 'deploy', { version: '1' })).toMatchObject({ status: 'unchanged' });
    const before = fleet.live('a');
    expect(await fleet.run(deploy, 'deploy', { version: '1', force: 'redeploy' })).toMatchObject({ status: 'success' });
    expect(fleet.live('a')).not.toBe(before);
  });

  test('changes only the hosts that it is told', async () => {
    using fleet = await openWith(['1']);
    fleet.write({ VERSION: '2' });
    const result = await fleet.run(deploy, 'deploy', { hosts: 'b' });
    expect(result).toMatchObject({ status: 'success', deployed: ['b'] });
    expect([fleet.read('a', 'VERSION'), fleet.read('b', 'VERSION')]).toEqual(['1', '2']);
  });
});

describe('one host that fails for good', () => {
  const SLOW_OR_BROKEN =
    'checks: { mine: { type: command, run: "grep -qx $BOWLINE_HOST slow && sleep 30; ! grep -qx $BOWLINE_HOST broken", timeout: 40s } }';

  test.each([
    ['at once, while the others are still asked', 'b', ['a', 'b', 'c'], '10'],
    ['first, while the others wait for their turn', 'a', ['a', 'b', 'c'], '1'],
    ['between others', 'b', ['a', 'b', 'c'], '2'],
  ])('%s, ends the verification of all', async (_how, broken, hosts, parallel) => {
    using fleet = openLocalFleet({ hosts, app: [SLOW_OR_BROKEN, `parallel: ${parallel}`] });
    fleet.write({ VERSION: '1', broken: '', slow: '' });
    expect(await fleet.run(deploy, 'deploy')).toMatchObject({ status: 'success' });
    fleet.write({ VERSION: '2', broken: `${broken}\n`, slow: 'c\n' });
    const result = await fleet.run(deploy, 'deploy');
    expect(result).toMatchObject({ status: 'rolled_back', error: { host: broken } });
    const last = result.hosts.find(({ host }) => host === 'c');
    expect(last?.steps.find(({ name, status }) => name === 'verify' && status === 'skipped')?.detail).toBe(
      `not verified: ${broken} failed first`,
    );
    expect(hosts.map((host) => fleet.read(host, 'VERSION'))).toEqual(['1', '1', '1']);
  });
});

describe('a rollback', () => {
  test('by hand from a release keeps `previous` from going back to it', async () => {
    using fleet = await openWith(['1', '2']);
    await fleet.run(rollback, 'rollback');
    fleet.write({ VERSION: '4' });
    await fleet.run(deploy, 'deploy', { version: '4' });
    expect(await fleet.run(rollback, 'rollback')).toMatchObject({ status: 'success', version: '1' });
    expect(await fleet.run(rollback, 'rollback', { target: 'version:2' })).toMatchObject({ status: 'success' });
  });

  test('goes to the previous release, and once more is unchanged only by its name', async () => {
    using fleet = await openWith(['1', '2']);
    const back = await fleet.run(rollback, 'rollback');
    expect(back).toMatchObject({ status: 'success', version: '1', previousVersion: '2' });
    expect(fleet.read('b', 'VERSION')).toBe('1');
    expect(await fleet.run(rollback, 'rollback', { target: 'version:1' })).toMatchObject({ status: 'unchanged' });
    const refused = await fleet.run(rollback, 'rollback');
    expect(refused).toMatchObject({ status: 'aborted', error: { code: 'refused' } });
  });

  test('to a release that is not healthy returns to where it was, and leaves its verdict to its own checks', async () => {
    using fleet = await openWith(
      ['1', '2'],
      ['shared: [state]', 'checks: { mine: { type: command, run: "! grep -qx \\"$BOWLINE_VERSION\\" state" } }'],
    );
    const [old, live] = [fleet.journal('a'), fleet.live('a')];
    const first = old.find((entry) => entry.event === 'attempt');
    const target = first?.event === 'attempt' ? first.release : '';
    fleet.writeShared('state', '1\n');
    const result = await fleet.run(rollback, 'rollback');
    expect(result).toMatchObject({ status: 'failed' });
    expect(fleet.live('a')).toBe(live);
    // The first of the two that fails ends the verification of the other, which says nothing of its own then.
    expect(['a', 'b'].map((host) => fleet.verdict(host, target))).toContain('bad');
    expect(fleet.verdict('a', live ?? '')).toBe('good');
  });
});

describe('modes that only look', () => {
  test('tell what is there, and change nothing', async () => {
    using fleet = await openWith(['1', '2']);
    const before = ['a', 'b'].map((host) => fleet.journal(host));
    expect(await fleet.run(status, 'status')).toMatchObject({
      services: ['a', 'b'].map((host) => ({ host, version: '2', lastDeploy: { status: 'success' } })),
    });
    expect(await fleet.run(verify, 'verify')).toMatchObject({ status: 'success' });
    fleet.write({ VERSION: '3' });
    expect(await fleet.run(plan, 'plan')).toMatchObject({ plan: [{ action: 'deploy' }, { action: 'deploy' }] });
    const { releases: rows = [] } = await fleet.run(releases, 'releases');
    expect(
      rows.filter(({ host }) => host === 'a').map(({ version, verdict, live }) => [version, verdict, live]),
    ).toEqual([
      ['2', 'good', true],
      ['1', 'good', false],
    ]);
    expect(['a', 'b'].map((host) => fleet.journal(host))).toEqual(before);
  });
});
