import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hideInFile } from '../../../../src/sources/git/hidden-file';
import { makeFolder } from '../../shell/shells';

test.skipIf(process.platform !== 'linux')('a hidden file has no name, and is gone when it is let go of', () => {
  using folder = makeFolder();
  const before = readdirSync('/dev/shm').length;
  const hidden = hideInFile('a secret\n', folder.path);
  // Anew each time, as several programs read it.
  for (const _ of [1, 2, 3]) expect(readFileSync(hidden.path, 'utf8')).toBe('a secret\n');
  expect(readdirSync(folder.path)).toEqual([]);
  expect(readdirSync('/dev/shm')).toHaveLength(before);
  hidden[Symbol.dispose]();
  expect(existsSync(hidden.path)).toBe(false);
});

test('where files keep their names, it is closed to others and removed in the end', () => {
  using folder = makeFolder();
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
  Object.defineProperty(process, 'platform', { ...platform, value: 'darwin' });
  try {
    const hidden = hideInFile('a secret\n', folder.path);
    expect(readFileSync(hidden.path, 'utf8')).toBe('a secret\n');
    hidden[Symbol.dispose]();
    expect(readdirSync(folder.path)).toEqual([]);
  } finally {
    Object.defineProperty(process, 'platform', platform);
  }
});
