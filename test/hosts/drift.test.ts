import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectOutcome, openSystemdShop, PATH, readReport, type SystemdShop, UNIT } from '../fixtures/systemd-shop';

/* What somebody did to a service of systemd beside Bowline. */

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1']);
  shop.configure((_config, app) => Object.assign(app, { checks: { drift: {} } }));
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

const FILE = `/etc/systemd/system/${UNIT}`;

/** The machine is as it was, so that each test makes its first deploy. */
afterEach(async () => {
  const units = `systemctl disable --now ${UNIT}; rm -rf ${FILE}*; systemctl daemon-reload`;
  await machine().exec(`{ ${units}; rm -rf ${PATH}; } 2>&1 || :`);
});

async function findDrift(): Promise<readonly string[]> {
  const run = await shop.run('verify');
  const { hosts } = readReport(run);
  const [host] = hosts;
  expect(host?.checks.find(({ type }) => type === 'drift')?.ok, run.log).toBe(host?.drift.length === 0);
  return host?.drift ?? [];
}

test('a unit that was changed, taken away, or added to is named, and the next deploy brings it back', async () => {
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  expect(await findDrift()).toEqual([]);
  await machine().exec(`sed -i 's/^RestartSec=.*/RestartSec=9/' ${FILE}; systemctl daemon-reload`);
  expect(await findDrift()).toEqual([`unit ${UNIT} was changed: \`- RestartSec=1\`, \`+ RestartSec=9\``]);
  await machine().exec(`mkdir -p ${FILE}.d; printf '[Service]\\nNice=5\\n' >${FILE}.d/nice.conf; rm ${FILE}`);
  expect(await findDrift()).toEqual([
    `unit ${UNIT} is not installed any more`,
    `${FILE}.d/nice.conf was changed after the release went live`,
  ]);
  await machine().exec('sleep 1.1');
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  expect(await findDrift()).toEqual([]);
  const status = await shop.cli('status');
  expect(status.stdout).toContain(`${FILE}.d/nice.conf adds to ${UNIT}`);
});

test('a service that somebody started from another release is named', async () => {
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  const old = (await machine().exec(`readlink -f ${PATH}/current`)).trim();
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  const live = (await machine().exec(`readlink -f ${PATH}/current`)).trim();
  const link = (to: string) => `ln -sfn ${to} ${PATH}/current`;
  await machine().exec(`${link(old)}; systemctl restart ${UNIT}; ${link(live)}`);
  const [first = '', second = ''] = [old, live].map((path) => path.replace(/.*\//, ''));
  const status = await shop.cli('status', '--json');
  const [row] = JSON.parse(status.stdout).services;
  expect(row.drift).toEqual([expect.stringMatching(`process \\d+ runs from ${first}, not from ${second}`)]);
});
