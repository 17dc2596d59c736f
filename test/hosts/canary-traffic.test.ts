import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askSite,
  configureColors,
  installSite,
  openColorShop,
  PORTS,
  SITE,
  startColorLoad,
} from '../fixtures/color-shop';
import { runPost, type StepRun } from '../fixtures/runner';
import { expectOutcome, PATH, readReport, type SystemdShop } from '../fixtures/systemd-shop';

/* Shares of the traffic behind a real nginx: a new release gets more and more of it, and all of it goes back where it is bad. */

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openColorShop(['web-1']);
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

/** Answered by the app itself, and with 500 by one that breaks. */
const ASKED = '/setting/CHANNEL';

function configure(canary: Record<string, unknown> | undefined): void {
  configureColors(shop, (_app, runtime, environment) => {
    runtime.drain = '2s';
    if (canary !== undefined) environment.canary = { interval: '1s', traffic: ['25%', '50%'], ...canary };
  });
}

/** What may go by before a deploy comes to its first step. */
const START_MS = 60_000;

/** By the error rate alone, of few requests. */
const WATCHED = { for: '3s', compare: { error_rate: '+1%' }, min_requests: 5 };

/** The colour that serves, the share of the other one, and which run. */
async function look(): Promise<{ serves: string; share: string; runs: string; files: string }> {
  const program = `import urllib.request as u
print(u.urlopen(u.Request("http://127.0.0.1:8080/.bowline/live", headers={"Host": "${new URL(SITE).host}"})).headers)`;
  const said = await machine().exec(`python3 -c '${program}'`);
  const head = (name: string) => new RegExp(`^${name}: (\\S+)`, 'im').exec(said)?.[1] ?? 'none';
  const runs = Object.entries(PORTS).map(([color, port]) => `systemctl -q is-active shop@${port} && echo ${color}`);
  return {
    serves: head('Bowline-Color'),
    share: head('Bowline-Share'),
    runs: (await machine().exec(`${runs.join('; ')}; :`)).trim(),
    files: (await machine().exec(`cd ${PATH}/switch; ls | grep share || :`)).trim(),
  };
}

const only = (color: string) => ({ serves: color, share: '0', runs: color, files: 'share.off' });

test('a site that does not know the steps is refused, and doctor prints one that does', async () => {
  configure(undefined);
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  configure(WATCHED);
  const run = await shop.deploy('1.1.0');
  expectOutcome(run, 'aborted');
  expect(readReport(run).error?.message).toContain('does not know the steps of `canary.traffic`: 25%, 50%');
  const doctor = await shop.cli('doctor');
  expect(doctor.output).toContain('add_header Bowline-Shares 25,50');
  // Who goes on without shares is not held up.
  configure(undefined);
  expectOutcome(await shop.deploy('1.1.0'), 'success');
  await installSite(machine(), SITE, [25, 50]);
  configure(WATCHED);
  expect((await shop.cli('doctor')).output).toContain('Ready to deploy.');
});

test('a good release gets more and more of the requests, then all of them, and nobody is lost', async () => {
  const before = await look();
  const load = startColorLoad(machine(), ASKED);
  const run = await shop.deploy('2.0.0');
  const { lost, asked } = await load.stop();
  expectOutcome(run, 'success');
  expect(lost).toEqual([]);
  expect(asked).toBeGreaterThan(100);
  const { hosts, stages } = readReport(run);
  expect(hosts).toMatchObject([{ status: 'success', shares: [25, 50] }]);
  expect(stages).toMatchObject([{ canary: { outcome: 'success', share: 50 } }]);
  expect(stages[0]?.canary?.detail).toMatch(/compare error_rate: 0% errors, 0 of \d+ requests; on the old release 0%/);
  expect(hosts[0]?.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(['share 25%', 'share 50%', 'switch']));
  const after = await look();
  expect(after).toEqual(only(before.serves === 'blue' ? 'green' : 'blue'));
  expect(await askSite(machine())).toBe('2.0.0');
});

describe('what is not good enough gives all requests back, and is stopped', () => {
  test('one that breaks for its share', async () => {
    const before = await look();
    const load = startColorLoad(machine(), ASKED);
    const run = await shop.deploy('2.1.0', 'breaks');
    expectOutcome(run, 'failed');
    expect(await look()).toEqual(before);
    const { lost, asked } = await load.stop();
    // None but those of its share, for the time of one measurement.
    expect(lost.filter((one) => one !== '500')).toEqual([]);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThan(asked / 2);
    expect(readReport(run)).toMatchObject({
      error: { code: 'canary_failed', host: null },
      phase: 'canary',
      hosts: [{ shares: [25] }],
      stages: [{ status: 'failed', canary: { outcome: 'failed', share: 25 } }],
    });
    expect(readReport(run).error?.message).toMatch(
      /the canary of production failed at 25%: shop: compare error_rate: \d+(\.\d+)?% errors/,
    );
    expect(await askSite(machine())).toBe('2.0.0');
  });

  test('one of which too little is known', async () => {
    const before = await look();
    const run = await shop.deploy('2.2.0');
    expectOutcome(run, 'failed');
    expect(readReport(run)).toMatchObject({ error: { code: 'canary_inconclusive' }, hosts: [{ shares: [25] }] });
    expect(await look()).toEqual(before);
  });

  test('one whose run is cancelled', async () => {
    const before = await look();
    configure({ for: '60s', failures: 5 });
    await shop.release('2.3.0');
    const run = shop.start('deploy');
    await run.waitFor(/25% of the traffic goes/, START_MS);
    await run.waitFor(/production: 1 of 60/, START_MS);
    run.kill('SIGINT');
    await run.ended;
    expect(await look()).toMatchObject({ serves: before.serves, share: '0' });
  });
});

describe('a run that is killed in a step leaves its share, and the next one takes it back first', () => {
  /** Kills a deploy of the version in its first step, and returns what serves. */
  async function killInStep(version: string): Promise<{ serves: string; ended: StepRun }> {
    const { serves } = await look();
    configure({ for: '60s', failures: 5 });
    await shop.release(version);
    const run = shop.start('deploy');
    await run.waitFor(/production: 1 of 60/, START_MS);
    run.kill('SIGKILL');
    const ended = await run.ended;
    expect(await look(), ended.log).toMatchObject({
      serves,
      share: '25',
      files: `${serves}.share.25`,
      runs: 'blue\ngreen',
    });
    return { serves, ended };
  }

  test('a deploy', async () => {
    const { serves } = await killInStep('3.0.0');
    const other = serves === 'blue' ? 'green' : 'blue';
    const said = `25% of the requests go to ${other}`;
    expect((await shop.cli('status')).output).toContain(said);
    const status = readReport(await shop.run('status'));
    expect(status.services).toMatchObject([{ color: serves, share: 25, drift: [`${said}, which is not live`] }]);
    const load = startColorLoad(machine(), ASKED);
    configure(WATCHED);
    const run = await shop.deploy('3.1.0');
    expect((await load.stop()).lost).toEqual([]);
    expectOutcome(run, 'success');
    expect(run.log).toContain('of the requests went to a release that an earlier run has not switched to');
    expect(await look()).toEqual(only(other));
  });

  test('the `post` of its step', async () => {
    const { serves, ended } = await killInStep('3.1.1');
    const post = await runPost(ended);
    expect(post.log).toContain('of the requests went to a release that an earlier run has not switched to');
    expect(await look()).toMatchObject({ serves, share: '0', files: 'share.off' });
  });

  test('a deploy of what is live, a restart and a rollback', async () => {
    const { serves } = await killInStep('3.2.0');
    const restart = await shop.cli('restart');
    expect(restart.exitCode, restart.output).toBe(0);
    expect(await look()).toMatchObject({ serves, share: '0', files: 'share.off' });
    await killInStep('3.3.0');
    configure(undefined);
    await shop.release('3.1.0');
    const same = await shop.run('deploy');
    expect(same.exitCode, same.log).toBe(0);
    expect(await look()).toEqual(only(serves));
    await killInStep('3.4.0');
    const back = await shop.run('rollback');
    expectOutcome(back, 'success');
    expect(await askSite(machine())).toBe('2.0.0');
    expect(await look()).toEqual(only(serves === 'blue' ? 'green' : 'blue'));
  });
});

test('an app that takes the place of another service has nobody to share with', async () => {
  shop.configure((_config, app) => {
    app.port = PORTS.blue;
  });
  expectOutcome(await shop.deploy('4.0.0'), 'success');
  configure(WATCHED);
  const run = await shop.deploy('4.1.0');
  expectOutcome(run, 'success');
  expect(run.log).toContain('no share of the traffic');
  expect(readReport(run).hosts[0]?.shares).toBeUndefined();
});
