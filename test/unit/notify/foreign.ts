import * as fc from 'fast-check';
import type { Result } from '../../../src/report/result';
import { rolledBackResult, sampleHost } from '../report/sample';

/** Texts that media take for markup, mentions, headers or their own end. */
const NASTY = [
  '<!channel> <@U123> <https://evil.example|click>',
  '</b></pre><a href="javascript:alert(1)">x</a><script>alert(1)</script>',
  '&amp; &lt; & < > " \' `',
  '```\nend of code\n```',
  'a\r\nBcc: victim@example.com\r\n\r\nbody',
  '$(id) `id` ${HOME}',
  '\u202eright to left\u202c\u0000\u001b[31mred',
  '👩‍👩‍👧‍👦 ünï 漢字 \ud800',
  '',
];

export const foreignText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .tuple(fc.constantFrom('<', '&', '>', '"', '`', 'x', '👩‍👩‍👧‍👦', 'ü', '\n'), fc.integer({ min: 1, max: 12_000 }))
    .map(([text, count]) => text.repeat(count)),
);

const orNull = fc.option(foreignText);
const addresses = fc.option(fc.oneof(fc.webUrl({ withQueryParameters: true }), foreignText));

/** A deploy that failed and went back, with foreign text wherever it can come from elsewhere. */
export const foreignResult: fc.Arbitrary<Result> = fc
  .record({
    environment: orNull,
    version: orNull,
    reason: orNull,
    actor: orNull,
    revision: orNull,
    target: orNull,
    url: addresses,
    runUrl: addresses,
    app: foreignText,
    host: foreignText,
    message: foreignText,
    hint: orNull,
    logs: fc.array(foreignText, { maxLength: 60 }),
    hostCount: fc.integer({ min: 1, max: 40 }),
    status: fc.constantFrom('rolled_back' as const, 'failed' as const, 'rollback_failed' as const),
  })
  .map(({ app, host, message, hint, logs, hostCount, status, ...part }) => ({
    ...rolledBackResult(part),
    status,
    apps: [{ name: app, status: 'failed', version: null, revision: null, release: null, previousRelease: null }],
    error: { code: 'verification', message, hint, app, host, step: 'verify' },
    hosts: Array.from({ length: hostCount }, (_, index) =>
      sampleHost({ app, host: `${host}${index || ''}`, status: 'rolled_back', logs }),
    ),
  }));
