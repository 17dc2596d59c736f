import { describe, expect, test } from 'vitest';
import { judgeListener } from '../../../src/runtimes/listener-owner';
import { readSighting } from '../../../src/runtimes/listeners';

/** Port 8081 as /proc writes it. */
const PORT = '1F91';
const HEX: Readonly<Record<string, string>> = {
  '127.0.0.1': '0100007F',
  '0.0.0.0': '00000000',
  '10.0.0.7': '0700000A',
  '::': '00000000000000000000000000000000',
  '::1': '00000000000000000000000001000000',
  'fe80::1:2': '000080FE000000000000000002000100',
};

const socket = (address: string, { uid = 0, inode = 1, port = PORT } = {}) =>
  `socket    0: ${HEX[address]}:${port} 00000000:0000 0A 00000000:00000000 00:00000000 00000000 ${uid} 0 ${inode} 1 0000 100 0`;
const process = (pid: number, name: string, uid: number, parent = 1) => [
  `process /proc/${pid}/status:Name:\t${name}`,
  `process /proc/${pid}/status:PPid:\t${parent}`,
  `process /proc/${pid}/status:Uid:\t${uid}\t${uid}\t${uid}\t${uid}`,
];
const files = (pid: number, ...inodes: readonly number[]) => [
  `file /proc/${pid}/fd:`,
  ...inodes.map((inode) => `file lrwx------ 1 x x 64 Nov 28 23:00 3 -> socket:[${inode}]`),
];
const ACCOUNTS = ['account root:0', 'account www-data:33', 'account deploy:1000', 'account shop:1001'];
const NGINX = process(50, 'nginx', 0);
/** The service runs as `shop`, whose files the deploy user may not read. */
const SHOP = [...process(80, 'python3', 1001), 'member 80', 'uid 1001'];
/** The service runs as the deploy user. */
const OWN = [...process(80, 'python3', 1000), 'member 80', 'uid 1000'];

const judge = (...lines: readonly (string | readonly string[])[]) =>
  judgeListener(readSighting([...ACCOUNTS, ...lines.flat()]), 8081, 'shop.service');

describe('a port is the service’s own', () => {
  test.each([
    ['its process holds it', [socket('127.0.0.1', { uid: 1000 }), OWN, files(80, 1)]],
    [
      'a worker holds it',
      [socket('0.0.0.0', { uid: 1000 }), OWN, process(81, 'python3', 1000, 80), files(80), files(81, 1)],
    ],
    [
      'what it has started holds it, in another group',
      [socket('0.0.0.0', { uid: 33 }), SHOP, process(81, 'su', 0, 80), process(82, 'app', 33, 81)],
    ],
    ['its user made it and its files may not be read', [socket('127.0.0.1', { uid: 1001 }), SHOP]],
    ['it started as root and became another', [socket('0.0.0.0'), process(80, 'httpd', 33), 'member 80', 'uid 0']],
    ['it listens on ::1 alone', [socket('::1', { uid: 1000 }), OWN, files(80, 1)]],
    [
      'another listens where nobody is sent',
      [socket('127.0.0.1', { uid: 1000 }), socket('0.0.0.0', { inode: 2 }), OWN, files(80, 1)],
    ],
    [
      'another listens on an address of the network',
      [socket('10.0.0.7', { inode: 2 }), socket('::', { uid: 1000 }), OWN, files(80, 1)],
    ],
    ['systemd holds its socket', [socket('127.0.0.1'), SHOP, 'held 127.0.0.1:8081 shop.socket shop.service']],
    [
      'systemd holds its socket for either family',
      [socket('::'), OWN, files(80), 'held [::]:8081 shop.socket shop.service'],
    ],
    ['systemd holds its socket before it runs', [socket('127.0.0.1'), 'held 127.0.0.1:8081 shop.socket shop.service']],
  ])('where %s', (_what, lines) => {
    expect(judge(...lines).is).toBe('own');
  });

  test('and who shares it is told', () => {
    const shared = [socket('0.0.0.0', { uid: 1000 }), socket('0.0.0.0', { uid: 1000, inode: 2 })];
    const old = [...process(70, 'python3', 1000), ...files(70, 2)];
    expect(judge(shared, OWN, files(80, 1), old)).toEqual({
      is: 'own',
      detail: 'shared with python3 (process 70, user deploy)',
    });
  });
});

describe('a port is somebody else’s', () => {
  test.each([
    [
      'who is seen',
      [
        socket('127.0.0.1', { uid: 1000 }),
        OWN,
        files(80, 2),
        process(50, 'node', 1000),
        files(50, 1),
        socket('::1', { uid: 1000, inode: 2, port: '1F92' }),
      ],
      'node (process 50, user deploy), no part of shop.service, which listens on [::1]:8082',
    ],
    [
      'who is not seen, because the service does not have it',
      [socket('0.0.0.0'), NGINX, OWN, files(80)],
      'a program of the user root, no part of shop.service, which listens nowhere',
    ],
    [
      'whose user is no user of the service',
      [socket('0.0.0.0'), NGINX, SHOP, socket('127.0.0.1', { uid: 1001, inode: 2, port: '2328' })],
      'a program of the user root, no part of shop.service, which listens on 127.0.0.1:9000',
    ],
    [
      'although the service listens on it elsewhere',
      [socket('0.0.0.0'), NGINX, socket('::1', { uid: 1000, inode: 2 }), OWN, files(80, 2)],
      'a program of the user root, no part of shop.service, which listens on [::1]:8081',
    ],
    [
      'for whom systemd listens',
      [socket('::'), OWN, files(80), 'held [::]:8081 cockpit.socket cockpit.service'],
      'systemd for cockpit.socket, no part of shop.service, which listens nowhere',
    ],
    [
      'whose user is unknown, too',
      [socket('0.0.0.0', { uid: 7 }), process(80, 'a', 1001), 'member 80', 'uid 1001'],
      'a program of the user 7, no part of shop.service, which listens where this user may not see it',
    ],
  ])('%s', (_what, lines, detail) => {
    expect(judge(...lines)).toEqual({ is: 'foreign', detail });
  });
});

describe('whose a port is stays open', () => {
  test.each([
    ['where nothing is shown of it', [OWN, files(80), socket('127.0.0.1', { port: '0050' })]],
    ['where it listens on another address only', [OWN, files(80), socket('fe80::1:2', { inode: 4 })]],
    ['where no process of the service is shown', [socket('0.0.0.0'), NGINX, 'uid 1001']],
    ['where a container may be behind it', [socket('0.0.0.0'), OWN, files(80), 'forwarded']],
    [
      'where a container is behind it',
      [socket('0.0.0.0', { uid: 1000 }), OWN, files(80), process(90, 'rootlessport', 1000), files(90, 1)],
    ],
    [
      'where systemd passes it on',
      [socket('127.0.0.1'), OWN, files(80), 'held 127.0.0.1:8081 p.socket p.service', 'forwarded'],
    ],
    ['where lines make no sense', ['socket x', 'process y', 'file z', 'member ', 'held', OWN]],
  ])('%s', (_what, lines) => {
    expect(judge(...lines).is).toBe('unknown');
  });

  test('where nothing tells the processes of the service, and who listens is told', () => {
    const seen = readSighting([...ACCOUNTS, socket('0.0.0.0', { uid: 33 })]);
    expect(judgeListener(seen, 8081, undefined)).toEqual({ is: 'unknown', detail: 'a program of the user www-data' });
  });
});
