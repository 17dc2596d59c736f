import { describe, expect, test } from 'vitest';
import type { SystemdRuntime } from '../../../src/config/runtimes/systemd';
import { credentialsOf, writeUnit } from '../../../src/release/unit-file';
import { findUnitProblems, runsFromCurrent } from '../../../src/runtimes/unit';
import { readUnit, type UnitAnswer } from '../../../src/runtimes/unit-answer';
import { makeTarget } from '../plan/target';

const runtime: SystemdRuntime = { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 };
const withEnv = makeTarget({ env: { LOG_LEVEL: 'INFO' } });
const CURRENT = `${withEnv.path}/current`;

/** What systemd answers of a unit that runs the app from `current`, with changes. */
function answer(changes: Readonly<Record<string, string | undefined>> = {}, names = '', own = false): UnitAnswer {
  const shown = {
    LoadState: 'loaded',
    FragmentPath: '/etc/systemd/system/shop.service',
    WorkingDirectory: CURRENT,
    ExecStart: exec('/usr/bin/env', '/usr/bin/env python3 app.py'),
    EnvironmentFiles: `${CURRENT}/.bowline/env (ignore_errors=no)`,
    ...changes,
  };
  const lines = Object.entries(shown).flatMap(([name, value = '']) => value.split('\n').map((one) => `${name}=${one}`));
  const texts: Record<string, string> = { show: lines.join('\n'), names };
  const read = readUnit({ read: (key) => (own && key === 'own' ? 'yes' : undefined), readText: (key) => texts[key] });
  if (read === undefined) throw new Error('no answer');
  return read;
}

function exec(program: string, argv: string): string {
  return `{ path=${program} ; argv[]=${argv} ; ignore_errors=no ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }`;
}

const find = (one: UnitAnswer | undefined, target = withEnv, text = '') => findUnitProblems(target, runtime, one, text);

describe('a unit that exists', () => {
  test.each([
    ['the env of the release', {}],
    ['it if it is there', { EnvironmentFiles: `${CURRENT}/.bowline/env (ignore_errors=yes)` }],
    [
      'others as well',
      { EnvironmentFiles: `/etc/default/shop (ignore_errors=no)\n${CURRENT}/.bowline/env (ignore_errors=no)` },
    ],
  ])('is fine when it reads %s', (_name, changes) => {
    expect(find(answer(changes))).toEqual([]);
  });

  test.each([
    ['something else', '/etc/default/shop (ignore_errors=no)'],
    ['nothing, because a drop-in has reset the list', ''],
    ['the env of one release for ever', `${withEnv.path}/releases/1/.bowline/env (ignore_errors=no)`],
  ])('that reads %s is told the line to add', (_name, files) => {
    expect(find(answer({ EnvironmentFiles: files }))).toEqual([
      {
        message: 'unit shop.service does not read what the release brings',
        hint: `Run \`sudo systemctl edit shop.service\` and add under [Service]: EnvironmentFile=${CURRENT}/.bowline/env`,
      },
    ]);
  });

  test('needs no line where the release brings neither env nor secrets', () => {
    expect(find(answer({ EnvironmentFiles: '' }), makeTarget({ env: {}, secrets: {} }))).toEqual([]);
  });

  describe('has to load every secret that comes as a credential', () => {
    const target = makeTarget({ env: {}, secrets: { A: 'A', B: 'B' }, secretsAs: 'credentials' });
    const [first = '', second = ''] = credentialsOf(target);
    const missing = (text: string) =>
      find(answer(), target, text).map(({ hint = '' }) => hint.slice(hint.indexOf('LoadCredential=')));

    test.each([
      ['both', `[Service]\n${first}\n  ${second.replace('=', ' = ')}\n`, []],
      ['one', `[Service]\n${first}\n`, [second]],
      ['one behind a comment', `#${first}\n${second}`, [first]],
      [
        'none, because a drop-in has reset the list',
        `${first}\n${second}\n[Service]\nLoadCredential=\n`,
        [first, second],
      ],
      ['both by its own name', [first, second].join('\n').replaceAll('/srv/shop-', '/srv/%N-'), []],
    ])('and has %s', (_what, text, expected) => {
      expect(missing(text)).toEqual(expected);
    });
  });

  test.each([
    ['there is no unit shop.service', 'start:', { LoadState: 'not-found', ExecStart: '' }],
    ['unit shop.service is masked', '`sudo systemctl unmask shop.service`', { LoadState: 'masked', ExecStart: '' }],
    [
      'systemd cannot load unit shop.service: Unit shop.service has a bad unit file setting.',
      'Mend /etc/systemd/system/shop.service',
      {
        LoadState: 'bad-setting',
        LoadError: 'org.freedesktop.systemd1.BadUnitSetting "Unit shop.service has a bad unit file setting."',
      },
    ],
  ])('is told alone that %s', (message, hint, changes) => {
    const found = find(answer(changes));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.hint).toContain(hint);
  });

  test('that nobody answered for is not there', () => {
    expect(find(undefined).map(({ message }) => message)).toEqual(['there is no unit shop.service']);
  });
});

describe('a unit runs from `current`', () => {
  const path = withEnv.path;
  const linked = ['/opt/app', `/srv/apps/shop`, CURRENT].map((name) => `/opt/app\t${name}`).join('\n');
  const moved = `${path}\t${path}\n${path}\t/data/shop`;

  test.each([
    ['by where it works', answer()],
    ['by a folder below', answer({ WorkingDirectory: `${CURRENT}/api` })],
    ['where that may be missing', answer({ WorkingDirectory: `!${CURRENT}` })],
    ['by its program', answer({ WorkingDirectory: '', ExecStart: exec(`${CURRENT}/bin/shop`, `${CURRENT}/bin/shop`) })],
    [
      'by an argument, working elsewhere',
      answer({
        WorkingDirectory: '/var/lib/shop',
        ExecStart: exec('/usr/bin/java', `/usr/bin/java -jar ${CURRENT}/shop.jar`),
      }),
    ],
    [
      'by an option',
      answer({ WorkingDirectory: '', ExecStart: exec('/usr/bin/gunicorn', `gunicorn --chdir=${CURRENT} a:b`) }),
    ],
    ['by a shell', answer({ WorkingDirectory: '', ExecStart: exec('/bin/sh', `/bin/sh -c "cd ${CURRENT} && ./run"`) })],
    [
      'by an argument that is relative',
      answer({ WorkingDirectory: path, ExecStart: exec('/usr/bin/node', '/usr/bin/node current/primary.js') }),
    ],
    [
      'by the word of a wrapper',
      answer({
        WorkingDirectory: '',
        ExecStart: exec('/usr/local/bin/run', 'run'),
        Environment: `"HOME=${CURRENT}" A=b`,
      }),
    ],
    ['by a link to it', answer({ WorkingDirectory: '/opt/app' }, linked)],
    ['by another name of the path', answer({ WorkingDirectory: '/data/shop/current' }, moved)],
    ['as a chroot', answer({ WorkingDirectory: '', RootDirectory: CURRENT, ExecStart: exec('/bin/app', '/bin/app') })],
  ])('%s', (_how, one) => {
    expect(runsFromCurrent(withEnv, one)).toBe(true);
  });

  test.each([
    [
      'in an older folder',
      answer({ WorkingDirectory: '/opt/old', ExecStart: exec('/usr/bin/python3', 'python3 service.py') }),
    ],
    [
      'by a program elsewhere',
      answer({ WorkingDirectory: '', ExecStart: exec('/opt/old/bin/shop', '/opt/old/bin/shop') }),
    ],
    ['in one release for ever', answer({ WorkingDirectory: `${path}/releases/1` })],
    [
      'in one release for ever, with a program of the current one',
      answer({
        WorkingDirectory: `${path}/releases/1`,
        ExecStart: exec(`${CURRENT}/bin/python`, `${CURRENT}/bin/python app.py`),
      }),
    ],
    [
      'by a link to one release',
      answer({ WorkingDirectory: '/opt/app' }, `/opt/app\t/opt/app\n/opt/app\t${path}/releases/1`),
    ],
    [
      'in a folder that only begins like it',
      answer({ WorkingDirectory: `${CURRENT}-old`, ExecStart: exec('/bin/a', `/bin/a ${CURRENT}-old/b`) }),
    ],
    ['beside it', answer({ WorkingDirectory: path, ExecStart: exec('/usr/bin/node', 'node server.js') })],
  ])('but not %s', (_how, one) => {
    expect(runsFromCurrent(withEnv, one)).toBe(false);
  });

  test('and where it does not, what it runs is told, and what to change', () => {
    const old = answer({
      WorkingDirectory: '/opt/old',
      ExecStart: exec('/usr/bin/python3', '/usr/bin/python3 service.py'),
    });
    expect(find(old)).toEqual([
      {
        message: `unit shop.service does not run from ${CURRENT}: it runs \`/usr/bin/python3 service.py\` in /opt/old`,
        hint: expect.stringContaining(`add under [Service]: WorkingDirectory=${CURRENT}`),
      },
    ]);
    const stale = answer({ WorkingDirectory: '/opt/old', NeedDaemonReload: 'yes' });
    expect(find(stale)[0]?.hint).toContain('`sudo systemctl daemon-reload`');
  });

  test('and one that Bowline writes is judged where somebody has changed it by a drop-in', () => {
    const written = { ...runtime, start: './run' };
    const elsewhere = { WorkingDirectory: '/opt/old', ExecStart: exec('/opt/old/run', '/opt/old/run') };
    const changed = { ...elsewhere, DropInPaths: '/etc/systemd/system/shop.service.d/override.conf' };
    const judge = (one: UnitAnswer | undefined) => findUnitProblems(withEnv, written, one, undefined).length;
    expect([judge(answer(changed, '', true)), judge(answer(changed)), judge(answer({}, '', true))]).toEqual([1, 0, 0]);
    expect([judge(undefined), judge(answer({ LoadState: 'masked' }))]).toEqual([0, 1]);
    // Without a drop-in it is one for another folder, which the unit's part tells.
    expect(judge(answer(elsewhere, '', true))).toBe(0);
  });
});

describe('a unit that Bowline writes', () => {
  test('is the same for every release, and runs what `current` points to', () => {
    const text = writeUnit(withEnv, { ...runtime, start: 'python3 app.py' });
    expect(text).toContain(`ExecStart=${CURRENT}/.bowline/start\n`);
    // Root would read it, through any link that the deploy user puts there.
    expect(text).not.toContain('EnvironmentFile');
    expect(text).toContain(`User=${withEnv.host.user}\n`);
    expect(text).not.toContain('python3');
  });

  test('of a user runs as that user and starts with the user manager', () => {
    const text = writeUnit(withEnv, { ...runtime, scope: 'user', start: 'x' });
    expect(text).not.toContain('User=');
    expect(text).toContain('WantedBy=default.target');
  });

  test('doubles a percent sign, which systemd would expand', () => {
    const text = writeUnit(makeTarget({ path: '/srv/100%' }), { ...runtime, start: 'x' });
    expect(text).toContain('ExecStart=/srv/100%%/current/.bowline/start');
  });
});
