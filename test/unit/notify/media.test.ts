import * as fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { renderEmail } from '../../../src/notify/email';
import { fitEscaped, fitLastLines, fitLines } from '../../../src/notify/fitting';
import { describeEnd, describeRelease, describeStart } from '../../../src/notify/message';
import { writeRunBody } from '../../../src/notify/news';
import { escapeSlack, renderSlack } from '../../../src/notify/slack';
import { escapeHtml, renderTelegram } from '../../../src/notify/telegram';
import type { Result } from '../../../src/report/result';
import { makeVisible } from '../../../src/report/text/visible';
import { parseMail } from '../../fixtures/receivers/mail';
import { readSlack, requireSlackPayload } from '../../fixtures/receivers/slack';
import { parseTelegramHtml } from '../../fixtures/receivers/telegram';
import { rolledBackResult, sampleResult } from '../report/sample';
import { foreignResult, foreignText } from './foreign';

const CHANGELOG = { title: 'Release', version: 'v1', url: null, repository: null, actor: null, runUrl: null };

describe('Slack', () => {
  test('gets blocks that people can read', () => {
    const payload = renderSlack(describeEnd(rolledBackResult({ reason: 'prices < 10 & more' })));
    requireSlackPayload({ ...payload });
    expect(payload.text).toBe('❌ deploy to production: rolled back · shop v1.4.2');
    const text = readSlack({ ...payload });
    expect(text).toContain('*Reason:* prices < 10 & more');
    expect(text).toContain('```\nshop: starting\n');
    expect(text).toContain('<https://github.example/acme/shop/actions/runs/4711|Run>');
    expect(JSON.stringify(payload)).toContain('prices &lt; 10 &amp; more');
  });

  test('takes whatever a result holds, within its limits and without a mention', () => {
    fc.assert(
      fc.property(foreignResult, (result) => {
        requireSlackPayload({ ...renderSlack(describeEnd(result)) });
        requireSlackPayload({ ...renderSlack(describeStart(result)) });
      }),
    );
  });

  test('takes whatever a changelog holds', () => {
    fc.assert(
      fc.property(foreignText, foreignText, (title, changelog) => {
        requireSlackPayload({ ...renderSlack(describeRelease({ ...CHANGELOG, title, changelog })) });
      }),
    );
  });

  test('shows no log line outside of its block of code', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('```', '`', 'a', '``` b'), { minLength: 1, maxLength: 20 }), (parts) => {
        const [host, ...others] = rolledBackResult().hosts.toReversed();
        const hosts = host === undefined ? [] : [{ ...host, logs: [parts.join('')] }, ...others];
        const { blocks } = renderSlack(describeEnd(rolledBackResult({ hosts })));
        const log = blocks.find((block) => block.type === 'section' && block.text.text.startsWith('Last log lines'));
        expect(JSON.stringify(log).split('```')).toHaveLength(3);
      }),
    );
  });
});

describe('Telegram', () => {
  test('gets HTML that people can read', () => {
    const text = parseTelegramHtml(renderTelegram(describeEnd(rolledBackResult({ reason: '<b>prices</b> & more' }))));
    expect(text).toContain('❌ deploy to production: rolled back · shop v1.4.2');
    expect(text).toContain('Reason: <b>prices</b> & more');
    expect(text).toContain('shop: FATAL: password authentication failed for user "shop"');
  });

  test('takes whatever a result holds: known tags, closed, and no more than 4,096 characters', () => {
    fc.assert(
      fc.property(foreignResult, (result) => {
        parseTelegramHtml(renderTelegram(describeEnd(result)));
        parseTelegramHtml(renderTelegram(describeStart(result)));
      }),
    );
  });

  test('gets as much of the log and the changelog as there is room for', () => {
    const [host] = rolledBackResult().hosts.toReversed();
    const logs = Array.from({ length: 30 }, (_, index) => `${index} ${'<'.repeat(200)}`);
    const hosts = host === undefined ? [] : [{ ...host, logs }];
    const html = renderTelegram(describeEnd(rolledBackResult({ hosts })));
    expect(parseTelegramHtml(html)).toContain('29 <<<');
    expect(html.length).toBeGreaterThan(2_500);
    const changelog = 'a change\n'.repeat(2_000);
    const told = renderTelegram(describeRelease({ ...CHANGELOG, changelog }));
    expect(told.length).toBeGreaterThan(4_000);
    parseTelegramHtml(told);
  });
});

describe('E-mail', () => {
  test('says the same in plain text and in HTML', () => {
    const { subject, text, html } = renderEmail(describeEnd(rolledBackResult({ reason: 'a <b> & "c"' })));
    expect(subject).toBe('❌ deploy to production: rolled back · shop v1.4.2');
    expect(text).toContain('Reason: a <b> & "c"');
    expect(html).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
    for (const part of ['web-2 › shop › verify', 'Last log lines of shop on web-2']) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  test('has a subject of one line and no foreign tag, whatever a result holds', () => {
    fc.assert(
      fc.property(foreignResult, (result) => {
        const { subject, html } = renderEmail(describeEnd(result));
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const known =
          /<\/?(?:!doctype html|html|head|meta charset="utf-8"|body|body style="[\w:;,-]+"|h3|p|b|br|table|tr|td|td style="[\w:-]+"|pre|pre style="[\w:;#-]+"|a href="https?:[^"<>]*"|a)>/g;
        const rest = html.replace(known, '');
        expect(rest).not.toMatch(/[<>]/);
        expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});

test('no text becomes a header of its own in a mail', async () => {
  const transport = createTransport({ streamTransport: true, buffer: true });
  await fc.assert(
    fc.asyncProperty(foreignResult, async (result) => {
      const message = renderEmail(describeEnd(result));
      const sent = await transport.sendMail({ from: 'a@b.example', to: ['c@d.example'], ...message });
      const { headers, text } = parseMail(Buffer.from(sent.message as Buffer).toString('latin1'));
      expect([...headers.keys()].sort()).toEqual(
        ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
      );
      expect(headers.get('to')).toEqual(['c@d.example']);
      expect(headers.get('subject')?.join('').replace(/\s+/g, ' ').trim()).toBe(message.subject);
      expect(text.replace(/\r\n/g, '\n').trim()).toBe(message.text.trim());
    }),
  );
});

describe('a webhook', () => {
  test('gets the names of the report, and the message in plain text', () => {
    const result = rolledBackResult();
    const body = writeRunBody(describeEnd(result), result);
    expect(body).toMatchObject({
      schemaVersion: 1,
      event: 'rolled_back',
      status: 'rolled_back',
      environment: 'production',
      version: 'v1.4.2',
      error: { code: 'verification', host: 'web-2' },
      apps: [{ name: 'shop' }],
    });
    expect(body.hosts[1]).toMatchObject({ host: 'web-2', status: 'rolled_back' });
    expect(body.hosts[1]?.checks.map(({ name }) => name)).toEqual(['health', 'error_rate']);
    expect(body.hosts[1]?.logs).toHaveLength(3);
    expect(body.text).toContain('The previous release is live again.');
  });

  test('is told of each stage, when the run is over', () => {
    const stages: Result['stages'] = [
      { name: 'staging', status: 'success', attempts: 2, gates: [{ name: 'tests', status: 'skipped', detail: 'why' }] },
      {
        ...{ name: 'production', status: 'rolled_back', attempts: 1, gates: [] },
        canary: { outcome: 'failed', measured: 3, failed: 1, inconclusive: 0, detail: 'slow' },
      },
    ];
    const result = rolledBackResult({ stages });
    expect(writeRunBody(describeEnd(result), result).stages).toEqual(stages);
    expect(writeRunBody(describeStart(result), result).stages).toEqual([]);
  });

  test('is told of a start that nothing has ended', () => {
    const result = sampleResult();
    const body = writeRunBody(describeStart(result), result);
    expect(body).toMatchObject({ event: 'started', status: null, endedAt: null, durationMs: null, error: null });
    expect(body.hosts.map(({ status }) => status)).toEqual([null, null]);
    expect(body.apps.map(({ status }) => status)).toEqual([null]);
  });
});

describe('fitting', () => {
  const readBack = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, sign) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[sign as 'amp'] ?? "'",
    );

  test('escapes can be read back, by either spelling', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        expect(readBack(escapeHtml(text))).toBe(text);
        expect(readBack(escapeSlack(text))).toBe(text);
      }),
    );
  });

  test('cuts between characters only, and says so', () => {
    fc.assert(
      fc.property(foreignText.map(makeVisible), fc.integer({ min: 0, max: 500 }), (text, most) => {
        const fitted = fitEscaped(text, most, escapeHtml);
        expect(fitted.length).toBeLessThanOrEqual(most);
        const shown = readBack(fitted);
        expect(shown === text || text.startsWith(shown.replace(/…$/, ''))).toBe(true);
        expect(shown).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('takes the first lines, or the last', () => {
    expect(fitLines(['aa', 'bb', 'cc'], 5)).toBe('aa\nbb');
    expect(fitLastLines(['aa', 'bb', 'cc'], 5, escapeHtml)).toBe('bb\ncc');
    expect(fitLastLines(['a', '<'.repeat(10)], 10, escapeHtml)).toBe('&lt;&lt;…');
    expect(fitLastLines([], 10, escapeHtml)).toBe('');
  });
});
