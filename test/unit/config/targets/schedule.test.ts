import { describe, expect, test } from 'vitest';
import { listProblems, resolve, withApp } from '../fixture';

const complaints = (job: string) => listProblems(() => resolve(withApp(`schedule: { nightly: ${job} }`)));

describe('a schedule', () => {
  test('is what a run sees', () => {
    const text = withApp(
      'schedule: { a: { run: ./a, calendar: daily, persistent: true, jitter: 5m }, b: { run: ./b, every: 90s, timeout: 1m } }',
    );
    expect(resolve(text).targets[0]?.schedule).toEqual([
      { name: 'a', run: './a', calendar: 'daily', timeoutMs: 3_600_000, isPersistent: true, jitterMs: 300_000 },
      { name: 'b', run: './b', everyMs: 90_000, timeoutMs: 60_000, isPersistent: false },
    ]);
    expect(resolve(withApp('schedule: {}')).targets[0]?.schedule).toBeUndefined();
  });

  test.each([
    ['{ run: ./a }', 'has neither `calendar` nor `every`'],
    ['{ run: ./a, calendar: daily, every: 5m }', 'has both `calendar` and `every`'],
    ['{ run: ./a, every: 5m, persistent: true }', '`persistent` goes with `calendar` alone'],
    ['{ run: ./a, calendar: "0 3 * * *" }', 'that is the form of cron'],
    ['{ run: ./a, calendar: "*/5 * * * Mon-Fri" }', 'that is the form of cron'],
    ['{ run: ./a, calendar: "daily\\nUser=root" }', 'a calendar of systemd is as'],
    ['{ run: ./a, calendar: "%h" }', 'a calendar of systemd is as'],
    ['{ run: ./a, every: 1s }', 'a duration from 10s'],
    ['{ calendar: daily }', 'run'],
  ])('%s is refused', (job, complaint) => {
    expect(complaints(job)).toEqual([expect.stringContaining(complaint)]);
  });

  test('whose job has no proper name is refused', () => {
    expect(listProblems(() => resolve(withApp('schedule: { "../x": { run: ./a, calendar: daily } }')))).toEqual([
      expect.stringContaining('`../x` is not a name'),
    ]);
  });
});
