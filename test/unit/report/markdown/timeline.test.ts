import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline, escapeLabel } from '../../../../src/report/markdown/timeline';
import { rolledBackResult, sampleHost, sampleResult, sampleStep } from '../sample';

describe('the timeline', () => {
  it('shows phases and hosts, and marks what failed', () => {
    const result = rolledBackResult({
      phases: [{ name: 'verify', startedAt: '2026-11-21T02:02:24.000Z', durationMs: 95_000 }],
      hosts: [
        sampleHost({ steps: [sampleStep('switch', 0, 150), sampleStep('verify', 500, 0)] }),
        sampleHost({ host: 'web-2', steps: [sampleStep('verify', 500, 95_000, { status: 'failed' })] }),
      ],
    });
    expect(drawTimeline(result)).toBe(`gantt
  title deploy to production
  dateFormat x
  axisFormat %H:%M:%S
  section phases
  verify :crit, 1795226544000, 1795226639000
  section web-1
  switch :done, 1795226512000, 1795226512150
  verify :done, 1795226512500, 1795226512501
  section web-2
  verify :crit, 1795226512500, 1795226607500`);
  });

  it('names the app where there is more than one', () => {
    const hosts = [sampleHost(), sampleHost({ app: 'api' })];
    expect(drawTimeline(sampleResult({ hosts }))).toContain('section web-1 api');
  });

  it('is left out where no time is known', () => {
    const steps = [sampleStep('a', 0, 1, { startedAt: 'never' })];
    expect(drawTimeline(sampleResult({ phases: [], hosts: [sampleHost({ steps })] }))).toBeUndefined();
    const { phases: _, ...without } = sampleResult({ hosts: [] });
    expect(drawTimeline(without)).toBeUndefined();
  });

  it('of a large fleet draws what failed and what took longest, and says what is missing', () => {
    const steps = (index: number) =>
      Array.from({ length: 60 }, (_, step) =>
        sampleStep(`step ${step}`, step, step, index === 3 && step === 0 ? { status: 'failed' } : {}),
      );
    const hosts = Array.from({ length: 200 }, (_, index) => sampleHost({ host: `web-${index}`, steps: steps(index) }));
    const drawn = drawTimeline(sampleResult({ hosts })) ?? '';
    expect(drawn).toContain('188 more hosts are not drawn');
    expect(drawn).toContain('section web-3\n  step 0 :crit');
    expect(drawn.length).toBeLessThan(50_000);
  });
});

describe('a label', () => {
  it.each([
    ['build: make; rm -rf #x', 'build make rm -rf x'],
    ['web-1 › shop (v1.4)', 'web-1 › shop (v1.4)'],
    ['%%{init: {}}%%', 'init'],
    ['section', 'step section'],
    ['title page', 'step title page'],
    ['click me', 'step click me'],
    ['2026-11-21', 'step 2026-11-21'],
    ['<!-- -->', '- -'],
    ['***', 'step'],
    ['größe 日本', 'größe 日本'],
  ])('%j is %j', (text, label) => {
    expect(escapeLabel(text)).toBe(label);
  });

  it('has nothing that Mermaid could take for its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const label = escapeLabel(text);
        expect(label).not.toMatch(/[:;#%{}<>"'`\n\r]/);
        expect(label).not.toMatch(/^(section|title|gantt|click)\b/i);
        expect(label).not.toBe('');
        expect(label.length).toBeLessThanOrEqual(130);
      }),
    );
  });
});
