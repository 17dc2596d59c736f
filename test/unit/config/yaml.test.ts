import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/errors';
import { catchProblems, FILE, load, problemsOf, withApp, withHosts } from './fixture';

/** How many aliases of one anchor the config below has. */
const manyAliases = (count: number) => withApp(`x: &x ["a"]\nbuild: [${Array(count).fill('*x').join(', ')}]`);

describe('texts that are not YAML, or not one document', () => {
  test.each([
    ['an empty file', '', '1:1 the file is empty'],
    ['a file of comments', '# nothing\n\n', '1:1 the file is empty'],
    ['a tab as indentation', 'hosts:\n\tweb-1: {}\n', '2:1 a tab indents this line'],
    ['a tab behind spaces', 'hosts:\n  web-1:\n  \taddress: a\n', '3:3 a tab indents this line'],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 a second YAML document begins here'],
    ['a tag', 'a: !secret X\n', '1:4 the tag `!secret` is not supported'],
    ['an open quote', 'a: "x\nb: 1\n', '3:1 this is not YAML: missing closing "quote'],
    [
      'wrong indentation',
      'a:\n  b: 1\n c: 2\n',
      '3:1 this is not YAML: all mapping items must start at the same column',
    ],
    ['a reserved character', 'a: @x\n', '1:4 this is not YAML: plain value cannot start with reserved character @'],
    ['{app} and more without quotes', 'path: {app}-x\n', '1:7 `{app}` is not quoted'],
    ['{app} without quotes inside braces', 'a: { path: /srv/{app}, b: "{host}" }\n', '1:17 `{app}` is not quoted'],
    ['${X} without quotes inside braces', 'a: { address: ${X} }\n', '1:15 `${X}` is not quoted'],
    ['${X} without quotes inside brackets', 'a: [ ${X} ]\n', '1:6 `${X}` is not quoted'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('of the errors that follow from one another only the first is told', () => {
    expect(problemsOf('a: { path: /srv/{app}, b: 1 }\n')).toHaveLength(1);
  });

  test('every tab is told', () => {
    expect(problemsOf('a:\n\tb: 1\n\tc: 2\n')).toHaveLength(2);
  });

  test('a byte order mark and CRLF do no harm, and columns stay right', () => {
    expect(problemsOf(`\u{feff}${withApp('prot: 1').replaceAll('\n', '\r\n')}`)).toEqual([
      '9:5 unknown key `prot`: did you mean `port`?',
    ]);
  });
});

describe('texts that mean something else than they show', () => {
  test.each([
    ['no', 'secrets_as: no', '9:17 `no` is read as false by some YAML readers and as text by others'],
    ['Off', 'env: { A: Off }', '9:15 `Off` is read as false'],
    ['yes in a list', 'build: [yes]', '9:13 `yes` is read as true'],
    ['on as a key', 'env: { on: 1 }', '9:12 `on` is read as true'],
    ['1.10', 'env: { VERSION: 1.10 }', '9:21 `1.10` is read as the number 1.1'],
    ['1e3', 'keep: 1e3', '9:11 `1e3` is read as the number 1000'],
    ['0x10', 'keep: 0x10', '9:11 `0x10` is read as the number 16'],
    ['007', 'env: { A: 007 }', '9:15 `007` is read as the number 7'],
    [
      'a number that is too long',
      'env: { A: 12345678901234567890 }',
      '9:15 `12345678901234567890` is read as the number',
    ],
    ['.inf', 'keep: .inf', '9:11 `.inf` is read as the number Infinity'],
    ['an empty value', 'port:', '9:5 `port` has no value'],
    ['null', 'health: null', '9:5 `health` has no value'],
    ['~', 'path: ~', '9:5 `path` has no value'],
    ['an empty list item', 'build: ["a", ~]', '9:18 this item has no value'],
    ['{app} without quotes', 'path: {app}', '9:11 {app} without quotes is a YAML map'],
    ['{host} in a list', 'shared: [{host}]', '9:14 {host} without quotes is a YAML map'],
    ['/srv/{app} without quotes', 'path: /srv/{app}', '9:11 `{app}` is not quoted'],
    ['a map as a key', '? {a: 1}\n: 2', '9:7 a key must be a name'],
    ['{app} as a key', '{app}: 1', '9:5 `{app}` is not quoted'],
    ['an empty key', '"": 1', '9:5 a key must be a name'],
    ['__proto__', 'env: { __proto__: 1 }', '9:12 a key must be a name'],
    ['NUL', 'env: { A: "a\\0" }', '9:15 the text holds a NUL character'],
    ['a key twice', 'port: 1\nport: 2', '10:5 `port` stands here twice, first in line 9'],
    ['a key twice in one line', 'env: { A: 1, "A": 2 }', '9:18 `A` stands here twice, first in line 9'],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(withApp(lines))).toEqual([expect.stringContaining(expected)]);
  });

  test('${X} without quotes, where it would be filled', () => {
    expect(problemsOf(withHosts('web-1:\n  address: ${WEB1}'))).toEqual(['8:14 `${WEB1}` is not quoted']);
  });

  test('the hint writes the text in quotes', () => {
    const [problem] = catchProblems(() => load(withApp('path: /srv/{app}')));
    expect(problem?.hint).toBe('Write "/srv/{app}" in double quotes.');
  });

  test.each([
    ['env: { A: "no", B: "1.10", C: true, D: 12, E: -3 }'],
    ['build:\n  - echo ${HOME} {app} {a,b}'],
    ['env: { "on": x }'],
  ])('%s is fine', (lines) => expect(problemsOf(withApp(lines))).toEqual([]));
});

describe('anchors', () => {
  test('an alias stands for its anchor', () => {
    expect(problemsOf(withApp('env: &env { A: 1 }\nhooks: { on_rollback: &h ["a"], after_commit: *h }'))).toEqual([]);
  });

  test('what is wrong in shared text is told where it is written', () => {
    const text = `${withApp('health: &health { path: /h, dead: 1 }\nport: 80')}  blog:
    source: { upload: . }
    runtime: { systemd: blog.service }
    health: *health
`;
    expect(problemsOf(text)).toContain(
      '9:33 unknown key `dead`: there are path, url, deadline, interval, timeout, fields, expect, headers, redirects',
    );
  });

  test('a merged map gives what is not there', () => {
    const document = load(`
hosts: { web-1: &web { address: a, user: ops }, web-2: { <<: *web, address: b } }
apps:
  shop: { source: { upload: . }, runtime: static }
environments: { production: { hosts: [web-1, web-2] } }
`);
    expect(document.config.hosts['web-2']).toEqual({ address: 'b', user: 'ops' });
  });

  test('of several merged maps the first wins', () => {
    const document = load(
      withHosts('web-1: &a { address: a }\nweb-2: &b { address: b, user: ops }\nweb-3: { <<: [*a, *b] }'),
    );
    expect(document.config.hosts['web-3']).toEqual({ address: 'a', user: 'ops' });
  });

  test.each([
    ['an unknown anchor', 'build: *nowhere', '9:12 no anchor `&nowhere` stands before `*nowhere`'],
    ['a cycle', 'build: &x ["a", *x]', '9:21 `*x` is a cycle: it stands inside `&x`'],
    ['a cycle by a merge', 'env: &x { A: 1, <<: *x }', '9:25 `*x` is a cycle'],
    ['a merge of text', 'env: { <<: 1 }', '9:16 `<<` takes a map'],
  ])('%s', (_, lines, expected) =>
    expect(problemsOf(withApp(lines))).toContainEqual(expect.stringContaining(expected)),
  );

  test('too many aliases are refused', () => {
    expect(problemsOf(manyAliases(200)).join()).not.toContain('aliases');
    expect(problemsOf(manyAliases(201))).toContainEqual(expect.stringContaining('more than 200 aliases'));
  });

  test('a bomb of aliases ends early', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `x${level}: &x${level} [${Array(9).fill(level ? `*x${level - 1}` : 'a')}]`,
    );
    expect(problemsOf(levels.join('\n'))).toContainEqual(expect.stringContaining('more than 200 aliases'));
  });
});

test('the error carries all problems in the order of the file, with a hint for each', () => {
  const text = withApp('prot: 8000\nkeep: 1e1\nstartup_delay: 5');
  const problems = catchProblems(() => load(text));
  expect(problems.map(({ position }) => position)).toEqual([
    { file: FILE, line: 9, column: 5 },
    { file: FILE, line: 10, column: 11 },
    { file: FILE, line: 11, column: 20 },
  ]);
  const error = new ConfigError(problems);
  expect(error.message.split('\n')[0]).toBe('config/bowline.yml:9:5: unknown key `prot`: did you mean `port`?');
  expect(error.hint?.split('\n\n')).toEqual([
    'Correct or remove it.',
    expect.stringContaining('1e1'),
    expect.any(String),
  ]);
});
