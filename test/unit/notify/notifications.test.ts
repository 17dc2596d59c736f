import { describe, expect, test } from 'vitest';
import { BowlineError } from '../../../src/errors';
import { createNotifications } from '../../../src/notify/notifications';
import { readyNotifiers } from '../../../src/notify/ready';
import { createRedactor } from '../../../src/report/text/redact';
import { Secret } from '../../../src/shell/secret';
import { startDeadEnd } from '../../fixtures/receivers/dead-end';
import { type Received, startReceiver } from '../../fixtures/receivers/http-receiver';
import { rolledBackResult, sampleResult } from '../report/sample';

interface Listener {
  readonly url: string;
  readonly events?: readonly ('started' | 'success' | 'critical')[];
  readonly timeoutMs?: number;
  readonly hasLogs?: boolean;
}

/** Notifications to webhooks, and what they said to whoever watches the run. */
function open(listeners: readonly Listener[], hidden = 'nothing secret') {
  const said: string[] = [];
  const cancel = new AbortController();
  const notifications = createNotifications({
    progress: { note: (text) => said.push(text), warn: (text) => said.push(`warning: ${text}`) },
    redactor: createRedactor([new Secret(hidden)]),
    signal: cancel.signal,
  });
  const notifiers = listeners.map(
    ({ url, events = ['started', 'success', 'critical'], timeoutMs = 10_000, hasLogs }) => ({
      channel: { kind: 'webhook' as const, address: { url }, headers: {} },
      events,
      timeoutMs,
      hasLogs,
    }),
  );
  notifications.open({ environment: 'production' }, readyNotifiers(notifiers, new Map(), {}).ready);
  return { notifications, said, cancel };
}

const eventsOf = (received: readonly Received[]) => received.map(({ body }) => body.event);

test('without a notifier nothing is told, loaded or said', async () => {
  const { notifications, said } = open([]);
  expect(notifications.hasNotifiers).toBe(false);
  await notifications.load();
  notifications.announce(() => Promise.reject(new Error('nobody asks for it')));
  await notifications.tell(sampleResult());
  expect(said).toEqual([]);
  expect(notifications.subject).toEqual({ environment: 'production' });
});

test('the end is told once, to those who asked for it, with secrets hidden', async () => {
  await using all = await startReceiver(() => ({ status: 200, text: '' }));
  await using worst = await startReceiver(() => ({ status: 200, text: '' }));
  const { notifications, said } = open([{ url: all.url }, { url: worst.url, events: ['critical'] }], 'hush-hush');
  await notifications.tell(sampleResult({ reason: 'it is hush-hush' }));
  await notifications.tell(sampleResult());
  expect(eventsOf(all.received)).toEqual(['success']);
  expect(all.received[0]?.body.reason).toBe('it is ***');
  expect(worst.received).toEqual([]);
  expect(said).toEqual([`notified of success: webhook (${new URL(all.url).host})`]);
});

test.each([
  ['by default nobody', undefined, false],
  ['nobody who asked for none', false, false],
  ['who asked for them', true, true],
])('the log lines of a service are told to %s', async (_who, hasLogs, areTold) => {
  await using receiver = await startReceiver(() => ({ status: 200, text: '' }));
  const { notifications } = open([{ url: receiver.url, ...(hasLogs === undefined ? {} : { hasLogs }) }]);
  await notifications.tell(rolledBackResult({ status: 'rollback_failed' }));
  const said = JSON.stringify(receiver.received[0]?.body);
  expect(said).toContain('health failed');
  expect(said.includes('FATAL: password authentication')).toBe(areTold);
});

describe('the start', () => {
  test('is not waited for, and arrives before the end', async () => {
    await using slow = await startReceiver(() => ({ status: 200, text: '' }));
    const { notifications } = open([{ url: slow.url }]);
    let release = () => {};
    notifications.announce(() => new Promise((resolve) => (release = () => resolve(sampleResult()))));
    setTimeout(release, 100);
    await notifications.tell(sampleResult());
    expect(eventsOf(slow.received)).toEqual(['started', 'success']);
  });

  test('that cannot be described only warns, and the end is told', async () => {
    await using receiver = await startReceiver(() => ({ status: 200, text: '' }));
    const { notifications, said } = open([{ url: receiver.url }]);
    notifications.announce(() => Promise.reject(new BowlineError('internal', 'no result')));
    await notifications.tell(sampleResult());
    expect(eventsOf(receiver.received)).toEqual(['success']);
    expect(said[0]).toBe('warning: notify everybody: no result');
  });

  test('that never ends does not cost the end more than its own time', async () => {
    await using dead = await startDeadEnd();
    await using alive = await startReceiver(() => ({ status: 200, text: '' }));
    const { notifications, said } = open([
      { url: `http://127.0.0.1:${dead.port}/`, timeoutMs: 300 },
      { url: alive.url },
    ]);
    notifications.announce(async () => sampleResult());
    await notifications.tell(sampleResult());
    expect(eventsOf(alive.received)).toEqual(['started', 'success']);
    expect(said.filter((text) => text.includes('no answer within 300ms'))).toHaveLength(2);
  });
});

describe('a cancel', () => {
  test('while they are told ends that', async () => {
    await using dead = await startDeadEnd();
    const { notifications, said, cancel } = open([{ url: `http://127.0.0.1:${dead.port}/`, timeoutMs: 60_000 }]);
    const telling = notifications.tell(sampleResult());
    setTimeout(() => cancel.abort(new BowlineError('cancelled', 'the run was cancelled')), 50);
    await telling;
    expect(said).toEqual([expect.stringMatching(/^warning: notify webhook \(127.*the run was cancelled/)]);
  });

  test('before they are told does not keep them from it', async () => {
    await using receiver = await startReceiver(() => ({ status: 200, text: '' }));
    const { notifications, cancel } = open([{ url: receiver.url }]);
    cancel.abort();
    await notifications.tell(sampleResult({ status: 'rollback_failed' }));
    expect(eventsOf(receiver.received)).toEqual(['critical']);
  });
});
