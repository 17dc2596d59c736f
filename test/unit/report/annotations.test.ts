import { describe, expect, it } from 'vitest';
import { toAnnotations } from '../../../src/report/annotations';
import { rolledBackResult, sampleCheck, sampleHost, sampleResult } from './sample';

describe('annotations', () => {
  it('are none when all went well', () => {
    expect(toAnnotations(sampleResult())).toEqual([]);
  });

  it('end with the error of the run and its hint, and tell no check twice', () => {
    expect(toAnnotations(rolledBackResult())).toEqual([
      { level: 'warning', title: 'web-2 › shop › error_rate: no data', message: 'no requests in 60 s' },
      {
        level: 'error',
        title: 'deploy to production: rolled back, web-2 › shop › verify',
        message:
          "web-2: shop: health failed: answered 503 Service Unavailable for 95 s\nNext: Look at the service's last lines, mend what they say, and deploy again.",
      },
    ]);
  });

  it('warn of a check that a green run let pass, and of changes by hand', () => {
    const host = sampleHost({
      status: 'unchanged',
      checks: [sampleCheck('error_rate', null, 'no requests')],
      drift: ['unit changed', 'site changed'],
    });
    expect(toAnnotations(sampleResult({ status: 'unchanged', hosts: [host] }))).toEqual([
      { level: 'warning', title: 'web-1 › shop: changed by hand', message: 'unit changed\nsite changed' },
      { level: 'warning', title: 'web-1 › shop › error_rate: no data', message: 'no requests' },
    ]);
  });

  it('say which hosts are not well where there is no error, and at least the status', () => {
    const hosts = [sampleHost({ checks: [] }), sampleHost({ host: 'web-2', status: 'failed', checks: [] })];
    expect(toAnnotations(sampleResult({ status: 'failed', hosts }))).toEqual([
      {
        level: 'error',
        title: 'deploy to production: failed',
        message: 'The intended release is live on web-1, web-2. Not well: web-2.',
      },
    ]);
    const verify = sampleResult({ status: 'failed', mode: 'verify', environment: null, hosts: [] });
    expect(toAnnotations(verify)).toEqual([{ level: 'error', title: 'verify: failed', message: 'failed' }]);
  });

  it('are ten at most, and say that there is more', () => {
    const hosts = Array.from({ length: 30 }, (_, index) =>
      sampleHost({ host: `web-${index}`, status: 'failed', checks: [sampleCheck('health', false, `no ${index}`)] }),
    );
    const told = toAnnotations(rolledBackResult({ hosts }));
    expect(told).toHaveLength(10);
    expect(told[0]).toEqual({
      level: 'warning',
      title: '22 more findings',
      message: 'They are in the summary and in report.json.',
    });
    expect(told.at(-1)?.title).toContain('rolled back');
  });

  it('are as long as GitHub shows, and visible', () => {
    const message = `\x1b[31mred\x1b[0m\u202e\nsecond ${'x'.repeat(9_000)}`;
    const [told] = toAnnotations(
      rolledBackResult({
        hosts: [],
        error: { code: 'command', message, hint: null, app: null, host: 'h'.repeat(300), step: null },
      }),
    );
    expect(told?.message).toHaveLength(4_096);
    expect(told?.message).toMatch(/^red<U\+202E>\nsecond x+…$/);
    expect(told?.title).toHaveLength(200);
  });
});
