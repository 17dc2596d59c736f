import { describe, expect, test } from 'vitest';
import { readHold, writeHoldDraft } from '../../../src/release/hold';
import { describeHold } from '../../../src/report/text/hold';

const clock = '20261121T120000Z';
const file = (more: object) => JSON.stringify({ reason: 'incident 12', since: '2026-11-21T11:00:00Z', ...more });
const read = (text: string | undefined, isThere = true) => readHold({ text, isThere, clock });

describe('the file of a hold', () => {
  test('tells why, who and how long, also where a person wrote only the half of it', () => {
    expect(read(file({}))).toEqual({
      reason: 'incident 12',
      actor: null,
      runUrl: null,
      since: '2026-11-21T11:00:00Z',
      until: null,
      unreadable: null,
    });
    const whole = read(file({ actor: 'monalisa', runUrl: 'https://x/1', until: '2026-11-21T12:00:01Z' }));
    expect(whole === null ? '' : describeHold(whole)).toBe(
      'on hold since 2026-11-21T11:00:00Z by monalisa: incident 12; it ends at 2026-11-21T12:00:01Z; https://x/1',
    );
  });

  test.each(['2026-11-21T12:00:00Z', '2026-11-21T11:59:59Z', '2020-01-01T00:00:00+02:00'])(
    'ends by itself at %s',
    (until) => expect(read(file({ until }))).toBeNull(),
  );

  test('ends by no clock that tells nothing', () => {
    const until = '2026-11-21T11:30:00Z';
    expect(readHold({ text: file({ until }), isThere: true, clock: 'noon' })).toMatchObject({ until });
  });

  test.each([
    [undefined, 'no file'],
    ['', 'no JSON'],
    ['{"reason":"x"', 'no JSON'],
    ['[]', 'no object'],
    ['null', 'no object'],
    ['{"since":"2026-11-21T11:00:00Z"}', '`reason`'],
    ['{"reason":"x","since":"soon"}', '`since`'],
    [file({ until: 7 }), '`until`'],
  ])('counts although it cannot be read: %s', (text, why) => {
    const hold = read(text);
    expect(hold?.unreadable).toContain(why);
    expect(hold === null ? '' : describeHold(hold)).toContain('cannot be read');
  });

  test('is none where nothing lies there', () => expect(read(undefined, false)).toBeNull());

  test('is written so that the host adds its times', () => {
    const text = `${writeHoldDraft({ reason: 'say "no"', actor: null, runUrl: null })},"since":"2026-11-21T11:00:00Z","until":null}`;
    expect(read(text)).toMatchObject({ reason: 'say "no"', until: null });
  });
});
