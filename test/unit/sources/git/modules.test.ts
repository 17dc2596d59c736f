import { expect, test } from 'vitest';
import { resolveAddress } from '../../../../src/sources/git/modules';

test.each([
  ['https://h/you/a.git', '../b.git', 'https://h/you/b.git'],
  ['https://h/you/a.git/', '../b.git', 'https://h/you/b.git'],
  ['https://h/you/a.git', './b.git', 'https://h/you/a.git/b.git'],
  ['https://h/you/a.git', '../../them/b.git', 'https://h/them/b.git'],
  ['git@h:you/a.git', '../b.git', 'git@h:you/b.git'],
  ['git@h:a.git', '../b.git', 'git@h:b.git'],
  ['https://h/you/a.git', 'https://other/b.git', 'https://other/b.git'],
  ['ssh://git@h/you/a.git', '.././b.git', 'ssh://git@h/you/b.git'],
])('of a submodule of %s, %s is %s', (base, written, address) => {
  expect(resolveAddress(base, written)).toBe(address);
});
