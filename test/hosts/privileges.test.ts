import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  expectOutcome,
  expectVersion,
  lastLines,
  openSystemdShop,
  PATH,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

const RULES = '/etc/sudoers.d/deploy';
const OWN_RULES = '/etc/sudoers.d/bowline-shop-production';

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1'], { env: { TOKEN: 'the secret of the shop' } });
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

/** The deploy user has no rights but its own. */
beforeAll(async () => {
  await machine().exec(`grep -rl deploy /etc/sudoers.d | xargs rm -f; chmod 755 /srv; chown root:root /srv`);
});

afterEach(async () => {
  await machine().exec(
    `systemctl disable --now ${UNIT} shop-production-nightly.timer 2>/dev/null; rm -rf /etc/systemd/system/shop* /var/lib/shop ${OWN_RULES} ${RULES} ${PATH} /etc/bowline /usr/local/sbin/bowline-root /etc/nginx/sites-enabled/*; systemctl daemon-reload; systemctl stop nginx`,
  );
});

type App = Record<string, unknown>;

function configure(privileges: string | undefined, change: (systemd: App, app: App) => void = () => {}): void {
  shop.configure((_config, app) => {
    Object.assign(app, privileges === undefined ? {} : { privileges }, { secrets: ['TOKEN'] });
    if (privileges === 'root-script') Object.assign(app, { domain: 'shop.test', nginx: {} });
    if (privileges === 'restart') {
      app.directories = [{ path: '/var/lib/shop', owner: 'deploy', mode: '0750' }];
      app.schedule = { nightly: { run: 'true', calendar: '*-*-* 03:00' } };
    }
    change((app.runtime as { systemd: App }).systemd, app);
  });
}

/** What doctor prints for root on the machine. */
async function askScript(): Promise<string> {
  const run = await shop.run('doctor');
  expectOutcome(run, 'aborted');
  const script = readReport(run).installs?.find(({ what }) => what.includes('root'))?.text ?? '';
  expect(script, run.log).not.toBe('');
  return script;
}

/** As root, twice: the second time changes nothing. */
async function obey(script: string): Promise<void> {
  const runIt = () => machine().exec('cat >/root/setup.sh && sh /root/setup.sh', { input: script });
  await runIt();
  const look = `md5sum /etc/sudoers.d/* /etc/systemd/system/${UNIT} /home/deploy/.ssh/authorized_keys; stat -c '%U %a' ${PATH}`;
  const before = await machine().exec(look);
  await runIt();
  expect(await machine().exec(look)).toBe(before);
}

const attempt = (code: string) => machine().exec(`{ ${code}; } 2>&1 || echo "refused ($?)"`, { user: 'deploy' });

describe('privileges: restart', () => {
  test('deploys, unchanged, rolls back and is told what to leave to an admin, with what doctor printed', async () => {
    configure('restart');
    await shop.release('1.0.0');
    const script = await askScript();
    expect(script).toContain('permitopen="127.0.0.1:8000"');
    expect(script).not.toMatch(/^[^#]*\*.*NOPASSWD/m);
    await obey(script);
    expectOutcome(await shop.run('deploy'), 'success');
    expect(
      await machine().exec('stat -c "%U %a" /var/lib/shop; systemctl is-active shop-production-nightly.timer'),
    ).toBe('deploy 750\nactive\n');
    expectOutcome(await shop.run('deploy'), 'unchanged');
    expectOutcome(await shop.deploy('2.0.0'), 'success');
    expectOutcome(await shop.deploy('3.0.0', 'crashes'), 'rolled_back');
    expectOutcome(await shop.run('rollback'), 'success');
    await expectVersion(shop.machines, '1.0.0');

    // Another unit: found before anything is touched, and the script of today mends it.
    configure('restart', (systemd) => {
      systemd.hardening = { PrivateTmp: false };
    });
    const refused = await shop.deploy('4.0.0');
    expectOutcome(refused, 'aborted');
    expect(lastLines(refused.log, 4)).toContain(`unit ${UNIT} is not as the config says`);
    await expectVersion(shop.machines, '1.0.0');
    await obey(await askScript());
    expectOutcome(await shop.run('deploy'), 'success');
  });

  test('is no way to become root, nor to read what only root may', async () => {
    configure('restart');
    await shop.release('1.0.0');
    await obey(await askScript());
    expectOutcome(await shop.run('deploy'), 'success');
    const unit = `/etc/systemd/system/${UNIT}`;
    const evil = '[Service]\\nExecStart=/bin/sh -c "id >/tmp/became-root"\\n';
    for (const code of [
      'sudo -n id',
      'sudo -n sh -c id',
      `sudo -n systemctl restart ${UNIT} sshd.service`,
      `sudo -n systemctl restart ../${UNIT}`,
      `sudo -n systemctl --root=/tmp restart ${UNIT}`,
      `sudo -n systemctl edit ${UNIT}`,
      `sudo -n systemctl daemon-reload`,
      `sudo -n systemctl link /home/deploy/evil.service`,
      `sudo -n systemctl set-property ${UNIT} User=root`,
      `sudo -n systemctl enable --now /home/deploy/evil.service`,
      `printf '${evil}' | sudo -n tee ${unit}`,
      `printf '${evil}' >${unit}`,
      `mkdir -p ${unit}.d && printf '${evil}' >${unit}.d/evil.conf`,
      `sudo -n EDITOR=id visudo`,
      `SYSTEMD_EDITOR=id sudo -n -E systemctl restart ${UNIT} --user`,
    ]) {
      expect(await attempt(code), code).toContain('refused');
    }
    // Whoever deploys may run what it likes as the user of the service, and as nobody else.
    const shadow = await machine().exec('cat /etc/shadow');
    const root = shadow.split('\n')[0] ?? '';
    for (const plant of [
      `ln -sf /etc/shadow ${PATH}/current/.bowline/env`,
      `rm ${PATH}/current/.bowline/env; printf 'PATH=/home/deploy/bin\\nLD_PRELOAD=/home/deploy/evil.so\\n' >${PATH}/current/.bowline/env`,
      `rm ${PATH}/current/.bowline/start; printf '#!/bin/sh\\nid >${PATH}/shared/who; exec sleep 60\\n' >${PATH}/current/.bowline/start; chmod +x ${PATH}/current/.bowline/start`,
    ]) {
      await attempt(`${plant}; sudo -n systemctl restart ${UNIT}; sleep 0.5`);
      expect(await machine().exec(`cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'`)).not.toContain(root);
    }
    expect(await machine().exec(`cat ${PATH}/shared/who`)).toContain('(deploy)');
    expect(await machine().exec('ls /tmp /root')).not.toContain('became-root');
  });

  test('refuses a unit that lets systemd read below the folder of the app', async () => {
    configure('restart', (systemd) => {
      delete systemd.start;
    });
    const unit = `[Service]\nUser=deploy\nEnvironment=BOWLINE_PORT=8000\nWorkingDirectory=${PATH}/current\nExecStart=/usr/bin/python3 service.py\n`;
    const write = (text: string) =>
      machine().exec(`cat >/etc/systemd/system/${UNIT}; systemctl daemon-reload`, { input: text });
    await write(`${unit}EnvironmentFile=${PATH}/current/.bowline/env\n`);
    await shop.release('1.0.0');
    await obey(await askScript());
    const refused = await shop.run('deploy');
    expectOutcome(refused, 'aborted');
    expect(refused.log).toContain('as root, through any link');
    await write(unit.replace('ExecStart=', `ExecStart=/bin/sh ${PATH}/current/.bowline/run `));
    expectOutcome(await shop.run('deploy'), 'success');
  });
});

describe('privileges: root-script', () => {
  const SITE = '/etc/nginx/sites-enabled/shop-production.conf';
  const at = (port: number) => {
    configure('root-script', (systemd, app) => {
      systemd.start = `env PORT=${port} python3 service.py`;
      app.port = port;
    });
  };
  beforeEach(async () => {
    await machine().exec('rm -f /etc/nginx/sites-enabled/default; systemctl start nginx');
  });

  test('installs the site by root’s template, moves to another port that root allows, and goes back', async () => {
    at(8000);
    await shop.release('1.0.0');
    await obey(await askScript());
    expectOutcome(await shop.run('deploy'), 'success');
    expectOutcome(await shop.run('deploy'), 'unchanged');
    const upstream = () => machine().exec(`grep -o 'proxy_pass.*' ${SITE}`);
    expect(await upstream()).toBe('proxy_pass http://127.0.0.1:8000;\n');
    at(8003);
    expectOutcome(await shop.run('deploy'), 'success');
    expect(await upstream()).toBe('proxy_pass http://127.0.0.1:8003;\n');
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await upstream()).toBe('proxy_pass http://127.0.0.1:8000;\n');

    at(9000);
    const refused = await shop.run('deploy');
    expectOutcome(refused, 'aborted');
    expect(refused.log).toContain('/etc/bowline/shop-production.conf is not as the config says');
    await machine().exec('chmod g+w /etc/bowline/shop-production.site');
    at(8003);
    const writable = await shop.run('deploy');
    expectOutcome(writable, 'failed');
    expect(writable.log).toContain('/etc/bowline/shop-production.site is not there, or others than root may write it');
  });

  test('is no way to become root, nor to have another unit, port, site or app', async () => {
    at(8000);
    await shop.release('1.0.0');
    await obey(await askScript());
    expectOutcome(await shop.run('deploy'), 'success');
    const root = 'sudo -n /usr/local/sbin/bowline-root';
    const evil = 'server { listen 80; access_log /root/.ssh/authorized_keys; }';
    for (const code of [
      'sudo -n id',
      `sudo -n sh /usr/local/sbin/bowline-root shop-production drop`,
      `${root}`,
      `${root} ../../tmp/evil restart ${UNIT}`,
      `${root} shop-production restart sshd.service`,
      `${root} shop-production restart ${UNIT} sshd.service`,
      `${root} shop-production apply port=8010`,
      `${root} shop-production apply 'port=8000 8001'`,
      `${root} shop-production apply port=8000 extra`,
      `${root} shop-production apply 'port=8000;id'`,
      `${root} shop-production certificate`,
      `${root} other-production apply port=8000`,
      `printf '${evil}' >/etc/bowline/shop-production.site`,
      `mkdir /etc/bowline/evil`,
      `ln -sf /tmp/evil /etc/bowline/shop-production.conf`,
      `ENV=/tmp/evil BASH_ENV=/tmp/evil LD_PRELOAD=/tmp/evil.so PATH=/tmp:$PATH ${root} shop-production drop now`,
    ]) {
      expect(await attempt(code), code).toContain('refused');
    }
    // As sudo would run it, were its line wider: the script judges each word itself.
    for (const words of [
      'shop-production restart sshd.service',
      'shop-production apply port=22',
      "shop-production apply 'port=8000 8001'",
      "shop-production apply 'port=8000/g;w /tmp/became-root'",
      "'shop-production/../shop-production' drop",
      'shop-production certificate',
      'shop-production enable shop.service extra',
    ]) {
      const said = await machine().exec(`/usr/local/sbin/bowline-root ${words} 2>&1 || echo "refused ($?)"`);
      expect(said, words).toContain('refused (1)');
    }
    expect(await machine().exec('ls /tmp')).not.toContain('became-root');
    expect(await machine().exec(`cat ${SITE}`)).toContain('127.0.0.1:8000');
  });
});

test('privileges: user deploys a unit of the user, without sudo', async () => {
  configure('user', (systemd) => {
    systemd.scope = 'user';
  });
  await shop.release('1.0.0');
  await machine().exec('loginctl disable-linger deploy');
  const script = await askScript();
  expect(script).not.toContain('sudoers');
  await obey(script);
  expectOutcome(await shop.run('deploy'), 'success');
  expectOutcome(await shop.run('deploy'), 'unchanged');
  expect(await attempt('sudo -n id')).toContain('refused');
  await machine().exec(
    `env XDG_RUNTIME_DIR=/run/user/1000 systemctl --user disable --now ${UNIT}; rm -rf /home/deploy/.config`,
    { user: 'deploy' },
  );
});

test('without a level the line of sudoers makes the deploy user root, as docs/least-privilege.md says', async () => {
  configure(undefined);
  await shop.release('1.0.0');
  await obey(await askScript());
  expectOutcome(await shop.run('deploy'), 'success');
  const install = `sudo -n install -m 644 ${PATH}/current/.bowline/unit /etc/systemd/system/${UNIT}`;
  const evil = '[Service]\\nExecStart=/bin/sh -c "id >/root/became-root"\\n';
  await attempt(
    `rm ${PATH}/current/.bowline/unit; printf '${evil}' >${PATH}/current/.bowline/unit; ${install} && sudo -n systemctl daemon-reload && sudo -n systemctl restart ${UNIT}; sleep 1`,
  );
  expect(await machine().exec('cat /root/became-root; rm /root/became-root')).toContain('uid=0(root)');
});
