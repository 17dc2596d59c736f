import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SystemdRuntime } from '../../../src/config/runtimes/systemd';
import type { Target } from '../../../src/config/targets/target';
import { askRights, describeDenied, rightsOf } from '../../../src/phases/rights';
import { partsOf } from '../../../src/provision/parts';
import { pathsOf } from '../../../src/release/host-layout';
import { writeUnit } from '../../../src/release/unit-file';
import { sourceEnv } from '../../../src/release/variables';
import { runtimeOf } from '../../../src/runtimes/choose';

import type { HostUser } from '../../../src/shell/host-user';
import { lines, type Sh } from '../../../src/shell/sh';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, runShell, type Shell } from '../shell/shells';

const ID = '20261121T020152Z-4a446b0';
const user = { isRoot: false };
const systemd = (changes: Partial<SystemdRuntime> = {}): SystemdRuntime => ({
  kind: 'systemd',
  unit: 'shop.service',
  scope: 'system',
  soakMs: 0,
  ...changes,
});

/** What a runtime answers by these facts, and by `unit` from systemd. */
const answers = (facts: Record<string, string>, unit?: string) => ({
  read: (key: string) => facts[key],
  readText: (key: string) => (key === 'show' ? unit : undefined),
});

/** What systemd answers of a unit that runs from `current` of the usual target. */
const LOADED = 'LoadState=loaded\nWorkingDirectory=/srv/shop-production/current\n';

/** Applies every part of an app. */
function install(target: Target, who: HostUser): Sh {
  const parts = partsOf(target).filter(({ isIdle }) => !isIdle?.(answers({})));
  return lines(...parts.map((part) => part.apply(ID, who)));
}

/** Runs code as a step does, with programs that only write down how they were called. */
function call(shell: Shell, code: Sh, folder: string, programs: Readonly<Record<string, string>> = {}) {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['systemctl', 'sudo', 'journalctl', 'loginctl']) {
    const body = programs[name] ?? '';
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >>"${folder}/calls"\n${body}\n`, { mode: 0o755 });
  }
  writeFileSync(join(folder, 'calls'), '');
  const prelude = 'bw() { echo "frame $*"; }\nbw_text() { echo "text $1 $2"; }\nset -e\n';
  const { status, stdout, stderr } = runShell(shell, `{\n${prelude}${code.text}\n}\n`, {
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: folder },
  });
  const calls = readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return {
    status,
    output: stdout
      .toString()
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
    calls,
    stderr: stderr.toString(),
  };
}

describe('static files', () => {
  test('need nothing and run always', () => {
    const runtime = runtimeOf(makeTarget());
    const pieces = [
      runtime.facts('x'),
      install(makeTarget(), user),
      runtime.switchOver({ release: ID, previous: null, user, scratch: '/x' }),
      runtime.stop(ID, user),
      runtime.observe('/x'),
      runtime.logs({ lines: 1, follow: false }, user),
    ];
    expect(pieces.map(({ text }) => text).join('')).toBe('');
    expect(runtime).toMatchObject({ tools: [], hasProcess: false });
    expect([runtime.files(ID, null), runtime.missing(answers({}))]).toEqual([[], []]);
    expect(runtime.readState([])).toEqual({ running: true, detail: 'static files', restarts: 0, pid: null });
  });
});

describeShells("commands of one's own", (shell) => {
  const setUp = (folder: string, commands: { start?: string; stop?: string; status?: string } = {}) => {
    const target = makeTarget({
      path: join(folder, 'site'),
      runtime: { kind: 'command', start: 'echo started', stop: 'echo stopped', status: 'true', soakMs: 0, ...commands },
      port: 8000,
    });
    const runtime = runtimeOf(target);
    const release = pathsOf(target.path).release(ID);
    mkdirSync(join(release, '.bowline'), { recursive: true });
    writeFileSync(join(release, '.bowline/env'), 'LOG="it\'s \\"info\\""\n');
    for (const { path, text, mode } of runtime.files(ID, '1.2.3')) writeFileSync(join(release, path), text, { mode });
    return { target, runtime, release };
  };

  test('run in their release, with env and variables', () => {
    using folder = makeFolder();
    const { runtime, release } = setUp(folder.path, {
      start: 'echo "$PWD|$LOG|$BOWLINE_VERSION|$BOWLINE_PORT|$BOWLINE_RELEASE"',
    });
    const { output, status } = call(
      shell,
      runtime.switchOver({ release: ID, previous: null, user, scratch: `${folder.path}/scratch` }),
      folder.path,
    );
    expect({ status, output }).toEqual({ status: 0, output: [`${release}|it's "info"|1.2.3|8000|${ID}`] });
    expect(statSync(join(release, '.bowline/start')).mode & 0o777).toBe(0o755);
  });

  test('fail with the start command, and show what it said', () => {
    using folder = makeFolder();
    const { runtime } = setUp(folder.path, { start: 'echo no way >&2; exit 4' });
    expect(
      call(
        shell,
        runtime.switchOver({ release: ID, previous: null, user, scratch: `${folder.path}/scratch` }),
        folder.path,
      ),
    ).toMatchObject({
      status: 4,
      output: ['no way'],
    });
  });

  test('stop the release before; what does not run any more need not be stopped', () => {
    using folder = makeFolder();
    const { runtime } = setUp(folder.path, { stop: 'echo stop; exit 1', status: 'exit 3' });
    expect(
      call(
        shell,
        runtime.switchOver({ release: ID, previous: ID, user, scratch: `${folder.path}/scratch` }),
        folder.path,
      ),
    ).toMatchObject({
      status: 0,
      output: ['stop', 'started'],
    });
    expect(call(shell, runtime.stop(ID, user), folder.path)).toMatchObject({ status: 0, output: ['stop'] });
  });

  test('fail where the release before cannot be stopped', () => {
    using folder = makeFolder();
    const { runtime } = setUp(folder.path, { stop: 'exit 1', status: 'true' });
    expect(
      call(
        shell,
        runtime.switchOver({ release: ID, previous: ID, user, scratch: `${folder.path}/scratch` }),
        folder.path,
      ),
    ).toMatchObject({
      status: 1,
      output: ['it still runs'],
    });
    expect(call(shell, runtime.stop('absent', user), folder.path)).toMatchObject({ status: 0, output: [] });
  });

  test.each([
    ['true', { running: true, detail: 'running' }],
    ['echo 3 workers', { running: true, detail: 'running, 3 workers' }],
    ['printf up', { running: true, detail: 'running, up' }],
    ['exit 7', { running: false, detail: 'status command: stopped 7' }],
    ['printf "no pid"; exit 1', { running: false, detail: 'status command: stopped 1, no pid' }],
  ])('whose status is `%s` are judged by it', (status, state) => {
    using folder = makeFolder();
    const { runtime, release } = setUp(folder.path, { status });
    const { output } = call(shell, runtime.observe(release), folder.path);
    expect(runtime.readState(output)).toMatchObject(state);
  });

  test('that are not there do not run', () => {
    using folder = makeFolder();
    const { runtime, target } = setUp(folder.path);
    const { output } = call(shell, runtime.observe(`${folder.path}/nowhere`), folder.path);
    expect(runtime.readState(output)).toMatchObject({ running: false, detail: 'status command: absent' });
    expect(runtime.readState([])).toMatchObject({ running: false, detail: 'status command: no answer' });
    expect(runtime).toMatchObject({ hasProcess: true, tools: [] });
    expect([
      runtime.facts('x').text,
      install(target, user).text,
      runtime.missing({ read: () => '', readText: () => '' }),
    ]).toEqual(['', '', []]);
  });

  test('take an env that sets everything', () => {
    using folder = makeFolder();
    writeFileSync(join(folder.path, 'e'), 'A="1"\n');
    expect(call(shell, lines(sourceEnv(`${folder.path}/e`), sourceEnv(`${folder.path}/e`)), folder.path).status).toBe(
      0,
    );
  });
});

describeShells('a unit of systemd', (shell) => {
  const runtime = (changes: Partial<SystemdRuntime> = {}, target: Partial<Target> = {}) =>
    runtimeOf(makeTarget({ runtime: systemd(changes), ...target }));

  test('is restarted through sudo, once its crashes are forgotten', () => {
    using folder = makeFolder();
    const target = makeTarget({ path: join(folder.path, 'site'), runtime: systemd() });
    mkdirSync(target.path);
    spawnSync('ln', ['-s', `releases/${ID}`, pathsOf(target.path).current]);
    const one = runtimeOf(target);
    const { calls, status } = call(
      shell,
      one.switchOver({ release: ID, previous: null, user, scratch: '/x' }),
      folder.path,
      {
        sudo: '[ "$3" != reset-failed ]',
      },
    );
    expect({ status, calls }).toEqual({
      status: 0,
      calls: ['sudo -n systemctl reset-failed shop.service', 'sudo -n systemctl restart shop.service'],
    });
    expect(
      call(shell, one.switchOver({ release: ID, previous: null, user: { isRoot: true }, scratch: '/x' }), folder.path)
        .calls,
    ).toEqual(['systemctl reset-failed shop.service', 'systemctl restart shop.service']);
    expect(call(shell, one.stop(ID, user), folder.path).calls).toEqual(['sudo -n systemctl stop shop.service']);
  });

  test('that does not start says why, and fails', () => {
    using folder = makeFolder();
    const systemctl = `case $1 in restart) exit 5;; show) printf 'Result=exit-code\\nExecMainStatus=203\\nStatusText=half way\\n';; esac`;
    const programs = { systemctl };
    const code = runtime().switchOver({ release: ID, previous: null, user: { isRoot: true }, scratch: '/x' });
    expect(call(shell, code, folder.path, programs)).toMatchObject({
      status: 5,
      output: [
        'shop.service: exit-code, exit status 203: its program cannot be executed: is it there, with the right to execute it and its interpreter?; it said: half way',
      ],
    });
  });

  test.each([
    ['signal', '11', 'shop.service: signal, exit status 11: it was killed by signal 11'],
    ['timeout', '0', 'shop.service: timeout, exit status 0: it took too long to start or to stop'],
    ['exit-code', '217', 'shop.service: exit-code, exit status 217: its User= is not known'],
    ['exit-code', '1', 'shop.service: exit-code, exit status 1'],
  ])('that fails by %s, status %s, is told so', (result, status, told) => {
    using folder = makeFolder();
    const systemctl = `case $1 in restart) exit 1;; show) printf 'Result=${result}\\nExecMainStatus=${status}\\nStatusText=\\n';; esac`;
    const code = runtime().switchOver({ release: ID, previous: null, user: { isRoot: true }, scratch: '/x' });
    expect(call(shell, code, folder.path, { systemctl }).output).toEqual([told]);
  });

  test('of the user needs no sudo, and lives on without a login', () => {
    using folder = makeFolder();
    const target = makeTarget({ path: join(folder.path, 'site'), runtime: systemd({ scope: 'user' }) });
    mkdirSync(target.path);
    spawnSync('ln', ['-s', `releases/${ID}`, pathsOf(target.path).current]);
    expect(
      call(shell, runtimeOf(target).switchOver({ release: ID, previous: null, user, scratch: '/x' }), folder.path)
        .calls,
    ).toEqual([
      'loginctl enable-linger',
      'systemctl --user reset-failed shop.service',
      'systemctl --user restart shop.service',
    ]);
  });

  test.each([
    ['stopped', 'exit 0', 0],
    [
      'not loaded, because its installation failed, is stopped as it is',
      'case $1 in stop) exit 5 ;; is-active) exit 3 ;; esac',
      0,
    ],
    ['still running is told', 'case $1 in stop) exit 1 ;; esac', 1],
  ])('that is to be stopped and is %s', (_what, systemctl, status) => {
    using folder = makeFolder();
    const { status: ended } = call(shell, runtime().stop(ID, { isRoot: true }), folder.path, { systemctl });
    expect(ended).toBe(status);
  });

  test('that is retired does not come back with the machine, or says how to see to that', () => {
    using folder = makeFolder();
    const target = makeTarget({ runtime: systemd({ start: './run' }) });
    const root = { isRoot: true };
    const retire = lines(runtimeOf(target).retire(ID, root), ...partsOf(target).map((part) => part.undo(ID, root)));
    expect(call(shell, retire, folder.path).calls).toEqual([
      'systemctl stop shop.service',
      'systemctl disable shop.service',
    ]);
    const refused = { systemctl: '[ "$1" != disable ]' };
    expect(call(shell, retire, folder.path, refused)).toMatchObject({
      status: 0,
      output: [expect.stringContaining('run `systemctl disable shop.service` as root')],
    });
    expect(call(shell, runtime().retire(ID, { isRoot: true }), folder.path).calls).toEqual([
      'systemctl stop shop.service',
    ]);
  });

  test('that Bowline writes is installed where it differs, and only there', () => {
    using folder = makeFolder();
    const target = makeTarget({ path: join(folder.path, 'site'), runtime: systemd({ scope: 'user', start: './run' }) });
    const one = runtimeOf(target);
    const own = join(pathsOf(target.path).release(ID), '.bowline');
    mkdirSync(own, { recursive: true });
    spawnSync('ln', ['-s', `releases/${ID}`, pathsOf(target.path).current]);
    for (const { path, text, mode } of one.files(ID, null))
      writeFileSync(join(pathsOf(target.path).release(ID), path), text, { mode });
    expect(call(shell, install(target, user), folder.path).calls).toEqual([
      'systemctl --user daemon-reload',
      'systemctl --user enable shop.service',
    ]);
    expect(readFileSync(join(folder.path, '.config/systemd/user/shop.service'), 'utf8')).toBe(
      readFileSync(join(own, 'unit'), 'utf8'),
    );
    const isEnabled = 'systemctl --user is-enabled --quiet shop.service';
    expect(call(shell, install(target, user), folder.path).calls).toEqual([isEnabled]);
    const retired = { systemctl: 'case "$*" in *is-enabled*) exit 1 ;; esac' };
    expect(call(shell, install(target, user), folder.path, retired).calls).toEqual([
      isEnabled,
      'systemctl --user daemon-reload',
      'systemctl --user enable shop.service',
    ]);
    expect(install(makeTarget({ runtime: systemd() }), user).text).toBe('');
    expect(
      runtime()
        .files(ID, null)
        .map(({ path }) => path),
    ).toEqual(['.bowline/run']);
    const ofSystem = makeTarget({ runtime: systemd({ start: './run' }) });
    expect(install(ofSystem, user).text).toContain('sudo -n install -m 644');
    expect(install(ofSystem, { isRoot: true }).text).not.toContain('sudo');
  });

  test('tells in pre-flight what stands in the way', () => {
    using folder = makeFolder();
    const { output, status } = call(shell, runtime().facts('r'), folder.path, { systemctl: 'echo LoadState=loaded' });
    expect(status).toBe(0);
    expect(output).toContain('text r.show LoadState=loaded');
    const none = call(shell, lines(runtime({ scope: 'user' }).facts('r')), folder.path, { systemctl: 'exit 1' });
    expect({ status: none.status, output: none.output }).toEqual({
      status: 0,
      output: ['frame FACT r.no_systemd ', 'frame FACT r.no_user_manager yes'],
    });
    const silent = call(shell, runtime().facts('r'), folder.path, { systemctl: 'echo no bus; exit 1' });
    expect(silent.output).toEqual(['frame FACT r.no_systemd no bus']);
    expect(runtime().missing(answers({ no_systemd: 'no bus' }))).toMatchObject([
      { message: 'systemd does not answer: no bus' },
    ]);
  });

  test('tells by which names it knows the app, and whose its file is', () => {
    using folder = makeFolder();
    const root = join(folder.path, 'real/site');
    mkdirSync(join(root, 'releases/1'), { recursive: true });
    spawnSync('ln', ['-s', 'releases/1', join(root, 'current')]);
    spawnSync('ln', ['-s', 'real', join(folder.path, 'link')]);
    spawnSync('ln', ['-s', `${folder.path}/link/site/current`, join(folder.path, 'app')]);
    spawnSync('ln', ['-s', join(folder.path, 'loop'), join(folder.path, 'loop')]);
    const unit = join(folder.path, 'shop.service');
    const ask = (text: string) => {
      writeFileSync(unit, text);
      const shown = [
        'LoadState=loaded',
        `FragmentPath=${unit}`,
        `WorkingDirectory=!${folder.path}/app`,
        `ExecStart={ path=${folder.path}/loop/a ; argv[]=a b ; ignore_errors=no }`,
        `EnvironmentFiles=${root}/none (ignore_errors=no)`,
      ];
      const systemctl = `printf '%s\\n' '${shown.join("' '")}'`;
      return call(shell, runtime({}, { path: join(folder.path, 'link/site') }).facts('r'), folder.path, { systemctl });
    };
    const { output, status, stderr } = ask('# Written by Bowline; changes\n[Unit]\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(output).toContain('frame FACT r.own yes');
    expect(ask('[Unit]\n').output).not.toContain('frame FACT r.own yes');
    const named = output.map((line) => line.replace(/^text r\.names /, '').replaceAll(folder.path, ''));
    expect(named).toEqual(
      expect.arrayContaining([
        '/link/site\t/link/site',
        '/link/site\t/real/site',
        '/app\t/app',
        '/app\t/link/site/current',
        '/app\t/real/site/current',
        '/app\t/real/site/releases/1',
        '/real/site/none\t/real/site/none',
      ]),
    );
    expect(named.filter((line) => line.startsWith('/loop/a'))).toHaveLength(20);
  });

  describe('that is reloaded', () => {
    const OTHER = '20261121T030000Z-1111111';

    function restart(
      folder: string,
      change: (bowline: string) => void = () => {},
      programs: Record<string, string> = {},
    ) {
      const settings = { secretsAs: 'credentials', secrets: { TOKEN: 'TOKEN' } } as const;
      const target = makeTarget({ path: join(folder, 'site'), runtime: systemd({ reload: true }), ...settings });
      const paths = pathsOf(target.path);
      for (const release of [ID, OTHER]) {
        mkdirSync(join(paths.release(release), '.bowline/secrets'), { recursive: true });
        for (const file of ['env', 'secrets/TOKEN'])
          writeFileSync(join(paths.release(release), '.bowline', file), 'A="1"');
      }
      spawnSync('ln', ['-s', `releases/${ID}`, paths.current]);
      change(join(paths.release(ID), '.bowline'));
      const calls = (previous: string | null) =>
        call(
          shell,
          runtimeOf(target).switchOver({ release: ID, previous, user: { isRoot: true }, scratch: '/x' }),
          folder,
          programs,
        );
      return { from: (previous: string | null) => calls(previous).calls.at(-1), calls };
    }

    test('is reloaded where it runs, with the env that it was started with', () => {
      using folder = makeFolder();
      const { from } = restart(folder.path);
      expect(from(OTHER)).toBe('systemctl reload shop.service');
    });

    test('is restarted where nothing was live before, and where the same release is', () => {
      using folder = makeFolder();
      const { from } = restart(folder.path);
      expect([from(null), from(ID)]).toEqual(['systemctl restart shop.service', 'systemctl restart shop.service']);
    });

    test('is restarted where it does not run', () => {
      using folder = makeFolder();
      const { from } = restart(folder.path, () => {}, { systemctl: '[ "$1" != is-active ]' });
      expect(from(OTHER)).toBe('systemctl restart shop.service');
    });

    test.each(['env', 'secrets/TOKEN'])('is restarted where %s differs, and says so', (file) => {
      using folder = makeFolder();
      const { calls } = restart(folder.path, (bowline) => writeFileSync(join(bowline, file), 'A="2"'));
      const { calls: made, output, status } = calls(OTHER);
      expect({ status, last: made.at(-1), output }).toEqual({
        status: 0,
        last: 'systemctl restart shop.service',
        output: ['restarted, not reloaded: env or credentials differ'],
      });
    });

    test('fails with its reload, and is not restarted then', () => {
      using folder = makeFolder();
      const { calls } = restart(folder.path, () => {}, { systemctl: '[ "$1" != reload ] || exit 5' });
      expect(calls(OTHER)).toMatchObject({
        status: 5,
        calls: expect.not.arrayContaining(['systemctl restart shop.service']),
      });
    });
  });

  test('tells which sockets hold its port, and which it requires are not there', () => {
    using folder = makeFolder();
    const systemctl = `case "$*" in
*LoadState*gone.socket) echo LoadState=not-found; echo ActiveState=inactive;;
*LoadState*.socket) echo LoadState=loaded; echo ActiveState=active;;
*Requires*) echo 'Requires=sysinit.target shop.socket gone.socket'; echo 'TriggeredBy=shop.socket shop.timer';;
esac`;
    const { output, status } = call(shell, runtime({ reload: true }).facts('r'), folder.path, { systemctl });
    expect({ status, facts: new Set(output.filter((line) => line.startsWith('frame'))) }).toEqual({
      status: 0,
      facts: new Set(['frame FACT r.socket shop.socket', 'frame FACT r.no_socket gone.socket']),
    });
  });

  test.skipIf(process.getuid?.() !== 0)('tells who is not root which commands sudo forbids', () => {
    using folder = makeFolder();
    const asUser = { id: 'echo 1000' };
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'id'), `#!/bin/sh\n${asUser.id}\n`, { mode: 0o755 });
    const target = makeTarget({ runtime: systemd({ start: './run' }) });
    const code = lines(runtimeOf(target).facts('r'), askRights('r.no_sudo', rightsOf(target)));
    const { output } = call(shell, code, folder.path, {
      sudo: 'exit 1',
      systemctl: 'exit 1',
    });
    expect(output.filter((line) => line.includes('no_sudo'))).toEqual([
      'frame FACT r.no_sudo systemctl restart',
      'frame FACT r.no_sudo systemctl stop',
      'frame FACT r.no_sudo systemctl reset-failed',
      'frame FACT r.no_sudo systemctl enable',
      'frame FACT r.no_sudo systemctl daemon-reload',
      'frame FACT r.no_sudo install -m',
    ]);
  });

  test('shows of its log what it wrote since it was last started', () => {
    using folder = makeFolder();
    const target = makeTarget({ path: join(folder.path, 'site'), runtime: systemd() });
    mkdirSync(join(pathsOf(target.path).release(ID), '.bowline'), { recursive: true });
    spawnSync('ln', ['-s', `releases/${ID}`, pathsOf(target.path).current]);
    const ask = { lines: 20, follow: false, ofThisRestart: true };
    const since = () => {
      const { calls } = call(shell, runtimeOf(target).logs(ask, { isRoot: true }), folder.path);
      return Number(/--since @([\d.]+) /.exec(calls[0] ?? '')?.[1] ?? 0);
    };
    expect(since()).toBe(0);
    const before = Math.floor(Date.now() / 1000);
    const started = { release: ID, previous: null, user: { isRoot: true }, scratch: '/x' };
    expect(call(shell, runtimeOf(target).switchOver(started), folder.path).status).toBe(0);
    expect(since()).toBeGreaterThanOrEqual(before);
    expect(since()).toBeLessThan(before + 60);
    for (const odd of ['', 'N', '12.N', '$(id)']) {
      writeFileSync(join(pathsOf(target.path).current, '.bowline/restarted'), odd);
      expect(since()).toBe(odd === '12.N' ? 12 : 0);
    }
  });

  test('shows the newest lines since a start, not the first', () => {
    using folder = makeFolder();
    const journalctl = 'seq 30';
    const ask = { lines: 2, follow: false, sinceMs: 1_000 };
    for (const who of [{ isRoot: true }, user])
      expect(call(shell, runtime().logs(ask, who), folder.path, { journalctl, sudo: 'seq 30' }).output).toEqual([
        '29',
        '30',
      ]);
    const refused = call(shell, runtime().logs(ask, user), folder.path, { journalctl, sudo: 'exit 1' });
    expect(refused.output).toEqual(['29', '30']);
  });

  test.each([
    ['root', 0, '', 'the journal has no lines of shop.service'],
    ['a member of the group', 1, 'deploy adm', 'the journal has no lines of shop.service'],
    ['nobody', 1, 'deploy', expect.stringContaining('usermod -aG systemd-journal deploy (or the group adm)')],
  ])('tells that there is no log for %s', (_who, refused, groups, told) => {
    using folder = makeFolder();
    mkdirSync(join(folder.path, 'bin'));
    writeFileSync(join(folder.path, 'bin/id'), `#!/bin/sh\necho ${groups}\n`, { mode: 0o755 });
    const journalctl = 'echo "No journal files were opened due to insufficient permissions." >&2; exit 1';
    const code = runtime().logs({ lines: 20, follow: false }, user);
    const { output } = call(shell, code, folder.path, { sudo: `exit ${refused}`, journalctl });
    expect(output).toEqual([told]);
  });

  test('shows its log, with what the user may do', () => {
    using folder = makeFolder();
    const ask = { lines: 5, follow: false, sinceMs: 90_500 };
    const log = '-q --since -91s --no-pager -o short-iso -u shop.service';
    const squeeze = (all: readonly string[]) => all.map((line) => line.replace(/ +/g, ' '));
    expect(squeeze(call(shell, runtime().logs(ask, user), folder.path).calls)).toEqual([`sudo -n journalctl ${log}`]);
    expect(squeeze(call(shell, runtime().logs(ask, user), folder.path, { sudo: 'exit 1' }).calls)).toEqual([
      `sudo -n journalctl ${log}`,
      `journalctl ${log}`,
    ]);
    expect(squeeze(call(shell, runtime().logs(ask, { isRoot: true }), folder.path).calls)).toEqual([
      `journalctl ${log}`,
    ]);
    expect(
      squeeze(call(shell, runtime({ scope: 'user' }).logs({ lines: 1, follow: true }, user), folder.path).calls),
    ).toEqual(['journalctl --user -q -f -n 1 --no-pager -o short-iso -u shop.service']);
  });
});

describe('a unit of systemd', () => {
  const one = runtimeOf(makeTarget({ runtime: systemd() }));

  test.each([
    [
      ['ActiveState=active', 'SubState=running', 'NRestarts=0', 'MainPID=42'],
      { running: true, detail: 'active (running)', restarts: 0, pid: 42 },
    ],
    [
      ['ActiveState=active', 'SubState=running', 'NRestarts=1', 'MainPID=42'],
      { running: true, detail: 'active (running), 1 restart', restarts: 1, pid: 42 },
    ],
    [
      ['ActiveState=activating', 'SubState=auto-restart', 'NRestarts=3', 'MainPID=0'],
      { running: false, detail: 'activating (auto-restart), 3 restarts', restarts: 3, pid: null },
    ],
    [
      ['ActiveState=failed', 'SubState=failed', 'Result=exit-code', 'ExecMainStatus=3'],
      { running: false, detail: 'failed (failed), exit-code, exit status 3', restarts: 0, pid: null },
    ],
    [[], { running: false, detail: 'unknown (unknown)', restarts: 0, pid: null }],
  ])('is judged by %j', (output, state) => {
    expect(one.readState(output)).toEqual(state);
  });

  test('is asked for its state without any rights', () => {
    expect(one.observe('/x').text).not.toContain('sudo');
    expect(one).toMatchObject({ tools: ['systemctl'], hasProcess: true });
  });

  test('that cannot be reloaded, or whose socket is not there, is told what to add', () => {
    const runtime = runtimeOf(makeTarget({ runtime: systemd({ reload: true }) }));
    const missing = (facts: Record<string, string>, unit: string = LOADED) => runtime.missing(answers(facts, unit));
    expect(missing({}, `${LOADED}CanReload=no`)).toEqual([
      { message: 'unit shop.service cannot be reloaded', hint: expect.stringContaining('ExecReload=') },
    ]);
    expect(missing({ no_socket: 'shop.socket' })).toEqual([
      {
        message: 'unit shop.service requires shop.socket, which is not there',
        hint: expect.stringContaining('/etc/systemd/system/shop.socket'),
      },
    ]);
    expect(missing({ socket: 'shop.socket' })).toEqual([]);
    const target = makeTarget({ runtime: systemd({ reload: true }) });
    expect(describeDenied(target, { command: 'systemctl reload', said: null, hasSudo: true }).hint).toContain(
      '/usr/bin/systemctl reload shop.service',
    );
  });

  test.each([
    [
      'a password',
      'sudo: a password is required',
      /without a password; sudo says: sudo: a password is required$/,
      /^Add with visudo: deploy ALL/,
    ],
    [
      'a rule',
      'Sorry, user deploy is not allowed to execute',
      /sudo says: Sorry, user deploy is not allowed/,
      /NOPASSWD/,
    ],
    [
      'a terminal',
      'sudo: sorry, you must have a tty',
      /through sudo; sudo says: sudo: sorry, you/,
      /Defaults:deploy !requiretty, and deploy ALL/,
    ],
  ])('that is refused by sudo for want of %s is told in its words', (_name, said, message, hint) => {
    const denied = describeDenied(makeTarget({ runtime: systemd({}) }), {
      command: 'systemctl restart',
      said,
      hasSudo: true,
    });
    expect(denied.message).toMatch(message);
    expect(denied.hint).toMatch(hint);
  });

  test('on a host without sudo is not told to run visudo', () => {
    const { message, hint } = describeDenied(makeTarget({ runtime: systemd({}) }), {
      command: 'systemctl restart',
      said: 'sh: sudo: not found',
      hasSudo: false,
    });
    expect(message).toContain('there is no sudo on this host');
    expect(hint).toContain('Install sudo');
    expect(`${message} ${hint}`).not.toMatch(/visudo|not found/);
  });

  test('that is missing a right is told the line for visudo', () => {
    const missing = (runtime: SystemdRuntime, facts: Record<string, string>) =>
      runtimeOf(makeTarget({ runtime })).missing(answers(facts, LOADED));
    const denied = (runtime: SystemdRuntime, command: string) =>
      describeDenied(makeTarget({ runtime }), { command, said: null, hasSudo: true });
    expect([denied(systemd({ start: 'x' }), 'install')]).toEqual([
      {
        message: 'this user may not run `install` through sudo without a password',
        hint: expect.stringMatching(
          /^The line lets deploy become root.*`scope: user`.*Add with visudo: deploy ALL=\(root\) NOPASSWD: .*restart shop\.service.*daemon-reload.*install -m 644/,
        ),
      },
    ]);
    expect(denied(systemd(), 'systemctl restart shop.service').hint).toMatch(
      /^Add with visudo:.*reset-failed shop.service$/,
    );
    expect(missing(systemd({ scope: 'user' }), { no_user_manager: 'yes' })).toMatchObject([
      { hint: expect.stringContaining('loginctl enable-linger deploy') },
    ]);
  });

  test('that Bowline writes is the same for every release', () => {
    const target = makeTarget({
      path: '/srv/100%',
      runtime: systemd({ start: 'x' }),
      secrets: { TOKEN: 'TOKEN' },
      secretsAs: 'credentials',
    });
    const unit = writeUnit(target, systemd({ start: 'x' }));
    expect(unit).toContain('User=deploy\n');
    expect(unit).toContain('ReadWritePaths=-/srv/100%%/shared\n');
    expect(unit).toContain('ExecStart=/srv/100%%/current/.bowline/start\n');
    expect(unit).toContain('LoadCredential=TOKEN:/srv/100%%/current/.bowline/secrets/TOKEN\n');
    expect(unit).toContain('WantedBy=multi-user.target\n');
    const own = writeUnit(makeTarget(), systemd({ scope: 'user' }));
    expect(own).toContain('WantedBy=default.target\n');
    expect(own).not.toContain('User=');
    expect(own).not.toContain('LoadCredential');
  });
});
