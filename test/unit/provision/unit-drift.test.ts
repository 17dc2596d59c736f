import { describe, expect, test } from 'vitest';
import type { Runtime } from '../../../src/config/model';
import { readUnitDrift } from '../../../src/provision/unit-drift';
import { makeTarget } from '../plan/target';

const runtime = (start?: string) =>
  ({ kind: 'systemd', unit: 'shop.service', scope: 'system', start, soakMs: 0 }) as unknown as Runtime;

function read(facts: Record<string, string>, texts: Record<string, string>, start: string | undefined = 'run') {
  const target = makeTarget({ runtime: runtime(start === '' ? undefined : start) });
  return readUnitDrift(target, { read: (key) => facts[key], readText: (key) => texts[key] });
}

const OWN = '[Service]\nUser=a\nNice=0\nRestart=no\n';

describe('a unit', () => {
  test.each([
    ['as it was', OWN, []],
    ['with a line more', `${OWN}Nice=5`, ['unit shop.service was changed: `+ Nice=5`']],
    [
      'with another order',
      '[Service]\nNice=0\nUser=a\nRestart=no\n',
      ['unit shop.service was changed: comments, or the order of its lines'],
    ],
    [
      'of somebody else',
      'User=b\nType=x',
      ['unit shop.service was changed: `- User=a`, `- Nice=0`, `- Restart=no` and 2 more'],
    ],
    ['with a secret', `${OWN}Environment=TOKEN=abc`, ['unit shop.service was changed: `+ Environment=TOKEN=…`']],
  ])('%s', (_what, text, found) => {
    expect(read({}, { own: OWN, text })).toEqual({ found, notes: [] });
  });

  test('that is gone', () => {
    expect(read({ absent: 'yes' }, { own: OWN }).found).toEqual(['unit shop.service is not installed any more']);
  });

  test('that may not be read, or that Bowline did not write, is not judged', () => {
    expect(read({}, { text: OWN })).toEqual({ found: [], notes: [] });
    expect(read({ absent: 'yes' }, { beside: '9 /etc/x.conf' }, '')).toEqual({ found: [], notes: [] });
  });

  test('has drop-ins of which those are drift that came after the switch', () => {
    const beside = '5 /etc/old.conf\n11 /etc/with blank.conf\n';
    expect(read({ switched: '10' }, { own: OWN, text: OWN, beside })).toEqual({
      found: ['/etc/with blank.conf was changed after the release went live'],
      notes: ['/etc/old.conf adds to shop.service'],
    });
    expect(read({ switched: '' }, { beside }).found).toEqual([]);
  });
});
