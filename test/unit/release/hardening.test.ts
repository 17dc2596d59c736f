import { describe, expect, test } from 'vitest';
import { resolveHardening } from '../../../src/config/runtimes/hardening';
import type { SystemdRuntime } from '../../../src/config/runtimes/systemd';
import { writeUnit } from '../../../src/release/unit-file';
import { problemsOf, resolve, withApp } from '../config/fixture';
import { makeTarget } from '../plan/target';

const RUNTIME: SystemdRuntime = { kind: 'systemd', unit: 'shop.service', start: './run', scope: 'system', soakMs: 0 };

const write = (systemd: string) => withApp('port: 8000', `runtime: { systemd: { unit: a.service, ${systemd} } }`);
const linesOf = (hardening: SystemdRuntime['hardening'], scope: SystemdRuntime['scope'] = 'system', port = 8_000) =>
  writeUnit(makeTarget({ port }), { ...RUNTIME, scope, hardening }).split('\n');

describe('the options of a unit that Bowline writes', () => {
  test('are the profile, and the shared folder to write into', () => {
    const lines = linesOf(undefined);
    for (const line of ['ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'UMask=0027'])
      expect(lines).toContain(line);
    expect(lines).toContain('ReadWritePaths=-/srv/shop-production/shared');
    expect(lines.indexOf('UMask=0027')).toBeLessThan(lines.indexOf('[Install]'));
  });

  test('follow the config: taken away, added, and told more', () => {
    const lines = linesOf({ PrivateTmp: false, MemoryDenyWriteExecute: true, ReadWritePaths: '/var/lib/shop' });
    expect(lines.some((line) => line.startsWith('PrivateTmp'))).toBe(false);
    expect(lines).toContain('MemoryDenyWriteExecute=yes');
    // A service without a /tmp of its own writes into the machine's.
    expect(lines).toContain('ReadWritePaths=/var/lib/shop -/srv/shop-production/shared -/tmp -/var/tmp');
    expect(Object.keys(resolveHardening(false, 'system'))).toEqual([]);
    expect(linesOf(false).some((line) => line.startsWith('ReadWritePaths'))).toBe(false);
  });

  test('let the app write into the directories that the config gives it', () => {
    const directories = [{ path: '/var/lib/shop', owner: 'deploy', group: 'deploy', mode: '750' }];
    const text = writeUnit(makeTarget({ port: 8_000, directories }), RUNTIME);
    expect(text).toContain('\nReadWritePaths=-/srv/shop-production/shared -/var/lib/shop\n');
  });

  test('let the app listen on a port below 1024', () => {
    expect(linesOf(undefined, 'system', 80)).toContain('AmbientCapabilities=CAP_NET_BIND_SERVICE');
    expect(linesOf({ CapabilityBoundingSet: 'CAP_KILL' }, 'system', 80)).toContain('CapabilityBoundingSet=CAP_KILL');
    expect(linesOf(undefined, 'user', 80).some((line) => line.includes('CAP_'))).toBe(false);
  });

  test('of a user are those that its manager can enforce', () => {
    const lines = linesOf(undefined, 'user');
    expect(lines).toContain('NoNewPrivileges=yes');
    expect(lines.filter((line) => /^(Protect|Private|ReadWritePaths)/.test(line))).toEqual([]);
  });

  test.each([
    ['start: ./run, hardening: { PrivateTemp: false }', '`PrivateTemp` is not an option of `hardening`'],
    ['start: ./run, hardening: { UMask: "0022\\nExecStartPre=/x" }', 'a value of systemd is one line'],
    ['hardening: { PrivateTmp: false }', '`hardening` is for a unit that Bowline writes'],
  ])('refuse %s', (systemd, message) => {
    const problems = problemsOf(write(systemd));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('are remembered where they differ from the profile', () => {
    const runtime = (systemd: string) => resolve(write(systemd)).targets[0]?.runtime;
    expect(runtime('start: ./run, hardening: true')).not.toHaveProperty('hardening');
    expect(runtime('start: ./run, hardening: false')).toHaveProperty('hardening', false);
    expect(runtime('start: ./run, hardening: { PrivateTmp: false }')).toHaveProperty('hardening', {
      PrivateTmp: false,
    });
  });
});
