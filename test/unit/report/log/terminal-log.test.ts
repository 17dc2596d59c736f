import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeRunning, drawBar } from '../../../../src/report/log/live-status';
import { createTerminalLog, type TerminalLogOptions } from '../../../../src/report/log/terminal-log';
import { createRedactor } from '../../../../src/report/text/redact';
import { Secret } from '../../../../src/shell/secret';

const build = { host: 'web-1', app: 'shop', step: 'build' };
const receive = { host: 'web-1', step: 'receive' };

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function open(
  part: {
    isTTY?: boolean;
    env?: Record<string, string>;
    isJson?: boolean;
    redactor?: NonNullable<TerminalLogOptions['redactor']>;
  } = {},
) {
  const written = { stdout: '', stderr: '' };
  const { isTTY = false, env = {}, ...rest } = part;
  const stream = (name: 'stdout' | 'stderr') => ({
    write(text: string) {
      written[name] += text;
    },
    isTTY,
    columns: 60,
  });
  return { written, log: createTerminalLog({ stdout: stream('stdout'), stderr: stream('stderr'), env, ...rest }) };
}

/** What a terminal shows in the end: a line that was cleared is gone. */
function show(text: string): string[] {
  const clearsLine = '\r\u001b[2K';
  return text.split('\n').map((line) => line.split(clearsLine).at(-1) ?? '');
}

describe('in a pipe', () => {
  it('lines are plain, short and grouped by host and step', () => {
    const { log, written } = open();
    log.setApps(['shop']);
    log.phase('prepare');
    log.stepStarted(build);
    log.output(build, '\x1b[31mone');
    log.stepEnded(build, 'success', 3_200);
    log.stepStarted(build);
    log.stepEnded(build, 'failed', 5, 'exit code 2');
    log.note('ok: health', build);
    log.warn('odd');
    log.print('the end\n');
    log[Symbol.dispose]();
    expect(written).toEqual({
      stderr: '',
      stdout: `▸ prepare
  web-1 › build
    one
  ✓ web-1 › build (3.2s)
  ✗ web-1 › build failed (5ms): exit code 2
    web-1 › build: ok: health
  ! odd
the end
`,
    });
  });

  it('what is slow is told now and then', () => {
    const { log, written } = open();
    log.stepStarted(receive);
    for (let second = 0; second < 8; second += 1) {
      log.transfer(receive, second * 1_000_000, 20_000_000);
      vi.advanceTimersByTime(1_000);
    }
    log[Symbol.dispose]();
    expect(written.stdout).toBe(
      '  … web-1 › receive: 1.0s\n  … web-1 › receive: 30%, 6.0 MB of 20.0 MB, 1.0 MB/s, 14s left\n  - web-1 › receive did not end (8.0s)\n',
    );
  });

  it('secrets are hidden', () => {
    const { log, written } = open({ redactor: createRedactor([new Secret('hunter22')]) });
    log.stepStarted(build);
    log.output(build, 'hunter22');
    log[Symbol.dispose]();
    expect(written.stdout).not.toContain('hunter22');
    expect(written.stdout).toContain('***');
  });
});

describe('with --json', () => {
  it('standard output stays empty, and people read standard error', () => {
    const { log, written } = open({ isJson: true, isTTY: true });
    log.phase('prepare');
    log.print('text\n');
    log[Symbol.dispose]();
    expect(written.stdout).toBe('');
    expect(written.stderr).toContain('prepare');
    expect(written.stderr).toContain('text');
  });
});

describe('on a terminal', () => {
  it('lines have colours', () => {
    const { log, written } = open({ isTTY: true });
    log.phase('prepare');
    log.stepStarted(build);
    log.output(build, 'one');
    log.stepEnded(build, 'failed', 5);
    log.stepStarted(build);
    log.stepEnded(build, 'success', 5);
    log.stepStarted(build);
    log.stepEnded(build, 'skipped', 5);
    log[Symbol.dispose]();
    const lines = show(written.stdout);
    expect(lines).toEqual([
      '\x1b[1m▸ prepare\x1b[0m',
      '  web-1 › shop › build',
      '\x1b[2m    one\x1b[0m',
      '  \x1b[31m✗ web-1 › shop › build failed (5ms)\x1b[0m',
      '  \x1b[32m✓ web-1 › shop › build (5ms)\x1b[0m',
      '  \x1b[2m- web-1 › shop › build skipped (5ms)\x1b[0m',
      '',
    ]);
  });

  it.each([
    ['with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['that is dumb', { TERM: 'dumb' }, true, true],
    ['of a CI', { CI: 'true' }, true, true],
  ])('%s there is less of that', (name, env, isTTY, hasNoSpinner) => {
    const { log, written } = open({ isTTY, env });
    log.stepStarted(build);
    vi.advanceTimersByTime(500);
    expect(written.stdout === '').toBe(hasNoSpinner);
    expect(log.paint.red('x')).toBe(name === 'of a CI' ? '\x1b[31mx\x1b[0m' : 'x');
    log[Symbol.dispose]();
  });

  it('the last line moves: what runs, and a bar for what is sent', () => {
    const { log, written } = open({ isTTY: true, env: { NO_COLOR: '1' } });
    log.setApps(['shop']);
    log.stepStarted(receive);
    vi.advanceTimersByTime(1_000);
    expect(show(written.stdout).at(-1)).toBe('⠋ web-1 › receive 1s');
    log.transfer(receive, 0, 20_000_000);
    vi.advanceTimersByTime(2_000);
    log.transfer(receive, 10_000_000, 20_000_000);
    vi.advanceTimersByTime(100);
    expect(show(written.stdout).at(-1)).toBe('⠙ web-1 › receive ██████████░░░░░░░░░░ 50%, 10.0 MB of 20.…');
    log.stepEnded(receive, 'success', 3_100);
    expect(show(written.stdout)).toEqual(['  ✓ web-1 › receive (3.1s)', '']);
    log[Symbol.dispose]();
  });

  it('lines are printed above it, and waiting stands in it', () => {
    const { log, written } = open({ isTTY: true, env: { NO_COLOR: '1' } });
    const lock = { host: 'web-1', step: 'lock' };
    log.waiting(lock, 'waiting for octocat');
    vi.advanceTimersByTime(100);
    log.print('a line\n');
    expect(show(written.stdout)).toEqual(['a line', '⠙ web-1 › lock 0s: waiting for octocat']);
    log.phase('prepare');
    vi.advanceTimersByTime(500);
    expect(show(written.stdout)).toEqual(['a line', '▸ prepare', '']);
    log[Symbol.dispose]();
    const before = written.stdout;
    vi.advanceTimersByTime(5_000);
    expect(written.stdout).toBe(before);
  });
});

describe('the status line', () => {
  it('names what else runs, and fits its columns', () => {
    const steps = ['web-1 › build', 'web-2 › build'].map((title) => ({ title, startedAt: 0 }));
    expect(describeRunning(steps, 2_500, 80)).toBe('⠴ web-1 › build 2s  +1: web-2 › build');
    expect(describeRunning(steps, 2_500, 20)).toBe('⠴ web-1 › build 2s…');
    expect(describeRunning([], 0, 80)).toBe('');
    expect(describeRunning([{ title: 'a', startedAt: 0 }], 61_000, 80)).toContain('a 1m 01s');
  });

  it('has a bar from nothing to everything', () => {
    expect([drawBar(-1), drawBar(0.5), drawBar(2)]).toEqual(['░'.repeat(20), '██████████░░░░░░░░░░', '█'.repeat(20)]);
  });
});
