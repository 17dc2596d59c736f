import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeEnvFile } from '../../../src/release/env-files';
import { ENV_FOR_COMPOSE } from '../../../src/runtimes/compose-command';
import { explainCompose } from '../../../src/runtimes/compose-failure';
import { LIST_SERVICES } from '../../../src/runtimes/compose-pin';
import { findFaults, readStack, readStackState } from '../../../src/runtimes/compose-state';

describe('a failure is told by what Compose said', () => {
  const DAEMON = 'Error response from daemon: ';
  test.each([
    [
      'time="2026" level=warning msg="The \\"TAG\\" variable is not set. Defaulting to a blank string."',
      'the Compose file asks for ${TAG}, and nothing sets it',
    ],
    [
      'error while interpolating services.web.image: required variable TAG is missing a value: say which',
      'the Compose file requires ${TAG}: say which',
    ],
    [
      `${DAEMON}manifest for 127.0.0.1:5000/web:2 not found: manifest unknown: manifest unknown`,
      'the registry has no such image: manifest for 127.0.0.1:5000/web:2 not found: manifest unknown: manifest unknown',
    ],
    [`${DAEMON}Get "https://r/v2/": no basic auth credentials`, 'the registry refuses this login'],
    [
      `${DAEMON}pull access denied for web, repository does not exist or may require 'docker login'`,
      'the registry has no such image, or does not show it to this login',
    ],
    [`${DAEMON}toomanyrequests: You have reached your pull rate limit.`, 'the registry allows no more pulls for now'],
    [`${DAEMON}Get "https://r/v2/": dial tcp: lookup r: no such host`, 'the registry does not answer'],
    [`${DAEMON}Get "http://127.0.0.1:9/v2/": dial tcp 127.0.0.1:9: connect: connection refused`, 'does not answer'],
    [`${DAEMON}Get "https://r/v2/": x509: certificate signed by unknown authority`, 'the certificate of the registry'],
    [
      `${DAEMON}driver failed: Bind for 0.0.0.0:80 failed: port is already allocated`,
      'a port is taken: driver failed: Bind for 0.0.0.0:80 failed: port is already allocated',
    ],
    [`${DAEMON}listen tcp4 0.0.0.0:22: bind: address already in use`, 'a port is taken: listen tcp4 0.0.0.0:22'],
    ['container lab-web-1 has no healthcheck configured', 'lab-web-1 has no health check'],
    ['dependency failed to start: container lab-db-1 is unhealthy', 'container lab-db-1 is unhealthy'],
    ['container lab-web-1 exited (3)', 'container lab-web-1 exited with 3'],
    ['container lab-migrate-1 exited (0)', 'container lab-migrate-1 ended, with 0'],
    ['service "migrate" didn\'t complete successfully: exit 4', 'exited with 4'],
    ['application not healthy after 4s', 'the stack was not healthy within 4s'],
    ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock.', 'Cannot connect to the Docker daemon'],
    ['write /data: no space left on device', 'write /data: no space left on device'],
  ])('%s', (line, says) => {
    const found = explainCompose([' Container lab-web-1  Started', line, '']);
    expect(found?.message).toContain(says);
    expect(found?.hint).toMatch(/\w/);
  });

  test.each([[[]], [['nothing of all that']], [['exit status 1', '']]])('%j explains nothing', (output) => {
    expect(explainCompose(output)).toBeUndefined();
  });
});

describe('what runs', () => {
  const line = (service: string, status: string, hash = 'h', restarts = 0, image = 'i', health = '-', code = 0) =>
    `container ${service} ${status} ${health} ${code} ${restarts} ${hash} ${image} r/${service}@sha256:0123456789abcdef`;
  const head = ['release releases/R1', 'expected web h', 'expected job h', 'pinned web i r/web@sha256:0 pulled'];
  const ran = ['ran web running - 0 0 h i r/web', 'ran job exited - 0 0 h i r/job'];
  const whole = [...head, ...ran, line('web', 'running', 'h', 0, 'i', 'healthy'), line('job', 'exited')];

  test('is well where each is as the release has it; a job that had ended may be over', () => {
    expect(readStackState(whole)).toEqual({
      running: true,
      restarts: 0,
      pid: null,
      detail: 'web healthy (web@sha256:0123456789ab), job exited (job@sha256:0123456789ab)',
    });
  });

  test.each([
    ['a container is gone', [...head, ...ran, line('job', 'exited')], 'web has no container'],
    [
      'another configuration',
      [...head, ...ran, line('web', 'running', 'x'), line('job', 'exited')],
      'web does not run as release R1 has it',
    ],
    [
      'another image',
      [...head, ...ran, line('web', 'running', 'h', 0, 'j'), line('job', 'exited')],
      'web runs image j, not i',
    ],
    [
      'ill',
      [...head, ...ran, line('web', 'running', 'h', 0, 'i', 'unhealthy'), line('job', 'exited')],
      'web is unhealthy',
    ],
    [
      'ended',
      [...head, ...ran, line('web', 'exited', 'h', 0, 'i', '-', 137), line('job', 'exited')],
      'web exited with 137',
    ],
    ['a crash loop', [...head, line('web', 'restarting', 'h', 4), line('job', 'running')], 'web is restarting'],
    [
      'a job that had not ended in this release',
      [...head, line('web', 'running'), line('job', 'exited')],
      'job exited with 0',
    ],
    ['one too many', [...whole, line('old', 'running')], 'old is no service of release R1'],
  ])('%s', (_name, output, fault) => {
    expect(findFaults(readStack(output))).toEqual([fault]);
    expect(readStackState(output)).toMatchObject({ running: false, detail: expect.stringContaining(fault) });
  });

  test('a service of which no container was wanted is missed by nobody', () => {
    expect(findFaults(readStack([...head, 'ran web running - 0 0 h i r/web', line('web', 'running')]))).toEqual([]);
  });

  test.each([
    [['release releases/R1', 'expected web h'], 'no container runs'],
    [['release releases/R1', 'Cannot connect to the Docker daemon'], 'Cannot connect to the Docker daemon'],
    [['release ', line('web', 'running')], 'the release was never started'],
  ])('%j is not running', (output, detail) => expect(readStackState(output)).toMatchObject({ running: false, detail }));

  test('restarts of all are counted', () => {
    expect(
      readStackState([...head, ...ran, line('web', 'running', 'h', 2), line('job', 'exited', 'h', 1)]),
    ).toMatchObject({
      restarts: 3,
      detail: expect.stringContaining(', 3 restarts'),
    });
  });
});

test('services and their images are read from what Compose prints', () => {
  const text = `name: lab
services:
  "1":
    image: "r:5/one:1"
    networks:
      default: null
  built:
    build:
      context: /srv
    command:
      - |-
        image: no
    pull_policy: missing
  we.b_2:
    profiles:
      - x
    environment:
      image: no
      X: |-
        services:
        image: neither
    image: r/two@sha256:0
networks:
  default:
    image: none
volumes:
  data:
    name: lab_data
`;
  expect(execFileSync('sed', ['-n', LIST_SERVICES], { input: text, encoding: 'utf8' }).trim().split('\n')).toEqual([
    'service 1',
    'image r:5/one:1',
    'service built',
    'build yes',
    'policy missing',
    'service we.b_2',
    'image r/two@sha256:0',
  ]);
});

/** As Compose reads a value in double quotes, which it leaves at the first quote that no backslash stands before. */
function readAsCompose(text: string): string | undefined {
  const body = /^A="((?:[^"\\]|\\[\s\S])*)"\n$/.exec(text)?.[1];
  return body?.replace(/\\(["\\$])/g, '$1');
}

test('every value comes to Compose as it is', () => {
  const value = fc.string({
    unit: fc.constantFrom('a', ' ', '"', '\\', '$', '`', "'", '#', '\n', '{', '}'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(value, (text) => {
      const file = execFileSync('sed', [ENV_FOR_COMPOSE], { input: writeEnvFile({ A: text }), encoding: 'utf8' });
      expect(readAsCompose(file)).toBe(text);
    }),
    { numRuns: 150 },
  );
});
