import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findLeaks } from '../fixtures/runner';
import { LAST_WORDS } from '../fixtures/systemd-service';
import {
  askService,
  expectOutcome,
  expectVersion,
  lastLines,
  listReleases,
  openSystemdShop,
  PATH,
  PORT,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

/** Everything that a shell, systemd, YAML, JSON or a workflow command might take for its own. */
const PLANTED = `it's "planted" $HOME \${HOME} %h %% \\ \\n \`id\` #;=&|<>*?~!\nthe second line\n\tand a third, naïve\n`;

let shop: SystemdShop;

type App = Record<string, unknown>;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1'], { env: { TOKEN: PLANTED } });
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

/** The machine is as it was, so that each test makes its first deploy. */
afterEach(async () => {
  const stop = `systemctl disable --now ${UNIT}; rm -f /etc/systemd/system/${UNIT}; systemctl daemon-reload`;
  const user = 'env XDG_RUNTIME_DIR=/run/user/1000 systemctl --user disable --now';
  await machine().exec(`${user} ${UNIT} || :`, { user: 'deploy' });
  await machine().exec(`{ ${stop}; rm -rf ${PATH} /home/deploy/.config; } 2>&1 || :`);
});

function configure(change: (app: App, systemd: App) => void): void {
  shop.configure((_config, app) => change(app, (app.runtime as { systemd: App }).systemd));
}

const WSGI = `import json, os

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'application/json')])
    answer = {'status': 'ok', 'version': open('VERSION').read().strip(), 'channel': os.environ.get('CHANNEL')}
    return [json.dumps(answer).encode()]
`;

describe('gunicorn under a unit that exists', () => {
  const unit = `[Service]
User=deploy
WorkingDirectory=${PATH}/current
ExecStart=/usr/bin/gunicorn --bind 127.0.0.1:${PORT} --workers 2 shop:application
Restart=on-failure
`;
  const environmentLine = `EnvironmentFile=${PATH}/current/.bowline/env`;

  async function install(text: string): Promise<void> {
    await machine().exec(`cat >/etc/systemd/system/${UNIT}; systemctl daemon-reload`, { input: text });
  }

  async function release(version: string, code = WSGI): Promise<void> {
    await shop.release(version);
    shop.project.write('app/shop.py', code);
    shop.project.commit(`gunicorn ${version}`);
  }

  test('a unit that is not there, or does not read env, is named in pre-flight and nothing is touched', async () => {
    configure((app, systemd) => {
      delete systemd.start;
      app.env = { CHANNEL: 'wsgi' };
    });
    await release('1.0.0');
    const absent = await shop.run('deploy');
    expectOutcome(absent, 'aborted');
    expect(lastLines(absent.log, 1)).toContain(`there is no unit ${UNIT}`);

    await install(unit);
    const deaf = await shop.run('deploy');
    expectOutcome(deaf, 'aborted');
    expect(deaf.outputs['error-code']).toBe('preflight');
    expect(lastLines(deaf.log, 1)).toContain(environmentLine);
    expect(await machine().exec(`ls -A ${PATH} 2>/dev/null || :`)).toBe('');
  });

  test('version 1 goes live, version 2 replaces it, one that cannot be imported is left, and the way back works', async () => {
    configure((app, systemd) => {
      delete systemd.start;
      app.env = { CHANNEL: 'wsgi' };
      app.checks = { version: {} };
    });
    await install(`${unit}${environmentLine}\n`);
    await release('1.0.0');
    expectOutcome(await shop.run('deploy'), 'success');
    await release('2.0.0');
    expectOutcome(await shop.run('deploy'), 'success');
    expect(await askService(machine())).toMatchObject({ version: '2.0.0', channel: 'wsgi' });

    await release('3.0.0', 'import no_such_module\n');
    const failed = await shop.run('deploy');
    expectOutcome(failed, 'rolled_back');
    expect(failed.log).toContain("No module named 'no_such_module'");
    expect(failed.summary).toContain("No module named 'no_such_module'");
    await expectVersion(shop.machines, '2.0.0');

    expectOutcome(await shop.run('rollback'), 'success');
    await expectVersion(shop.machines, '1.0.0');
  });
});

describe('a planted secret reaches the service intact and is found nowhere else', () => {
  test.each([
    ['system', 'env'],
    ['system', 'credentials'],
    ['system', 'files'],
    ['user', 'env'],
    ['user', 'credentials'],
    ['user', 'files'],
  ])('in a unit of the %s manager, as %s', async (scope, secretsAs) => {
    configure((app, systemd) => {
      Object.assign(app, { secrets: ['TOKEN'], secrets_as: secretsAs, build: ['env >build.txt'] });
      systemd.scope = scope;
    });
    await using spy = await watchArguments();
    const run = await shop.deploy('1.0.0');
    expectOutcome(run, 'success');
    expect(await askService(machine(), '/setting/TOKEN')).toEqual({ from: secretsAs, value: PLANTED });
    const again = await shop.deploy('1.0.1', 'crashes');
    expectOutcome(again, 'rolled_back');
    expect(await askService(machine(), '/setting/TOKEN')).toEqual({ from: secretsAs, value: PLANTED });

    expect(findLeaks({ ...spell(run), ...spell(again), ...(await readMachine(spy)) }, PLANTED)).toEqual([]);
    const open = `find ${PATH} -type f -path '*/.bowline/*' -perm /077 -exec grep -lF 'the second line' {} +`;
    expect(await machine().exec(`${open} || :`)).toBe('');
    expect(await machine().exec(`systemctl is-active ${UNIT} || :`)).toBe(scope === 'user' ? 'inactive\n' : 'active\n');
  });

  function spell(run: Awaited<ReturnType<SystemdShop['run']>>): Record<string, string> {
    const name = run.outputs.version ?? '';
    return {
      [`the log of ${name}`]: run.log,
      [`the summary of ${name}`]: run.summary,
      [`the report of ${name}`]: JSON.stringify(run.report),
      [`the outputs of ${name}`]: JSON.stringify(run.outputs),
      [`the state of ${name}`]: JSON.stringify(run.state),
    };
  }

  interface Spy extends AsyncDisposable {
    read(): Promise<string>;
  }

  /** Collects the arguments of every process on the machine. */
  async function watchArguments(): Promise<Spy> {
    const loop =
      'while :; do cat /proc/[0-9]*/cmdline; sleep 0.005; done 2>/dev/null | tr "\\\\0" " " >/root/arguments';
    await machine().exec(`systemd-run --quiet --unit=spy sh -c '${loop}'`);
    return {
      read: () => machine().exec('cat /root/arguments'),
      [Symbol.asyncDispose]: async () => void (await machine().exec('systemctl stop spy')),
    };
  }

  async function readMachine(spy: Spy): Promise<Record<string, string>> {
    const releases = await listReleases(machine());
    expect(releases).toHaveLength(2);
    const seen = await spy.read();
    expect(seen).toContain('service.py');
    return {
      'the arguments of a process': seen,
      'the journal of the machine': await machine().exec('journalctl --no-pager --all'),
      'the journal of the app': await machine().exec(`cat ${PATH}/.bowline/journal.jsonl`),
      'what the build saw': await machine().exec(`cat ${PATH}/current/build.txt`),
      'the unit': await machine().exec(
        `cat /etc/systemd/system/${UNIT} /home/deploy/.config/systemd/user/${UNIT} 2>/dev/null || :`,
      ),
    };
  }
});

test('without the user manager pre-flight says how to get one', async () => {
  configure((_app, systemd) => {
    systemd.scope = 'user';
  });
  await machine().exec(
    'loginctl disable-linger deploy; systemctl stop user@1000; mv /usr/lib/systemd/system/user@.service /root/',
  );
  try {
    const run = await shop.deploy('1.0.0');
    expectOutcome(run, 'aborted');
    expect(lastLines(run.log, 1)).toContain('loginctl enable-linger deploy');
    expect(readReport(run).error?.code).toBe('preflight');
  } finally {
    await machine().exec(
      'mv /root/user@.service /usr/lib/systemd/system/; systemctl daemon-reload; loginctl enable-linger deploy; systemctl start user@1000',
    );
  }
});

describe('sudo', () => {
  const rules = '/etc/sudoers.d/deploy';

  test('fault 22: without rights pre-flight prints the very line that is enough', async () => {
    configure(() => {});
    await machine().exec(`mv ${rules} /root/sudoers`);
    try {
      const refused = await shop.deploy('1.0.0');
      expectOutcome(refused, 'aborted');
      expect(await machine().exec(`ls -A ${PATH} 2>/dev/null || :`)).toBe('');
      const hint = readReport(refused).error?.hint ?? '';
      const line = /Add with visudo: (deploy ALL=.*)$/m.exec(hint)?.[1] ?? '';
      expect(line, refused.log).not.toBe('');
      expect(line).not.toContain('*');

      await machine().exec(`cat >${rules} && chmod 440 ${rules} && visudo -cf ${rules}`, { input: `${line}\n` });
      expectOutcome(await shop.run('deploy'), 'success');
      expectOutcome(await shop.deploy('2.0.0'), 'success');
      const failed = await shop.deploy('3.0.0', 'crashes');
      expectOutcome(failed, 'rolled_back');
      expect(failed.summary).toContain(LAST_WORDS);
      expectOutcome(await shop.run('rollback'), 'success');
      await expectVersion(shop.machines, '1.0.0');
    } finally {
      await machine().exec(`mv -f /root/sudoers ${rules}`);
    }
  });

  test('a line of it that is missing is named before anything is touched', async () => {
    configure(() => {});
    await machine().exec(`mv ${rules} /root/sudoers`);
    try {
      const few = `deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart ${UNIT}, /usr/bin/systemctl stop ${UNIT}`;
      await machine().exec(`cat >${rules} && chmod 440 ${rules}`, { input: `${few}\n` });
      const refused = await shop.deploy('1.0.0');
      expectOutcome(refused, 'aborted');
      expect(lastLines(refused.log, 1)).toContain('/usr/bin/systemctl daemon-reload');
    } finally {
      await machine().exec(`mv -f /root/sudoers ${rules}`);
    }
  });

  test('who may restart a unit of another user and not read its log is told so', async () => {
    // Of a name without a past: what that user's own services said can still be read.
    const other = 'other.service';
    configure((_app, systemd) => {
      delete systemd.start;
      systemd.unit = other;
    });
    const unit = `[Service]\nUser=nobody\nEnvironment=BOWLINE_PORT=${PORT}\nWorkingDirectory=${PATH}/current\nExecStart=/usr/bin/python3 service.py\n`;
    await machine().exec(`cat >/etc/systemd/system/${other}; systemctl daemon-reload`, { input: unit });
    await machine().exec(`mv ${rules} /root/sudoers`);
    try {
      const systemctl = ['restart', 'stop', 'reset-failed']
        .map((verb) => `/usr/bin/systemctl ${verb} ${other}`)
        .join(', ');
      await machine().exec(`cat >${rules} && chmod 440 ${rules}`, {
        input: `deploy ALL=(root) NOPASSWD: ${systemctl}\n`,
      });
      expectOutcome(await shop.deploy('1.0.0'), 'success');
      const failed = await shop.deploy('2.0.0', 'crashes');
      expectOutcome(failed, 'rolled_back');
      expect(failed.log).toContain('usermod -aG systemd-journal deploy');
      await expectVersion(shop.machines, '1.0.0');
    } finally {
      await machine().exec(`mv -f /root/sudoers ${rules}; systemctl stop ${other}; rm /etc/systemd/system/${other}`);
    }
  });
});

test('a unit of another name takes over, the old one does not come back with the machine, and the way back renames it', async () => {
  const units = async () =>
    machine().exec(`for u in ${UNIT} renamed.service; do systemctl is-active $u; systemctl is-enabled $u; done; :`);
  configure(() => {});
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  expect((await units()).split('\n').slice(0, 2)).toEqual(['active', 'enabled']);

  configure((_app, systemd) => {
    systemd.unit = 'renamed.service';
  });
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  await expectVersion(shop.machines, '2.0.0');
  expect((await units()).split('\n').slice(0, 4)).toEqual(['inactive', 'disabled', 'active', 'enabled']);

  expectOutcome(await shop.run('rollback'), 'success');
  await expectVersion(shop.machines, '1.0.0');
  expect((await units()).split('\n').slice(0, 4)).toEqual(['active', 'enabled', 'inactive', 'disabled']);
  await machine().exec('systemctl disable --now renamed.service 2>&1; rm -f /etc/systemd/system/renamed.service; :');
});

test('a unit of the system writes into shared alone, and only where the config lets it besides', async () => {
  const places = ['here', `${PATH}/shared/data`, '/home/deploy/file', '/srv/file', '/var/tmp/file'];
  const attempt = `for f in ${places.join(' ')}; do if touch "$f" 2>/dev/null; then echo "$f"; fi; done >${PATH}/shared/wrote`;
  const wrote = async () => (await machine().exec(`cat ${PATH}/shared/wrote`)).trim().split('\n');
  const harden = (hardening?: App) =>
    configure((_app, systemd) => {
      systemd.start = `${attempt}; ${systemd.start}`;
      if (hardening !== undefined) systemd.hardening = hardening;
    });
  harden();
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  expect(await wrote()).toEqual([`${PATH}/shared/data`, '/var/tmp/file']);
  expect(await machine().exec('ls /var/tmp')).not.toContain('file');
  harden({ ProtectHome: false, ReadWritePaths: '/home/deploy' });
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  expect(await wrote()).toEqual([`${PATH}/shared/data`, '/home/deploy/file', '/var/tmp/file']);
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await wrote()).toEqual([`${PATH}/shared/data`, '/var/tmp/file']);
});

test('a unit by a template of the app: what systemd does not know fails before the switch, and a rollback brings the unit of before', async () => {
  const write = (more: string) => {
    const service = '[Service]\nUser=<%= it.user %>\nWorkingDirectory=<%= it.current %>\nExecStart=<%= it.start %>\n';
    const text = `[Unit]\nDescription=<%= it.app %>\n\n${service}${more}\n[Install]\nWantedBy=<%= it.wanted_by %>\n`;
    shop.project.write('deploy/shop.service', text);
  };
  configure((_app, systemd) => {
    systemd.template = 'deploy/shop.service';
  });
  write('Nice=3\n');
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  expectOutcome(await shop.run('deploy'), 'unchanged');
  write('Nice=5\n');
  expectOutcome(await shop.run('deploy'), 'success');
  const nice = () => machine().exec(`systemctl show -P Nice ${UNIT}`);
  expect(await nice()).toBe('5\n');
  write('Nicee=5\n');
  const wrong = await shop.run('deploy');
  expectOutcome(wrong, 'failed');
  expect(wrong.log).toMatch(/shop.service:\d+: Unknown key .*'Nicee'/);
  expect(wrong.log).toMatch(/systemd does not take the unit of shop; nothing was changed/);
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await nice()).toBe('3\n');
  const { services } = JSON.parse((await shop.cli('status', '--json')).stdout);
  expect(services[0].drift).toEqual([]);
});
