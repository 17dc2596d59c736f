import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSite, configureColors, openColorShop, PORTS } from '../fixtures/color-shop';
import { runPost } from '../fixtures/runner';
import { expectOutcome, PATH, type SystemdShop } from '../fixtures/systemd-shop';
import { until } from '../fixtures/until';

/* Ways back that are not to the colour which still runs, and what a failed run leaves. */

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

const listActive = async () =>
  (await machine().exec("systemctl list-units --no-legend --plain --state=active 'shop*' 'two@*' | cut -d' ' -f1"))
    .trim()
    .split('\n')
    .filter((unit) => unit.endsWith('.service'));

const inPlace = () =>
  shop.configure((_config, app) => {
    app.port = PORTS.blue;
    app.health = { path: '/health', deadline: '2s', interval: '100ms' };
  });

test('a first release that fails its proof does not run on', async () => {
  configureColors(shop, (app) => {
    app.health = { ...(app.health as object), deadline: '2s' };
  });
  expectOutcome(await shop.deploy('0.1.0', 'never-healthy'), 'failed');
  expect(await listActive()).toEqual([]);
});

test('an undo goes to a good release although its colour was taken', async () => {
  configureColors(shop);
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  configureColors(shop, (app) => {
    app.hooks = { before_verify: [{ run: '[ "$BOWLINE_COLOR" = none ]' }] };
  });
  await shop.release('1.1.0');
  expectOutcome(await shop.run('deploy', { rollback: 'off' }), 'failed');
  expectOutcome(await shop.deploy('1.2.0'), 'rolled_back');
  expect(await askSite(machine())).toBe('1.0.0');
  expect(await listActive()).toEqual([`shop@${PORTS.blue}.service`]);
});

test.each(['a cancelled', 'a killed'])('%s job leaves no colour that was only proved', async (how) => {
  configureColors(shop, (app) => {
    app.checks = { slow: { type: 'command', run: 'sleep 20', timeout: '30s' } };
  });
  await shop.release('1.3.0');
  const running = shop.start('deploy');
  await running.waitFor(/prove|slow/, 60_000);
  await until(async () => (await listActive()).length === 2);
  if (how === 'a killed') running.kill('SIGKILL');
  const run = await (how === 'a killed' ? running.ended : running.cancel());
  expect((await runPost(run)).outputs.status).toBe('failed');
  expect(await listActive()).toEqual([`shop@${PORTS.blue}.service`]);
  expect(await askSite(machine())).toBe('1.0.0');
});

test('units with another name take over, and give back', async () => {
  await machine().exec(
    'cp /etc/systemd/system/shop@.service /etc/systemd/system/two@.service; systemctl daemon-reload',
  );
  configureColors(shop, (_app, runtime) => {
    runtime.systemd = 'two@{port}.service';
  });
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  expect(await listActive()).toEqual([`two@${PORTS.green}.service`]);
  configureColors(shop);
  expectOutcome(await shop.deploy('2.1.0'), 'success');
  expect(await listActive()).toEqual([`shop@${PORTS.blue}.service`]);
  expect(await askSite(machine())).toBe('2.1.0');
});

describe('from one service in place', () => {
  test.each(['blue', 'green'])('an undo brings colours back, of which %s served', async (color) => {
    configureColors(shop);
    const version = color === 'blue' ? '2.1.0' : '3.0.0';
    if (color === 'green') {
      expectOutcome(await shop.deploy('2.9.0'), 'success');
      expectOutcome(await shop.deploy(version), 'success');
    }
    expect((await machine().exec(`cat ${PATH}/active_color`)).trim()).toBe(color);
    inPlace();
    expectOutcome(await shop.deploy(`${version}-in-place`, 'never-healthy'), 'rolled_back');
    expect(await askSite(machine())).toBe(version);
    expect(await listActive()).toEqual([`shop@${PORTS.green}.service`]);
  });

  test('a rollback brings them back as well', async () => {
    inPlace();
    expectOutcome(await shop.deploy('4.0.0'), 'success');
    expect(await listActive()).toEqual(['shop.service']);
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await askSite(machine())).toBe('3.0.0');
    expect(await listActive()).toEqual([`shop@${PORTS.green}.service`]);
  });
});
