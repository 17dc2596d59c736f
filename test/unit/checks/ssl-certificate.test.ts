import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/checks/ssl-certificate';
import { type Authority, type Issued, openAuthority } from '../../fixtures/certificates';
import { listen, makeCheck, makeContext } from '../../fixtures/check-context';
import { makeFolder } from '../shell/shells';

const NAME = 'shop.test';
const TIMEOUT = { timeout: 60_000 };
let folder: ReturnType<typeof makeFolder>;
let authority: Authority;

beforeAll(() => {
  folder = makeFolder();
  authority = openAuthority(folder.path);
});

afterAll(() => folder[Symbol.dispose]());

type Check = Parameters<typeof run>[1];

async function ask(issued: Issued, changes: Record<string, unknown> = {}, said = '') {
  await using server = await listen(createServer({ cert: issued.cert, key: issued.key }));
  const check = makeCheck({
    type: 'ssl_certificate',
    names: [NAME],
    port: server.port,
    minDays: 14,
    ...changes,
  }) as Check;
  const runOnHost = async () => ({ code: 0, output: [said] });
  return await run(makeContext({ context: { runOnHost } }), check);
}

/** The authority of the tests is one that only a process of its own can be told to trust, at its start. */
async function askTrusting(issued: Issued, changes: Record<string, unknown> = {}, said = '') {
  await using server = await listen(createServer({ cert: issued.cert, key: issued.key }));
  const check = makeCheck({ type: 'ssl_certificate', names: [NAME], port: server.port, minDays: 14, ...changes });
  const program = `
const { run } = require(${JSON.stringify(join(__dirname, '../../../src/checks/ssl-certificate.ts'))});
const { makeContext } = require(${JSON.stringify(join(__dirname, '../../fixtures/check-context.ts'))});
const runOnHost = async () => ({ code: 0, output: [${JSON.stringify(said)}] });
run(makeContext({ context: { runOnHost } }), ${JSON.stringify(check)}).then((outcome) => console.log(JSON.stringify(outcome)));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', program], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: authority.root },
    cwd: join(__dirname, '../../..'),
  });
  return JSON.parse(stdout);
}

const onOneLine = (pem: string) =>
  pem.slice(0, pem.indexOf('-----END')).replaceAll('\n', '|').concat('-----END CERTIFICATE-----|');

describe('a certificate as it is served', () => {
  test('that browsers take, with its days, names and issuer', TIMEOUT, async () => {
    const good = authority.issue(NAME);
    expect(await askTrusting(good, { certificate_file: undefined })).toMatchObject({
      ok: true,
      detail: 'shop.test: 28 days left, by Bowline tests',
      data: { certificates: [{ names: [NAME], daysLeft: 28, fault: null }] },
    });
    expect(await askTrusting(good, { minDays: 60 })).toMatchObject({
      ok: false,
      detail: 'shop.test: 28 days left, by Bowline tests; at least 60',
    });
    const file = '/etc/ssl/shop.pem';
    expect(await askTrusting(good, { file }, onOneLine(good.cert))).toMatchObject({ ok: true });
    expect(await askTrusting(good, { file }, onOneLine(authority.issue(NAME).cert))).toMatchObject({
      ok: false,
      detail: `${file} holds another certificate than what is served: reload the server`,
    });
    expect(await askTrusting(authority.issueAlone(NAME))).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^shop.test: the chain is incomplete/),
    });
  });

  test.each([
    [
      'expired',
      () => authority.issue(NAME, { start: '20200101000000Z', end: '20200201000000Z' }),
      'expired on 2020-02-01',
    ],
    [
      'not yet valid',
      () => authority.issue(NAME, { start: '20400101000000Z', end: '20410101000000Z' }),
      'not valid before 2040-01-01',
    ],
    ['for another name', () => authority.issue('other.test'), 'the certificate is for other.test'],
    ['self-signed', () => authority.selfSigned(NAME), 'the certificate is self-signed'],
    [
      'of an unknown authority',
      () => authority.issue(NAME),
      'the chain is incomplete, or its authority is not trusted here',
    ],
  ])('that is %s', TIMEOUT, async (_what, issue, fault) => {
    expect(await ask(issue())).toMatchObject({ ok: false, detail: `shop.test: ${fault}` });
  });

  test('is missing where nothing listens, or something without TLS', TIMEOUT, async () => {
    const closed = makeCheck({ type: 'ssl_certificate', names: [NAME], port: 1, minDays: 14 }) as Check;
    expect(await run(makeContext({}), closed)).toMatchObject({
      ok: false,
      detail: 'shop.test: nothing listens on 127.0.0.1:1',
    });
    const { createServer: createPlain } = await import('node:net');
    await using plain = await listen(createPlain((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const open = makeCheck({ type: 'ssl_certificate', names: [NAME], port: plain.port, minDays: 14 }) as Check;
    expect(await run(makeContext({}), open)).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^shop.test: no TLS on port/),
    });
  });
});
