import { describe, expect, test } from 'vitest';
import { listImageChanges } from '../../../src/plan/image-changes';
import { renderPlan } from '../../../src/report/lists/plan';
import type { PlanRow } from '../../../src/report/rows';
import { PLAIN } from '../../../src/report/text/paint';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const live = [{ service: 'web', image: 'r:5000/lab/web:1', digest: DIGEST }];

describe('of which services a deploy may bring another image', () => {
  test.each([
    ['another tag', 'r:5000/lab/web:2', 'replaced', 'web:1@sha256:0123456789ab → web:2'],
    [
      'another digest',
      `r/web@${DIGEST.replace('0', 'f')}`,
      'replaced',
      'web:1@sha256:0123456789ab → web@sha256:f123456789ab',
    ],
    ['a build', null, 'built', 'what is built anew, now web:1@sha256:0123456789ab'],
    ['the same tag', 'r:5000/lab/web:1', 'tag', 'web:1@sha256:0123456789ab, or what its tag names by then'],
  ])('%s', (_name, to, change, text) => {
    const images = listImageChanges(live, new Map([['web', to]]));
    expect(images).toEqual([{ service: 'web', from: { image: 'r:5000/lab/web:1', digest: DIGEST }, to, change }]);
    expect(renderPlan([row(images)], PLAIN)).toContain(`h › lab › web: ${text}`);
  });

  test('one that is new, and one that is gone', () => {
    const images = listImageChanges(live, new Map([['db', 'db:3']]));
    const lines = renderPlan([row(images)], PLAIN);
    expect(lines.slice(-2)).toEqual([
      'h › lab › web: nothing: web:1@sha256:0123456789ab is gone from the file',
      'h › lab › db: db:3, a new service',
    ]);
  });

  test('what is named by its digest cannot move', () => {
    const image = `r/web@${DIGEST}`;
    expect(listImageChanges([{ service: 'web', image, digest: DIGEST }], new Map([['web', image]]))).toEqual([]);
    expect(renderPlan([row([])], PLAIN).join('\n')).not.toContain('web:');
  });
});

function row(images: ReturnType<typeof listImageChanges>): PlanRow {
  const where = { app: 'lab', host: 'h', action: 'deploy' as const, why: 'x' };
  return { ...where, live: 'R1', liveVersion: null, liveRevision: null, images: [...images] };
}
