import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Package } from '../../../src/config/targets/target-packages';
import { describeSudoers } from '../../../src/phases/rights';
import { packagesPart } from '../../../src/provision/packages';
import { makeTarget } from '../plan/target';
import { idOf } from '../release/entries';
import { describeShells, findProgram, runShell } from '../shell/shells';

const ABSENT = 'no-such-package-of-anybody';
const INSTALL =
  '/usr/bin/env DEBIAN_FRONTEND\\=noninteractive NEEDRESTART_MODE\\=l apt-get install -q -y --no-install-recommends -o Dpkg\\:\\:Use-Pty\\=0 -o DPkg\\:\\:Lock\\:\\:Timeout\\=120 -o Dpkg\\:\\:Options\\:\\:\\=--force-confdef -o Dpkg\\:\\:Options\\:\\:\\=--force-confold';

function open(packages: readonly Package[]) {
  const target = makeTarget({ packages });
  const part = packagesPart(target);
  if (part === undefined) throw new Error('there is no part');
  return { target, part };
}

describe('packages', () => {
  test('tell the exact line of sudoers, a word for each', () => {
    const { target } = open([{ name: 'libpq5' }, { name: 'g++', version: '4:12.2.0-3' }]);
    expect(describeSudoers(target)).toBe(
      `deploy ALL=(root) NOPASSWD: /usr/bin/env DEBIAN_FRONTEND\\=noninteractive NEEDRESTART_MODE\\=l apt-get update -q, ${INSTALL} libpq5, ${INSTALL} g++\\=4\\:12.2.0-3`,
    );
  });

  test('on a host without apt are refused, and its system named', () => {
    const { part } = open([{ name: 'libpq5' }]);
    const lacks = (system: string) =>
      part.missing?.({ read: (key) => (key === 'no_apt' ? system : undefined), readText: () => undefined });
    expect(lacks('Alpine Linux v3.19')).toEqual([
      {
        message: '`packages` takes apt, and web-1 has none: it runs Alpine Linux v3.19',
        hint: 'Install by its own means what libpq5 would bring, and take `packages` out for this host.',
      },
    ]);
    expect(lacks('')).toMatchObject([{ message: expect.stringContaining('an unknown system') }]);
  });
});

const isDebian = findProgram('dpkg-query') !== undefined && findProgram('apt-get') !== undefined;

describeShells('what is read of packages', (shell) => {
  test.runIf(isDebian)('is their version, and whether root has to install one', () => {
    const version = execFileSync('dpkg-query', ['-W', '-f', '${Version}', 'dpkg'], { encoding: 'utf8' });
    const packages = [{ name: 'dpkg' }, { name: 'dpkg', version: '0.1' }, { name: ABSENT }];
    const { part } = open(packages);
    const needs = part.rights.map(
      (right) => `if ${part.isRightNeeded?.(right).text}; then echo "needs yes"; else echo "needs no"; fi`,
    );
    const { stdout, stderr } = runShell(
      shell,
      `bw() { shift; echo "$*"; }\n${[part.facts('p').text, ...needs].join('\n')}`,
    );
    const lines = `${stdout}${stderr}`.trim().split('\n');
    expect(lines).toEqual([`p.0 ${version}`, `p.1 ${version}`, 'needs yes', 'needs no', 'needs yes', 'needs yes']);
    const read = (key: string) => lines.find((line) => line.startsWith(`p.${key} `))?.split(' ')[1];
    expect(part.compare({ read, readText: () => undefined }, idOf(1))).toEqual([
      { what: 'package dpkg', from: version, to: '0.1' },
      { what: `package ${ABSENT}`, from: null, to: 'installed' },
    ]);
  });

  test.runIf(isDebian)('lets apt alone where all are there', () => {
    const { part } = open([{ name: 'dpkg' }]);
    const { status, stdout } = runShell(shell, `set -e\n${part.apply(idOf(1), { isRoot: false }).text}`);
    expect({ status, said: `${stdout}` }).toEqual({ status: 0, said: '' });
  });
});
