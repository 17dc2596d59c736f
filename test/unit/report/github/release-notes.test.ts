import { describe, expect, test } from 'vitest';
import { decideVersionNotes, tells, composeNotes as tryToCompose } from '../../../../src/report/github/release-notes';
import type { Result } from '../../../../src/report/result';
import { sampleResult } from '../sample';

const known = { version: 'v2', previousVersion: 'v1' };

function decide(part: Partial<Result> = {}) {
  return decideVersionNotes(sampleResult({ ...known, ...part }));
}

function texts(part: Partial<Result>) {
  return decide(part).map(({ version, place: { isLive, text } }) => [version, isLive, text]);
}

/** The text where there is room. */
function composeNotes(...given: Parameters<typeof tryToCompose>): string {
  return tryToCompose(...given) ?? '';
}

function placeOf(part: Partial<Result> = {}) {
  const [first] = decide(part);
  if (first === undefined) throw new Error('nothing is noted');
  return first.place;
}

describe('the releases of the versions', () => {
  test('are told what is live now and what is not any more', () => {
    expect(texts({})).toEqual([
      ['v2', true, 'live'],
      ['v1', false, 'replaced by v2'],
    ]);
    expect(texts({ mode: 'rollback', version: 'v1', previousVersion: 'v2', reason: 'slow' })).toEqual([
      ['v1', true, 'live again: slow'],
      ['v2', false, 'left for v1: slow'],
    ]);
    expect(texts({ previousVersion: 'v2' })).toEqual([['v2', true, 'live']]);
    expect(texts({ status: 'rolled_back', deployed: [] })).toEqual([['v2', false, 'rolled back']]);
    expect(texts({ status: 'partial_success', deployed: ['web-1'] })).toEqual([
      ['v2', false, 'partial success, live on web-1'],
    ]);
    expect(texts({ version: null })).toEqual([['v1', false, 'replaced by another']]);
  });

  test('are not told what changed nothing', () => {
    for (const status of ['unchanged', 'aborted'] as const) expect(texts({ status })).toEqual([]);
    expect(texts({ mode: 'rollback', status: 'rolled_back' })).toEqual([]);
  });
});

describe('the text of a release', () => {
  const written = 'What is new:\n\n- a cart';

  test('gets a part of its own behind what people wrote, one line for each place', () => {
    const once = composeNotes(written, placeOf({ environment: 'test' }));
    const twice = composeNotes(once, placeOf({ endedAt: '2026-11-21T03:00:00.000Z' }));
    expect(twice.startsWith(`${written}\n\n<!-- bowline-deploys `)).toBe(true);
    expect(twice.match(/### Deploys/g)).toHaveLength(1);
    expect(twice.split('\n').filter((line) => line.startsWith('| test') || line.startsWith('| production'))).toEqual([
      expect.stringMatching(/^\| test \| shop \| ✅ live \| .* \| \[Run\]\(https:.*\) \|$/),
      expect.stringMatching(/^\| production \| shop \| ✅ live \|/),
    ]);
  });

  test('has the newest word of a place only, and the rest as people left it', () => {
    const live = composeNotes(written, placeOf());
    const left = placeOf({ mode: 'rollback', version: 'v2', reason: 'slow | "now"' });
    const changed = composeNotes(live.replace('a cart', 'a cart, and a till'), left);
    expect(changed).toContain('a cart, and a till');
    expect(changed.match(/\| production \|/g)).toHaveLength(1);
    expect(changed).toContain('live again: slow &vert; "now"');
    expect(tells(changed, left)).toBe(true);
    expect(tells(live, left)).toBe(false);
  });

  test('that somebody broke by hand is written anew, an empty one is begun', () => {
    const broken = composeNotes(written, placeOf()).replace(/bowline-deploys [\w-]+/, 'bowline-deploys e30');
    expect(composeNotes(broken, placeOf()).match(/\| production \|/g)).toHaveLength(1);
    expect(composeNotes('', placeOf()).startsWith('<!-- bowline-deploys ')).toBe(true);
  });

  test('that has no room left stays as it is', () => {
    const full = 'x'.repeat(124_900);
    expect(tryToCompose(full, placeOf())).toBeUndefined();
  });

  test('is the same whichever words it is told', () => {
    const place = placeOf({ mode: 'rollback', reason: '<!-- /bowline-deploys --> and more' });
    const once = composeNotes(written, place);
    expect(composeNotes(once, place)).toBe(once);
  });
});
