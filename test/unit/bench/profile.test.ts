import { describe, expect, it } from 'vitest';
import { sumByPart } from '../../../bench/profile';

function node(id: number, functionName: string, url = '') {
  return { id, callFrame: { functionName, url, lineNumber: 0, columnNumber: 0 } };
}

describe('a processor profile', () => {
  const profile = {
    nodes: [
      node(1, '(idle)'),
      node(2, 'hash', 'node:internal/crypto/hash'),
      node(3, 'parse', 'file:///b/index.js'),
      node(4, 'x', 'file:///b/1.js'),
    ],
    samples: [1, 2, 3, 3, 4],
    timeDeltas: [50_000, 4_000, 10_000, 20_000, 100],
  };

  it('adds up what each part of the client ran, longest first', () => {
    const parts = sumByPart(profile, ({ url }) =>
      url.endsWith('index.js') ? '../node_modules/@actions/core/lib/core.js' : '../src/hosts/ssh.ts',
    );
    expect(parts).toEqual([
      { name: 'waiting', selfMs: 50 },
      { name: '@actions/core', selfMs: 30 },
      { name: 'node crypto/hash', selfMs: 4 },
    ]);
  });

  it('names the file where there is no map', () => {
    expect(sumByPart(profile, () => undefined)).toContainEqual({ name: 'index.js', selfMs: 30 });
  });
});
