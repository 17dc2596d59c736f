import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActionsLog } from '../../../../src/report/log/actions-log';
import type { LiveLog } from '../../../../src/report/log/step-log';
import { createRedactor } from '../../../../src/report/text/redact';
import { Secret } from '../../../../src/shell/secret';

let written = '';
let log: LiveLog;

beforeEach(() => {
  vi.useFakeTimers();
  written = '';
  const redactor = createRedactor([new Secret('hunter22')]);
  log = createActionsLog({ stream: { write: (text) => (written += text) }, redactor, defer: (flush) => flush() });
});

afterEach(() => {
  log[Symbol.dispose]();
  vi.useRealTimers();
});

const build1 = { host: 'web-1', app: 'shop', step: 'build' };
const build2 = { host: 'web-2', app: 'shop', step: 'build' };
const wait = (ms: number) => vi.advanceTimersByTime(ms);

/** What was written since the last time. */
function take(): string[] {
  const lines = written.split('\n').slice(0, -1);
  written = '';
  return lines;
}

describe('with one host', () => {
  it('the output of a step is a group, its end a line outside', () => {
    log.setApps(['shop']);
    log.phase('prepare');
    log.stepStarted(build1);
    log.output(build1, 'one');
    expect(take()).toEqual(['▸ prepare', '::group::web-1 › build', 'one']);
    log.output(build1, 'two');
    log.stepEnded(build1, 'success', 3_200);
    expect(take()).toEqual(['two', '::endgroup::', '✓ web-1 › build (3.2s)']);
  });

  it('a step without output is one line', () => {
    log.stepStarted(build1);
    log.stepEnded(build1, 'unchanged', 30, 'same as before');
    expect(take()).toEqual(['= web-1 › shop › build unchanged (30ms): same as before']);
  });

  it('a step that failed says its last lines again, where they are not folded away', () => {
    log.stepStarted(build1);
    for (let line = 1; line <= 30; line += 1) log.output(build1, `line ${line}`);
    take();
    log.stepEnded(build1, 'failed', 2_000, 'exit code 2');
    const [end, failure, ...repeated] = take();
    expect([end, failure]).toEqual(['::endgroup::', '✗ web-1 › shop › build failed (2.0s): exit code 2']);
    expect(repeated).toHaveLength(20);
    expect(repeated[0]).toBe('    line 11');
    expect(repeated.at(-1)).toBe('    line 30');
  });

  it('notes and warnings stand outside of groups', () => {
    log.stepStarted(build1);
    log.output(build1, 'one');
    log.note('ok: health: 200\nOK', build1);
    log.warn('100% odd\nreally', { host: 'web-1' });
    log.output(build1, 'two');
    log.note('that is all');
    expect(take()).toEqual([
      '::group::web-1 › shop › build',
      'one',
      '::endgroup::',
      '  web-1 › shop › build: ok: health: 200 OK',
      '::warning::web-1: 100%25 odd really',
      '::group::web-1 › shop › build (continued)',
      'two',
      '::endgroup::',
      '  that is all',
    ]);
  });
});

describe('with several hosts', () => {
  it('one streams and the others follow as groups of their own', () => {
    log.setApps(['shop']);
    log.stepStarted(build1);
    log.stepStarted(build2);
    log.output(build1, 'one 1');
    log.output(build2, 'two 1');
    log.output(build1, 'one 2');
    log.output(build2, 'two 2');
    log.stepEnded(build1, 'success', 1_000);
    expect(take()).toEqual([
      '::group::web-1 › build',
      'one 1',
      'one 2',
      '::endgroup::',
      '✓ web-1 › build (1.0s)',
      '::group::web-2 › build',
      'two 1',
      'two 2',
    ]);
    log.output(build2, 'two 3');
    log.stepEnded(build2, 'success', 1_200);
    expect(take()).toEqual(['two 3', '::endgroup::', '✓ web-2 › build (1.2s)']);
  });

  it('a step that ends beside an open group waits a moment, and no longer than that', () => {
    log.stepStarted(build1);
    log.stepStarted(build2);
    log.output(build1, 'one');
    log.output(build2, 'two');
    log.stepEnded(build2, 'success', 800);
    expect(take()).toEqual(['::group::web-1 › shop › build', 'one']);
    wait(4_000);
    expect(take()).toEqual([]);
    wait(1_000);
    expect(take()).toEqual([
      '::endgroup::',
      '::group::web-2 › shop › build',
      'two',
      '::endgroup::',
      '✓ web-2 › shop › build (800ms)',
    ]);
    log.output(build1, 'more');
    expect(take()).toEqual(['::group::web-1 › shop › build (continued)', 'more']);
  });

  it('a failure does not wait', () => {
    log.stepStarted(build1);
    log.stepStarted(build2);
    log.output(build1, 'one');
    log.output(build2, 'two');
    take();
    log.stepEnded(build2, 'failed', 800);
    expect(take()).toEqual([
      '::endgroup::',
      '::group::web-2 › shop › build',
      'two',
      '::endgroup::',
      '✗ web-2 › shop › build failed (800ms)',
      '    two',
    ]);
  });

  it('never more than one group is open, and none at the end', () => {
    const hosts = ['web-1', 'web-2', 'web-3'].map((host) => ({ host, step: 'build' }));
    for (const where of hosts) log.stepStarted(where);
    for (let round = 0; round < 20; round += 1) {
      for (const where of hosts) log.output(where, `${round}`);
      if (round === 7) log.warn('odd');
      if (round === 9) log.stepEnded(hosts[1] ?? {}, 'failed', 1);
      wait(700);
    }
    log[Symbol.dispose]();
    let depth = 0;
    for (const line of take()) {
      if (line.startsWith('::group::')) depth += 1;
      if (line === '::endgroup::') depth -= 1;
      expect([0, 1]).toContain(depth);
    }
    expect(depth).toBe(0);
  });

  it('what has to wait is bounded, and the rest is said to be missing', () => {
    log.stepStarted(build1);
    log.stepStarted(build2);
    log.output(build1, 'one');
    for (let line = 0; line < 2_000; line += 1) log.output(build2, `line ${line}`);
    log.stepEnded(build1, 'success', 10);
    const lines = take();
    const start = lines.indexOf('::group::web-2 › shop › build');
    expect(lines.slice(start + 1, start + 3)).toEqual(['[1,500 earlier lines left out]', 'line 1500']);
    expect(lines.at(-1)).toBe('line 1999');
  });
});

describe('what is slow', () => {
  it('a silent step is told after a second, and then every half minute', () => {
    log.stepStarted(build1);
    wait(999);
    expect(take()).toEqual([]);
    wait(1);
    expect(take()).toEqual(['… web-1 › shop › build: 1.0s']);
    wait(29_000);
    expect(take()).toEqual([]);
    wait(1_000);
    expect(take()).toEqual(['… web-1 › shop › build: 31.0s']);
  });

  it('a transfer is told every five seconds at most, with its share and rate', () => {
    const receive = { host: 'web-1', step: 'receive' };
    log.stepStarted(receive);
    for (let tenth = 0; tenth <= 120; tenth += 1) {
      log.transfer(receive, tenth * 100_000, 20_000_000);
      wait(100);
    }
    log.stepEnded(receive, 'success', 12_000);
    expect(take()).toEqual([
      '… web-1 › receive: 1.0s',
      '… web-1 › receive: 30%, 6.0 MB of 20.0 MB, 1.0 MB/s, 14s left',
      '… web-1 › receive: 55%, 11.0 MB of 20.0 MB, 1.0 MB/s, 9s left',
      '✓ web-1 › receive (12.0s)',
    ]);
  });

  it('waiting is told at once and then every five seconds, whether the step was started or not', () => {
    const lock = { host: 'web-1', step: 'lock' };
    for (let second = 0; second < 12; second += 1) {
      log.waiting(lock, `waiting for octocat, ${second} s`);
      wait(1_000);
    }
    expect(take()).toEqual([
      '… web-1 › lock: waiting for octocat, 0 s',
      '… web-1 › lock: waiting for octocat, 5 s',
      '… web-1 › lock: waiting for octocat, 10 s',
    ]);
  });

  it('a step that never ended is named at the end', () => {
    log.stepStarted(build1);
    log.output(build1, 'one');
    wait(2_000);
    log[Symbol.dispose]();
    expect(take().slice(2)).toEqual(['::endgroup::', '- web-1 › shop › build did not end (2.0s)']);
  });
});

describe('output of a step that nobody started', () => {
  const logs1 = { host: 'web-1', step: 'logs' };
  const logs2 = { host: 'web-2', step: 'logs' };

  it('streams while nothing else does', () => {
    log.output(logs1, 'FATAL');
    expect(take()).toEqual(['::group::web-1 › logs', 'FATAL']);
    log.phase('undo');
    expect(take()).toEqual(['::endgroup::', '▸ undo']);
  });

  it('of several hosts loses no line', () => {
    for (let line = 0; line < 1_000; line += 1) {
      log.output(logs1, `one ${line}`);
      log.output(logs2, `two ${line}`);
    }
    wait(1_000);
    expect(take().filter((line) => /^(one|two) /.test(line))).toHaveLength(2_000);
  });

  it('never keeps a step waiting', () => {
    log.output(logs1, 'FATAL');
    log.stepStarted(build1);
    log.output(build1, 'one');
    log.output(logs1, 'later');
    expect(take()).toEqual(['::group::web-1 › logs', 'FATAL', '::endgroup::', '::group::web-1 › shop › build', 'one']);
    wait(1_000);
    expect(take()).toEqual(['::endgroup::', '::group::web-1 › logs (continued)', 'later', '::endgroup::']);
  });
});

describe('what a host prints', () => {
  it('is no command, and holds no secret', () => {
    log.stepStarted(build1);
    log.output(build1, '::add-mask::hunter22');
    log.output(build1, '##[error]x');
    log.stepEnded(build1, 'failed', 5, 'said\n::error::hunter22');
    log.note('::notice::x');
    log.phase('hunter22');
    expect(take()).toEqual([
      '::group::web-1 › shop › build',
      ': :add-mask::***',
      '## [error]x',
      '::endgroup::',
      '✗ web-1 › shop › build failed (5ms): said : :error::***',
      '    : :add-mask::***',
      '    ## [error]x',
      '  : :notice::x',
      '▸ ***',
    ]);
  });
});
