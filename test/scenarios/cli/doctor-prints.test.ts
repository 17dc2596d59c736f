import { expect, test } from 'vitest';
import { lastLines, openShop } from '../shop';

test('doctor prints the unit and the site of two colours as they are installed, and then what is missing', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    delete app.port;
    app.health = '/health';
    app.runtime = {
      blue_green: {
        systemd: 'shop@{port}.service',
        ports: { blue: 5001, green: 5002 },
        site: 'http://shop.example.com:1',
        nginx: {},
      },
    };
  });
  const { exitCode, output } = await shop.cli('doctor');
  expect(exitCode, output).toBe(4);
  expect(output).toContain('/.bowline/run COMMAND\n');
  expect(output).toContain('\nupstream shop.production.green { server 127.0.0.1:5002; }\n');
  expect(output).toContain('nginx does not answer for http://shop.example.com:1 on this host');
  expect(lastLines(output, 1)).toContain('Not ready: ');
});
