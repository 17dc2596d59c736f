import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeReportSchema } from '../../../src/report/report-schema';
import { result } from '../../../src/report/result';
import { rolledBackResult, sampleResult } from './sample';

it('the published schema is the one that the code has', () => {
  const path = join(__dirname, '../../../config/report.schema.json');
  expect(readFileSync(path, 'utf8')).toBe(writeReportSchema());
});

it('the schema says what it is, and allows fields that are added later', () => {
  const schema = JSON.parse(writeReportSchema());
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:bowline:report:1',
    title: 'Result of a Bowline run',
    type: 'object',
  });
  expect(schema.description).toContain('report.json');
  expect(writeReportSchema()).not.toContain('additionalProperties": false');
  expect(schema.required).toEqual(expect.arrayContaining(['schemaVersion', 'status', 'hosts', 'previousRelease']));
  expect(schema.required).not.toContain('error');
});

it('what runs report matches it', () => {
  expect(result.safeParse(sampleResult()).error).toBeUndefined();
  expect(result.safeParse(rolledBackResult()).error).toBeUndefined();
});
