import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LAST_WORDS } from '../fixtures/systemd-service';
import {
  askService,
  expectOutcome,
  expectVersion,
  openSystemdShop,
  PATH,
  PORT,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

/* What a unit really runs, and who really answers: systemd and the kernel are asked, not the text of a file. */

type App = Record<string, unknown>;

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1']);
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

/** The machine is as it was, so that each test makes its first deploy. */
afterEach(async () => {
  const units = `systemctl unmask ${UNIT}; systemctl stop ${UNIT} shop@eu.service; systemctl disable ${UNIT}; rm -rf /etc/systemd/system/${UNIT}* /etc/systemd/system/*.wants/${UNIT} /etc/systemd/system/shop@*; systemctl daemon-reload`;
  await machine().exec(`{ ${units}; rm -rf ${PATH} /srv/shop-eu /opt/old; } 2>&1 || :`);
});

function configure(change: (app: App, systemd: App) => void): void {
  shop.configure((_config, app) => change(app, (app.runtime as { systemd: App }).systemd));
}

/** A unit that exists already, as the config calls it. */
function useUnit(unit = UNIT, change: (app: App) => void = () => {}): void {
  configure((app, systemd) => {
    delete systemd.start;
    systemd.unit = unit;
    change(app);
  });
}

const unit = (folder: string, more = '') =>
  `[Service]\nUser=deploy\nEnvironment=BOWLINE_PORT=${PORT}\nWorkingDirectory=${folder}\nExecStart=/usr/bin/env python3 service.py\n${more}`;

async function install(text: string, file = UNIT): Promise<void> {
  await machine().exec(
    `mkdir -p "$(dirname /etc/systemd/system/${file})"; cat >/etc/systemd/system/${file}; systemctl daemon-reload`,
    { input: text },
  );
}

const told = (run: { report?: unknown; output: string }) => readReport(run as never).error?.message ?? '';
const detailOf = (run: Parameters<typeof readReport>[0], check: string) =>
  readReport(run)
    .hosts.flatMap(({ checks }) => checks)
    .find(({ name }) => name === check)?.detail;

describe('a unit that runs something else', () => {
  test('is refused while the old code answers, and goes live once a drop-in leads it to `current`', async () => {
    useUnit();
    await shop.release('0.9.0');
    await machine().exec('mkdir -p /opt/old; cat >/opt/old/service.py', {
      input: await shopService(),
    });
    await install(unit('/opt/old'));
    await machine().exec(`systemctl start ${UNIT}`);
    const refused = await shop.deploy('1.0.0');
    expectOutcome(refused, 'aborted');
    expect(told(refused)).toContain(
      `does not run from ${PATH}/current: it runs \`/usr/bin/env python3 service.py\` in /opt/old`,
    );
    expect(await machine().exec(`ls -A ${PATH} 2>/dev/null || :`)).toBe('');

    await install(`[Service]\nWorkingDirectory=${PATH}/current\n`, `${UNIT}.d/override.conf`);
    const run = await shop.run('deploy');
    expectOutcome(run, 'success');
    expect(detailOf(run, 'process')).toContain('in its release');
    await expectVersion(shop.machines, '1.0.0');
  });

  test.each([
    ['one release for ever', () => unit(`${PATH}/releases/1`)],
    ['a program elsewhere', () => '[Service]\nUser=deploy\nExecStart=/opt/old/run\n'],
    ['a folder by a specifier', () => unit('/opt/%p')],
  ])('is refused: %s', async (_what, text) => {
    useUnit();
    await install(text());
    expect(told(await shop.deploy('1.0.0'))).toContain(`unit ${UNIT} does not run from ${PATH}/current`);
  });

  test('is seen after the restart, too', async () => {
    // It names `current`, and so passes for one that follows it.
    useUnit();
    await machine().exec(`install -d -o deploy ${PATH}`);
    await install(
      `[Service]\nUser=deploy\nEnvironment=BOWLINE_PORT=${PORT} HOME_OF_SHOP=${PATH}/current\nExecStart=/bin/sh -c 'cd "$$(ls -d ${PATH}/releases/* | head -n 1)" && exec python3 service.py'\n`,
    );
    expectOutcome(await shop.deploy('1.0.0'), 'success');
    const failed = await shop.deploy('2.0.0');
    expectOutcome(failed, 'rolled_back');
    expect(told(failed)).toMatch(/process \d+ runs release \S+, not \S+/);
    await expectVersion(shop.machines, '1.0.0');
  });
});

/** The service of the project as it is written now. */
async function shopService(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(`${shop.project.folder}/app/service.py`, 'utf8');
}

describe('a port that another service answers', () => {
  const nginx = (port: number, how = '') =>
    `printf 'server { listen ${how}${port}; location / { return 200 "{\\"status\\":\\"ok\\"}"; } }' >/etc/nginx/conf.d/other.conf; systemctl restart nginx`;

  afterEach(async () => {
    await machine().exec('systemctl stop nginx; rm -f /etc/nginx/conf.d/other.conf');
  });

  test('is no proof, and both are named', async () => {
    configure(() => {});
    expectOutcome(await shop.deploy('1.0.0'), 'success');
    await machine().exec(nginx(8081));
    useUnit(UNIT, (app) => {
      app.port = 8081;
    });
    await install(unit(`${PATH}/current`));
    const failed = await shop.deploy('2.0.0');
    // The release from before is asked at this port, too.
    expect(['rolled_back', 'rollback_failed']).toContain(failed.outputs.status);
    expect(told(failed)).toContain("port 8081 is not the service's: it is answered by a program of the user root");
    expect(told(failed)).toContain(`no part of ${UNIT}, which listens on 127.0.0.1:${PORT}`);
  });

  test.each([
    ['another user runs the service', 'nobody'],
    ['root runs it', 'root'],
    ['the deploy user runs it', 'deploy'],
  ])('is not taken for one where %s', async (_what, user) => {
    useUnit();
    await install(unit(`${PATH}/current`).replace('User=deploy', `User=${user}`));
    const run = await shop.deploy('1.0.0');
    expectOutcome(run, 'success');
    expect(detailOf(run, 'port')).toMatch(/^port 8000 accepts connections after \S+ \S+$/);
  });
});

describe('a unit that Bowline did not write', () => {
  const theirs = unit('/opt/old', 'Environment=TOKEN=s3cret\n[Install]\nWantedBy=multi-user.target\n');

  test('is shown and left alone, until it is adopted; its text is kept', async () => {
    configure(() => {});
    await install(theirs);
    const refused = await shop.deploy('1.0.0');
    expectOutcome(refused, 'aborted');
    expect(told(refused)).toContain(`Bowline did not write /etc/systemd/system/${UNIT}`);
    expect(refused.log).toContain('- WorkingDirectory=/opt/old');
    expect(refused.log).toContain(`+ WorkingDirectory=${PATH}/current`);
    expect(refused.log).not.toContain('s3cret');
    expect(await machine().exec(`cat /etc/systemd/system/${UNIT}`)).toBe(theirs);

    expectOutcome(await shop.run('deploy', { force: 'adopt' }), 'success');
    await expectVersion(shop.machines, '1.0.0');
    expect(await machine().exec(`cat ${PATH}/.bowline/${UNIT}.adopted`)).toBe(theirs);
    expectOutcome(await shop.deploy('2.0.0'), 'success');
    expect(await machine().exec(`cat ${PATH}/.bowline/${UNIT}.adopted`)).toBe(theirs);
  });
});

describe('what a unit reads is asked of systemd', () => {
  const env = (app: App) => {
    app.env = { CHANNEL: 'stable' };
  };

  test('a template finds its env by its instance', async () => {
    useUnit('shop@eu.service', (app) => {
      env(app);
      app.path = '/srv/shop-eu';
    });
    await install(unit('/srv/shop-%i/current', 'EnvironmentFile=/srv/shop-%i/current/.bowline/env\n'), 'shop@.service');
    expectOutcome(await shop.deploy('1.0.0'), 'success');
    expect(await askService(machine())).toMatchObject({ channel: 'stable' });
  });

  test('a drop-in that resets the list takes the env away, and is found', async () => {
    useUnit(UNIT, env);
    await install(unit(`${PATH}/current`, `EnvironmentFile=${PATH}/current/.bowline/env\n`));
    await install('[Service]\nEnvironmentFile=\n', `${UNIT}.d/reset.conf`);
    const refused = await shop.deploy('1.0.0');
    expectOutcome(refused, 'aborted');
    expect(told(refused)).toContain('does not read what the release brings');
  });

  test('one that is masked is told so, and nothing else', async () => {
    useUnit(UNIT, env);
    await machine().exec(`systemctl mask ${UNIT} 2>&1`);
    const refused = await shop.deploy('1.0.0');
    expect(told(refused)).toContain(`unit ${UNIT} is masked`);
    expect(told(refused)).not.toContain('does not read');
    expect(readReport(refused).error?.hint).toContain(`systemctl unmask ${UNIT}`);
  });
});

describe('a unit that fails, seen by a user who may not read the journal', () => {
  const rules = '/etc/sudoers.d/deploy';

  test('tells the cause by systemd, and how to be allowed to read', async () => {
    // Of a user and a name without a past, because what was ever read of them may be read again.
    const name = 'other.service';
    useUnit(name);
    await install(unit(`${PATH}/current`, 'Type=notify\n').replace('User=deploy', 'User=no-such-user'), name);
    await machine().exec(`cp ${rules} /root/sudoers; echo 'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl' >${rules}`);
    try {
      const failed = await shop.deploy('1.0.0');
      expectOutcome(failed, 'failed');
      expect(told(failed)).toContain(`${name}: exit-code, exit status 217: its User= is not known`);
      expect(told(failed)).not.toContain('journal');
      expect(failed.log).toContain('usermod -aG systemd-journal deploy');
    } finally {
      await machine().exec(`mv -f /root/sudoers ${rules}; systemctl stop ${name}; rm /etc/systemd/system/${name}`);
    }
  });
});

test('the log that is shown is the one of this restart, at most 20 lines, and folded', async () => {
  configure(() => {});
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  await machine().exec(
    `systemd-cat -t before true; for n in $(seq 30); do systemctl restart ${UNIT}; systemctl reset-failed ${UNIT}; done`,
  );
  const failed = await shop.deploy('2.0.0', 'crashes');
  expectOutcome(failed, 'rolled_back');
  const logs = readReport(failed).hosts.flatMap((host) => host.logs);
  expect(logs.join('\n')).toContain(LAST_WORDS);
  expect(logs.length).toBeLessThanOrEqual(20);
  // Of the thirty restarts before only the last stop belongs to this one.
  expect(logs.filter((line) => line.includes('Stopped')).length).toBeLessThanOrEqual(3);
  const group = failed.log.split('::group::').find((text) => text.includes(LAST_WORDS)) ?? '';
  expect(group.indexOf('::endgroup::')).toBeGreaterThan(group.indexOf(LAST_WORDS));
});

describe('the lock of a host that is a container', () => {
  test('is seen while a deploy holds it, and is free beside another file of its number', async () => {
    configure(() => {});
    expectOutcome(await shop.deploy('1.0.0'), 'success');
    configure((app) => {
      app.build = ['sleep 8'];
    });
    await shop.release('2.0.0');
    const step = shop.start('deploy');
    await waitForBuild();
    const during = readReport(await shop.run('status')).services ?? [];
    expect(during.map(({ lockHolder }) => lockHolder)).toEqual([expect.stringContaining('deploy of shop')]);
    expectOutcome(await step.ended, 'success');

    const other = `mkdir -p /mnt/a && mount -t tmpfs none /mnt/a && n=$(ls -i ${PATH}/.bowline/lock | cut -d' ' -f1)`;
    const same = `i=0; while [ $i -lt 20000 ]; do i=$((i+1)); f=/mnt/a/$i; : >$f; [ "$(stat -c %i $f)" != "$n" ] || break; done; echo $f`;
    const file = (await machine().exec(`${other}; [ "$n" -lt 20000 ] || exit 0; ${same}`)).trim();
    if (file !== '') await machine().exec(`flock ${file} sleep 60 >/dev/null 2>&1 &`);
    const after = readReport(await shop.run('status')).services ?? [];
    expect(after.map(({ lockHolder }) => lockHolder)).toEqual([null]);
    await machine().exec('umount -l /mnt/a');
  });

  async function waitForBuild(): Promise<void> {
    await machine().exec(
      'n=0; until pgrep -f "[s]leep 8" >/dev/null; do n=$((n+1)); [ $n -lt 300 ] || exit 1; sleep 0.1; done',
    );
  }
});
