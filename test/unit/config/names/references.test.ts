import { describe, expect, test } from 'vitest';
import { problemsOf, withApp, withHosts } from '../fixture';

/** Two hosts, two apps, and `environment` as the settings of the one environment, from line 11, column 5. */
function withTwoApps(environment: string): string {
  return `hosts:
  web-1: { address: a }
  web-2: { address: b }
groups: { web: [web-1, web-2] }
apps:
  shop: { source: { upload: . }, runtime: { systemd: shop.service } }
  blog: { source: { upload: . }, runtime: { systemd: blog.service } }

environments:
  production:
    ${environment.split('\n').join('\n    ')}
`;
}

describe('hosts', () => {
  test.each([
    ['an unknown one', '[web-3]', '11:13 unknown host `web-3`: did you mean `web-1`?'],
    ['one like nothing', '[database]', '11:13 unknown host `database`: there are web-1, web-2, web'],
    ['one twice', '[web-1, web-2, web-1]', '11:27 the host `web-1` stands here twice'],
    ['one twice by its group', '[web-2, web]', '11:20 the host `web-2` stands here twice'],
    ['none', '[]', '11:12 the list of hosts is empty'],
  ])('%s', (_, hosts, expected) => {
    expect(problemsOf(withTwoApps(`hosts: ${hosts}\napps: { shop: {}, blog: {} }`))).toEqual([expected]);
  });

  test('an app takes hosts of its environment', () => {
    const text = withTwoApps('hosts: [web-1]\napps: { shop: { hosts: [web-2] }, blog: { hosts: [wbe] } }');
    expect(problemsOf(text)).toEqual([
      '12:29 `web-2` is not among the hosts of `production`',
      '12:55 unknown host `wbe`: did you mean `web`?',
    ]);
  });

  test('every environment must have hosts', () => {
    expect(problemsOf(withTwoApps('apps: { shop: {} }'))).toEqual([
      '10:3 `production` has neither `hosts` nor `stages`',
    ]);
  });

  test('there must be one at all', () => {
    expect(problemsOf('hosts: {}\napps: {}\nenvironments: {}\n')).toEqual([
      '1:8 `hosts` is empty',
      '2:7 `apps` is empty',
      '3:15 `environments` is empty',
    ]);
  });
});

describe('groups', () => {
  const withGroups = (groups: string) => `${withApp('')}groups: ${groups}\n`;

  test.each([
    ['of an unknown host', '{ web: [web-2] }', '10:17 unknown host `web-2`: did you mean `web-1`?'],
    ['with the name of a host', '{ web-1: [web-1] }', '10:11 `web-1` is a host and a group'],
    ['with a host twice', '{ web: [web-1, web-1] }', '10:24 the host `web-1` stands here twice'],
    ['of a group', '{ web: [web-1], all: [web] }', '10:31 `web` is a group: groups hold hosts only'],
    ['of nothing', '{ web: [] }', '10:16 the list is empty'],
  ])('%s', (_, groups, expected) => expect(problemsOf(withGroups(groups))).toEqual([expected]));
});

describe('jumps', () => {
  test.each([
    ['to an unknown host', 'web-1: { address: a, jump: bastion }', '7:30 unknown host `bastion`: there are web-1'],
    ['to itself', 'web-1: { address: a, jump: web-1 }', '7:30 the jumps are a cycle: web-1 → web-1'],
    [
      'in a circle',
      'web-1: { address: a, jump: [b] }\nb: { address: b, jump: c }\nc: { address: c, jump: [web-1] }',
      '7:30 the jumps are a cycle: web-1 → b → c → web-1',
    ],
    [
      'into a circle',
      'web-1: { address: a, jump: [b] }\nb: { address: b, jump: c }\nc: { address: c, jump: [b] }',
      '8:26 the jumps are a cycle: b → c → b',
    ],
    [
      'through this machine',
      'web-1: { address: a, jump: here }\nhere: { connection: local }',
      '7:30 `here` is this machine itself: there is nothing to jump through',
    ],
  ])('%s', (_, hosts, expected) => expect(problemsOf(withHosts(hosts))).toEqual([expected]));

  test('several ways to one host are no cycle', () => {
    const hosts =
      'web-1: { address: a, jump: [b, c] }\nb: { address: b, jump: d }\nc: { address: c, jump: d }\nd: { address: d }';
    expect(problemsOf(withHosts(hosts))).toEqual([]);
  });
});

describe('apps of an environment', () => {
  test.each([
    ['must be said where there are several', 'hosts: [web]', '10:3 `production` needs `apps`: the config has 2'],
    ['must exist', 'hosts: [web]\napps: { shop: {}, blgo: {} }', '12:23 unknown app `blgo`: did you mean `blog`?'],
    ['must be some', 'hosts: [web]\napps: {}', '12:11 `apps` is empty'],
    [
      'cannot share a port',
      'hosts: [web]\nport: 80\napps: { shop: {}, blog: {} }',
      '12:11 `port` cannot be the same for several apps',
    ],
    [
      'cannot share a runtime',
      'hosts: [web]\nruntime: static\napps: { shop: {}, blog: {} }',
      '12:14 `runtime` cannot be the same for several apps',
    ],
    [
      'cannot share links',
      'hosts: [web]\nlinks: { a: b }\napps: { shop: {}, blog: {} }',
      '12:12 `links` cannot be the same for several apps',
    ],
    [
      'cannot share a source',
      'hosts: [web]\nsource: { upload: a }\napps: { shop: {}, blog: {} }',
      '12:13 `source` cannot be the same for several apps',
    ],
    [
      'cannot share a path',
      'hosts: [web]\npath: /srv/all\napps: { shop: {}, blog: {} }',
      '12:11 `path` is the same for several apps',
    ],
  ])('%s', (_, environment, expected) => expect(problemsOf(withTwoApps(environment))).toEqual([expected]));

  test.each([['port: 80'], ['path: /srv/all'], ['runtime: static']])(
    'of one app an environment may hold %s',
    (line) => {
      expect(problemsOf(withTwoApps(`hosts: [web]\n${line}\napps: { shop: {} }`))).toEqual([]);
    },
  );

  test('a path with {app} may stand in an environment of several', () => {
    expect(problemsOf(withTwoApps('hosts: [web]\npath: "/srv/{app}"\napps: { shop: {}, blog: {} }'))).toEqual([]);
  });
});

describe('the app of a gate', () => {
  test.each([
    ['an unknown one', 'run_on: host, app: shpo', '12:46 unknown app `shpo`: did you mean `shop`?'],
    [
      'one of the config that is not in the environment',
      'run_on: host, app: blog',
      '12:46 unknown app `blog`: there are shop',
    ],
    ['one beside a command on the runner', 'app: shop', '`app` belongs beside `run_on: host`'],
  ])('%s', (_, keys, expected) => {
    const text = withTwoApps(`hosts: [web-1]\nafter: [{ name: a, run: b, ${keys} }]\napps: { shop: {} }`);
    expect(problemsOf(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('is one of its environment', () => {
    const gate = 'after: [{ name: a, run: b, run_on: host, app: blog }]';
    expect(problemsOf(withTwoApps(`hosts: [web-1]\n${gate}\napps: { shop: {}, blog: {} }`))).toEqual([]);
  });
});
