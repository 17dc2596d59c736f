import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../src/config/targets/target-directories';
import type { Package } from '../../../src/config/targets/target-packages';
import { describeSudoers } from '../../../src/phases/rights';
import { directoriesPart } from '../../../src/provision/directories';
import { makeTarget } from '../plan/target';
import { idOf } from '../release/entries';
import { describeShells, findProgram, makeFolder, runShell, type Shell } from '../shell/shells';

const ME = userInfo().username;
const isRoot = process.getuid?.() === 0;
const hasAcl = findProgram('setfacl') !== undefined;

function open(shell: Shell, directory: Partial<Directory> & { readonly path: string }) {
  const one: Directory = { owner: ME, group: ME, mode: '750', ...directory };
  const part = directoriesPart(makeTarget({ directories: [one] }));
  if (part === undefined) throw new Error('there is no part');
  const run = (code: string) => {
    const { status, stdout, stderr } = runShell(shell, code);
    return { status, said: `${stdout}${stderr}`.trim() };
  };
  const ask = () => {
    const { said } = run(`bw() { shift; printf '%s\\n' "$*"; }\n${part.facts('p').text}\necho "root $bw_root_0"`);
    const read = (key: string) =>
      new Map(said.split('\n').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')])).get(key);
    const facts = { read: (key: string) => read(`p.${key}`), readText: () => undefined };
    return {
      takesRoot: read('root') === 'yes',
      changes: part.compare(facts, idOf(1)),
      lacks: part.missing?.(facts) ?? [],
    };
  };
  return { ask, apply: () => run(`set -e\n${part.apply(idOf(1), { isRoot: false }).text}`) };
}

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);

describeShells('a directory', (shell) => {
  test('is made with what is above it, and then left alone', () => {
    using folder = makeFolder();
    const path = join(realpathSync(folder.path), 'data/shop');
    const host = open(shell, { path, mode: '2750' });
    expect(host.ask()).toEqual({
      takesRoot: false,
      changes: [{ what: `directory ${path}`, from: null, to: `${ME}:${ME} 2750` }],
      lacks: [],
    });
    expect(host.apply()).toEqual({ status: 0, said: `${path}: ${ME}:${ME} 2750, before: nothing` });
    expect(modeOf(path)).toBe('2750');
    expect(host.ask()).toEqual({ takesRoot: false, changes: [], lacks: [] });
    expect(host.apply()).toEqual({ status: 0, said: '' });
  });

  test('is corrected, bits that a mode keeps included, and nothing in it', () => {
    using folder = makeFolder();
    const path = realpathSync(folder.path);
    writeFileSync(join(path, 'kept'), '');
    chmodSync(join(path, 'kept'), 0o604);
    chmodSync(path, 0o2777);
    const host = open(shell, { path });
    expect(host.ask().changes).toEqual([
      { what: `directory ${path}`, from: `${ME}:${ME} 2777`, to: `${ME}:${ME} 750` },
    ]);
    expect(host.apply().status).toBe(0);
    expect([modeOf(path), modeOf(join(path, 'kept'))]).toEqual(['750', '604']);
    expect(host.apply()).toEqual({ status: 0, said: '' });
  });

  test.runIf(isRoot)('of somebody else is given to its owner, by name or by number, which takes root', () => {
    using folder = makeFolder();
    const path = realpathSync(folder.path);
    chownSync(path, 65534, 65534);
    chmodSync(path, 0o750);
    expect(open(shell, { path }).ask().takesRoot).toBe(true);
    expect(open(shell, { path, owner: '65534', group: '65534' }).ask()).toEqual({
      takesRoot: false,
      changes: [],
      lacks: [],
    });
  });

  test('that a link leads to, or stands for, is refused and nothing made', () => {
    using folder = makeFolder();
    const root = realpathSync(folder.path);
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'link'));
    symlinkSync('/nowhere/at/all', join(root, 'broken'));
    writeFileSync(join(root, 'file'), '');
    for (const [path, message] of [
      ['link', `${root}/link is, or is reached by, a link: it is ${root}/real`],
      ['link/data', `${root}/link, above ${root}/link/data, is, or is reached by, a link: it is ${root}/real`],
      ['broken', `${root}/broken is, or is reached by, a link`],
      ['file/data', `${root}/file is not a directory`],
    ] as const) {
      const host = open(shell, { path: join(root, path) });
      expect(host.ask().lacks).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
      expect(host.apply()).toEqual({ status: 1, said: expect.stringContaining(root) });
    }
    expect(existsSync(join(root, 'real/data'))).toBe(false);
  });

  test('of a user or a group that is not there is refused', () => {
    using folder = makeFolder();
    const path = realpathSync(folder.path);
    expect(open(shell, { path, owner: 'no-such-user', group: ME }).ask().lacks).toEqual([
      {
        message: `there is no user no-such-user, who shall own ${path}`,
        hint: 'Create it on web-1: useradd --system no-such-user.',
      },
    ]);
    expect(open(shell, { path, group: 'no-such-group' }).ask().lacks).toEqual([
      {
        message: `there is no group no-such-group, which ${path} shall have`,
        hint: 'Create it on web-1: groupadd --system no-such-group.',
      },
    ]);
    expect(open(shell, { path, owner: 'nobody', group: 'nobody' }).ask().lacks).toMatchObject([
      { hint: 'The group of nobody is nogroup: add `group: nogroup`.' },
    ]);
  });

  test.runIf(hasAcl)('gets an access list, which changes no mode, and is left alone then', () => {
    using folder = makeFolder();
    const path = join(realpathSync(folder.path), 'data');
    const host = open(shell, { path, acl: ['user:nobody:rwx', 'default:user:nobody:r-x'] });
    expect(host.ask().changes).toHaveLength(2);
    expect(host.apply().status).toBe(0);
    expect(host.ask()).toEqual({ takesRoot: false, changes: [], lacks: [] });
    expect(host.apply()).toEqual({ status: 0, said: '' });
    const more = open(shell, { path, mode: '710', acl: ['group:daemon:r--'] });
    expect(more.ask().changes).toEqual([
      { what: `directory ${path}`, from: `${ME}:${ME} 750`, to: `${ME}:${ME} 710` },
      { what: `access list of ${path}`, from: 'other entries', to: 'group:daemon:r--' },
    ]);
    expect(more.apply().status).toBe(0);
    expect([more.ask().changes, more.apply()]).toEqual([[], { status: 0, said: '' }]);
  });
});

describe('directories', () => {
  test('tell the exact lines of sudoers', () => {
    const directories = [
      { path: '/var/lib/shop', owner: 'shop', group: 'www-data', mode: '2750', acl: ['user:backup:r-x'] },
    ];
    expect(describeSudoers(makeTarget({ directories }))).toBe(
      'deploy ALL=(root) NOPASSWD: /usr/bin/install -d -o shop -g www-data -m 02750 /var/lib/shop, /usr/bin/setfacl -m u\\:\\:rwx\\,g\\:\\:r-x\\,o\\:\\:---\\,user\\:backup\\:r-x /var/lib/shop',
    );
  });

  test('that a package may bring the owner of are not refused for the lack of one', () => {
    const directories = [{ path: '/var/lib/shop', owner: 'postgres', group: 'postgres', mode: '750' }];
    const read = (key: string) => (key === '0.no_owner' ? 'yes' : undefined);
    const facts = { read, readText: () => undefined };
    const lacks = (packages?: Package[]) =>
      directoriesPart(makeTarget({ directories, ...(packages && { packages }) }))?.missing?.(facts);
    expect([lacks()?.length, lacks([{ name: 'postgresql' }])?.length]).toEqual([1, 0]);
  });
});
