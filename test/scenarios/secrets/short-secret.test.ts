import { expect, test } from 'vitest';
import { expectStatus, openShop, readJournal } from '../shop';

const SHORT = { DEBUG: '1', REGION: 'eu', PIN: '202' };

test('a secret too short to hide cuts no holes into what Bowline says, and is warned of by name', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.secrets = Object.keys(SHORT);
  });
  const run = await shop.deploy('1.0.0', { secrets: JSON.stringify(SHORT) });
  expectStatus(run, 'success');
  expect(run.outputs.release).toMatch(/^\d{8}T\d{6}Z-[0-9a-f]+$/);
  expect(run.outputs.version).toBe('1.0.0');
  expect(`${run.log}${run.summary}${JSON.stringify(run.report)}`).not.toContain('***');
  for (const value of Object.values(SHORT)) expect(run.masks).not.toContain(value);
  for (const name of Object.keys(SHORT))
    expect(run.log.match(new RegExp(`secret ${name} is too short`, 'g'))).toHaveLength(1);
  expect(readJournal(shop.host).map(({ release }) => release ?? run.outputs.release)).not.toContain('');

  const list = await shop.cli('releases', '--secrets', JSON.stringify(SHORT));
  expect(list.output).toContain(run.outputs.release);
});

test('facts of Bowline stay whole where a longer secret happens to be a part of them', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.secrets = ['YEAR'];
  });
  const YEAR = String(new Date().getUTCFullYear());
  const run = await shop.deploy('1.0.0', { secrets: JSON.stringify({ YEAR }) });
  expectStatus(run, 'success');
  expect(run.outputs.release).toContain(YEAR);
  expect(run.summary).toContain(run.outputs.release);
});
