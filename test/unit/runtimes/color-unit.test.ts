import { describe, expect, test } from 'vitest';
import type { BlueGreenRuntime, Units } from '../../../src/config/runtimes/blue-green';
import { caddy, nginx } from '../../../src/proxies';
import { runtimeOf } from '../../../src/runtimes/choose';
import { installTemplate, templateOf, writeColorUnit } from '../../../src/runtimes/color-unit';
import { makeTarget } from '../plan/target';

const RUNTIME: BlueGreenRuntime & Units = {
  kind: 'blue_green',
  carrier: { kind: 'systemd', unit: 'shop@{port}.service', scope: 'system' },
  ports: { blue: 5001, green: 5002 },
  site: 'https://shop.example.com',
  proxy: { kind: 'caddy' },
  drainMs: 0,
  keepWarmMs: 0,
  proofSoakMs: 0,
};

const linesOf = (text: string) => text.split('\n');

describe('the template of the unit', () => {
  test('runs from the link of the instance, as the deploy user, with the port that the instance is', () => {
    const lines = linesOf(writeColorUnit(makeTarget(), RUNTIME, '/usr/bin/env node server.js'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'User=deploy',
        'WorkingDirectory=/srv/shop-production/%i',
        'Environment=BOWLINE_PORT=%i',
        'ExecStart=/bin/sh /srv/shop-production/%i/.bowline/run /usr/bin/env node server.js',
        'WantedBy=multi-user.target',
      ]),
    );
  });

  test('doubles what systemd would expand in the path, and nothing else', () => {
    const text = writeColorUnit(makeTarget({ path: '/srv/100%i' }), RUNTIME);
    expect(text).toContain('WorkingDirectory=/srv/100%%i/%i\n');
  });

  test('takes secrets as credentials from the release of its colour', () => {
    const target = makeTarget({ secrets: { TOKEN: 'SHOP_TOKEN' }, secretsAs: 'credentials' });
    expect(linesOf(writeColorUnit(target, RUNTIME))).toContain(
      'LoadCredential=TOKEN:/srv/shop-production/%i/.bowline/secrets/TOKEN',
    );
  });

  test.each([
    ['shop@{color}.service', ['Environment=BOWLINE_COLOR=%i'], 'blue on 5001, green on 5002'],
    ['shop@eu-{port}.service', [], 'eu-5001 on 5001, eu-5002 on 5002'],
  ])('of %s says where each instance has to listen', (unit, told, listens) => {
    const lines = linesOf(writeColorUnit(makeTarget(), { ...RUNTIME, carrier: { ...RUNTIME.carrier, unit } }));
    expect(lines.filter((line) => line.startsWith('Environment='))).toEqual(told);
    expect(lines).toContain(`# The app has to listen by its instance, %i: ${listens}.`);
  });

  test('of a user is for the manager of that user', () => {
    const user = { ...RUNTIME, carrier: { ...RUNTIME.carrier, scope: 'user' } } as const;
    const lines = linesOf(writeColorUnit(makeTarget(), user));
    expect(lines).toContain('WantedBy=default.target');
    expect(lines.filter((line) => /^User=|network-online/.test(line))).toEqual([]);
    expect(installTemplate(makeTarget(), user).how).toMatch(/~\/\.config\/systemd\/user, .*`systemctl --user d/);
  });

  test.each([
    ['shop@{port}.service', 'shop@.service'],
    ['a-b@x-{color}.service', 'a-b@.service'],
  ])('of %s is called %s', (unit, name) =>
    expect(templateOf({ ...RUNTIME, carrier: { ...RUNTIME.carrier, unit } })).toBe(name),
  );
});

describe('what is installed for an app of two colours', () => {
  test.each([
    ['caddy', caddy],
    ['nginx', nginx],
  ] as const)('is the template and the site of %s, with its values', (kind, { name, explain, writeSite }) => {
    const runtime = { ...RUNTIME, proxy: { kind } };
    const target = makeTarget({ runtime });
    const subject = { app: 'shop', environment: 'production', path: '/srv/shop-production' };
    expect(runtimeOf(target).installs()).toEqual([
      {
        what: 'the unit shop@.service',
        how: 'Write what starts the app in place of COMMAND, save it in /etc/systemd/system, then run `systemctl daemon-reload` once.',
        text: expect.stringContaining(' COMMAND\n'),
      },
      {
        what: `the site https://shop.example.com of ${name}`,
        how: explain,
        text: writeSite({
          ...subject,
          site: new URL('https://shop.example.com'),
          upstreams: { blue: '127.0.0.1:5001', green: '127.0.0.1:5002' },
        }),
      },
    ]);
  });

  test('is nothing for any other', () => expect(runtimeOf(makeTarget()).installs()).toEqual([]));
});
