import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAST_WORDS, type ServiceFault } from '../fixtures/systemd-service';
import {
  expectOutcome,
  expectVersion,
  lastLines,
  openSystemdShop,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1', 'web-2']);
  shop.configure((_config, app) => {
    app.env = { CHANNEL: 'first' };
    app.checks = { version: {}, response_time: { p95: '400ms', samples: 2 } };
  });
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('version 1 goes live on two machines under a unit that Bowline writes', async () => {
  const run = await shop.deploy('1.0.0');
  console.log(run.log, run.durationMs);
  expectOutcome(run, 'success');
  await expectVersion(shop.machines, '1.0.0');
});
test('x', async () => {
  const run = await shop.deploy('3.0.0', 'crashes');
  console.log(run.log, run.durationMs);
  console.log(run.summary);
  const c = await shop.cli('deploy');
  console.log(c.output, c.exitCode);
});
