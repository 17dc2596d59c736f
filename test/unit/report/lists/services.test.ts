import { expect, test } from 'vitest';
import { listDrifts, renderServices, renderServicesMarkdown } from '../../../../src/report/lists/services';
import type { StatusRow } from '../../../../src/report/rows';
import { PLAIN } from '../../../../src/report/text/paint';

const ROW: StatusRow = {
  ...{ app: 'shop', host: 'web-1', release: '1', version: null, revision: null, since: null, healthy: true },
  ...{ process: 'active', lockHolder: null, lastDeploy: null, error: null },
};

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
