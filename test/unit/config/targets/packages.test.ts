import { describe, expect, test } from 'vitest';
import { listProblems, problemsOf, resolve, withApp } from '../fixture';

describe('packages', () => {
  test('are names, and maybe versions', () => {
    const names = ['libpq5', 'g++', 'python3.11', 'libc6=2.36-9+deb12u4', 'vim=2:9.0.1378-2'];
    expect(resolve(withApp(`packages: ${JSON.stringify(names)}`)).targets[0]?.packages).toEqual([
      { name: 'libpq5' },
      { name: 'g++' },
      { name: 'python3.11' },
      { name: 'libc6', version: '2.36-9+deb12u4' },
      { name: 'vim', version: '2:9.0.1378-2' },
    ]);
    expect(resolve(withApp('packages: []')).targets[0]?.packages).toBeUndefined();
  });

  test.each([
    '-o',
    'libpq5-',
    'Libpq5',
    'a',
    'a b',
    'a;id',
    './a.deb',
    'a*',
    'a=',
    'a=$(id)',
    'a=1 b',
    'a/stable',
    'libc6:i386',
  ])('%s is refused', (name) => {
    expect(problemsOf(withApp(`packages: ["${name}"]`))).toEqual([
      expect.stringContaining('is not a package of Debian'),
    ]);
  });

  test('that stand there twice are refused', () => {
    expect(listProblems(() => resolve(withApp('packages: [curl, curl=8]')))).toEqual([
      expect.stringContaining('the package `curl` stands there twice'),
    ]);
  });
});
