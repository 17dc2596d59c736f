import { describe, expect, test } from 'vitest';
import { parseCliArguments } from '../../../src/entry/cli-arguments';
import { toExitCode } from '../../../src/entry/exit-code';
import { cliSource, type Inputs, readInputs } from '../../../src/inputs';
import { makeEmptyResult } from '../../../src/report/empty-result';

function read(...argv: string[]): Inputs {
  const request = parseCliArguments(argv);
  if (request.kind !== 'run') throw new Error(request.kind);
  return readInputs(cliSource(request, {}));
}

describe('exec', () => {
  test('takes everything behind the dashes for its command, flags of Bowline too', () => {
    expect(read('exec', '--app', 'shop', '-i', '--record', '--', 'ls', '--json', '-i', '--', '')).toMatchObject({
      mode: 'exec',
      apps: ['shop'],
      interactive: true,
      record: true,
      command: ['ls', '--json', '-i', '--', ''],
    });
    expect(read('exec', '--', 'env')).toMatchObject({ interactive: false, record: false, command: ['env'] });
  });

  test.each(['web', 'we.b_2-x', '1'])('takes the service %s, and so do the logs', (service) => {
    expect(read('exec', '--service', service, '--', 'env')).toMatchObject({ service });
    expect(read('logs', '--service', service)).toMatchObject({ service });
    expect(read('logs')).toMatchObject({ service: undefined });
  });

  test.each(['-x', 'a b', '$(id)', '.'])('%j is the name of no service', (service) => {
    const says = `is not the name of a service: \`${service}\``;
    expect(() => read('exec', `--service=${service}`, '--', 'env')).toThrow(says);
    expect(() => read('logs', `--service=${service}`)).toThrow(says);
  });

  test.each([
    [['exec'], 'no command'],
    [['exec', '--'], 'no command'],
    [['exec', '--', ' '], 'no command'],
    [['exec', 'ls'], '`ls` belongs to no flag'],
    [['exec', '--hosts', 'failed', '--', 'ls'], 'cannot be `failed`'],
    [['deploy', '--', 'ls'], '`ls` belongs to no flag'],
    [['deploy', '-i', 'key'], 'no flag `-i`'],
    [['exec', '--json', '--', 'ls'], 'does not take `--json`'],
  ])('%j is refused', (argv, why) => expect(() => read(...argv)).toThrow(why));

  const result = (more: object) =>
    toExitCode({
      ...makeEmptyResult({ mode: 'exec', startedAt: new Date(), endedAt: new Date() }),
      status: 'success',
      ...more,
    });
  const ended = (...codes: (number | null)[]) =>
    codes.map((exitCode, index) => ({ app: 'shop', host: `web-${index}`, release: 'r', program: 'ls', exitCode }));
  const error = (code: string) => ({ code, message: '', hint: null, app: null, host: null, step: null });

  test.each([
    [{ executions: ended(0, 0) }, 0],
    [{ executions: ended(0, 3, 1), status: 'failed' }, 3],
    [{ executions: ended(null), status: 'failed' }, 255],
    [{ executions: ended(0), error: error('connect'), status: 'failed' }, 255],
    [{ error: error('input'), status: 'aborted' }, 255],
    [{ error: error('cancelled'), status: 'failed' }, 130],
  ])('%j ends with %i', (more, code) => expect(result(more)).toBe(code));
});

describe('hold, and what obeys it', () => {
  test('takes a reason and a time', () => {
    expect(read('hold', '--reason', 'incident 12', '--for', '2h')).toMatchObject({
      reason: 'incident 12',
      forMs: 7_200_000,
    });
    expect(read('release-hold', '--app', 'shop')).toMatchObject({ mode: 'release-hold', apps: ['shop'] });
    expect(read('stop', '--force', 'hold', '--lock-wait', '1m')).toMatchObject({ mode: 'stop', lockWaitMs: 60_000 });
  });

  test.each([
    [['hold'], '`--reason` is missing'],
    [['hold', '--reason', 'x', '--for', '0s'], 'shorter than a second'],
    [['hold', '--reason', 'x', '--for', 'soon'], 'not a duration'],
    [['hold', '--reason', 'x', '--hosts', 'web-1'], 'does not take `--hosts`'],
    [['restart', '--force', 'downgrade'], 'cannot be `downgrade`'],
    [['start', '--force', 'hold'], 'does not take `--force`'],
    [['stop', '--hosts', 'failed'], 'cannot be `failed`'],
  ])('%j is refused', (argv, why) => expect(() => read(...argv)).toThrow(why));
});

describe('maintenance', () => {
  test('takes its state as a word or as a flag', () => {
    expect(read('maintenance', 'on', '--reason', 'the database moves')).toMatchObject({
      mode: 'maintenance',
      state: 'on',
      reason: 'the database moves',
    });
    expect(read('maintenance', '--app', 'shop', 'off', '--lock-wait', '1m')).toMatchObject({
      state: 'off',
      apps: ['shop'],
      lockWaitMs: 60_000,
    });
    expect(read('maintenance', '--state', 'on')).toMatchObject({ state: 'on', reason: undefined });
  });

  test.each([
    [['maintenance'], '`--state` is missing'],
    [['maintenance', 'maybe'], 'maybe'],
    [['maintenance', 'on', 'off'], '`off` belongs to no flag'],
    [['maintenance', 'on', '--state', 'off'], '`on` belongs to no flag'],
    [['maintenance', 'on', '--hosts', 'web-1'], 'does not take `--hosts`'],
    [['hold', 'on', '--reason', 'x'], '`on` belongs to no flag'],
  ])('%j is refused', (argv, why) => expect(() => read(...argv)).toThrow(why));
});
