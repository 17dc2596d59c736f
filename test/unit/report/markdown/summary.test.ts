import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../../src/report/markdown/summary';
import { NEW, OLD, rolledBackResult, sampleCheck, sampleHost, sampleResult, sampleStep } from '../sample';

/** Without the timeline, which has tests of its own. */
const withoutTimeline = (text: string) => text.slice(0, text.indexOf('### Timeline'));

describe('the summary', () => {
  it('of a deploy that was rolled back says first why, with the log of the service', () => {
    expect(
      withoutTimeline(renderSummary(rolledBackResult({ reason: 'ticket #12' }))),
    ).toBe(`## ❌ deploy to production: rolled back

> **web-2 › shop › verify**<br>web-2: shop: health failed: answered 503 Service Unavailable for 95 s
>
> **Next:** Look at the service's last lines, mend what they say, and deploy again.

<details open><summary>Last log lines of shop on web-2</summary>

\`\`\`text
shop: starting
shop: connecting to the database
shop: FATAL: password authentication failed for user "shop"
\`\`\`

</details>

\`v1.4.2\` (release \`20261121T020152Z-4a446b0\`, revision \`4a446b0\`, previous \`20261120T090000Z-1b2c3d4\`): **rolled back** in 2m 13s, started by octocat. The previous release is live again.

[Run](https://github.example/acme/shop/actions/runs/4711) · [shop.example.com](https://shop.example.com/)

Reason: ticket #&ZeroWidthSpace;12

### What is live where

| App | Release | Count | Hosts |
| --- | --- | --- | --- |
| shop | \`20261121T020152Z-4a446b0\` (rolled back) | 0 | – |
| shop | \`20261120T090000Z-1b2c3d4\` | 2 | web-1, web-2 |

### Hosts

| App | Host | Status | Release | Previous | Checks | Time |
| --- | --- | --- | --- | --- | --- | --- |
| shop | web-2 | ❌ rolled back | \`20261120T090000Z-1b2c3d4\` | \`20261120T090000Z-1b2c3d4\` | 1/3 | 2m 09s |
| shop | web-1 | ❌ rolled back | \`20261120T090000Z-1b2c3d4\` | \`20261120T090000Z-1b2c3d4\` | 3/3 | 34.3s |

### Checks

| Check | Host | Result | Detail |
| --- | --- | --- | --- |
| health | web-2 | ❌ failed | answered 503 Service Unavailable for 95 s |
| error\\_rate | web-2 | ❔ no data | no requests in 60 s |
| process | web-1 | ✅ passed | active (running), 0 restarts |
| health | web-1 | ✅ passed | answered 200 OK in 12 ms |
| response\\_time | web-1 | ✅ passed | p95 41 ms of at most 500 ms, over 10 samples |
| process | web-2 | ✅ passed | active (running), 0 restarts |

`);
  });

  it('of a deploy that went well is the sentence, the tables and the timeline', () => {
    const summary = renderSummary(sampleResult());
    expect(summary).toMatch(/^## ✅ deploy to production: success\n\n`v1\.4\.2` \(release/);
    expect(summary).toContain('| shop | web-2 | ✅ success |');
    expect(summary).toMatch(/```mermaid\ngantt\n[^`]*\n```\n$/);
    expect(summary).not.toContain('Next:');
  });

  it('of a run that touched nothing is the error alone', () => {
    const error = {
      code: 'config',
      message: 'a.yml:1:2: unknown\na.yml:3:4: twice',
      hint: null,
      app: null,
      host: null,
      step: null,
    };
    const nothing = {
      version: null,
      revision: null,
      release: null,
      previousRelease: null,
      actor: null,
      runUrl: null,
      url: null,
    };
    const result = sampleResult({
      status: 'aborted',
      mode: 'plan',
      environment: null,
      phases: [],
      hosts: [],
      durationMs: 12,
      error,
      ...nothing,
    });
    expect(renderSummary(result)).toBe(
      '## ❌ plan: aborted\n\n> a.yml:1:2: unknown<br>a.yml:3:4: twice\n\n**aborted** in 12ms. Nothing was touched.\n',
    );
  });

  it('of a rollback tells what was left and for what', () => {
    const result = sampleResult({
      mode: 'rollback',
      rollbackOf: 'r2',
      target: 'version:v1',
      version: null,
      revision: null,
      previousRelease: null,
      actor: null,
    });
    expect(renderSummary(result)).toContain('Left `r2` for version:v1.');
    expect(renderSummary({ ...result, target: null })).toContain('Left `r2`.');
    expect(renderSummary(result)).toContain('`20261121T020152Z-4a446b0`: **success** in 35.0s.');
  });

  it('opens the log of the host that is blamed, names the apps, and leaves out logs of hosts that are well', () => {
    const hosts = [
      sampleHost({ status: 'failed', logs: ['of web-1'] }),
      sampleHost({ app: 'api', host: 'web-2', status: 'failed', logs: ['of web-2'] }),
      sampleHost({ app: 'api', host: 'web-3', status: 'skipped', checks: [], logs: ['of web-3'], steps: [] }),
    ];
    const error = { code: 'command', message: 'it broke', hint: null, app: null, host: 'web-2', step: null };
    const summary = renderSummary(sampleResult({ status: 'failed', hosts, error }));
    expect(summary).toContain('<details open><summary>Last log lines of api on web-2</summary>');
    expect(summary).toContain('<details><summary>Last log lines of shop on web-1</summary>');
    expect(summary).not.toContain('of web-3');
    expect(summary).toContain('| process | web-2 › api | ✅ passed |');
    expect(summary).toContain('| api | web-3 | ➖ skipped |');
  });

  it('of a mode that looks has its lists', () => {
    const look = { hosts: [sampleHost({ status: 'skipped', checks: [] })], mode: 'plan' };
    const summary = renderSummary(
      sampleResult({
        ...look,
        plan: [
          {
            app: 'shop',
            host: 'web-1',
            action: 'deploy',
            why: 'the content changed',
            live: OLD,
            liveVersion: 'v1.4.1',
            liveRevision: null,
          },
        ],
        settings: [{ name: 'apps.shop.keep', value: 5, from: 'default' }],
      }),
    );
    expect(summary).toContain('| shop | web-1 | deploy | the content changed | 20261120T090000Z-1b2c3d4 (v1.4.1) |');
    expect(summary).toContain('<details><summary>Settings</summary>\n\n| Setting |');
    expect(summary).not.toContain('### Hosts');
  });
});

describe('the summary of a hundred hosts', () => {
  const names = Array.from({ length: 100 }, (_, index) => `web-${index + 1}`);

  it('folds away what is well, and has the hosts that failed first', () => {
    const hosts = names.map((host) =>
      host === 'web-70' ? sampleHost({ host, status: 'unreachable', checks: [] }) : sampleHost({ host }),
    );
    const summary = renderSummary(sampleResult({ status: 'failed', hosts }));
    const table = summary.slice(summary.indexOf('### Hosts'), summary.indexOf('### Checks'));
    expect(table).toMatch(
      /### Hosts\n\n\| App .*\n\| ---.*\n\| shop \| web-70 \| ❌ unreachable .*\n\n<details><summary>/,
    );
    expect(table).toContain('<summary>The other 99: success</summary>\n\n| App | Host |');
    expect(table.match(/✅ success/g)).toHaveLength(99);
    expect(summary).toContain('### Checks\n\n<details><summary>All 297: passed</summary>');
  });

  it('folds away what only went back with another, and what nothing was done to', () => {
    const back = { status: 'rolled_back' as const, release: OLD };
    const hosts = names.map((host) => sampleHost({ host, ...(host === 'web-9' ? { status: 'skipped' } : back) }));
    const summary = renderSummary(rolledBackResult({ hosts }));
    expect(summary).toMatch(/### Hosts\n\n\| App .*\n\| ---.*\n\| shop \| web-2 \| ❌ rolled back .*\n\n<details>/);
    expect(summary).toContain('<summary>The other 99: rolled back, skipped</summary>');
  });

  it('says which of them serve what, where they do not all serve the same', () => {
    const hosts = names.map((host, index) =>
      index < 50 ? sampleHost({ host }) : sampleHost({ host, status: 'failed', release: index === 99 ? null : OLD }),
    );
    const summary = renderSummary(sampleResult({ status: 'partial_success', hosts }));
    const old = names.slice(50, 99).join(', ');
    expect(summary).toContain(
      `### What is live where\n\n| App | Release | Count | Hosts |\n| --- | --- | --- | --- |\n| shop | \`${NEW}\` (intended) | 50 | web-1, `,
    );
    expect(summary).toContain(`| shop | \`${OLD}\` | 49 | ${old} |\n| shop | – | 1 | web-100 |`);
    expect(renderSummary(sampleResult())).not.toContain('What is live where');
  });

  it('has a row for the release that was rolled back', () => {
    expect(renderSummary(rolledBackResult())).toContain(
      `| shop | \`${NEW}\` (rolled back) | 0 | – |\n| shop | \`${OLD}\` | 2 | web-1, web-2 |`,
    );
  });

  it('tells one cause once, and shows the logs of some', () => {
    const hosts = names.map((host) => sampleHost({ host, status: 'failed', logs: [`of ${host}`] }));
    const message = names.map((host) => `${host}: shop: health failed: no answer within 3.1 s`).join('\n');
    const error = { code: 'verification', message, hint: null, app: 'shop', host: 'web-1', step: 'verify' };
    const summary = renderSummary(rolledBackResult({ hosts, error }));
    expect(summary).toContain(
      `> **100 hosts › verify**<br>100 hosts: shop: health failed: no answer within 3.1 s (${names.join(', ')})\n`,
    );
    expect(summary.match(/Last log lines of/g)).toHaveLength(10);
    expect(summary).toContain('The log lines of 90 more hosts are in `report.json`.');
  });
});

describe('a summary that would be too long', () => {
  const LIMIT = 1_000_000;
  const longLog = (count: number) => Array.from({ length: count }, (_, index) => `${index} ${'x'.repeat(4_000)}`);

  it('leaves out the older lines of a log and says how many', () => {
    const summary = renderSummary(rolledBackResult({ hosts: [sampleHost({ status: 'failed', logs: longLog(400) })] }));
    expect(summary).toContain('[200 earlier lines left out]');
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT);
  });

  it('shortens logs before anything else', () => {
    const hosts = Array.from({ length: 20 }, (_, index) =>
      sampleHost({ host: `web-${index}`, status: 'failed', logs: longLog(40) }),
    );
    const summary = renderSummary(rolledBackResult({ hosts }));
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT);
    expect(summary).toContain('39 xxx');
    expect(summary).toContain('| shop | web-19 |');
    expect(summary).toContain('```mermaid');
  });

  it('then leaves out logs and rows, and says so', () => {
    const detail = '| 👩‍💻'.repeat(400);
    const hosts = Array.from({ length: 3_000 }, (_, index) =>
      sampleHost({
        host: `web-${index}`,
        status: 'failed',
        logs: longLog(2),
        checks: [sampleCheck('health', false, detail)],
        steps: [sampleStep('a', 0, 1)],
      }),
    );
    const summary = renderSummary(rolledBackResult({ hosts }), 400_000);
    expect(Buffer.byteLength(summary)).toBeLessThan(400_000);
    expect(summary).toContain('left out here for their size, they are in `report.json`');
    expect(summary).toContain('And 2,800 hosts more, in `report.json`.');
  });

  it('at worst is cut, in no character', () => {
    const summary = renderSummary(rolledBackResult({ reason: '👩'.repeat(900) }), 1_500);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_500);
    expect(summary).toContain('The rest is too long to stand here; it is in `report.json`.');
    expect(summary).not.toContain('�');
  });
});
