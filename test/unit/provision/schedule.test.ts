import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../../src/config/targets/target-schedule';
import { describeSudoers } from '../../../src/phases/rights';
import { schedulePart } from '../../../src/provision/schedule';
import { describeLastRun, readJobs } from '../../../src/release/job-state';
import { writeJobService, writeTimer } from '../../../src/release/job-units';
import { makeTarget } from '../plan/target';
import { idOf } from '../release/entries';
import { describeShells, findProgram, makeFolder, runShell } from '../shell/shells';

const nightly: Job = {
  name: 'nightly',
  run: './report.sh',
  calendar: '*-*-* 03:00',
  timeoutMs: 600_000,
  isPersistent: true,
  jitterMs: 300_000,
};
const ping: Job = { name: 'ping', run: './ping.sh', everyMs: 90_000, timeoutMs: 3_600_000, isPersistent: false };
const userRuntime = { kind: 'systemd', unit: 'shop.service', scope: 'user', soakMs: 0 } as const;
const target = makeTarget({ schedule: [nightly, ping] });

describe('the units of a job', () => {
  test('are the same for each release, and run as the deploy user in what is live', () => {
    expect(
      writeJobService(target, nightly),
    ).toBe(`# Written by Bowline; changes here are overwritten by the next deploy.
[Unit]
Description=nightly of shop (production)

[Service]
Type=oneshot
User=deploy
WorkingDirectory=/srv/shop-production/current
ExecStart=/srv/shop-production/current/.bowline/schedule/nightly
TimeoutStartSec=600s
`);
    expect(writeTimer(target, nightly)).toContain(
      'OnCalendar=*-*-* 03:00\nAccuracySec=1s\nPersistent=true\nRandomizedDelaySec=300s\n',
    );
    expect(writeTimer(target, ping)).toContain('OnActiveSec=90s\nOnUnitActiveSec=90s\nAccuracySec=1s\n\n');
  });

  test('of the user have no user, and take credentials where the service does', () => {
    const own = makeTarget({
      schedule: [ping],
      runtime: userRuntime,
      secrets: { TOKEN: 'T' },
      secretsAs: 'credentials',
    });
    const text = writeJobService(own, ping);
    expect(text).not.toContain('User=');
    expect(text).toContain('LoadCredential=TOKEN:/srv/shop-production/current/.bowline/secrets/TOKEN');
    expect(schedulePart(own).rights).toEqual([]);
  });

  test('lie in the release, with a command that reads its env', () => {
    const files =
      schedulePart(target).files?.(idOf(1), '1.0', { read: () => undefined, readText: () => undefined }) ?? [];
    const folder = '.bowline/schedule';
    expect(files.map(({ path, mode }) => [path, mode])).toEqual(
      ['nightly', 'ping'].flatMap((name) => [
        [`${folder}/${name}`, 0o755],
        [`${folder}/shop-production-${name}.service`, 0o644],
        [`${folder}/shop-production-${name}.timer`, 0o644],
      ]),
    );
    expect(files[0]?.text).toContain('set -a; . ./.bowline/env; set +a\nexec /bin/sh -c ./report.sh\n');
  });

  test('take these rights, and no others', () => {
    const line = describeSudoers(makeTarget({ schedule: [ping] }));
    const source = '/srv/shop-production/current/.bowline/schedule/shop-production-ping';
    const there = '/etc/systemd/system/shop-production-ping';
    expect(line.replace('deploy ALL=(root) NOPASSWD: ', '').split(', ')).toEqual([
      '/usr/bin/systemctl daemon-reload',
      ...['enable', 'restart', 'stop', 'disable'].map(
        (verb) => `/usr/bin/systemctl ${verb} shop-production-ping.timer`,
      ),
      `/usr/bin/install -m 644 ${source}.timer ${there}.timer`,
      `/usr/bin/install -m 644 ${source}.service ${there}.service`,
      `/usr/bin/rm -f ${there}.timer ${there}.service`,
    ]);
  });
});

describeShells('what is read of a schedule', (shell) => {
  const prelude = 'set -e\nbw() { shift; echo "$*"; }\nbw_text() { echo "TEXT $1"; }\n';

  test('is what is installed for this app, what is not its own, and calendars that mean nothing', () => {
    using folder = makeFolder();
    const units = join(folder.path, '.config/systemd/user');
    const own = makeTarget({
      schedule: [nightly, { ...nightly, name: 'wrong', calendar: 'every Monday' }],
      runtime: userRuntime,
      path: join(folder.path, 'srv'),
    });
    const other = makeTarget({ environment: 'production-eu', path: '/srv/eu', schedule: [ping], runtime: userRuntime });
    const part = schedulePart(own);
    const ask = () => {
      const { status, stdout, stderr } = runShell(shell, `${prelude}${part.facts('p').text}\n`, {
        env: { PATH: process.env.PATH, HOME: folder.path },
      });
      expect(status).toBe(0);
      const lines = `${stdout}${stderr}`.split('\n').filter(Boolean);
      const read = (key: string) => lines.find((line) => line.startsWith(`p.${key} `))?.slice(key.length + 3);
      return { lines, facts: { read, readText: () => undefined } };
    };
    const before = ask().facts;
    expect(schedulePart(makeTarget()).isIdle?.(before)).toBe(true);
    expect(part.isIdle?.(before)).toBe(false);
    if (findProgram('systemd-analyze') !== undefined) {
      expect(part.missing?.(before)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            message: expect.stringMatching(/the calendar of `schedule.wrong`, "every Monday": .*every Monday/),
          }),
        ]),
      );
    }
    mkdirSync(join(units, 'timers.target.wants'), { recursive: true });
    const put = (name: string, text: string) => writeFileSync(join(units, name), text);
    put('shop-production-nightly.timer', writeTimer(own, nightly));
    put('shop-production-nightly.service', writeJobService(own, nightly));
    put('shop-production-old.timer', writeTimer(own, nightly));
    put('shop-production-old.service', writeJobService(own, nightly));
    put('shop-production-wrong.timer', '[Timer]\n');
    put('shop-production-eu-ping.timer', writeTimer(other, ping));
    put('shop-production-eu-ping.service', writeJobService(other, ping));
    symlinkSync(
      join(units, 'shop-production-nightly.timer'),
      join(units, 'timers.target.wants/shop-production-nightly.timer'),
    );
    const { lines, facts } = ask();
    expect(facts.read('there')?.trim()).toBe('shop-production-nightly shop-production-old');
    expect(lines).toEqual(
      expect.arrayContaining([
        'TEXT p.0.timer',
        'TEXT p.0.service',
        'p.0.enabled yes',
        `p.1.foreign ${units}/shop-production-wrong.timer`,
      ]),
    );
    expect(part.resists?.(facts)?.message).toContain('shop-production-wrong.timer');
    expect(part.compare(facts, idOf(1)).map(({ what, to }) => [what, to === null])).toContainEqual([
      'unit shop-production-old.timer',
      true,
    ]);
  });
});

describe('the state of jobs', () => {
  const show = `Result=success
NextElapseUSecRealtime=Tue 2026-12-01 03:00:00 UTC
Id=a.timer
LoadState=loaded
ActiveState=active
UnitFileState=enabled

Result=exit-code
ExecMainStatus=3
ExecMainStartTimestamp=Mon 2026-11-30 03:00:00 UTC
Id=a.service
ActiveState=failed
`;

  test('is read from systemd, and told in a phrase', () => {
    const state = readJobs(show).get('a');
    expect(state).toEqual({
      isThere: true,
      isActive: true,
      isEnabled: true,
      isRunning: false,
      result: 'exit-code',
      exitCode: 3,
      lastAt: Date.parse('2026-11-30T03:00:00Z'),
      nextAt: Date.parse('2026-12-01T03:00:00Z'),
    });
    if (state === undefined) return;
    expect(describeLastRun(state)).toBe('ran at 2026-11-30 03:00:00 UTC, failed with exit code 3');
    expect(describeLastRun({ ...state, result: 'timeout' })).toBe('ran at 2026-11-30 03:00:00 UTC, failed: timeout');
    expect(describeLastRun({ ...state, isRunning: true })).toBe('runs since 2026-11-30 03:00:00 UTC');
    expect(describeLastRun({ ...state, lastAt: null })).toBe('has not run yet');
  });

  test('is told by status', () => {
    const text = show
      .replaceAll('a.timer', 'shop-production-nightly.timer')
      .replaceAll('a.service', 'shop-production-nightly.service');
    expect(schedulePart(target).tells?.({ read: () => undefined, readText: () => text })).toEqual([
      'nightly ran at 2026-11-30 03:00:00 UTC, failed with exit code 3; next at 2026-12-01 03:00:00 UTC',
    ]);
  });
});
