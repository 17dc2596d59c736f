import { describe, expect, it } from 'vitest';
import {
  describeChange,
  describeCoverage,
  renderCoverage,
  renderCoverageMarkdown,
} from '../../../../src/report/lists/coverage';
import { renderSelection, renderSelectionMarkdown } from '../../../../src/report/lists/selection';
import { renderValidation, renderValidationMarkdown } from '../../../../src/report/lists/validation';
import { renderSummary } from '../../../../src/report/markdown/summary';
import { toOutputs } from '../../../../src/report/outputs';
import type { CoverageReport } from '../../../../src/report/rows';
import { renderTerminal } from '../../../../src/report/terminal';
import { describePercent } from '../../../../src/report/text/format';
import { PLAIN } from '../../../../src/report/text/paint';
import { sampleResult } from '../sample';

const FILE = { path: 'coverage/lcov.info', format: 'lcov', covered: 1234, total: 1321 };
const COVERAGE: CoverageReport = {
  covered: 1234,
  total: 1321,
  percent: (1234 / 1321) * 100,
  floor: 92,
  base: 93.2,
  baseRevision: 'abc1234'.padEnd(40, '0'),
  files: [FILE],
};

describe('a percentage', () => {
  it.each([
    [100, '100'],
    [92, '92'],
    [91.999, '91.99'],
    [92.3, '92.3'],
    [100 / 3, '33.33'],
    [0, '0'],
    [99.999_999, '99.99'],
  ])('%d is shown as %s, never rounded up', (percent, text) => {
    expect(describePercent(percent)).toBe(text);
  });

  it.each([
    [93.41, 93.2, '+0.21'],
    [90, 91.5, '−1.5'],
    [90, 90, '±0'],
    [90.001, 90, '±0'],
  ])('%d against %d is %s', (percent, base, text) => {
    expect(describeChange(percent, base)).toBe(text);
  });
});

describe('the coverage', () => {
  it('is one sentence with the floor and the change', () => {
    expect(describeCoverage(COVERAGE)).toBe(
      'The coverage is 93.41 % (1,234 of 1,321 lines), the floor 92 %, of the base abc1234 93.2 % (+0.21).',
    );
    expect(describeCoverage({ ...COVERAGE, base: null, baseRevision: 'main' })).toContain(
      'the coverage of the base main is not known',
    );
  });

  it('lists its reports where there are several', () => {
    expect(renderCoverage(COVERAGE, PLAIN)).toHaveLength(1);
    const lines = renderCoverage(
      { ...COVERAGE, floor: 95, files: [FILE, { ...FILE, path: 'b.xml', format: 'cobertura' }] },
      PLAIN,
    );
    expect(lines[0]).toMatch(/^✗ The coverage/);
    expect(lines[3]).toMatch(/b\.xml +cobertura +93\.41 % \(1,234 of 1,321 lines\)/);
  });

  it('is a table in the summary', () => {
    expect(renderCoverageMarkdown(COVERAGE)).toContain(
      '| `coverage/lcov.info` | lcov | 93.41 % (1,234 of 1,321 lines) |',
    );
  });

  it('is two outputs', () => {
    expect(toOutputs(sampleResult({ coverage: COVERAGE }), null)).toMatchObject({
      coverage: '93.41',
      'coverage-base': '93.2',
    });
    expect(toOutputs(sampleResult({ coverage: { ...COVERAGE, base: null } }), null)['coverage-base']).toBe('');
  });
});

describe('a selection', () => {
  const rows = [
    { environment: 'test', app: 'bot', chosen: true, why: 'main was pushed; bot/`id`|x changed' },
    { environment: 'production', app: 'bot', chosen: false, why: '`deploy_on_push` is not set for it' },
  ];

  it('says of each app whether it is deployed and why', () => {
    const lines = renderSelection(rows, PLAIN);
    expect(lines[1]).toMatch(/^✓ +test +bot +main was pushed/);
    expect(lines[2]).toMatch(/^- +production +bot +`deploy_on_push` is not/);
    expect(renderSelectionMarkdown(rows)).toContain(
      '| test | bot | ✅ yes | main was pushed; bot/\\`id\\`&vert;x changed |',
    );
  });

  it('is a matrix, and whether there is anything in it', () => {
    const matrix = [{ environment: 'test', apps: 'bot', ref: 'v1.0.0', version: 'v1.0.0' }];
    const outputs = toOutputs(sampleResult({ selection: rows, matrix }), null);
    expect(JSON.parse(outputs.matrix ?? '')).toEqual(matrix);
    expect(outputs.any).toBe('true');
    expect(toOutputs(sampleResult({ selection: rows, matrix: [] }), null)).toMatchObject({
      matrix: '[]',
      any: 'false',
    });
  });
});

describe('a validation', () => {
  const rows = [
    { name: 'version', ok: true, message: 'v1.2.0 is a version', hint: null },
    { name: 'live', ok: null, message: 'not compared', hint: null },
    { name: 'tag', ok: false, message: 'there is no tag v1.2.0', hint: 'Release it first.' },
  ];

  it('says each finding with what to do', () => {
    expect(renderValidation(rows, PLAIN)).toEqual([
      '✓ v1.2.0 is a version',
      '? not compared',
      '✗ there is no tag v1.2.0',
      '  Next: Release it first.',
    ]);
    expect(renderValidationMarkdown(rows)).toContain('| ❌ there is no tag v1.2.0 | Release it first. |');
  });

  it('stands in the log and in the summary', () => {
    const result = sampleResult({ mode: 'validate', validation: rows });
    expect(renderTerminal(result, { hasLists: true })).toContain('✗ there is no tag v1.2.0');
    expect(renderSummary(result)).toContain('❌ there is no tag v1.2.0');
  });
});
