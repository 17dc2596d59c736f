import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStat } from '../../../bench/host-processor';

describe('what the kernel tells of a process', () => {
  it('is read past a name with spaces and brackets', () => {
    const fields = 'S 12 1 1 0 -1 4194560 100 200 0 0 1 2 30 45 20 0 1 0 5 6 7';
    expect(parseStat(`345 (a (b) c) ${fields}`)).toEqual({ pid: 345, name: 'a (b) c', parent: 12, childrenMs: 750 });
  });

  it('is what Linux writes', () => {
    expect(parseStat(readFileSync('/proc/self/stat', 'utf8'))).toMatchObject({
      pid: process.pid,
      parent: process.ppid,
    });
  });
});
