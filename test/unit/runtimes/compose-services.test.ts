import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeServices, LIST_SERVICES, readWarnings, TELL_WARNINGS } from '../../../src/runtimes/compose-services';
import { lines, sh } from '../../../src/shell/sh';

const list = (yaml: string) => execFileSync('sed', ['-n', LIST_SERVICES], { input: yaml, encoding: 'utf8' });

test('services, what they are made of and what they need are read from what Compose prints', () => {
  const text = `name: lab
services:
  "1":
    container_name: one
    depends_on:
      built:
        condition: service_completed_successfully
        required: true
    healthcheck:
      disable: true
    image: "r:5/one:1"
    networks:
      default: null
    restart: "no"
    secrets:
      - source: key
        target: /run/secrets/key
    volumes:
      - type: bind
        source: /srv/a
        target: /a
        bind: {}
      - type: volume
        source: rows
        target: /rows
  built:
    build:
      context: /srv
    command:
      - |-
        image: no
    deploy:
      restart_policy:
        condition: any
    pull_policy: missing
  we.b_2:
    environment:
      image: no
      X: |-
        services:
        image: neither
        source: /nowhere
    image: r/two@sha256:0
networks:
  default:
    image: none
volumes:
  data:
    name: lab_data
secrets:
  key:
    name: lab_key
    environment: KEY
  file:
    file: /srv/key
configs:
  c:
    file: /none
`;
  expect(list(text).trim().split('\n')).toEqual([
    'service 1',
    'container one',
    'needs built',
    'ends yes',
    'unwatched yes',
    'image r:5/one:1',
    'restart no',
    'given yes',
    'mount bind',
    'source /srv/a',
    'strict yes',
    'mount volume',
    'source rows',
    'service built',
    'build yes',
    'needs restart_policy',
    'restart any',
    'policy missing',
    'service we.b_2',
    'image r/two@sha256:0',
    'secret key',
    'variable KEY',
    'secret file',
    'file /srv/key',
  ]);
});

describe('what is judged', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bowline-judge-'));
    mkdirSync(join(folder, 'conf'));
    writeFileSync(join(folder, 'env'), 'TOKEN="a"\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const judge = (shell: readonly string[], text: string) => {
    writeFileSync(join(folder, 'list'), `${text.replaceAll('FOLDER', folder)}\n`);
    const code = lines(sh`set -e`, judgeServices(folder, join(folder, 'list'), join(folder, 'env')), TELL_WARNINGS);
    const [program = 'sh', ...args] = shell;
    const { stdout, status, stderr } = spawnSync(program, [...args, '-c', code.text], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return { status, output: stdout.trim().split('\n').filter(Boolean) };
  };

  describe.each([[['dash']], [['bash', '--posix']], [['busybox', 'ash']]])('by %j', (shell) => {
    test.each([
      ['service web\nmount bind\nsource FOLDER/conf/x', /^web mounts conf\/x, which the release does not have$/],
      ['service a\nservice web\nmount bind\nsource FOLDER/absent/y z', /^web mounts absent\/y z, which the release/],
      ['service web\nmount bind\nsource /absent/x\nstrict yes', /^web mounts \/absent\/x, which is not there$/],
      ['service web\nsecret key\nvariable NOWHERE', /^the secret key is the variable NOWHERE, and nothing sets it$/],
      ['service web\nsecret key\nfile /absent/key', /^the secret key is the file \/absent\/key, which is not there$/],
    ])('%s is refused', (text, says) => {
      const { status, output } = judge(shell, text);
      expect(status).toBe(1);
      expect(output).toEqual([expect.stringMatching(says)]);
    });

    test.each([
      [
        'service web\nrestart unless-stopped\nmount bind\nsource FOLDER/conf\nsecret s\nvariable TOKEN\nsecret t\nfile /etc',
        [],
      ],
      ['service web', [/^down after a restart .*: web$/]],
      ['service web\nrestart no\nservice db\nrestart on-failure:3\nservice x\nrestart unless-stopped', [/: web, db$/]],
      [
        'service web\nrestart always\nservice db\nrestart any\nsecret t\nfile /etc',
        [/^started by a restart .*: web, db$/],
      ],
      ['service web\nneeds migrate\nends yes\nrestart unless-stopped\nservice migrate\nrestart no', []],
      ['service web\nrestart unless-stopped\ncontainer mine', [/^a `container_name` .*: mine$/]],
      [
        'service web\nrestart unless-stopped\nmount bind\nsource /absent/x\nmount volume\nsource rows',
        [/^not on the host, .*: \/absent\/x of web$/],
      ],
    ])('%s passes, and says %j', (text, says) => {
      const { status, output } = judge(shell, text);
      expect([status, output.length]).toEqual([0, says.length]);
      expect(readWarnings(output)).toEqual(says.map((one) => expect.stringMatching(one)));
    });
  });
});

test.each([
  [[], []],
  [['pulled', 'warning: a', 'b'], ['a']],
  [['a warning: no'], []],
])('warnings among %j are %j', (output, warnings) => expect(readWarnings(output)).toEqual(warnings));
