import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSettings } from '../../../../src/config/layers/merge';

/** Settings in which a key has the same kind in every layer: maps under m and n, scalars and lists elsewhere. */
const leaf = fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer(), { maxLength: 3 }));
const leaves = fc.dictionary(fc.constantFrom('a', 'b', 'c'), leaf);
const inner = fc.record({ m: leaves, a: leaf }, { requiredKeys: [] });
const settings = fc.record({ m: inner, n: leaves, a: leaf, b: leaf }, { requiredKeys: [] });

describe('any layers', () => {
  test('merging is associative where keys keep their kind', () => {
    fc.assert(
      fc.property(settings, settings, settings, (a, b, c) => {
        expect(mergeSettings(mergeSettings(a, b), c)).toEqual(mergeSettings(a, mergeSettings(b, c)));
      }),
    );
  });

  test('an empty layer changes nothing, on either side', () => {
    fc.assert(
      fc.property(settings, (layer) => {
        expect(mergeSettings(layer, {})).toEqual(layer);
        expect(mergeSettings({}, layer)).toEqual(layer);
        expect(mergeSettings(layer, undefined)).toEqual(layer);
      }),
    );
  });

  test('a layer over itself changes nothing', () => {
    fc.assert(
      fc.property(settings, (layer) => {
        expect(mergeSettings(layer, layer)).toEqual(layer);
      }),
    );
  });

  test('whatever the later layer says holds, and what it leaves out stays', () => {
    fc.assert(
      fc.property(settings, settings, (base, over) => {
        const merged = mergeSettings(base, over) as typeof base;
        expect(merged).toMatchObject(over);
        for (const key of ['a', 'b'] as const) expect(merged[key]).toEqual(key in over ? over[key] : base[key]);
      }),
    );
  });

  test('the layers themselves are left as they are', () => {
    fc.assert(
      fc.property(settings, settings, (base, over) => {
        const before = structuredClone([base, over]);
        mergeSettings(base, over);
        expect([base, over]).toEqual(before);
      }),
    );
  });
});

test('maps merge deeply and lists replace', () => {
  expect(
    mergeSettings({ env: { A: 1, B: 2 }, build: ['make'], keep: 5 }, { env: { B: 3, C: 4 }, build: ['npm ci'] }),
  ).toEqual({ env: { A: 1, B: 3, C: 4 }, build: ['npm ci'], keep: 5 });
});

test('false takes an inherited check away, and a later layer brings it back without what it was', () => {
  const off = mergeSettings({ checks: { version: { timeout: '5s' } } }, { checks: { version: false } });
  expect(off).toEqual({ checks: { version: false } });
  expect(mergeSettings(off, { checks: { version: {} } })).toEqual({ checks: { version: {} } });
});

test.each([
  ['the kind of a runtime', 'runtime', { systemd: { unit: 'a' } }, { command: { start: 'b' } }],
  ['where health is asked', 'health', { url: 'http://a/' }, { path: '/b' }],
])('a later layer replaces %s', (_, key, base, over) => {
  expect(mergeSettings({ [key]: base }, { [key]: over })).toEqual({ [key]: over });
});

test('a later layer replaces how the database is asked, and keeps the rest', () => {
  const base = { checks: { database: { command: './ping', timeout: '5s' } } };
  const over = { checks: { database: { tcp: 'db:5432' } } };
  expect(mergeSettings(base, over)).toEqual({ checks: { database: { tcp: 'db:5432', timeout: '5s' } } });
});
