import { describe, expect, it } from 'vitest';
import { outputs } from '../../../src/inputs/outcomes';
import { toOutputs } from '../../../src/report/outputs';
import { NEW, OLD, rolledBackResult, sampleHost, sampleResult } from './sample';

describe('the outputs', () => {
  it('tell of a deploy that went well', () => {
    expect(toOutputs(sampleResult(), '/tmp/report.json')).toEqual({
      status: 'success',
      changed: 'true',
      release: NEW,
      'previous-release': OLD,
      version: 'v1.4.2',
      revision: '4a446b0c5d6e7f8091a2b3c4d5e6f708192a3b4c',
      dirty: '',
      url: 'https://shop.example.com',
      report: '/tmp/report.json',
      'failed-hosts': '',
      'error-code': '',
      outputs: '{}',
    });
  });

  it('tell of one that was rolled back: nothing changed in the end', () => {
    expect(toOutputs(rolledBackResult(), null)).toMatchObject({
      status: 'rolled_back',
      changed: 'false',
      report: '',
      'failed-hosts': 'web-1,web-2',
      'error-code': 'verification',
    });
  });

  it('leave empty what there is not', () => {
    const nothing = { release: null, previousRelease: null, version: null, revision: null, url: null, hosts: [] };
    const told = toOutputs(sampleResult(nothing), null);
    expect(Object.entries(told).filter(([, value]) => value !== '')).toEqual([
      ['status', 'success'],
      ['changed', 'false'],
      ['outputs', '{}'],
    ]);
  });

  it('count a change where one host alone has another release', () => {
    const same = sampleHost({ host: 'web-1', release: OLD });
    expect(toOutputs(sampleResult({ hosts: [same] }), null).changed).toBe('false');
    expect(toOutputs(sampleResult({ hosts: [same, sampleHost()] }), null).changed).toBe('true');
    expect(toOutputs(sampleResult({ hosts: [sampleHost({ previousRelease: null })] }), null).changed).toBe('true');
    expect(toOutputs(sampleResult({ hosts: [sampleHost({ release: null })] }), null).changed).toBe('false');
  });

  it('name a failed host once, and none that was only skipped', () => {
    const hosts = [
      sampleHost({ host: 'web-2', status: 'unreachable' }),
      sampleHost({ host: 'web-1', status: 'skipped' }),
      sampleHost({ host: 'web-2', app: 'api', status: 'failed' }),
      sampleHost({ host: 'web-3', status: 'unchanged' }),
    ];
    expect(toOutputs(sampleResult({ hosts }), null)['failed-hosts']).toBe('web-2');
  });

  it('are those that every action.yml lists', () => {
    const listed = outputs.filter(({ modes }) => modes.includes('deploy')).map(({ name }) => name);
    expect(Object.keys(toOutputs(sampleResult(), null)).sort()).toEqual([...listed].sort());
  });
});
