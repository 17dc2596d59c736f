import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeUnit } from '../../../../src/release/unit-file';
import { makeTarget } from '../../plan/target';
import { findProgram, makeFolder } from '../../shell/shells';
import { listProblems, resolve, withApp } from '../fixture';

const withUnit = (more: string, start = 'start: ./run, ') =>
  withApp('', `runtime: { systemd: { unit: shop.service, ${start}${more} } }`);
const runtimeOf = (more: string) => {
  const runtime = resolve(withUnit(more)).targets[0]?.runtime;
  if (runtime?.kind !== 'systemd') throw new Error('no unit');
  return runtime;
};
const ALL =
  'limits: { memory: 512M, cpu: 150%, tasks: 200, files: 65536 }, restart: { policy: always, delay: 500ms, burst: 3, within: 90s }';

describe('what a unit may take, and when it is started again', () => {
  test('stands in its text, the limit of starts in [Unit]', () => {
    const text = writeUnit(makeTarget(), runtimeOf(ALL));
    const [head = '', service = ''] = text.split('[Service]');
    expect(head).toContain('StartLimitIntervalSec=90s\nStartLimitBurst=3\n');
    expect(service).toContain(
      'Restart=always\nRestartSec=0.5s\nMemoryMax=536870912\nCPUQuota=150%\nTasksMax=200\nLimitNOFILE=65536\n',
    );
    expect(writeUnit(makeTarget(), runtimeOf('restart: { policy: never }'))).toContain('Restart=no\n');
  });

  test.runIf(findProgram('systemd-analyze') !== undefined)('is what systemd takes without a word', () => {
    using folder = makeFolder();
    const file = join(folder.path, 'shop.service');
    const text = writeUnit(makeTarget(), runtimeOf(ALL))
      .replace(/ExecStart=.*/, 'ExecStart=/bin/true')
      .replace(/User=.*\n/, '');
    writeFileSync(file, text);
    expect(
      execFileSync('systemd-analyze', ['verify', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
    ).toBe('');
  });

  test('is as ever where nothing is said', () => {
    const { limits, restart, ...rest } = runtimeOf('scope: system');
    expect([limits, restart]).toEqual([undefined, undefined]);
    expect(writeUnit(makeTarget(), rest)).toMatch(/ExecStart=.*\nRestart=on-failure\nRestartSec=1\n\n/);
  });

  test.each([
    ['limits: { memory: 512 }', 'expected text'],
    ['limits: { memory: 10K }', 'no program starts with 10K of memory'],
    ['limits: { cpu: 0% }', 'a share of one processor'],
    ['limits: { tasks: 0 }', ''],
    ['restart: { delay: 20s }', 'a crash loop would never end: 5 starts take 20s each, and 60s is over by then'],
    ['restart: { policy: sometimes }', 'expected one of on-failure'],
  ])('%s is refused', (more, complaint) => {
    expect(listProblems(() => resolve(withUnit(more)))).toEqual([expect.stringContaining(complaint)]);
  });

  test('is refused for a unit that exists', () => {
    expect(listProblems(() => resolve(withUnit('limits: { tasks: 9 }', '')))).toEqual([
      expect.stringContaining('`limits` is for a unit that Bowline writes'),
    ]);
  });
});
