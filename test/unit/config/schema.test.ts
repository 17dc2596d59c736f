import { describe, expect, test } from 'vitest';
import { KEYS_OF_LATER } from '../../../src/config/schema/planned-keys';
import { problemsOf, withApp, withEnvironment, withHosts } from './fixture';

describe('keys that are not known', () => {
  test.each([
    ['a typing error', 'helth: /', '9:5 unknown key `helth`: did you mean `health`?'],
    ['a nested one', 'lock: { scop: app }', '9:13 unknown key `scop`: did you mean `scope`?'],
    [
      'one in a list',
      'hooks: { after_commit: [{ run: a, onse: true }] }',
      '9:39 unknown key `onse`: did you mean `once`?',
    ],
    ['one in a check', 'checks: { version: { timeot: 5s } }', '9:26 unknown key `timeot`: did you mean `timeout`?'],
    [
      'one in a form of a union',
      'health: { pth: /, url: "http://a/" }',
      '9:15 unknown key `pth`: did you mean `path`?',
    ],
    ['one like nothing', 'lock: { colour: red }', '9:13 unknown key `colour`: there are scope, wait'],
    ['a hook', 'hooks: { before_activat: [a] }', '9:14 unknown key `before_activat`: did you mean `before_activate`?'],
    ['an expectation', 'health: { url: "http://a/", expect: { stat: ok } }', '9:43 unknown key `stat`'],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(withApp(lines))).toEqual([expect.stringContaining(expected)]);
  });

  test('at the top, with what follows from it left out', () => {
    expect(problemsOf('host: {}\napps: {}\nenvironments: {}\n')).toEqual([
      '1:1 unknown key `host`: did you mean `hosts`?',
      '2:7 `apps` is empty',
      '3:15 `environments` is empty',
    ]);
  });

  test('ssh stands in defaults alone', () => {
    expect(problemsOf(withApp('ssh: { user: a }'))[0]).toContain('9:5 unknown key `ssh`');
  });
});

describe('keys of later', () => {
  test.each(Object.keys(KEYS_OF_LATER))('%s is refused by name, and never as unknown', (key) => {
    const app = key === 'dashboard' ? undefined : withApp(`${key}: {}`);
    const text = app ?? withEnvironment(`hosts: [web-1]\n${key}: {}`).concat('');
    expect(problemsOf(text)).toEqual([`${app ? 9 : 10}:5 \`${key}\` is not built yet`]);
  });

  test('they are never suggested', () => {
    expect(problemsOf(withEnvironment('hosts: [web-1]\nhooks: { before_comit: [] }'))[0]).not.toContain(
      '`before_commit`',
    );
    expect(problemsOf(withEnvironment('hosts: [web-1]\nhooks: { before_lok: [] }'))[0]).not.toContain('`before_lock`');
  });

  test('the dashboard', () => {
    expect(problemsOf(`${withApp('')}dashboard: { history: 200 }\n`)).toEqual(['10:1 `dashboard` is not built yet']);
  });
});

describe('values that do not fit', () => {
  test.each([
    ['a number for text', 'path: 5', '9:11 expected text, found the number 5'],
    ['true for text', 'health: { url: true }', '9:20 expected text, found true'],
    ['text for a number', 'port: "8000"', '9:11 expected a number, found the text "8000"'],
    [
      'text for a switch',
      'hooks: { after_commit: [{ run: a, once: "true" }] }',
      '9:45 expected true or false, found the text "true"',
    ],
    ['a list for a map', 'env: [A]', '9:10 expected a map, found a list'],
    ['a map for a list', 'build: { a: b }', '9:12 expected a list, found a map'],
    ['text for a list', 'build: make', '9:12 expected a list, found the text "make"'],
    ['a list for text or a map', 'health: [/]', '9:13 expected text or a map, found a list'],
    [
      'a broken number',
      'env: { A: 1.5 }',
      '9:15 expected text or a whole number or true or false, found the number 1.5',
    ],
    ['half a port', 'port: 80.5', '9:11 expected a whole number, found the number 80.5'],
    ['port 0', 'port: 0', '9:11 a port is a whole number from 1 to 65535'],
    ['port 65536', 'port: 65536', '9:11 a port is a whole number from 1 to 65535'],
    ['keep 0', 'keep: 0', '9:11 0 is too small: at least 1'],
    ['keep 5000', 'keep: 5000', '9:11 5000 is too large: at most 1000'],
    [
      'an unknown choice',
      'secrets_as: envs',
      '9:17 expected one of env, credentials, files, found the text "envs": did you mean `env`?',
    ],
    ['another kind for a choice', 'lock: { scope: 1 }', '9:20 expected one of host, app, found the number 1'],
    ['a bare number for a duration', 'deadline: 20', '9:15 found 20; a duration has a unit: 500ms, 20s, 5m, 72h or 7d'],
    ['a wrong duration', 'deadline: 20 minutes', '9:15 found "20 minutes"; a duration has a unit'],
    ['a duration that is too long', 'deadline: 30d', '9:15 a duration from 1s to 7d is expected here'],
    ['a duration that is too short', 'health: { url: "http://a/", interval: 0s }', '9:43 a duration from 10ms to 1h'],
    [
      'a bare number for a size',
      'preflight: { disk_free: 10 }',
      '9:29 found 10; a size has a unit: 512MB, 10GB or 1GiB',
    ],
    ['a size of another spelling', 'preflight: { disk_free: 10gb }', '9:29 found "10gb"; a size has a unit'],
    [
      'text for a percentage or a count',
      'preflight: { inodes_free: x }',
      '9:31 found "x"; a percentage is a number from 0 to 100 and %',
    ],
    [
      'a percentage as a number',
      'checks: { error_rate: { max: 1 } }',
      '9:34 in a `error_rate` check: found 1; a percentage is a number from 0 to 100 and %',
    ],
    ['an empty text', 'path: ""', '9:11 the text is empty'],
    ['an empty command', 'build: [" "]', '9:13 the command is empty'],
    ['an empty list of moments', 'checks: { health: { when: [] } }', '9:31 the list is empty'],
    ['a moment twice', 'checks: { health: { when: [pre, pre] } }', '9:31 each moment stands once'],
    ['a relative path of health', 'health: health', '9:13 a path of a URL begins with / and has no spaces'],
    ['a hook without a command', 'hooks: { after_commit: [{ once: true }] }', '9:29 `run` is missing'],
    ['an endpoint', 'checks: { db: { type: tcp, tcp: localhost } }', '9:37 an endpoint is host:port'],
    ['a port of an endpoint', 'checks: { db: { type: tcp, tcp: "a:70000" } }', '9:37 a port is a whole number'],
    ['a command of pre-flight', 'preflight: { commands: ["git status"] }', '9:29 a command is one word'],
    ['a name of a check', 'checks: { "a b": {} }', '9:15 `a b` is not a name of a check'],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(withApp(lines))).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['a name that is no kind', 'runtime: systemd', '8:14 expected `static`, found the text "systemd"'],
    ['a list', 'runtime: [a]', '8:14 expected `static` or a map, found a list'],
    ['two kinds', 'runtime: { systemd: a.service, static: {} }', '8:14 a runtime is exactly one of'],
    ['no kind', 'runtime: {}', '8:14 a runtime is exactly one of'],
    [
      'a kind with a typing error',
      'runtime: { sytemd: a.service }',
      '8:16 unknown key `sytemd`: did you mean `systemd`?',
    ],
    ['static: false', 'runtime: { static: false }', '8:24 expected `true`, found false'],
  ])('a runtime: %s', (_, runtime, expected) => {
    expect(problemsOf(withApp('', runtime))).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['of a variable', 'env: { A-B: 1 }', '9:12 `A-B` is not a name of letters, digits and _'],
    ['of a variable that begins with a digit', 'env: { 1A: 1 }', '9:12 `1A` is not a name'],
    ['of Bowline', 'env: { BOWLINE_APP: x }', '9:12 `BOWLINE_APP` is taken'],
    ['of a secret of Bowline', 'secrets: [BOWLINE_X]', '9:15 `BOWLINE_X` is taken'],
    ['of a secret', 'secrets: { "a b": A }', '9:16 `a b` is not a name'],
    ['of the source of a secret', 'secrets: { A: a-b }', '9:19 `a-b` is not a name'],
  ])('a name %s', (_, lines, expected) => {
    expect(problemsOf(withApp(lines))).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['absolute', '/data', 'is absolute'],
    ['outside', '../data', 'leaves the release by ..'],
    ['outside, later', 'a/../../b', 'leaves the release by ..'],
    ['home', '~/data', '~ stands for nothing here'],
    ['its own', '.', 'an empty part or a single dot'],
    ['doubled', 'a//b', 'an empty part or a single dot'],
    ["Bowline's", '.bowline/x', '.bowline belongs to Bowline'],
    ['with a backslash', 'a\\\\b', 'a control character or a backslash'],
  ])('a shared path: %s', (_, path, expected) => {
    expect(problemsOf(withApp(`shared: ["${path}"]`))).toEqual([expect.stringContaining(expected)]);
  });

  test('links are paths on both sides', () => {
    expect(problemsOf(withApp('links: { /a: b, c: ../d }'))).toEqual([
      '9:14 `/a` is absolute: a path relative to the release is expected',
      '9:24 `../d` leaves the release by ..',
    ]);
  });
});

describe('names', () => {
  const rule = 'is not a name: it begins with a-z or 0-9, goes on with a-z, 0-9 and -, and has at most 63 characters';

  test.each(['Web', 'a_b', '-a', 'a.b', 'ä', 'a b', 'a/b', `a${'b'.repeat(63)}`])('%j is none for a host', (name) => {
    const text = withHosts(`"${name}": { address: a }\nweb-1: { address: b }`);
    expect(problemsOf(text)).toEqual([`7:3 \`${name}\` ${rule}`]);
  });

  test('of apps and environments follow the same rule', () => {
    const text = withApp('').replace('  shop:', '  Shop:').replace('production', 'Production');
    expect(problemsOf(text)).toEqual([`4:3 \`Production\` ${rule}`, `6:3 \`Shop\` ${rule}`]);
  });

  test('a number must be quoted where it is listed', () => {
    expect(problemsOf(withHosts('web-1: { address: a }\n7: { address: b }', '[web-1, 7]'))).toEqual([
      '5:46 expected text, found the number 7',
    ]);
  });
});

test.each([
  ['the file is a list', '- a\n', '1:1 expected a map, found a list'],
  ['the file is text', 'hello\n', '1:1 expected a map, found the text "hello"'],
])('%s', (_, text, expected) => expect(problemsOf(text)).toEqual([expected]));

test('every missing key at the top is told', () => {
  expect(problemsOf('groups: {}\n')).toEqual([
    '1:1 `hosts` is missing',
    '1:1 `apps` is missing',
    '1:1 `environments` is missing',
  ]);
});

test('problems of the schema and of names are told together', () => {
  expect(problemsOf(withEnvironment('hosts: [web-2]\nkep: 5'))).toEqual([
    '9:13 unknown host `web-2`: did you mean `web-1`?',
    '10:5 unknown key `kep`: did you mean `keep`?',
  ]);
});
