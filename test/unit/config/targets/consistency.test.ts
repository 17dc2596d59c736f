import { describe, expect, test } from 'vitest';
import { problemsOf, withApp, withEnvironment } from '../fixture';

const STATIC = 'runtime: static';

describe('the path of an app', () => {
  test.each([
    ['/', '`/` is the root of the host'],
    ['//', '`/` is the root of the host'],
    ['/root', '`/root` is a home directory'],
    ['/home', '`/home` is a home directory'],
    ['/home/deploy', '`/home/deploy` is a home directory'],
    ['/home/deploy/', '`/home/deploy/` is a home directory'],
    ['/home//deploy', '`/home//deploy` is a home directory'],
    ['/Users/me', '`/Users/me` is a home directory'],
    ['/home/{app}', '`/home/shop` is a home directory'],
    ['~', 'must be written out, without ~ and $HOME'],
    ['~/shop', 'must be written out, without ~ and $HOME'],
    ['~deploy/shop', 'must be written out, without ~ and $HOME'],
    ['$HOME/shop', 'must be written out, without ~ and $HOME'],
    ['srv/shop', '`srv/shop` is relative'],
    ['./shop', '`./shop` is relative'],
    ['/srv/../etc/shop', 'has a part . or ..'],
    ['/srv/shop/..', 'has a part . or ..'],
    ['/srv/./shop', 'has a part . or ..'],
    ['/srv', 'is a directory of the system'],
    ['/etc/', 'is a directory of the system'],
    ['/var/lib', 'is a directory of the system'],
    ['/dev/shm/shop', 'does not outlive a restart'],
    ['/srv/my shop', 'has characters other than'],
    ['/srv/shop;reboot', 'has characters other than'],
    ['/srv/%h', 'has characters other than'],
  ])('%s is refused', (path, expected) => {
    expect(problemsOf(withApp(`path: "${path}"`))).toEqual([expect.stringMatching(/^9:11 /)]);
    expect(problemsOf(withApp(`path: "${path}"`))[0]).toContain(expected);
  });

  test.each([
    '/srv/shop',
    '/home/deploy/shop',
    '/opt/shop/',
    '/shop',
    '/var/www/shop',
    '/srv/café',
    '/srv/{app}@{host}',
  ])('%s is fine', (path) => expect(problemsOf(withApp(`path: "${path}"`))).toEqual([]));

  test('an empty one is refused by name', () => {
    expect(problemsOf(withApp('path: ""'))).toEqual(['9:11 the text is empty']);
  });
});

describe('the deadline', () => {
  const sum = '`startup_delay` and `health.deadline` together';

  test('is not shorter than what is waited for', () => {
    expect(problemsOf(withApp('deadline: 1m\nhealth: { url: "http://a/" }\nstartup_delay: 10s'))).toEqual([
      `9:15 the \`deadline\` 1m of \`shop\` in \`production\` is shorter than ${sum}, 130s`,
    ]);
  });

  test('of the defaults is compared as well', () => {
    expect(problemsOf(withApp('health: { url: "http://a/", deadline: 30m }'))).toEqual([
      `9:43 the \`deadline\` 25m of \`shop\` in \`production\` is shorter than ${sum}, 30m`,
    ]);
  });

  test('may be exactly as long', () => {
    expect(problemsOf(withApp('deadline: 130s\nhealth: { url: "http://a/" }\nstartup_delay: 10s'))).toEqual([]);
  });

  test('is compared after merging, in every environment', () => {
    const text = withEnvironment('hosts: [web-1]\nstartup_delay: 30m');
    expect(problemsOf(text)).toEqual([
      `10:20 the \`deadline\` 25m of \`shop\` in \`production\` is shorter than ${sum}, 30m`,
    ]);
  });
});

describe('env and secrets', () => {
  test('share no name', () => {
    expect(problemsOf(withApp('env: { A: 1 }\nsecrets: [B, A]'))).toEqual([
      '10:5 `A` stands in `env` and in `secrets`',
    ]);
    expect(problemsOf(withApp('env: { A: 1 }\nsecrets: { A: B }'))).toEqual([
      '10:19 `A` stands in `env` and in `secrets`',
    ]);
  });

  test('share no name across layers', () => {
    const text = withApp('secrets: { A: B }').replace('{ hosts: [web-1] }', '{ hosts: [web-1], env: { A: 1 } }');
    expect(problemsOf(text)).toEqual(['9:19 `A` stands in `env` and in `secrets`']);
  });

  test('as credentials need systemd', () => {
    const command = 'runtime: { command: { start: a, stop: b, status: c } }';
    expect(problemsOf(withApp('secrets_as: credentials\nsecrets: [A]', command))).toEqual([
      '9:17 `secrets_as: credentials` needs `runtime.systemd`',
    ]);
    expect(problemsOf(withApp('secrets_as: credentials\nsecrets: [A]'))).toEqual([]);
  });

  test('of static files are read by nothing', () => {
    expect(problemsOf(withApp('secrets: { TOKEN: T }', STATIC))).toEqual([
      '9:23 nothing of `shop` reads the secret `TOKEN`: static files have no service',
    ]);
    expect(
      problemsOf(withApp('secrets: { T: T }\nhooks: { after_commit: [{ run: a, run_on: runner }] }', STATIC)),
    ).toHaveLength(1);
    expect(problemsOf(withApp('secrets: { T: T }\nbuild: [make]', STATIC))).toHaveLength(1);
  });

  test.each([
    'hooks: { before_activate: [./purge.sh] }',
    'checks: { purge: { type: command, run: ./purge.sh } }',
    'checks: { database: { command: ./ping.sh } }',
  ])('of static files are read by %s', (line) => {
    expect(problemsOf(withApp(`secrets: { T: T }\n${line}`, STATIC))).toEqual([]);
  });
});

test.each([
  ['by a gate on hosts', '{ name: a, run: b, run_on: host }', 0],
  ['by a gate in the release of the app', '{ name: a, run: b, run_on: host, app: shop }', 0],
  ['not by a gate on the runner', '{ name: a, run: b }', 1],
])('secrets of static files are read %s', (_name, gate, problems) => {
  const text = withApp('secrets: { T: T }', STATIC).replace(
    '{ hosts: [web-1] }',
    `{ hosts: [web-1], after: [${gate}] }`,
  );
  expect(problemsOf(text)).toHaveLength(problems);
});

describe('hooks of one moment', () => {
  const HERE = '{ run: b, run_on: runner }';
  const first = (place: string, moment: string) =>
    `in \`${moment}\` what runs ${place} comes first, and this stands behind the other`;

  test.each([
    ['before_activate', `[a, ${HERE}]`, '9:35', 'on the runner'],
    ['before_prepare', `[${HERE}, a, ${HERE}]`, '9:62', 'on the runner'],
    ['after_commit', `[${HERE}, a]`, '9:57', 'on the host'],
    ['on_failure', `[a, ${HERE}, c]`, '9:58', 'on the host'],
  ])('%s: %s is refused, because they would run in another order', (moment, list, at, place) => {
    expect(problemsOf(withApp(`hooks: { ${moment}: ${list} }`))).toEqual([`${at} ${first(place, moment)}`]);
  });

  test.each([
    ['before_activate', `[${HERE}, a]`],
    ['after_activate', `[a, ${HERE}, ${HERE}]`],
    ['after_commit', '[a, b]'],
  ])('%s: %s runs as it is listed', (moment, list) => {
    expect(problemsOf(withApp(`hooks: { ${moment}: ${list} }`))).toEqual([]);
  });
});

describe('shared paths and links', () => {
  test.each([
    ['shared: [data/, data]', '9:21 `data` is placed twice'],
    ['shared: [data/, data/cache/]', '9:21 `data/cache` and `data` lie in each other'],
    ['shared: [data/]\nlinks: { data/a: b }', '10:22 `data/a` and `data` lie in each other'],
    ['shared: [config.json]\nlinks: { config.json: b }', '10:27 `config.json` is placed twice'],
    ['links: { a: a/b }', '9:17 `a` points into itself: a/b'],
    ['links: { a: a }', '9:17 `a` points into itself: a'],
  ])('%s', (lines, expected) => expect(problemsOf(withApp(lines))).toEqual([expected]));

  test('names that only begin alike are fine', () => {
    expect(problemsOf(withApp('shared: [data/, database.db]\nlinks: { dat: "x-{environment}" }'))).toEqual([]);
  });
});

describe('runtimes', () => {
  test('are needed', () => {
    expect(problemsOf(withApp('', ''))).toEqual(['6:3 `shop` has no runtime']);
  });

  test.each([
    ['systemd: shop', 'Write shop.service.'],
    ['systemd: shop.socket', 'Name a .service'],
    ['systemd: a b.service', 'Name a .service'],
    ['systemd: -x.service', 'Name a .service'],
    ['systemd: a/b.service', 'Name a .service'],
  ])('%s is no service', (runtime) => {
    expect(problemsOf(withApp('', `runtime: { ${runtime} }`))).toEqual([
      expect.stringContaining('is not the name of a service of systemd'),
    ]);
  });

  test('are complete', () => {
    expect(problemsOf(withApp('', 'runtime: { systemd: { start: a } }'))).toEqual([
      '8:16 `runtime.systemd` has no `unit`',
    ]);
    expect(problemsOf(withApp('', 'runtime: { systemd: { unit: a.service, start: b, reload: true } }'))).toEqual([
      expect.stringContaining('a unit that Bowline writes cannot be reloaded'),
    ]);
    expect(problemsOf(withApp('', 'runtime: { command: { start: a } }'))).toEqual([
      '8:16 `runtime.command` has no `stop`',
      '8:16 `runtime.command` has no `status`',
    ]);
  });
});

test('a source is needed', () => {
  expect(problemsOf(withApp('').replace('    source: { upload: . }\n', ''))).toEqual(['6:3 `shop` has no source']);
  expect(problemsOf(withApp('').replace('upload: .', 'directory: a'))).toEqual(['7:5 `shop` has no source']);
});

describe('health', () => {
  test.each([
    ['health: {}', '9:5 `health` has neither `path` nor `url`'],
    ['health: /h', '9:13 `health` asks a path on the port of the app, and there is no `port`'],
    ['health: { path: /h }', '9:21 `health` asks a path on the port of the app, and there is no `port`'],
    ['health: { url: "ftp://a/" }', '9:20 `ftp://a/` is not a URL of http or https'],
    ['health: { url: /h }', '9:20 `/h` is not a URL of http or https'],
    ['health: { url: "http://u:p@a/" }', '9:20 the URL holds a user or a password'],
  ])('%s', (line, expected) => expect(problemsOf(withApp(line))).toEqual([expected]));
});

describe('the URL of an environment', () => {
  test.each([
    ['example.com', '10:10 `example.com` is not a URL of http or https'],
    ['"https://{app}.example.com"', '10:10 `{app}` is not one thing in the URL of an environment'],
    ['"https://{number}.example.com"', '10:10 `{number}` is known only in an environment with `per: pull_request`'],
  ])('%s', (url, expected) => {
    expect(problemsOf(withEnvironment(`hosts: [web-1]\nurl: ${url}`))[0]).toContain(expected);
  });
});

describe('placeholders and variables', () => {
  test.each([
    ['path: "/srv/{ap}"', '9:11 unknown placeholder `{ap}`: there are {app}, {environment}, {host}'],
    ['path: "/srv/{app}-{color}"', '9:11 `{color}` is known only in `runtime.blue_green`'],
    ['env: { A: "{levelname}" }', '9:15 unknown placeholder `{levelname}`'],
    ['path: "/srv/${X}"', '9:11 `${X}` is not filled in here: only in hosts, env, url, source and notify'],
    ['port: 1\nenv: { A: "${X:?}" }', '10:15 `${X:?}` is not `${NAME}` or `${NAME:-default}`'],
    ['env: { A: "${X:-{b}}" }', '9:15 `${X:-{b}` is not `${NAME}` or `${NAME:-default}`'],
    ['env:\n  A: ${X:-b}', '10:10 `${X}` is not quoted'],
    ['health: { url: "http://${A:-b}/" }', '9:20 `${A:-b}` is not `${NAME}`'],
    ['health: { url: "http://${A/" }', '9:20 `${A/` is not `${NAME}`'],
  ])('%s', (line, expected) => expect(problemsOf(withApp(line))).toEqual([expect.stringContaining(expected)]));

  test('a placeholder in a host is refused', () => {
    const text = withApp('').replace('address: 203.0.113.10', 'address: "{host}.example.com"');
    expect(problemsOf(text)).toEqual(['2:21 `{host}` is not filled in here']);
  });

  test('a placeholder in a source is refused: an app has one for all its hosts', () => {
    expect(problemsOf(withApp('').replace('upload: .', 'upload: "dist/{host}"'))).toEqual([
      '7:23 `{host}` is not filled in here',
    ]);
  });

  test('commands keep theirs', () => {
    expect(problemsOf(withApp('build: ["echo ${HOME} {app} {what}"]'))).toEqual([]);
  });
});
