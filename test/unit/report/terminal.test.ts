import { describe, expect, it } from 'vitest';
import { renderMarkdownLists, renderTerminalLists } from '../../../src/report/lists/lists';
import type { Result } from '../../../src/report/result';
import { renderTerminal } from '../../../src/report/terminal';
import { createPaint, PLAIN } from '../../../src/report/text/paint';
import { NEW, OLD, rolledBackResult, sampleCheck, sampleHost, sampleResult, sampleStep } from './sample';

describe('the end of a run', () => {
  it('that was rolled back has the reason and what to do next as its last lines', () => {
    expect(renderTerminal(rolledBackResult())).toBe(`✗  shop  web-1  rolled back
     release 20261120T090000Z-1b2c3d4, previous 20261120T090000Z-1b2c3d4
     checks 3/3, time 34.3s
✗  shop  web-2  rolled back
     release 20261120T090000Z-1b2c3d4, previous 20261120T090000Z-1b2c3d4
     checks 1/3, time 2m 09s

✓  web-1  process        active (running), 0 restarts
✓  web-1  health         answered 200 OK in 12 ms
✓  web-1  response_time  p95 41 ms of at most 500 ms, over 10 samples
✓  web-2  process        active (running), 0 restarts
✗  web-2  health         answered 503 Service Unavailable for 95 s
?  web-2  error_rate     no data: no requests in 60 s

Last log lines of shop on web-2:
  │ shop: starting
  │ shop: connecting to the database
  │ shop: FATAL: password authentication failed for user "shop"

✗ deploy to production: rolled back in 2m 13s, v1.4.2 (4a446b0). The previous release is live again.

✗ web-2: shop: health failed: answered 503 Service Unavailable for 95 s
  Next: Look at the service's last lines, mend what they say, and deploy again.
`);
  });

  it('that went well ends with where to look at it', () => {
    const last = renderTerminal(sampleResult()).trimEnd().split('\n').at(-1);
    expect(last).toBe('✓ deploy to production: success in 35.0s, v1.4.2 (4a446b0), https://shop.example.com');
  });

  it('leaves the reason to whoever prints it', () => {
    const text = renderTerminal(rolledBackResult(), { hasReason: false });
    expect(text).toMatch(/The previous release is live again\.\n$/);
  });

  it('places an error whose message names no host', () => {
    const error = {
      code: 'command',
      message: 'exit code 2\nmake: *** [all] Error 2',
      hint: 'Build it\nby hand.',
      app: 'shop',
      host: 'web-9',
      step: 'build',
    };
    expect(renderTerminal(rolledBackResult({ hosts: [], error }))).toContain(
      '\n✗ web-9 › shop › build: exit code 2\n  make: *** [all] Error 2\n  Next: Build it by hand.\n',
    );
    const several = { ...error, hint: 'Install tar.\n\nFree some\nspace.' };
    expect(renderTerminal(rolledBackResult({ hosts: [], error: several }))).toContain(
      '\n  Next: Install tar.\n  Next: Free some space.\n',
    );
    const without = { ...error, host: null, app: null, step: null, hint: null };
    expect(renderTerminal(rolledBackResult({ hosts: [], error: without }))).toMatch(/\n✗ exit code 2\n.*\n$/);
  });

  it('has colours where they are wanted', () => {
    const text = renderTerminal(rolledBackResult(), { paint: createPaint(true) });
    expect(text).toContain('\x1b[31m✗\x1b[0m');
    expect(text).toContain('\x1b[33m?\x1b[0m');
    expect(renderTerminal(sampleResult(), { paint: createPaint(true) })).toContain('\x1b[32m✓ deploy to');
  });

  it('shows the end of a long log and says how much there was', () => {
    const logs = Array.from({ length: 50 }, (_, line) => `line ${line}`);
    const text = renderTerminal(rolledBackResult({ hosts: [sampleHost({ status: 'failed', logs, steps: [] })] }));
    expect(text).toContain('│ [30 earlier lines left out]\n  │ line 30\n');
    expect(text).toContain('✗  shop  web-1  failed\n     release ');
  });

  it('names the app of a check where there are several, and a host that was skipped', () => {
    const hosts = [
      sampleHost(),
      sampleHost({ app: 'api', status: 'skipped', release: null, previousRelease: null, checks: [] }),
    ];
    const text = renderTerminal(sampleResult({ hosts }));
    expect(text).toContain('✓  web-1 › shop  health ');
    expect(text).toMatch(/^- {2}api {3}web-1 {2}skipped\n {5}time 34\.3s$/m);
  });

  it('of many hosts tells alike rows as one, and each that is not well by itself', () => {
    const hosts = Array.from({ length: 100 }, (_, index) => {
      const host = `web-${index + 1}`;
      if (index !== 41) return sampleHost({ host, steps: [sampleStep('verify', 0, 1_000 + index)] });
      return sampleHost({ host, status: 'failed', checks: [sampleCheck('health', false, 'answered 503')], steps: [] });
    });
    const text = renderTerminal(sampleResult({ status: 'failed', hosts }));
    expect(text.split('\n').slice(0, 10)).toEqual([
      '✓  shop  99 hosts  success',
      '     release 20261121T020152Z-4a446b0, previous 20261120T090000Z-1b2c3d4',
      '     checks 3/3, time 1.1s',
      '✗  shop  web-42    failed',
      '     release 20261121T020152Z-4a446b0, previous 20261120T090000Z-1b2c3d4',
      '     checks 0/1',
      '',
      '✓  99 hosts  process        passed',
      '✓  99 hosts  health         passed',
      '✓  99 hosts  response_time  passed',
    ]);
    expect(text).toContain('✗  web-42    health         answered 503');
  });

  it('is harmless in the Actions log, whatever the hosts said', () => {
    const hostile = '::add-mask::x ##[error]y\r::stop-commands::z';
    const checks = [sampleCheck(hostile, false, hostile)];
    const hosts = [
      sampleHost({ app: hostile, host: hostile, status: 'failed', release: hostile, checks, logs: [hostile] }),
    ];
    const error = {
      code: 'command',
      message: `${hostile}\n${hostile}`,
      hint: hostile,
      app: hostile,
      host: null,
      step: hostile,
    };
    const text = renderTerminal(rolledBackResult({ environment: hostile, version: hostile, hosts, error }));
    for (const line of text.split(/\r\n|\r|\n/)) expect(line).not.toMatch(/^\s*::|##\[/);
  });
});

describe('what became of the fleet', () => {
  it.each<[string, Partial<Result>]>([
    ['Everything was in place and healthy; nothing was done.', { status: 'unchanged' }],
    ['Nothing was touched.', { status: 'aborted' }],
    [
      'The rollback failed as well: a person has to look at web-2.',
      { status: 'rollback_failed', hosts: [sampleHost(), sampleHost({ host: 'web-2', status: 'rollback_failed' })] },
    ],
    ['The rollback failed as well: a person has to look at the hosts.', { status: 'rollback_failed' }],
    ['The intended release is live on web-1.', { status: 'partial_success', deployed: ['web-1'] }],
    ['The previous release is still live.', { status: 'failed', deployed: [], hosts: [sampleHost({ release: OLD })] }],
  ])('%s', (sentence, part) => {
    expect(renderTerminal(sampleResult(part))).toContain(`. ${sentence}\n`);
  });

  it('is not said where it is not known', () => {
    const unknown = [sampleHost({ release: null, previousRelease: null })];
    expect(renderTerminal(sampleResult({ status: 'failed', deployed: [], hosts: unknown }))).toMatch(/\(4a446b0\)\n$/);
    expect(renderTerminal(sampleResult({ status: 'failed', mode: 'verify' }))).toMatch(
      /verify of production: failed in 35\.0s, v1\.4\.2 \(4a446b0\)\n$/,
    );
  });
});

const releases: Result['releases'] = [
  {
    app: 'shop',
    host: 'web-1',
    release: NEW,
    switchedAt: '2026-11-21T02:02:23.120Z',
    version: 'v1.4.2',
    revision: '4a446b0c5d6e7f8091a2b3c4d5e6f708192a3b4c',
    sizeBytes: 12_400_000,
    verdict: 'good',
    live: true,
    reason: 'fix',
    actor: 'octocat',
  },
  {
    app: 'shop',
    host: 'web-1',
    release: OLD,
    switchedAt: null,
    version: null,
    revision: null,
    sizeBytes: null,
    verdict: 'failed',
    live: false,
    reason: null,
    actor: null,
  },
];
const services: Result['services'] = [
  {
    app: 'shop',
    host: 'web-1',
    release: NEW,
    version: 'v1.4.2',
    revision: '4a446b0c5d6e7f8091a2b3c4d5e6f708192a3b4c',
    since: '2026-11-21T02:02:23Z',
    healthy: true,
    process: 'active (running)',
    lockHolder: 'octocat\nrun 1',
    error: null,
    lastDeploy: {
      id: NEW,
      mode: 'deploy',
      status: 'rolled_back',
      at: '2026-11-21T02:02:23Z',
      actor: 'octocat',
      runUrl: 'https://x.example/1',
      error: 'health failed',
    },
  },
  {
    app: 'api',
    host: 'web-1',
    release: OLD,
    version: null,
    revision: null,
    since: null,
    healthy: false,
    process: 'failed',
    lockHolder: null,
    error: null,
    lastDeploy: {
      id: OLD,
      mode: 'rollback',
      status: 'success',
      at: '2026-11-21T02:02:23Z',
      actor: null,
      runUrl: null,
      error: null,
    },
  },
  {
    app: 'shop',
    host: 'web-2',
    release: null,
    version: null,
    revision: null,
    since: null,
    healthy: null,
    process: '',
    lockHolder: null,
    error: null,
    lastDeploy: null,
  },
  {
    app: 'shop',
    host: 'web-3',
    release: null,
    version: null,
    revision: null,
    since: null,
    healthy: null,
    process: 'unknown',
    lockHolder: null,
    error: 'web-3: connection refused',
    lastDeploy: null,
  },
];

describe('a list', () => {
  const render = (part: Partial<Result>) => renderTerminalLists(sampleResult(part), PLAIN);
  const markdown = (part: Partial<Result>) =>
    renderMarkdownLists(sampleResult(part), 100)
      .filter((text) => text !== '')
      .join('\n\n');

  it('of releases marks the live one and shows the very instant of the switch', () => {
    expect(render({ releases })).toBe(`*  shop  web-1
     switched 2026-11-21T02:02:23.120Z, release 20261121T020152Z-4a446b0
     version v1.4.2, revision 4a446b0, size 12.4 MB, verdict good
     by octocat (fix)
   shop  web-1
     release 20261120T090000Z-1b2c3d4, verdict failed
`);
    expect(
      markdown({ releases }),
    ).toBe(`| App | Host | Switched (UTC) | Release | Version | Revision | Size | Verdict | By | Reason |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| shop | web-1 | \`2026-11-21T02:02:23.120Z\` | \`20261121T020152Z-4a446b0\` **live** | \`v1.4.2\` | \`4a446b0\` | 12.4 MB | good | octocat | fix |
| shop | web-1 | – | \`20261120T090000Z-1b2c3d4\` | – | – | – | failed | – | – |`);
  });

  it('of services shows what runs, and under it what went wrong', () => {
    expect(render({ services })).toBe(`✓  shop  web-1
     release 20261121T020152Z-4a446b0, version v1.4.2, revision 4a446b0
     since 2026-11-21 02:02:23, process active (running), lock octocat run 1
     last run deploy rolled back 2026-11-21 02:02:23 by octocat
✗  api   web-1
     release 20261120T090000Z-1b2c3d4, process failed, lock free
     last run rollback success 2026-11-21 02:02:23
?  shop  web-2
     lock free
✗  shop  web-3
     process unknown, lock free

web-1 › shop: the last deploy: health failed
✗ web-3: connection refused
`);
    expect(
      markdown({ services }),
    ).toBe(`| App | Host | Healthy | Release | Version | Revision | Since (UTC) | Process | Lock | Last run |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| shop | web-1 | ✅ yes | \`20261121T020152Z-4a446b0\` | \`v1.4.2\` | \`4a446b0\` | 2026-11-21 02:02:23 | active (running) | 🔒 octocat<br>run 1 | deploy rolled back 2026-11-21 02:02:23 by octocat [run](https://x.example/1) <br>health failed |
| api | web-1 | ❌ no | \`20261120T090000Z-1b2c3d4\` | – | – | – | failed | free | rollback success 2026-11-21 02:02:23 |
| shop | web-2 | ❔ no data | – | – | – | – | – | free | – |
| shop | web-3 | ❌ web-3: connection refused | – | – | – | – | unknown | free | – |`);
    const [first] = services ?? [];
    expect(
      render({ services: first === undefined ? [] : [{ ...first, lastDeploy: null }] })
        .trimEnd()
        .split('\n'),
    ).toHaveLength(3);
  });

  it('of services, releases and plans fits 80 columns, and stands in one table where that does', () => {
    const [first] = services ?? [];
    if (first === undefined) throw new Error('there is a service');
    const many = ['shop', 'api', 'worker-of-the-night'].map((app) => ({ ...first, app, host: 'web-1.example.com' }));
    for (const part of [{ services: many }, { services }, { releases }])
      for (const line of render(part).split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
    const short = { ...first, release: 'r1', since: null, process: 'up', lockHolder: null, lastDeploy: null };
    expect(render({ services: [short] }).split('\n')[0]).toMatch(/^ {3}app {3}host {3}release/);
  });

  it('of a plan says what would be done and why, and where every setting comes from', () => {
    const found: Partial<Result> = {
      plan: [
        {
          app: 'shop',
          host: 'web-1',
          action: 'deploy',
          why: 'the content changed',
          live: OLD,
          liveVersion: 'v1.4.1',
          liveRevision: '1b2c3d4',
        },
        {
          app: 'shop',
          host: 'web-2',
          action: 'unchanged',
          why: 'live and healthy',
          live: null,
          liveVersion: null,
          liveRevision: null,
        },
        {
          app: 'shop',
          host: 'web-3',
          action: 'verify',
          why: 'no verdict',
          live: OLD,
          liveVersion: null,
          liveRevision: null,
        },
      ],
      settings: [
        { name: 'apps.shop.port', value: 8000, from: 'config/bowline.yml:7' },
        { name: 'apps.shop.url', value: 'https://x.example', from: 'default' },
        { name: 'apps.shop.health', value: undefined, from: 'default' },
      ],
    };
    expect(render(found)).toBe(`apps.shop.port    8000               config/bowline.yml:7
apps.shop.url     https://x.example  default
apps.shop.health  –                  default

shop  web-1  deploy
     because the content changed
     live now 20261120T090000Z-1b2c3d4 (v1.4.1, 1b2c3d4)
shop  web-2  unchanged
     because live and healthy
shop  web-3  verify
     because no verdict, live now 20261120T090000Z-1b2c3d4
`);
    expect(markdown(found)).toContain('| `apps.shop.url` | `https://x.example` | default |');
  });

  it('of findings has the next thing to do under each', () => {
    const findings: Result['findings'] = [
      { host: 'web-1', app: null, ok: true, message: 'ready to deploy to', hint: null },
      { host: 'web-2', app: 'shop', ok: false, message: 'tar is missing', hint: 'Install tar.' },
    ];
    expect(render({ findings })).toBe(
      '✓ web-1: ready to deploy to\n✗ web-2 › shop: tar is missing\n  Next: Install tar.\n\n✗ Not ready: 1 thing to do.\n',
    );
    expect(markdown({ findings })).toContain('| web-2 › shop | ❌ tar is missing | Install tar. |');
  });

  it('that is empty says so', () => {
    expect(render({ releases: [], services: [], plan: [] })).toBe(
      'There are no releases.\n\nThere is nothing to show.\n',
    );
    expect(markdown({ releases: [], services: [] })).toBe('There are no releases.\n\nThere is nothing to show.');
    expect(render({})).toBe('');
  });

  it('takes the place of a table of hosts that were only looked at', () => {
    const hosts = [sampleHost({ status: 'skipped', checks: [] })];
    const text = renderTerminal(sampleResult({ mode: 'releases', releases, hosts }), { hasLists: true });
    expect(text).toMatch(/^\* {2}shop {2}web-1\n {5}switched /);
    expect(text).not.toContain('previous');
  });
});
