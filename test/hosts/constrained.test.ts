import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Machine } from '../fixtures/machines';
import {
  askService,
  expectOutcome,
  expectVersion,
  lastLines,
  openSystemdShop,
  readFileOn,
  readReport,
  type SystemdShop,
} from '../fixtures/systemd-shop';

type App = Record<string, unknown>;

const LEAN = '/opt/lean';
/** Reads tools of busybox first and little else: what systemd and the lock need comes from the system. */
const MAKE_LEAN = `
mkdir -p ${LEAN}
busybox --install -s ${LEAN}
for tool in flock sudo systemctl journalctl install python3 df; do
  [ -e ${LEAN}/$tool ] || ln -s "$(command -v $tool)" ${LEAN}/$tool
done
ln -sf busybox /usr/bin/sh
printf 'SetEnv PATH=${LEAN}\\n' >/etc/ssh/sshd_config.d/lean.conf
`;

const only = ({ machines: [machine] }: SystemdShop): Machine => {
  if (machine === undefined) throw new Error('no machine');
  return machine;
};

/** Another user who may do what `deploy` may. */
async function addUser(machine: Machine, name: string, shell: string): Promise<void> {
  await machine.exec(`
    useradd --create-home --shell ${shell} --password '*' ${name}
    install -d -o ${name} -g ${name} -m 700 /home/${name}/.ssh
    install -o ${name} -g ${name} -m 600 /home/deploy/.ssh/authorized_keys /home/${name}/.ssh/authorized_keys
    sed 's/^deploy/${name}/' /etc/sudoers.d/deploy >/etc/sudoers.d/${name}
  `);
}

function configure(shop: SystemdShop, change: (app: App, host: App, defaults: App) => void): void {
  shop.configure((config, app) => change(app, config.hosts['host-1'] ?? {}, config.defaults));
}

describe('a host with the tools of busybox', () => {
  let shop: SystemdShop;

  beforeAll(async () => {
    shop = await openSystemdShop(['host-1']);
    await only(shop).exec(`${MAKE_LEAN} systemctl reload ssh`);
  });

  afterAll(async () => shop?.[Symbol.asyncDispose]());

  test('takes static files, keeps what did not change, and goes back', async () => {
    configure(shop, (app) => {
      app.runtime = 'static';
      delete app.health;
      delete app.port;
      app.path = '/srv/site';
      app.shared = ['uploads/'];
      app.links = { 'link.txt': 'VERSION' };
      app.build = ['ls -l "$(command -v cut)" >tools.txt'];
    });
    const read = async (path: string) => (await only(shop).exec(`cat "/srv/site/current/${path}"`)).trim();
    shop.project.write("app/a name with 'quotes' and ünïcode.txt", 'kept');
    shop.project.write(`app/${'deep/'.repeat(30)}file.txt`, 'deep');
    for (const version of ['1.0.0', '2.0.0']) {
      await shop.release(version);
      shop.project.write('app/a name.txt', 'kept');
      shop.project.write(`app/${'deep/'.repeat(15)}file.txt`, 'deep');
      shop.project.commit('Odd names');
      expectOutcome(await shop.run('deploy'), 'success');
      expect(await read('VERSION')).toBe(version);
      expect(await read('link.txt')).toBe(version);
      expect(await read('a name.txt')).toBe('kept');
      expect(await read(`${'deep/'.repeat(15)}file.txt`)).toBe('deep');
    }
    expect(await read('tools.txt')).toContain('busybox');
    expectOutcome(await shop.run('deploy'), 'unchanged');
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await read('VERSION')).toBe('1.0.0');
  });

  test('runs a unit, and leaves a version that crashes', async () => {
    configure(shop, () => {});
    expectOutcome(await shop.deploy('1.0.0'), 'success');
    expectOutcome(await shop.deploy('2.0.0', 'crashes'), 'rolled_back');
    await expectVersion(shop.machines, '1.0.0');
  });

  test('frees the lock of a runner that was killed', async () => {
    configure(shop, () => {});
    await shop.release('3.0.0');
    const killed = await shop.run('deploy', {}, { killAt: /host-1 › complete/ });
    expect(killed.signal).toBe('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expectOutcome(await shop.run('deploy'), 'success');
    await expectVersion(shop.machines, '3.0.0');
  });
});

describe('a login', () => {
  let shop: SystemdShop;

  beforeAll(async () => {
    shop = await openSystemdShop(['host-1']);
  });

  afterAll(async () => shop?.[Symbol.asyncDispose]());

  test.each([
    ['tcsh', '/usr/bin/tcsh', '.tcshrc'],
    ['fish', '/usr/bin/fish', '.config/fish/config.fish'],
    ['bash', '/bin/bash', '.bashrc'],
  ])('fault 13: by %s that greets on both outputs', async (user, shell, file) => {
    await addUser(only(shop), `by-${user}`, shell);
    const greeting = `echo 'Welcome to host-1!'; echo BW; sh -c 'echo "no mail today" >&2'\n`;
    await only(shop).exec(`mkdir -p "$(dirname ~/${file})"; cat >~/${file}`.replaceAll('~', `/home/by-${user}`), {
      input: greeting,
    });
    await only(shop).exec(`chown -R by-${user}: /home/by-${user}`);
    configure(shop, (app, host) => {
      host.user = `by-${user}`;
      app.path = `/srv/by-${user}`;
      app.env = { CHANNEL: `it's "$HOME" \\ !` };
      app.runtime = { systemd: { unit: 'shop.service', start: 'exec python3 service.py', soak: '500ms' } };
    });
    await only(shop).exec(
      `install -d -o by-${user} -g by-${user} /srv/by-${user}; systemctl stop shop 2>/dev/null || :`,
    );
    await shop.release('1.0.0');
    if (user !== 'tcsh') {
      const refused = await shop.run('deploy');
      expectOutcome(refused, 'aborted');
      expect(refused.log).toMatch(/Bowline wrote shop\.service for \S+, not for/);
    }
    expectOutcome(await shop.run('deploy', { force: 'adopt' }), 'success');
    expectOutcome(await shop.deploy('2.0.0'), 'success');
    expect(await askService(only(shop))).toMatchObject({ version: '2.0.0', channel: `it's "$HOME" \\ !` });
    expectOutcome(await shop.deploy('3.0.0', 'crashes'), 'rolled_back');
    expect((await askService(only(shop))).version).toBe('2.0.0');
  });

  test('where forwarding is forbidden the checks still tell healthy from sick', async () => {
    await only(shop).exec(
      "printf 'AllowTcpForwarding no\\nDisableForwarding yes\\n' >/etc/ssh/sshd_config.d/closed.conf; systemctl reload ssh; systemctl stop shop || :",
    );
    configure(shop, (app) => {
      app.checks = { version: {}, response_time: { p95: '2s', samples: 3 } };
      app.health = { path: '/health', deadline: '4s', interval: '100ms' };
    });
    await shop.release('4.0.0');
    const good = await shop.run('deploy', { force: 'adopt' });
    expectOutcome(good, 'success');
    expect(good.log).toContain('forwards no connections, so python3 on the host carries them');
    expect(readReport(good).hosts[0]?.checks.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expectOutcome(await shop.deploy('5.0.0', 'never-healthy'), 'rolled_back');
    expectOutcome(await shop.deploy('6.0.0', 'wrong-version'), 'rolled_back');
    await expectVersion(shop.machines, '4.0.0');
  });

  test('that may open two sessions is enough, and one is refused by name', async () => {
    const allow = (count: number) =>
      only(shop).exec(`echo MaxSessions ${count} >/etc/ssh/sshd_config.d/few.conf; systemctl reload ssh`);
    configure(shop, (app) => {
      app.checks = { books: { type: 'command', run: 'sleep 0.5' }, disk: { free: '1%' }, response_time: { p95: '2s' } };
    });
    await allow(2);
    expectOutcome(await shop.deploy('7.0.0'), 'success');
    await allow(1);
    const refused = await shop.deploy('8.0.0');
    expectOutcome(refused, 'failed');
    expect(lastLines(refused.log, 1)).toContain('MaxSessions');
    await expectVersion(shop.machines, '7.0.0');
  });
});

describe('a disk', () => {
  let shop: SystemdShop;

  beforeAll(async () => {
    shop = await openSystemdShop(['host-1'], { tmpfs: ['/srv:exec,size=8m,nr_inodes=400,uid=1000,gid=1000,mode=755'] });
    expectOutcome(await shop.deploy('1.0.0'), 'success');
  });

  afterAll(async () => shop?.[Symbol.asyncDispose]());

  /** Takes every block, and every inode, until `empty`. */
  const fillBlocks = 'dd if=/dev/zero of=/srv/filler bs=4k 2>/dev/null || :';
  const fillInodes = 'mkdir -p /srv/many; i=0; while touch /srv/many/$i 2>/dev/null; do i=$((i+1)); done';
  const empty = () => only(shop).exec('rm -rf /srv/filler /srv/many');

  test('fault 25: that is too small for what is asked to stay free is named in pre-flight', async () => {
    configure(shop, (_app, _host, defaults) => {
      defaults.preflight = { disk_free: '200MB' };
    });
    const run = await shop.deploy('2.0.0');
    expectOutcome(run, 'aborted');
    expect(lastLines(run.log, 1)).toMatch(/\d+ MB free at .*, 200 MB needed/);
    expect(readReport(run).error).toMatchObject({ code: 'preflight', host: 'host-1' });
  });

  test('fault 25: that cannot hold the release is named in pre-flight', async () => {
    configure(shop, () => {});
    await shop.release('2.0.0');
    writeFileSync(join(shop.project.folder, 'app/large.bin'), randomBytes(9_000_000));
    shop.project.commit('Large');
    const run = await shop.run('deploy');
    expectOutcome(run, 'aborted');
    expect(lastLines(run.log, 1)).toContain('MB needed');
  });

  test('fault 25: without free inodes is named in pre-flight', async () => {
    configure(shop, () => {});
    await shop.release('2.0.0');
    for (let index = 0; index < 400; index += 1) shop.project.write(`app/many/${index}`, '');
    shop.project.commit('Many');
    const run = await shop.run('deploy');
    expectOutcome(run, 'aborted');
    expect(lastLines(run.log, 1)).toMatch(/\d+ inodes free at .*, \d+ needed/);
  });

  test.each([
    ['while the release is built', { build: [fillBlocks, 'head -c 100000 /dev/zero >made'] }],
    ['before the release is complete', { hooks: { after_prepare: [fillInodes] } }],
    ['before the switch', { hooks: { before_activate: [fillInodes] } }],
  ])('fault 26: that fills up %s leaves the live release alone', async (_when, change) => {
    configure(shop, (app) => Object.assign(app, change));
    const run = await shop.deploy('2.0.0');
    await empty();
    expectOutcome(run, 'failed');
    expect(lastLines(run.log, 1)).toContain('No space left on device');
    await expectVersion(shop.machines, '1.0.0');
  });

  test('fault 26: that fills up after the switch does not keep it from going back', async () => {
    configure(shop, (app) => {
      app.hooks = { after_activate: [fillInodes, fillBlocks, 'echo "not today"; exit 9'] };
    });
    const run = await shop.deploy('2.0.0');
    await empty();
    expectOutcome(run, 'rolled_back');
    expect(lastLines(run.log, 1)).toContain('not today');
    await expectVersion(shop.machines, '1.0.0');
  });

  test('fault 24: that is read-only is named in pre-flight', async () => {
    configure(shop, () => {});
    await only(shop).exec('mount -o remount,ro /srv');
    const run = await shop.deploy('2.0.0');
    await only(shop).exec('mount -o remount,rw /srv');
    expectOutcome(run, 'aborted');
    expect(lastLines(run.log, 1)).toMatch(/may not write to .*read-only/);
    await expectVersion(shop.machines, '1.0.0');
  });

  test('works again once there is room', async () => {
    configure(shop, () => {});
    expectOutcome(await shop.deploy('2.0.0'), 'success');
    await expectVersion(shop.machines, '2.0.0');
    expect(await readFileOn(only(shop), 'current/VERSION')).toBe('2.0.0');
  });
});
