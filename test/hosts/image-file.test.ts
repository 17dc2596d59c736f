import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeImage, saveClassic, saveLayout, writeImageFile } from '../fixtures/image-files';
import { docker, openImageShop, readCurrent, removeOurs } from '../fixtures/image-shop';
import { expectStatus, readResult } from '../scenarios/shop';

const LAYER = '512 kB of it: '.repeat(37_000);
const REVISION = '4a446b0c00f4a446b0c00f4a446b0c00f4a446b0';
/** Nobody else has an image of it. */
const RUN = randomUUID();
const base = `${RUN} ${LAYER}`;

describe('an image in a file', () => {
  afterAll(() => removeOurs('image'));

  const imagesLike = (name: string) => docker('image', 'ls', '-q', name);

  test('is loaded, tagged as ours alone, and sent once', async () => {
    const image = makeImage([base, 'one'], {
      'org.opencontainers.image.version': 'v1.0.0',
      'org.opencontainers.image.revision': REVISION,
    });
    await using shop = await openImageShop({ image_file: 'built/logger.tar.gz', files: ['deploy'] });
    shop.project.write('deploy/compose.yml', 'services: {}\n');
    shop.project.write('built/README', '');
    const path = join(shop.project.folder, 'built/logger.tar.gz');
    writeImageFile(path, saveLayout(image, { tags: ['bowline-test-logger:v1'] }), 'gzip');
    const run = await shop.run('deploy');
    expectStatus(run, 'success');
    expect(readResult(run)).toMatchObject({ version: 'v1.0.0', ref: 'v1', revision: REVISION });
    expect([readCurrent(shop, '.bowline/image'), readCurrent(shop, 'built')]).toEqual([image.id, image.id]);
    expect(readCurrent(shop, 'deploy/compose.yml')).toBe('services: {}');
    expect(docker('image', 'inspect', '--format', '{{.RepoTags}}', image.id)).toMatch(/^\[bowline\/image:.*-shop\]$/);
    expect(imagesLike('bowline-test-logger')).toBe('');
    expectStatus(await shop.run('deploy'), 'unchanged');

    shop.project.write('deploy/compose.yml', 'services: { web: {} }\n');
    const again = await shop.run('deploy');
    expectStatus(again, 'success');
    expect(again.log).not.toContain('Loaded image');
    expect(readCurrent(shop, 'deploy/compose.yml')).toBe('services: { web: {} }');
    expect(readdirSync(shop.host.path, { recursive: true, encoding: 'utf8' }).filter((one) => /tar/.test(one))).toEqual(
      [],
    );
  });

  test.each([
    ['of an older Docker', saveClassic],
    ['of a newer Docker', saveLayout],
  ])('is sent without the layers that the host has: %s', async (what, save) => {
    const image = makeImage([base, `two ${what}`]);
    await using shop = await openImageShop({ image_file: 'image.tar' });
    writeImageFile(join(shop.project.folder, 'image.tar'), save(makeImage([base])));
    expectStatus(await shop.run('deploy'), 'success');
    writeImageFile(join(shop.project.folder, 'image.tar'), save(image));
    const { size } = statSync(join(shop.project.folder, 'image.tar'));
    expect(size).toBeGreaterThan(LAYER.length);
    const run = await shop.run('deploy');
    expectStatus(run, 'success');
    expect(readCurrent(shop, '.bowline/image')).toBe(image.id);
    expect(docker('image', 'inspect', '--format', '{{len .RootFS.Layers}}', image.id)).toBe('2');
    expect(run.log).toContain('sent without 1 layer that this host has');
  });

  test('leaves a tag of the host where it was, and goes with the last release that needs it', async () => {
    const [other, ...images] = ['other', 'three', 'four', 'five', 'six'].map((text) => makeImage([`${RUN} ${text}`]));
    await using shop = await openImageShop({ image_file: 'image.tar' }, { keep: 2 });
    const path = join(shop.project.folder, 'image.tar');
    writeImageFile(path, saveClassic(other ?? makeImage([]), ['bowline-test-kept:1']));
    docker('load', '--quiet', '--input', path);
    for (const image of images) {
      writeImageFile(path, saveClassic(image, ['bowline-test-kept:1']));
      expectStatus(await shop.run('deploy'), 'success');
    }
    expect(docker('image', 'inspect', '--format', '{{.Id}}', 'bowline-test-kept:1')).toBe(other?.id);
    expect(() => docker('image', 'inspect', images[0]?.id ?? '')).toThrow(/No such image/);
    expect(docker('image', 'inspect', '--format', '{{.Id}}', images[3]?.id ?? '')).toBe(images[3]?.id);

    docker('rmi', '-f', images[2]?.id ?? '');
    const back = await shop.run('rollback');
    expectStatus(back, 'failed');
    expect(back.log).toContain(`the image ${images[2]?.id} of`);
    expect(back.log).toContain('is gone from this host, and was loaded from a file');
    expect(readCurrent(shop, '.bowline/image')).toBe(images[3]?.id);
    docker('rmi', 'bowline-test-kept:1');
  });

  test.each([
    ['that is no image', { 'index.html': 'hello' }, /image.tar is no image of Docker: it has neither/],
    [
      'in the layout of OCI alone',
      saveLayout(makeImage([`${RUN} alone`]), { hasList: false }),
      /takes no image in the layout/,
    ],
  ])('%s is refused', async (_what, entries, message) => {
    await using shop = await openImageShop({ image_file: 'image.tar' });
    writeImageFile(join(shop.project.folder, 'image.tar'), entries);
    const run = await shop.run('deploy');
    expect(['aborted', 'failed']).toContain(run.outputs.status);
    expect(run.log).toMatch(message);
    expect(existsSync(join(shop.host.path, 'current'))).toBe(false);
    expect(readFileSync(join(shop.project.folder, 'image.tar')).length).toBeGreaterThan(0);
  });
});
