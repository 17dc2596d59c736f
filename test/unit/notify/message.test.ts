import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeEnd, describeRelease, describeStart } from '../../../src/notify/message';
import { renderPlain } from '../../../src/notify/plain-message';
import type { RunStatus } from '../../../src/report/result';
import { NEW, OLD, rolledBackResult, sampleHost, sampleResult } from '../report/sample';
import { foreignResult } from './foreign';

function factsOf(message: ReturnType<typeof describeEnd>): Record<string, string> {
  return Object.fromEntries(message.facts.map(({ label, value }) => [label, value]));
}

test('a deploy that went well tells app, environment, version, reason, actor, hosts and links', () => {
  const message = describeEnd(sampleResult({ reason: 'the new prices' }));
  expect(message).toMatchObject({
    event: 'success',
    title: '✅ deploy to production: success · shop v1.4.2',
    failure: undefined,
    links: [
      { label: 'Run', url: 'https://github.example/acme/shop/actions/runs/4711' },
      { label: 'shop.example.com', url: 'https://shop.example.com/' },
    ],
  });
  expect(factsOf(message)).toEqual({
    App: 'shop',
    Environment: 'production',
    Version: 'v1.4.2',
    Reason: 'the new prices',
    Hosts: 'success: web-1, web-2',
    'Started by': 'octocat',
    Release: NEW,
    Before: OLD,
    Revision: '4a446b0',
    Took: '35.0s',
  });
});

test('one that was rolled back tells the failure, what comes next, and the last lines of the service', () => {
  const message = describeEnd(rolledBackResult());
  expect(message.title).toBe('❌ deploy to production: rolled back · shop v1.4.2');
  expect(message.sentence).toBe('The previous release is live again.');
  expect(message.failure).toEqual({
    code: 'verification',
    where: 'web-2 › shop › verify',
    causes: 'web-2: shop: health failed: answered 503 Service Unavailable for 95 s',
    next: "Look at the service's last lines, mend what they say, and deploy again.",
    logs: [
      {
        title: 'Last log lines of shop on web-2',
        lines: [
          'shop: starting',
          'shop: connecting to the database',
          'shop: FATAL: password authentication failed for user "shop"',
        ],
      },
    ],
  });
});

test('the start tells what is to come, and nothing of how it ends', () => {
  const message = describeStart(rolledBackResult());
  expect(message).toMatchObject({
    event: 'started',
    title: '🚀 deploy to production: started · shop v1.4.2',
    sentence: '',
    failure: undefined,
  });
  const facts = factsOf(message);
  expect(facts.Hosts).toBe('web-1, web-2');
  expect(facts).not.toHaveProperty('Took');
});

test('a rollback tells what it left and what was asked for', () => {
  const message = describeEnd(sampleResult({ mode: 'rollback', rollbackOf: NEW, release: OLD, target: 'previous' }));
  expect(message.title).toBe('✅ rollback of production: success · shop v1.4.2');
  expect(factsOf(message)).toMatchObject({ Left: NEW, 'Asked for': 'previous', Release: OLD });
});

describe('the event of a status', () => {
  test.each([
    ['success', 'success', '✅'],
    ['unchanged', 'unchanged', '✅'],
    ['rolled_back', 'rolled_back', '❌'],
    ['failed', 'failed', '❌'],
    ['partial_success', 'partial_success', '❌'],
    ['aborted', 'aborted', '❌'],
    ['rollback_failed', 'critical', '🚨'],
  ] as [RunStatus, string, string][])('%s is %s', (status, event, mark) => {
    const message = describeEnd(sampleResult({ status }));
    expect(message.event).toBe(event);
    expect(message.title).toContain(`${mark} deploy to production: ${status.replaceAll('_', ' ')}`);
  });
});

test('many hosts are named in part, the ones that failed first', () => {
  const hosts = Array.from({ length: 30 }, (_, index) =>
    sampleHost({ host: `web-${index}`, status: index === 20 ? 'failed' : 'success' }),
  );
  const { Hosts } = factsOf(describeEnd(sampleResult({ status: 'partial_success', hosts })));
  expect(Hosts).toMatch(/^failed: web-20; success: web-0, .*, 17 more$/);
});

test('of a long log the last twenty lines are told', () => {
  const logs = Array.from({ length: 80 }, (_, index) => `line ${index}`);
  const [, second] = rolledBackResult().hosts;
  const message = describeEnd(rolledBackResult({ hosts: second === undefined ? [] : [{ ...second, logs }] }));
  expect(message.failure?.logs[0]?.lines).toEqual(logs.slice(-20));
});

test('a release tells title, version, link and changelog', () => {
  const message = describeRelease({
    title: 'Release v1.2.0',
    version: 'v1.2.0',
    url: 'https://github.example/acme/shop/releases/v1.2.0',
    changelog: '- Prices (4a446b0)\n- Cart (1b2c3d4)',
    repository: 'acme/shop',
    actor: 'octocat',
    runUrl: null,
  });
  expect(message).toMatchObject({ event: 'released', title: '📦 Release v1.2.0', failure: undefined });
  expect(renderPlain(message)).toBe(
    [
      '📦 Release v1.2.0',
      '',
      'Repository: acme/shop',
      'Version: v1.2.0',
      'Started by: octocat',
      '',
      '- Prices (4a446b0)',
      '- Cart (1b2c3d4)',
      '',
      'Release: https://github.example/acme/shop/releases/v1.2.0',
      '',
    ].join('\n'),
  );
});

test('whatever a result holds, titles and facts stay on one line and links lead to the web', () => {
  fc.assert(
    fc.property(foreignResult, (result) => {
      for (const message of [describeEnd(result), describeStart(result)]) {
        const lines = [message.title, message.sentence, ...message.facts.flatMap(({ label, value }) => [label, value])];
        for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
        for (const { url } of message.links) expect(url).toMatch(/^https?:\/\/[^\s<>"]+$/);
      }
    }),
  );
});
