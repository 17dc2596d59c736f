import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeEnvFile } from '../../../src/release/env-files';
import { ENV_FOR_COMPOSE } from '../../../src/runtimes/compose-command';
import { explainCompose } from '../../../src/runtimes/compose-failure';
import { readImages } from '../../../src/runtimes/compose-images';
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
    ['service "migrate" didn\'t complete successfully: exit 4', 'service migrate exited with 4'],
    ['container lab-migrate-1 exited (0)', 'container lab-migrate-1 ended, with 0'],
    [
      'failed to parse /srv/lab/releases/R1/deploy/c.yml: yaml: line 2: oh',
      'cannot be read: deploy/c.yml: yaml: line 2: oh',
    ],
    [
      "validating /srv/lab/releases/R1/c.yml: services.web additional properties 'x' not allowed",
      "cannot be read: c.yml: services.web additional properties 'x' not allowed",
    ],
    ['service "web" depends on undefined service "db": invalid compose project', 'depends on undefined service "db"'],
    [
      'env file /srv/lab/releases/R1/no.env not found: stat /srv/lab/releases/R1/no.env: no such file or directory',
      'the release has no no.env',
    ],
    ['open /srv/lab/releases/R1/c.yml: no such file or directory', 'the release has no c.yml'],
    ['environment variable "TOK" required by secret "lab_e" is not set', 'the secret lab_e is the variable TOK'],
    [`${DAEMON}invalid mount config for type "bind": bind source path does not exist: /x`, 'a container mounts /x'],
    [
      `${DAEMON}Conflict. The container name "/web" is already in use by container "0123"`,
      'another container is called web',
    ],
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

describe('an image that could not be had is named with its service, and with why', () => {
  const REFUSED = 'Error response from daemon: Get "http://r/v2/": dial tcp: connect: connection refused';

  test.each([
    [['r/web:2', REFUSED, 'image r/web:2 of web: not pulled'], /^service web: the registry does not answer/],
    [
      ['what nobody knows', 'image r/web:2 of web: not pulled', ''],
      /^image r\/web:2 .* web was not pulled: what nobody knows$/,
    ],
    [
      [REFUSED, 'image r/web:1 of web: gone'],
      /^image r\/web:1 of service web is gone from this host, and the registry does not/,
    ],
    [['image lab-web of web: gone'], /^image lab-web of service web is gone from this host, and no registry has it$/],
    [
      ['Error: manifest unknown', 'image r/web:1 of web: gone'],
      /gone from this host, and the registry has no such image: manifest unknown$/,
    ],
  ])('%j', (output, says) => expect(explainCompose(output)?.message).toMatch(says));

  test('what failed behind a pull that went well is not blamed on it', () => {
    expect(explainCompose(['image r/web:1 of web: gone', 'container lab-web-1 is unhealthy'])?.message).toMatch(
      /unhealthy/,
    );
  });
});

describe('what releases are run with is read from their pins', () => {
  test.each([
    ['web id r/web@sha256:0 pulled r/web:1', { image: 'r/web:1', digest: 'sha256:0' }],
    ['web id r/web@sha256:0 there', { image: 'r/web', digest: 'sha256:0' }],
    ['web sha256:1 - there lab-web', { image: 'lab-web', digest: null }],
    ['web sha256:1 - there', { image: 'sha256:1', digest: null }],
  ])('%s', (pin, image) => {
    const text = `./R1/.bowline/compose.pins:${pin}\n./R2/.bowline/compose.pins:job id - there j:1\nnonsense`;
    expect([...readImages(text)]).toEqual([
      ['R1', [{ service: 'web', ...image }]],
      ['R2', [{ service: 'job', image: 'j:1', digest: null }]],
    ]);
  });

  test('no pins are no images', () => expect(readImages('')).toEqual(new Map()));
});

describe('what runs', () => {
  const CONTAINER = { name: '', health: null, restarts: 0 };
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
      detail: 'web healthy, job exited',
      containers: [
        { ...CONTAINER, service: 'web', state: 'running', health: 'healthy', image: 'r/web', digest: 'sha256:0' },
        { ...CONTAINER, service: 'job', state: 'exited', image: 'r/job', digest: 'sha256:0123456789abcdef' },
      ],
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
