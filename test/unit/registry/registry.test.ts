import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImageReference, parseImageReference } from '../../../src/config/names/image-reference';
import type { RegistryError } from '../../../src/registry/failure';
import { openRegistry } from '../../../src/registry/registry';
import type { Login } from '../../../src/registry/session';
import { Secret } from '../../../src/shell/secret';
import { findFreePort } from '../../fixtures/port';
import { type Front, type Interception, startFront } from '../../fixtures/registry/front';
import { deleteImage, type PushTarget, pushImage, pushIndex } from '../../fixtures/registry/push';
import {
  missingRegistry,
  PASSWORD,
  type RegistryAuth,
  startRegistry,
  type TestRegistry,
  USER,
} from '../../fixtures/registry/registry';

const LOGIN: Login = { user: USER, password: new Secret(PASSWORD, 'GHCR_TOKEN') };
const REVISION = 'org.opencontainers.image.revision';

/** @param waits is told how long was waited, which takes no time here */
function open(name: string, login?: Login, waits: number[] = []) {
  return openRegistry(parseImageReference(name) as ImageReference, login, {
    signal: new AbortController().signal,
    now: () => new Date(),
    sleep: async (ms) => void waits.push(ms),
  });
}

const failing = (promise: Promise<unknown>): Promise<RegistryError> =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error: RegistryError) => error,
  );

describe.skipIf(missingRegistry)(`a registry ${missingRegistry ?? ''}`, () => {
  const servers = {} as Record<RegistryAuth, TestRegistry>;
  const basic = { authorization: `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}` };

  beforeAll(async () => {
    for (const auth of ['none', 'basic', 'token'] as const) servers[auth] = await startRegistry({ auth });
  }, 60_000);

  // Each waits for the connections that it keeps.
  afterAll(async () => {
    await Promise.all(Object.values(servers).map((server) => server[Symbol.asyncDispose]()));
  }, 60_000);

  const targetOf = ({ host }: { host: string }, repository: string, headers = {}): PushTarget => ({
    url: `http://${host}`,
    repository,
    headers,
  });

  async function pushWithToken(repository: string): Promise<PushTarget> {
    const url = new URL(servers.token.realm);
    url.searchParams.set('scope', `repository:${repository}:pull,push,delete`);
    const { token } = (await (await fetch(url, { headers: basic })).json()) as { token: string };
    return targetOf(servers.token, repository, { authorization: `Bearer ${token}` });
  }

  describe('tells tags and digests', () => {
    test('to anybody, of an image and of an index', async () => {
      const target = targetOf(servers.none, 'you/logger');
      const digest = await pushImage(target, ['v1', 'v1.0.0'], { [REVISION]: '4a446b0' });
      const index = await pushIndex(target, 'v2', { [REVISION]: '5b557c1' });
      const registry = open(`${servers.none.host}/you/logger`);
      expect((await registry.listTags()).toSorted()).toEqual(['v1', 'v1.0.0', 'v2']);
      expect(await registry.findDigest('v1')).toBe(digest);
      expect(await registry.findDigest('v2')).toBe(index);
      expect(await registry.findDigest(index)).toBe(index);
      expect(await registry.readLabels(digest)).toEqual({ [REVISION]: '4a446b0' });
      expect(await registry.readLabels(index)).toEqual({ [REVISION]: '5b557c1' });
      expect(await registry.findDigest('v3')).toBeUndefined();
      await deleteImage(target, index);
      expect(await registry.findDigest(index)).toBeUndefined();
      expect((await failing(registry.readLabels(index))).message).toContain('MANIFEST_UNKNOWN: manifest unknown');
    });

    test('to who logs in', async () => {
      const digest = await pushImage(targetOf(servers.basic, 'logger', basic), ['v1']);
      const registry = open(`${servers.basic.host}/logger`, LOGIN);
      expect(await registry.listTags()).toEqual(['v1']);
      expect(await registry.findDigest('v1')).toBe(digest);
      const none = await failing(open(`${servers.basic.host}/logger`).listTags());
      expect(none.message).toBe(
        `${servers.basic.host} wants a login for the tags of ${servers.basic.host}/logger: UNAUTHORIZED: authentication required`,
      );
      expect(none.hint).toContain('`source.login`');
      const wrong: Login = { user: 'me', password: new Secret('another one', 'OTHER') };
      const refused = await failing(open(`${servers.basic.host}/logger`, wrong).findDigest('v1'));
      expect(refused.message).toMatch(/refuses the login of me for the image .*\/logger:v1: UNAUTHORIZED/);
      expect([refused.hint, refused.status]).toEqual([expect.stringContaining('the secret OTHER'), 401]);
    });

    test('to who has a token, which everybody gets for what is public', async () => {
      await pushImage(await pushWithToken('public/logger'), ['v1']);
      const digest = await pushImage(await pushWithToken('private/logger'), ['v2']);
      const before = servers.token.tokens();
      const open1 = open(`${servers.token.host}/public/logger`);
      expect(await open1.listTags()).toEqual(['v1']);
      expect(await open1.findDigest('v1')).toMatch(/^sha256:/);
      expect(servers.token.tokens() - before).toBe(1);
      expect(await open(`${servers.token.host}/private/logger`, LOGIN).findDigest('v2')).toBe(digest);
      const none = await failing(open(`${servers.token.host}/private/logger`).listTags());
      expect(none.message).toMatch(/ wants a login for the tags of .*private\/logger: UNAUTHORIZED/);
      const wrong: Login = { user: USER, password: new Secret('another one', 'OTHER') };
      const refused = await failing(open(`${servers.token.host}/private/logger`, wrong).listTags());
      expect(refused.message).toMatch(/refuses the login of you for .*: incorrect username or password$/);
    });

    test('of a thousand, over pages', async () => {
      const tags = Array.from({ length: 1_000 }, (_, n) => `v1.${n}.0`);
      await pushImage(targetOf(servers.none, 'many'), tags);
      await using front = await startFront(servers.none.port, { page: 90 });
      const listed = await open(`${front.host}/many`).listTags();
      expect(listed.toSorted()).toEqual(tags.toSorted());
      expect(front.requests).toHaveLength(12);
    });
  });

  describe('behind something that answers for it', () => {
    async function askBehind(intercept: Interception, ask: (front: Front, waits: number[]) => Promise<void>) {
      await using front = await startFront(servers.none.port, { intercept });
      await ask(front, []);
    }

    test.each([
      [
        403,
        '{"errors":[{"code":"DENIED","message":"denied"}]}',
        / does not let anybody read .*: DENIED: denied$/,
        /read:packages/,
      ],
      [
        404,
        '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known"}]}',
        / does not have the tags of /,
        /Check the name/,
      ],
      [418, 'short and stout', / answers 418 when it is asked for .*: short and stout$/, /registry of images/],
      [503, '<h1>no backend</h1>', / answers 503 .*: no backend$/, /later/],
    ])('tells %i apart', async (status, body, message, hint) => {
      const intercept: Interception = (_, response) => response.writeHead(status).end(body) !== undefined;
      await askBehind(intercept, async (front, waits) => {
        const error = await failing(open(`${front.host}/logger`, undefined, waits).listTags());
        expect(error).toMatchObject({ code: 'registry', status, message: expect.stringMatching(message) });
        expect(error.hint).toMatch(hint);
        expect(waits).toEqual(status === 503 ? [1_000, 2_000, 4_000] : []);
        const digest = failing(open(`${front.host}/logger`).findDigest('v1'));
        if (status !== 404) expect((await digest).message).toMatch(/the image .*\/logger:v1: /);
      });
    });

    test.each([
      [['2', '3'], [2_000, 3_000], true],
      [['40', '40'], [40_000], false],
      [['86400'], [], false],
      [['1', '1', '1', '1'], [1_000, 1_000, 1_000], false],
    ])('waits as long as it is asked to, within a bound: %j', async (asked, waited, isAnswered) => {
      const left = [...asked];
      const intercept: Interception = (_, response) => {
        const seconds = left.shift();
        if (seconds !== undefined)
          response.writeHead(429, { 'retry-after': seconds }).end('{"errors":[{"code":"TOOMANYREQUESTS"}]}');
        return seconds !== undefined;
      };
      await pushImage(targetOf(servers.none, 'patient'), ['v1']);
      await askBehind(intercept, async (front, waits) => {
        const listing = open(`${front.host}/patient`, undefined, waits).listTags();
        if (isAnswered) expect(await listing).toEqual(['v1']);
        else expect((await failing(listing)).message).toMatch(/takes no more requests for now.*TOOMANYREQUESTS$/);
        expect(waits).toEqual(waited);
      });
    });

    test.each([
      ['<a page>', {}, / it answers in another form than a registry does$/],
      [
        '{"tags":["a"]}',
        { link: '<https://elsewhere.example.com/x>; rel="next"' },
        /after 1 pages the next one is https:/,
      ],
      ['{"tags":["a"]}', { link: '<>; rel="next"' }, /after 1 pages the next one is/],
      ['{"tags":["a"]}', { link: '<?a>; rel="next"' }, /after 2 pages the next one is/],
    ])('takes no answer like %s %j', async (body, headers, message) => {
      const intercept: Interception = (_, response) => response.writeHead(200, headers).end(body) !== undefined;
      await askBehind(intercept, async (front) => {
        expect((await failing(open(`${front.host}/logger`).listTags())).message).toMatch(message);
      });
    });

    test('sends a login to no address without TLS for which the registry has none either, and to none that is no address', async () => {
      for (const realm of ['ftp://127.0.0.1/token', 'token']) {
        const intercept: Interception = (_, response) =>
          response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end() !== undefined;
        await askBehind(intercept, async (front) => {
          expect((await failing(open(`${front.host}/x`, LOGIN).listTags())).message).toMatch(
            /names no address with TLS/,
          );
        });
      }
    });

    test('makes the digest itself where the registry tells none', async () => {
      const digest = await pushImage(targetOf(servers.none, 'plain'), ['v1']);
      const intercept: Interception = ({ method }, response) => {
        if (method === 'HEAD') response.writeHead(200).end();
        return method === 'HEAD';
      };
      await askBehind(intercept, async (front) => {
        expect(await open(`${front.host}/plain`).findDigest('v1')).toBe(digest);
      });
    });
  });

  test('with a certificate of its own is refused until that is trusted', async () => {
    await using server = await startRegistry({ hasTls: true });
    const error = await failing(open(`0.0.0.0:${server.port}/logger`).listTags());
    expect(error.message).toMatch(
      /its certificate is not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate\)$/,
    );
    expect(error.hint).toContain('NODE_EXTRA_CA_CERTS');
  });

  test('that speaks no TLS is told apart', async () => {
    const error = await failing(open(`0.0.0.0:${servers.none.port}/logger`).listTags());
    expect(error.message).toMatch(/it does not speak TLS/);
  });
});

test.each([
  ['nowhere.invalid', 'its name is not known', 'NODE_USE_ENV_PROXY'],
  ['127.0.0.1', 'the connection was refused', 'may connect to it'],
  ['[::1]', 'the connection was refused', 'may connect to it'],
])('a registry at %s that is not there is told with what to do', async (host, why, hint) => {
  const registry = `${host}:${await findFreePort()}`;
  const error = await failing(open(`${registry}/logger`).findDigest('v1'));
  expect(error.message).toBe(`${registry} gave no answer about the image ${registry}/logger:v1: ${why}`);
  expect(error).toMatchObject({ status: null, hint: expect.stringContaining(hint) });
});

test('who cancels is not told of the registry', async () => {
  const aborted = AbortSignal.abort(new Error('cancelled'));
  const world = { signal: aborted, now: () => new Date(), sleep: async () => {} };
  const registry = openRegistry({ registry: '127.0.0.1:1', repository: 'x' }, undefined, world);
  await expect(registry.listTags()).rejects.toThrow('cancelled');
});
