import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRelease } from '../../../src/github/github-releases';
import { type AssetFile, ensureAsset } from '../../../src/github/release-assets';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import { makeFolder } from '../shell/shells';
import { open } from './opened';

async function make(fake: FakeGitHub) {
  const shop = fake.repository();
  const sha = shop.commit({ message: 'Add a cart' });
  const github = open(fake);
  const text = { title: 'x', body: 'x', isPrerelease: false, isLatest: true };
  const release = await createRelease(github, { ...text, tag: 'v1.0.0', sha, isDraft: true });
  const assets = () => shop.releases[0]?.assets ?? [];
  return { github, release, assets };
}

function write(folder: string, name: string, content: Buffer): AssetFile {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path, sizeBytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

test.each([1, 1_000, 3_000_000])('a file of %i bytes arrives as it is, and is not sent again', async (length) => {
  await using fake = await startGitHub();
  using folder = makeFolder();
  const { github, release, assets } = await make(fake);
  const content = Buffer.alloc(length, 'abc\u0000\n');
  const file = write(folder.path, 'shop-1.0.0.tgz', content);
  expect(await ensureAsset(github, release, file)).toBe(true);
  expect(assets()).toHaveLength(1);
  expect(assets()[0]?.content.equals(content)).toBe(true);
  expect(await ensureAsset(github, release, file)).toBe(false);
  expect(fake.writes().filter((one) => one === 'repos/upload-release-asset')).toHaveLength(1);
});

test('another file of the name is never replaced', async () => {
  await using fake = await startGitHub();
  using folder = makeFolder();
  const { github, release, assets } = await make(fake);
  await ensureAsset(github, release, write(folder.path, 'a.bin', Buffer.from('one')));
  for (const [content, fault] of [
    ['three', 'it has 3 bytes, this one 5'],
    ['two', 'its digest is sha256:'],
  ] as const) {
    const file = write(folder.path, 'a.bin', Buffer.from(content));
    const thrown = await ensureAsset(github, release, file).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ message: expect.stringContaining(fault), hint: expect.stringContaining('Nothing') });
  }
  expect(assets().map(({ content }) => content.toString())).toEqual(['one']);
});

test('where GitHub tells no digest the size decides', async () => {
  await using fake = await startGitHub();
  using folder = makeFolder();
  const { github, release, assets } = await make(fake);
  const file = write(folder.path, 'a.bin', Buffer.from('one'));
  await ensureAsset(github, release, file);
  const [asset] = assets();
  Object.assign(asset ?? {}, { hasNoDigest: true });
  expect(await ensureAsset(github, release, { ...file, sha256: 'other' })).toBe(false);
});

test('what an upload that broke off has left is replaced', async () => {
  await using fake = await startGitHub();
  using folder = makeFolder();
  const { github, release, assets } = await make(fake);
  const file = write(folder.path, 'a.bin', Buffer.from('one'));
  await ensureAsset(github, release, file);
  Object.assign(assets()[0] ?? {}, { isHalf: true, content: Buffer.alloc(0) });
  expect(await ensureAsset(github, release, file)).toBe(true);
  expect(assets().map(({ content }) => content.toString())).toEqual(['one']);
});

test('an upload whose answer is lost is looked for before it is sent again', async () => {
  await using fake = await startGitHub();
  using folder = makeFolder();
  const { github, release, assets } = await make(fake);
  const file = write(folder.path, 'a.bin', Buffer.from('one'));
  fake.fail({ match: /^POST .*\/assets/, fault: { kind: 'status', status: 502 } });
  expect(await ensureAsset(github, release, file)).toBe(true);
  expect(assets()).toHaveLength(1);
});
