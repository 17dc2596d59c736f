import { describe, expect, test } from 'vitest';
import { listProblems, problemsOf, resolve, withApp } from '../fixture';

const withDirectory = (path: string, more = 'owner: shop, mode: "0750"') =>
  withApp(`directories: [{ path: "${path}", ${more} }]`);
const complaints = (text: string) => listProblems(() => resolve(text));

describe('a directory', () => {
  test('is what a run sees, with its group, its mode as stat prints it, and its entries as getfacl prints them', () => {
    const text = withDirectory(
      '/var/lib/{app}/',
      'owner: "{app}", mode: "0750", acl: ["d:u:backup:rx", "group:adm:r--"]',
    );
    expect(resolve(text).targets[0]?.directories).toEqual([
      {
        path: '/var/lib/shop',
        owner: 'shop',
        group: 'shop',
        mode: '750',
        acl: ['default:user:backup:r-x', 'group:adm:r--'],
      },
    ]);
    expect(resolve(withApp('directories: []')).targets[0]?.directories).toBeUndefined();
  });

  test.each([
    ['/', 'is the root of the host'],
    ['/etc', 'is a directory of the system'],
    ['/etc/sudoers.d', 'belongs to the system, as all of /etc/sudoers.d does'],
    ['/etc/systemd/system', 'belongs to the system'],
    ['/usr/share/shop', 'belongs to the system, as all of /usr does'],
    ['/usr/local/bin', 'holds the files of many programs'],
    ['/root/x', 'belongs to the system'],
    ['/home/deploy', 'is a home directory'],
    ['/run/shop', 'does not outlive a restart'],
    ['/var/log', 'holds the files of many programs'],
    ['relative', 'is relative'],
    ['/srv/../etc', 'has a part . or ..'],
    ['/srv/shop-production', 'is made by Bowline itself'],
    ['/srv/shop-production/releases/x', 'is made by Bowline itself'],
    ['/srv/shop-production/.bowline', 'is made by Bowline itself'],
    ['/srv/shop-production/shared', 'name a directory in it'],
  ])('%s is refused', (path, complaint) => {
    expect(complaints(withDirectory(path))).toEqual([expect.stringContaining(complaint)]);
  });

  test.each([
    '/var/lib/shop',
    '/var/log/shop',
    '/etc/shop',
    '/srv/data',
    '/srv/shop-production/shared/data',
    '/usr/local/share/shop',
    '/home/deploy/data',
  ])('%s may be one', (path) => {
    expect(complaints(withDirectory(path))).toEqual([]);
  });

  test('that stands there twice is refused', () => {
    const one = '{ path: /srv/a, owner: a, mode: "0750" }';
    expect(complaints(withApp(`directories: [${one}, ${one}]`))).toEqual([expect.stringContaining('twice')]);
  });

  test.each([
    ['mode: 0750, owner: shop', '`0750` is read as the number 750'],
    ['mode: 750, owner: shop', 'a mode is octal and stands in quotes'],
    ['mode: "0790", owner: shop', 'a mode is octal'],
    ['mode: "4755", owner: shop', 'a mode is octal'],
    ['mode: "0750", owner: "-R root"', 'the owner is a name'],
    ['mode: "0750", owner: "shop;id"', 'the owner is a name'],
    ['mode: "0750", owner: shop, acl: ["user:backup:rx,other::rwx"]', 'an entry is `user:NAME:rwx`'],
    ['mode: "0750", owner: shop, acl: ["user::rwx"]', 'an entry is `user:NAME:rwx`'],
    ['mode: "0750"', 'owner'],
  ])('with %s is refused', (more, complaint) => {
    expect(problemsOf(withDirectory('/srv/a', more))).toEqual([expect.stringContaining(complaint)]);
  });
});
