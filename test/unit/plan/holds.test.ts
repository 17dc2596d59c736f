import { expect, test } from 'vitest';
import { findHolds, heldBy } from '../../../src/plan/holds';
import { makeFacts } from './host-facts';
import { makeTarget } from './target';

const target = makeTarget({});
const factsWith = (scene: Parameters<typeof makeFacts>[1]) => makeFacts([target], scene).apps.get(target.app);

function held(scene: Parameters<typeof makeFacts>[1]) {
  const app = factsWith(scene);
  if (app === undefined) throw new Error('no app');
  return findHolds([{ target, app }]);
}

const text = JSON.stringify({ reason: 'incident 12', since: '2026-11-21T11:00:00Z', actor: 'monalisa' });

test('a host that has a hold names it, and the next thing to do', () => {
  const holds = held({ blobs: { hold: text } });
  if (holds === undefined) throw new Error('no hold');
  const error = heldBy(holds, 'pre-flight');
  expect(error).toMatchObject({ code: 'held', where: { app: target.app, host: target.host.name, step: 'pre-flight' } });
  expect(error.message).toContain('on hold since 2026-11-21T11:00:00Z by monalisa: incident 12');
  expect(error.hint).toContain('force: hold');
});

test('one that cannot be read says how to remove it', () => {
  for (const scene of [{ blobs: { hold: 'off' } }, { app: { hold_unread: 'yes' } }]) {
    const holds = held(scene);
    if (holds === undefined) throw new Error('no hold');
    expect(heldBy(holds, 'lock').hint).toContain(`rm -r ${target.path}/.bowline/hold`);
  }
});

test('a host without one, and one whose hold has ended, keep nobody', () => {
  expect(held({})).toBeUndefined();
  const ended = text.replace('}', ',"until":"2026-11-21T12:00:00Z"}');
  expect(held({ blobs: { hold: ended } })).toBeUndefined();
  expect(factsWith({ blobs: { hold: ended } })?.holdText).toBe(ended);
});
