import { expect, test } from 'vitest';
import { lastLines, openShop } from '../shop';

test('doctor, plan and deploy end with the same exit code for the same fault, and doctor in one line', async () => {
  await using shop = await openShop();
  const codes = async () => {
    const [doctor, plan, deploy] = [await shop.cli('doctor'), await shop.cli('plan'), await shop.cli('deploy')];
    return { doctor, exitCodes: [doctor.exitCode, plan.exitCode, deploy.exitCode] };
  };

  shop.configure((_config, app) => {
    app.secrets = ['NOWHERE_TO_BE_FOUND', 'NOR_THIS'];
  });
  const secrets = await codes();
  expect(secrets.exitCodes, secrets.doctor.output).toEqual([2, 2, 2]);
  expect(secrets.doctor.output).toContain('the secret NOWHERE_TO_BE_FOUND is missing');
  expect(secrets.doctor.output).toContain('--secrets');
  expect(lastLines(secrets.doctor.output, 1)).toContain('Not ready: 2 things to do.');

  shop.configure((_config, app) => {
    app.preflight = { commands: ['no-such-program', 'nor-this-one'], disk_free: '900TB' };
  });
  const tools = await codes();
  expect(tools.exitCodes, tools.doctor.output).toEqual([4, 4, 4]);
  expect(lastLines(tools.doctor.output, 1)).toContain('Not ready: 2 things to do.');
  const deploy = await shop.cli('deploy');
  expect(deploy.output.match(/^ *Next: /gm), deploy.output).toHaveLength(2);

  shop.configure(({ hosts }) => {
    Object.assign(hosts['web-1'] ?? {}, { port: 1 });
  });
  const away = await codes();
  expect(away.exitCodes, away.doctor.output).toEqual([3, 3, 3]);
  expect(lastLines(away.doctor.output, 1)).toContain('Not ready: 1 thing to do.');

  shop.configure(() => {});
  const ready = await shop.cli('doctor');
  expect(ready.exitCode, ready.output).toBe(0);
  expect(lastLines(ready.output, 1)).toContain('Ready to deploy.');
});
