import { describe, expect, test } from 'vitest';
import { listDrifts, renderServices, renderServicesMarkdown } from '../../../../src/report/lists/services';
import type { StatusRow } from '../../../../src/report/rows';
import { PLAIN } from '../../../../src/report/text/paint';

const ROW: StatusRow = {
  ...{ app: 'shop', host: 'web-1', release: '1', version: null, revision: null, since: null, healthy: true },
  ...{ process: 'active', lockHolder: null, lastDeploy: null, error: null },
};

describe('the stage of a host', () => {
  const rows: readonly StatusRow[] = [
    { ...ROW, stage: 'canary' },
    { ...ROW, host: 'web-2', stage: 'the_rest' },
    { ...ROW, host: 'web-3' },
  ];

  test('stands behind its name on a terminal', () => {
    const lines = renderServices(rows, PLAIN);
    expect(lines.filter((line) => line.startsWith('✓')).map((line) => line.split(/ {2,}/)[3])).toEqual([
      'canary',
      'the_rest',
      '–',
    ]);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('has a column in Markdown', () => {
    expect(renderServicesMarkdown(rows).split('\n').slice(2)).toEqual([
      expect.stringContaining('| shop | web-1 | canary | ✅ yes |'),
      expect.stringContaining(String.raw`| shop | web-2 | the\_rest | ✅ yes |`),
      expect.stringContaining('| shop | web-3 | – | ✅ yes |'),
    ]);
  });

  test('is not told where there is one', () => {
    expect(renderServices([ROW], PLAIN).join('\n')).not.toContain('stage');
    expect(renderServicesMarkdown([ROW])).not.toContain('Stage');
  });
});

test('drift stands under the table, and what is only noted before it', () => {
  const row = { ...ROW, drift: ['a_b_ was changed'], driftNotes: ['x.conf adds to shop.service'] };
  const lines = renderServices([row], PLAIN);
  expect(lines.slice(-2)).toEqual([
    'web-1 › shop: x.conf adds to shop.service',
    'web-1 › shop: drift: a_b_ was changed',
  ]);
  const markdown = renderServicesMarkdown([row]);
  expect(markdown).toContain(String.raw`⚠️ web-1 › shop: drift: a\_b\_ was changed`);
  expect(markdown).toContain('x.conf adds to shop.service');
});

test.each([
  ['nothing', undefined, []],
  ['null', null, []],
  ['none', [], []],
])('%s is no drift', (_what, drift, told) => {
  expect(listDrifts([{ ...ROW, drift }])).toEqual(told);
});

test('more than ten of one host are counted', () => {
  const drift = Array.from({ length: 14 }, (_, index) => `${index} was added`);
  const told = listDrifts([{ ...ROW, drift }]);
  expect([told.length, told.at(-1)]).toEqual([11, 'web-1 › shop: drift: 4 more, in report.json']);
});
