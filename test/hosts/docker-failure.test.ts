import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainDocker } from '../../src/runtimes/docker-failure';
import { findFreePort } from '../fixtures/port';
import { startFront } from '../fixtures/registry/front';
import { missingRegistry, startRegistry, type TestRegistry } from '../fixtures/registry/registry';

const NAME = `you/logger@sha256:${'1'.repeat(64)}`;
/** An address of this machine that Docker does not take for a safe one. */
const OUTSIDE = Object.values(networkInterfaces())
  .flat()
  .find((one) => one !== undefined && !one.internal && one.family === 'IPv4')?.address;

function pull(host: string): Promise<readonly string[]> {
  const child = spawn('docker', ['pull', `${host}/${NAME}`]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.on('close', () => resolve(output.trim().split('\n'))));
}

describe.skipIf(missingRegistry)('what the engine says of a pull that fails is understood', () => {
  let plain: TestRegistry;
  beforeAll(async () => {
    plain = await startRegistry();
  }, 60_000);
  afterAll(() => plain?.[Symbol.asyncDispose]());

  const told = (code: string, message: string) => JSON.stringify({ errors: [{ code, message }] });

  test.each([
    [401, told('UNAUTHORIZED', 'authentication required'), /^the registry refuses this login: unauthorized/],
    [401, '', /^the registry refuses this login: .*no basic auth credentials$/],
    [
      403,
      told('DENIED', 'no access'),
      /^the registry has no such image, or does not show it to this login: .*denied: no access$/,
    ],
    [403, '<html>no</html>', /^the registry does not let this login read the image: error parsing HTTP 403/],
    [404, told('MANIFEST_UNKNOWN', 'unknown'), /^the registry has no such image: /],
    [404, '<html>no</html>', /^the registry has no such image: /],
    [
      429,
      told('TOOMANYREQUESTS', 'slow down'),
      /^the registry allows no more pulls for now: toomanyrequests: slow down$/,
    ],
    [429, 'Too many', /^the registry allows no more pulls for now: /],
    [500, 'oops', /^the registry has trouble of its own: .*500/],
    [503, '<html>no backend</html>', /^the registry has trouble of its own: .*503/],
  ])('%i %s', async (status, body, message) => {
    await using front = await startFront(plain.port, {
      intercept: (_request, response) => {
        const headers = status === 401 && body === '' ? { 'www-authenticate': 'Basic realm="x"' } : {};
        response.writeHead(status, headers).end(body);
        return true;
      },
    });
    expect(explainDocker(await pull(front.host))?.message).toMatch(message);
  });

  test('where nobody answers', async () => {
    const refused = explainDocker(await pull(`127.0.0.1:${await findFreePort()}`));
    expect(refused?.message).toMatch(/^the registry does not answer: .*connection refused$/);
    const unknown = explainDocker(await pull('nowhere.invalid'));
    expect(unknown?.message).toMatch(/^the registry does not answer: /);
  });

  test.skipIf(OUTSIDE === undefined)('where TLS is missing, or its certificate is another one’s', async () => {
    await using server = await startRegistry({ hasTls: true });
    const other = explainDocker(await pull(`${OUTSIDE}:${server.port}`));
    expect(other?.message).toMatch(/^the certificate of the registry is (?:for another name|not trusted): .*x509/);
    const none = explainDocker(await pull(`${OUTSIDE}:${plain.port}`));
    expect(none?.message).toMatch(/^the registry does not speak TLS: /);
  });
});
