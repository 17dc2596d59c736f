import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker, openImageShop, readCurrent, removeOurs } from '../fixtures/image-shop';
import { startProxy } from '../fixtures/proxy';
import { startFront } from '../fixtures/registry/front';
import { deleteImage, type PushTarget, pushImage } from '../fixtures/registry/push';
import { missingRegistry, PASSWORD, startRegistry, type TestRegistry, USER } from '../fixtures/registry/registry';
import { expectStatus, readResult, type Shop } from '../scenarios/shop';

/** Of the Nodes that are supported, 24 and newer know the proxies of the environment. */
const isOld = Number.parseInt(process.versions.node, 10) < 24;
const REVISION = '4a446b0c00f4a446b0c00f4a446b0c00f4a446b0';

describe.skipIf(missingRegistry)(`the source image ${missingRegistry ?? ''}`, () => {
  let registry: TestRegistry;
  let target: PushTarget;

  beforeAll(async () => {
    registry = await startRegistry({ auth: 'basic' });
    const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    target = { url: `http://${registry.host}`, repository: 'you/logger', headers: { authorization } };
  }, 60_000);

  afterAll(async () => {
    removeOurs('you/logger');
    await registry[Symbol.asyncDispose]();
  });

  const secrets = `GHCR_TOKEN='${PASSWORD}'`;

  /** The shop of the registry that wants a login. */
  const openLogger = (source: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<Shop> => {
    const login = { user: USER, password: 'GHCR_TOKEN' };
    return openImageShop({ image: `${registry.host}/you/logger`, tags: 'v*.*.*', login, ...source }, more);
  };

  test('pulls the newest version by its digest, with a login that stays nowhere, and deploys it once', async () => {
    const digest = await pushImage(target, ['v1.0.0', 'v0.9.0', 'latest'], {
      'org.opencontainers.image.revision': REVISION,
    });
    await using shop = await openLogger();
    const run = await shop.run('deploy', { secrets });
    expectStatus(run, 'success');
    expect(readResult(run)).toMatchObject({ version: 'v1.0.0', ref: 'v1.0.0', revision: REVISION });
    const image = `${registry.host}/you/logger@${digest}`;
    expect([readCurrent(shop, '.bowline/image'), readCurrent(shop, 'built')]).toEqual([image, image]);
    expect(docker('image', 'inspect', '--format', '{{json .RepoTags}}', image)).toContain('bowline/you/logger:');
    expect(run.log).not.toContain(PASSWORD);
    const left = readdirSync(shop.host.path, { recursive: true, encoding: 'utf8' });
    expect(left.filter((path) => path.includes('config.json'))).toEqual([]);
    expectStatus(await shop.run('deploy', { secrets }), 'unchanged');
    const name = `${registry.host}/you/logger:v1.0.0@${digest}`;
    const short = name.replace(/(sha256:.{12}).*/, '$1');
    for (const mode of ['status', 'releases', 'plan']) {
      const looked = await shop.run(mode, { secrets });
      expect(looked.log, mode).toContain(`shop: image ${short}`);
      expect(JSON.stringify(looked.report), mode).toContain(`"${name}"`);
    }
    expect((await shop.run('doctor', { secrets })).log).toContain(`runs ${name}`);

    const other = await pushImage(target, ['v1.1.0'], { built: 'later' });
    const pinned = await shop.run('deploy', { secrets, ref: other });
    expectStatus(pinned, 'success');
    expect(readCurrent(shop, '.bowline/image')).toBe(`${registry.host}/you/logger@${other}`);
    expectStatus(await shop.run('rollback', { secrets }), 'success');
    expect(readCurrent(shop, '.bowline/image')).toBe(image);
  });

  test.each([
    [{ ref: 'v9.9.9' }, /the registry has no image .*you\/logger:v9\.9\.9/],
    [{ ref: 'feature/x' }, /it is neither a tag nor a digest/],
    [{ secrets: 'GHCR_TOKEN=wrong' }, /refuses the login of you for the tags of .*: UNAUTHORIZED/],
    [{ secrets: 'OTHER=x' }, /GHCR_TOKEN/],
  ])('is refused before a host is touched: %j', async (inputs, says) => {
    await using shop = await openLogger();
    const run = await shop.run('deploy', { secrets, ...inputs });
    expectStatus(run, 'aborted');
    expect(run.log).toMatch(says);
    expect(existsSync(join(shop.host.path, 'releases'))).toBe(false);
  });

  test('files of the checkout go along, only those that changed, and are part of what is deployed', async () => {
    const digest = await pushImage(target, ['v1.4.0'], { built: 'with files' });
    await using shop = await openLogger({ files: ['deploy/compose.yml', 'deploy/nginx'], tags: 'v1.4.*' });
    shop.project.write('deploy/compose.yml', 'services: {}\n');
    const missing = await shop.run('deploy', { secrets });
    expectStatus(missing, 'aborted');
    expect(missing.log).toContain('`source.files` names deploy/nginx, and there is no such file to send');
    shop.project.write('deploy/nginx/site.conf', 'server {}\n');
    expectStatus(await shop.run('deploy', { secrets }), 'success');
    expect(readCurrent(shop, 'deploy/nginx/site.conf')).toBe('server {}');
    expect(existsSync(join(shop.host.path, 'current/VERSION'))).toBe(false);
    expect(JSON.parse(readCurrent(shop, '.bowline/release.json'))).toMatchObject({
      image: `${registry.host}/you/logger@${digest}`,
      ref: 'v1.4.0',
    });
    expectStatus(await shop.run('deploy', { secrets }), 'unchanged');

    shop.project.write('deploy/nginx/site.conf', 'server { listen 80; }\n');
    expectStatus(await shop.run('deploy', { secrets }), 'success');
    expect(readCurrent(shop, 'deploy/nginx/site.conf')).toBe('server { listen 80; }');
    expect(readCurrent(shop, 'deploy/compose.yml')).toBe('services: {}');
  });

  test('an older version is refused, unless it is wanted', async () => {
    await pushImage(target, ['v3.0.0'], { built: 'three' });
    await pushImage(target, ['v2.9.0'], { built: 'two' });
    await using shop = await openLogger();
    expectStatus(await shop.run('deploy', { secrets, ref: 'v3.0.0' }), 'success');
    const older = await shop.run('deploy', { secrets, ref: 'v2.9.0' });
    expectStatus(older, 'aborted');
    expect(older.log).toContain('version v2.9.0 is older than the live version v3.0.0');
    expectStatus(await shop.run('deploy', { secrets, ref: 'v2.9.0', force: 'downgrade' }), 'success');
    expectStatus(await shop.run('deploy', { secrets, ref: 'v3.0.0' }), 'success');
  });

  test('an image goes with the last release that needs it, unless somebody else has a name for it or uses it', async () => {
    const tags = ['v4.0.0', 'v4.1.0', 'v4.2.0', 'v4.3.0', 'v4.4.0'];
    const images: string[] = [];
    for (const tag of tags) images.push(`${registry.host}/you/logger@${await pushImage(target, [tag], { of: tag })}`);
    const [first = '', named = '', used = ''] = images;
    await using shop = await openLogger({}, { keep: 1 });
    for (const tag of tags) {
      expectStatus(await shop.run('deploy', { secrets, ref: tag }), 'success');
      if (tag === 'v4.1.0') docker('tag', named, 'bowline-test-other:1');
      if (tag === 'v4.2.0') docker('create', '--name', 'bowline-test-user', used, '/none');
    }
    expect(() => docker('image', 'inspect', first)).toThrow(/No such image/);
    expect(docker('image', 'inspect', '--format', '{{.RepoTags}}', named)).toBe('[bowline-test-other:1]');
    expect(docker('image', 'inspect', '--format', '{{.Id}}', used)).toContain('sha256:');
    expect(readFileSync(join(shop.host.path, '.bowline/source-images'), 'utf8')).toContain(images.at(-1));
    docker('rm', 'bowline-test-user');
    docker('rmi', 'bowline-test-other:1', named);
    docker('rmi', used);
  });

  test('a rollback pulls an image again that is gone, and ends before the switch where nobody has it', async () => {
    const digests = [
      await pushImage(target, ['v5.0.0'], { of: 'five' }),
      await pushImage(target, ['v5.1.0'], { of: 'next' }),
    ];
    const [old = '', next = ''] = digests.map((digest) => `${registry.host}/you/logger@${digest}`);
    const forget = (image: string) =>
      docker('rmi', ...docker('image', 'inspect', '--format', '{{join .RepoTags " "}}', image).split(' '), image);
    await using shop = await openLogger();
    for (const ref of ['v5.0.0', 'v5.1.0']) expectStatus(await shop.run('deploy', { secrets, ref }), 'success');

    forget(old);
    const withoutLogin = await shop.run('rollback');
    expectStatus(withoutLogin, 'failed');
    expect(withoutLogin.log).toContain('GHCR_TOKEN');
    const back = await shop.run('rollback', { secrets });
    expectStatus(back, 'success');
    expect(back.log).toContain(`the image ${old} of`);
    expect(docker('image', 'inspect', '--format', '{{.RepoTags}}', old)).toMatch(/^\[bowline\/you\/logger:.*-shop\]$/);
    expect(back.log).not.toContain(PASSWORD);

    forget(next);
    await deleteImage(target, digests[1] ?? '');
    const lost = await shop.run('rollback', { secrets, target: 'version:v5.1.0' });
    expectStatus(lost, 'failed');
    expect(lost.log).toMatch(
      /the image .* of .* is gone from this host and cannot be pulled: the registry has no such image/,
    );
    expect(readCurrent(shop, '.bowline/image')).toBe(old);
  });

  test.skipIf(isOld)('is looked up through the proxy of the job', async () => {
    await pushImage(target, ['v7.0.0'], { built: 'behind a proxy' });
    await using proxy = await startProxy();
    await using shop = await openLogger({ tags: 'v7.*' });
    const env = { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.url };
    expectStatus(await shop.run('deploy', { secrets }, { env }), 'success');
    expect(new Set(proxy.tunnels)).toEqual(new Set([registry.host]));
    const before = proxy.tunnels.length;
    expectStatus(await shop.run('deploy', { secrets }, { env: { ...env, NO_PROXY: '127.0.0.1' } }), 'unchanged');
    expect(proxy.tunnels.length).toBe(before);
  });

  test('that the disk of Docker has no room for ends before it is pulled; what another version has is there', async () => {
    const digests = [await pushImage(target, ['v6.0.0'], { built: 'small' })];
    const layers = new Map<string, string>();
    await using front = await startFront(registry.port, {
      intercept: ({ headers, url = '' }, response) => {
        const layer = layers.get(url.split('/').at(-1) ?? '');
        const isSize = headers['user-agent'] === 'bowline' && headers.authorization && layer !== undefined;
        const body = JSON.stringify({ layers: [{ digest: layer, size: 4e15 }] });
        if (isSize) response.writeHead(200, { 'content-type': 'application/json' }).end(body);
        return Boolean(isSize);
      },
    });
    await using shop = await openLogger({ image: `${front.host}/you/logger`, tags: 'v6.*' });
    expectStatus(await shop.run('deploy', { secrets }), 'success');
    const live = readCurrent(shop, '.bowline/image');
    digests.push(await pushImage(target, ['v6.1.0'], { built: 'large' }));
    for (const digest of digests) layers.set(digest, digest);
    const before = front.requests.length;
    const run = await shop.run('deploy', { secrets });
    expectStatus(run, 'failed');
    expect(run.log).toMatch(
      /of Docker has \d+ MB free; the images bring 4000000000 MB, which take up to 10000000000 MB/,
    );
    expect(front.requests.slice(before).filter((one) => one.includes('/blobs/'))).toEqual([]);
    expect(readCurrent(shop, '.bowline/image')).toBe(live);
    for (const digest of digests) layers.set(digest, 'sha256:common');
    expectStatus(await shop.run('deploy', { secrets }), 'success');
  });

  test('that the registry has lost by the time of the pull ends in words of what to do, and nothing is switched', async () => {
    await pushImage(target, ['v2.0.0'], { built: 'lost' });
    await using front = await startFront(registry.port, {
      intercept: ({ headers, url = '' }, response) => {
        const isLost = headers['user-agent']?.startsWith('docker/') === true && url.includes('/manifests/');
        if (isLost)
          response.writeHead(404).end('{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}');
        return isLost;
      },
    });
    await using shop = await openLogger({ image: `${front.host}/you/logger` });
    const run = await shop.run('deploy', { secrets });
    expectStatus(run, 'failed');
    expect(run.log).toContain('the registry has no such image: ');
    expect(existsSync(join(shop.host.path, 'current'))).toBe(false);
  });
});
