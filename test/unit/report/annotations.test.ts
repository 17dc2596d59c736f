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
      { level: 'warning', title: 'web-1 › shop: not as it was deployed', message: 'unit changed\nsite changed' },
      { level: 'warning', title: 'web-1 › shop › error_rate: no data', message: 'no requests' },
    ]);
  });

  it('say which hosts are not well where there is no error, and at least the status', () => {
    const hosts = [sampleHost({ checks: [] }), sampleHost({ host: 'web-2', status: 'failed', checks: [] })];
    expect(toAnnotations(sampleResult({ status: 'failed', hosts }))).toEqual([
      {
        level: 'error',
        title: 'deploy to production: failed',
        message: 'The intended release is live on web-1, web-2. Not healthy: web-2.',
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

  it('are one for each kind of failure, with its hosts', () => {
    const names = Array.from({ length: 30 }, (_, index) => `web-${index}`);
    const hosts = names.map((host, index) =>
      sampleHost({
        host,
        status: 'failed',
        checks: [
          sampleCheck('health', false, `no answer within ${index + 1}.2 s`),
          ...(index < 2 ? [sampleCheck('error_rate', null, 'no requests')] : []),
        ],
      }),
    );
    expect(toAnnotations(rolledBackResult({ hosts })).slice(0, -1)).toEqual([
      {
        level: 'error',
        title: '30 hosts › shop › health: failed',
        message: `no answer within 1.2 s\nOn ${names.join(', ')}.`,
      },
      { level: 'warning', title: '2 hosts › shop › error_rate: no data', message: 'no requests\nOn web-0, web-1.' },
    ]);
  });

  it('keep what each of a few hosts measured', () => {
    const hosts = [1.5, 1.8].map((seconds) =>
      sampleHost({
        host: `web-${seconds}`,
        status: 'failed',
        checks: [sampleCheck('health', false, `took ${seconds} s`)],
      }),
    );
    expect(toAnnotations(rolledBackResult({ hosts }))[0]).toEqual({
      level: 'error',
      title: '2 hosts › shop › health: failed',
      message: 'web-1.5: took 1.5 s\nweb-1.8: took 1.8 s',
    });
    const message = hosts.map(({ host }) => `${host}: shop: health failed: took ${host.slice(4)} s`).join('\n');
    const error = { code: 'verification', message, hint: null, app: 'shop', host: 'web-1.5', step: 'verify' };
    expect(toAnnotations(rolledBackResult({ hosts, error })).at(-1)?.message).toBe(message);
  });

  it('tell what several hosts say alike once, whatever their addresses', () => {
    const names = ['web-1', 'web-2', 'web-3'];
    const message = [
      ...names.map((name, index) => {
        const address = `203.0.113.${index}:22`;
        return `${name} (deploy@${address}): ${address} refused the connection`;
      }),
      'web-4: missing on the host: zstd',
      'web-9: is no host of this run',
    ].join('\n');
    const hosts = [...names, 'web-4'].map((host) => sampleHost({ host, status: 'unreachable', checks: [] }));
    const error = { code: 'connect', message, hint: 'Start sshd.', app: null, host: 'web-1', step: null };
    expect(toAnnotations(sampleResult({ status: 'aborted', hosts, error }))).toEqual([
      {
        level: 'error',
        title: 'deploy to production: aborted, 4 hosts',
        message:
          '3 hosts: its address refused the connection (web-1, web-2, web-3)\n' +
          'web-4: missing on the host: zstd\nweb-9: is no host of this run\nNext: Start sshd.',
      },
    ]);
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
