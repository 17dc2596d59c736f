import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/report/annotations';
import { report, type Sinks } from '../../../src/report/reporter';
import { type Result, result as schema } from '../../../src/report/result';
import { createPaint } from '../../../src/report/text/paint';
import { createRedactor } from '../../../src/report/text/redact';
import { Secret } from '../../../src/shell/secret';
import { rolledBackResult, sampleHost, sampleResult } from './sample';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bowline-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Everything that a job shows, in the order in which it came. */
function openJob() {
  const seen: [string, string][] = [];
  const annotations: Annotation[] = [];
  const sinks: Sinks = {
    setOutput: (name, value) => void seen.push([name, value]),
    writeSummary: async (markdown) => void seen.push(['summary', markdown]),
    annotate: (annotation) => {
      annotations.push(annotation);
      seen.push(['annotation', annotation.message]);
    },
    writeFile: (path, text) => writeFile(path, text),
    print: (text) => void seen.push(['print', text]),
    warn: (text) => void seen.push(['warn', text]),
  };
  return { seen, sinks, annotations, told: (name: string) => seen.find(([one]) => one === name)?.[1] };
}

describe('a report', () => {
  it('tells the same everywhere, the reason last', async () => {
    const job = openJob();
    const reportPath = join(folder, 'report.json');
    await report(rolledBackResult(), { sinks: job.sinks, reportPath });
    expect(job.told('status')).toBe('rolled_back');
    expect(job.told('report')).toBe(reportPath);
    expect(job.told('summary')).toContain('rolled back');
    expect(job.seen.at(-1)?.[1]).toContain('health failed');
    expect(job.told('print')).not.toContain('Next:');
    expect(JSON.parse(await readFile(reportPath, 'utf8'))).toEqual(rolledBackResult());
    expect(job.told('warn')).toBeUndefined();
  });

  it('at a command line has the reason in its text and leaves the lists to the caller', async () => {
    const printed: string[] = [];
    const result = rolledBackResult({ releases: [] });
    await report(result, {
      sinks: { print: (text) => void printed.push(text), warn: () => {} },
      reportPath: null,
      paint: createPaint(true),
    });
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/Next:.*deploy again\.\n$/);
    expect(printed[0]).not.toContain('There are no releases.');
  });

  it('in a job prints the lists too', async () => {
    const job = openJob();
    await report(sampleResult({ mode: 'releases', releases: [] }), { sinks: job.sinks, reportPath: null });
    expect(job.told('print')).toContain('There are no releases.');
    expect(job.told('report')).toBe('');
  });

  it('holds no secret anywhere', async () => {
    const job = openJob();
    const reportPath = join(folder, 'report.json');
    const result = rolledBackResult({
      reason: 'hunter22',
      hosts: [sampleHost({ status: 'failed', logs: ['hunter22'] })],
      error: { code: 'command', message: 'hunter22', hint: 'hunter22', app: null, host: null, step: null },
    });
    const redactor = createRedactor([new Secret('hunter22')]);
    const told = await report(result, { sinks: job.sinks, reportPath, redactor });
    expect(JSON.stringify([told, job.seen, job.annotations, await readFile(reportPath, 'utf8')])).not.toContain(
      'hunter22',
    );
    expect(job.told('summary')).toContain('\\*\\*\\*');
  });

  it('that cannot be written in full is only warned about', async () => {
    const job = openJob();
    const sinks: Sinks = {
      ...job.sinks,
      writeSummary: async () => {
        throw new Error('disk full');
      },
    };
    const reportPath = join(folder, 'missing', 'report.json');
    await report(sampleResult(), { sinks, reportPath });
    const warnings = job.seen.filter(([name]) => name === 'warn').map(([, text]) => text);
    expect(warnings).toEqual([
      expect.stringMatching(/report\.json could not be written: ENOENT/),
      'the summary could not be written: disk full',
    ]);
    expect(job.told('report')).toBe('');
    expect(job.told('status')).toBe('success');
  });

  it('that does not match its schema is written all the same', async () => {
    const job = openJob();
    const reportPath = join(folder, 'report.json');
    const broken = { ...sampleResult(), durationMs: -1 };
    await report(broken, { sinks: job.sinks, reportPath });
    expect(job.told('warn')).toMatch(/^report\.json does not match its schema at durationMs: /);
    expect(JSON.parse(await readFile(reportPath, 'utf8'))).toEqual(broken);
    const nothing = null as unknown as Result;
    expect(schema.safeParse(nothing).success).toBe(false);
  });
});
