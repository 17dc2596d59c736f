import { expect, test } from 'vitest';
import { createRelease, findRelease, publishDraft, type ReleaseText } from '../../../src/github/github-releases';
import { createTag, findTag, listTags } from '../../../src/github/tags';
import { startGitHub } from '../../fixtures/github/github';
import { open } from './opened';

const TEXT: Omit<ReleaseText, 'sha'> = {
  tag: 'v1.0.0',
  title: 'Release v1.0.0',
  body: 'All of it.',
  isDraft: false,
  isPrerelease: false,
  isLatest: true,
};

test('a tag stands for its commit, also an annotated one, and what is none is none', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const sha = shop.commit({ message: 'Add a cart' });
  shop.tag('v1.0.0', sha);
  shop.tag('v1.1.0', sha, 'An annotated one');
  const github = open(fake);
  expect(await findTag(github, 'v1.0.0')).toEqual({ name: 'v1.0.0', sha });
  expect(await findTag(github, 'v1.1.0')).toEqual({ name: 'v1.1.0', sha });
  expect(await findTag(github, 'v1.0')).toBeUndefined();
  expect(await listTags(github)).toEqual(
    expect.arrayContaining([
      { name: 'v1.0.0', sha },
      { name: 'v1.1.0', sha },
    ]),
  );
});

test('a tag that is made is one for git, too, and all pages of tags are read', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const sha = shop.commit({ message: 'Add a cart' });
  const github = open(fake);
  await createTag(github, { name: 'v2.0.0', sha });
  expect(shop.git.run(['rev-parse', 'refs/tags/v2.0.0']).trim()).toBe(sha);
  for (let patch = 0; patch < 120; patch += 1) shop.tag(`v1.0.${patch}`, sha);
  expect(await listTags(github)).toHaveLength(121);
});

test('a server that does not answer is an error, not a tag or release that is not there', async () => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'status', status: 502 }, times: Number.POSITIVE_INFINITY });
  await expect(findTag(open(fake), 'v1.0.0')).rejects.toMatchObject({ status: 502 });
  await expect(findRelease(open(fake), 'v1.0.0')).rejects.toMatchObject({ status: 502 });
});

test('a release is made with its text, and found by its tag', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const sha = shop.tag('v1.0.0', 'main');
  const github = open(fake);
  expect(await findRelease(github, 'v1.0.0')).toBeUndefined();
  const made = await createRelease(github, { ...TEXT, sha });
  expect(made).toMatchObject({ tag: 'v1.0.0', isDraft: false, url: expect.stringContaining('/releases/tag/v1.0.0') });
  expect(await findRelease(github, 'v1.0.0')).toEqual(made);
  expect(shop.releases[0]).toMatchObject({
    name: 'Release v1.0.0',
    body: 'All of it.',
    isPrerelease: false,
    isLatest: true,
  });
});

test('a draft is found among the releases, and published as it is', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const sha = shop.tag('v2.0.0-rc.1', 'main');
  for (let patch = 0; patch < 110; patch += 1) shop.addRelease({ tag: `v1.0.${patch}` });
  const github = open(fake);
  const text = { ...TEXT, tag: 'v2.0.0-rc.1', sha, isDraft: true, isPrerelease: true, isLatest: false };
  const draft = await createRelease(github, text);
  const standing = shop.releases.find(({ tag }) => tag === 'v2.0.0-rc.1');
  if (standing !== undefined) standing.body = 'Edited by hand.';
  expect(await findRelease(github, 'v2.0.0-rc.1')).toEqual(draft);
  const published = await publishDraft(github, draft, text);
  expect(published).toMatchObject({ id: draft.id, isDraft: false });
  expect(standing).toMatchObject({ isDraft: false, isPrerelease: true, body: 'Edited by hand.' });
});

test('without drafts nothing is found after the pages end', async () => {
  await using fake = await startGitHub();
  fake.repository().addRelease({ tag: 'v1.0.0' });
  expect(await findRelease(open(fake), 'v2.0.0')).toBeUndefined();
});

test('the 404 of a token that may not touch workflows is told as what it is', async () => {
  await using fake = await startGitHub();
  fake.fail({ match: /^POST .*releases/, fault: { kind: 'status', status: 404 } });
  const made = createRelease(open(fake), { ...TEXT, sha: fake.repository().tag('v1.0.0', 'main') });
  await expect(made).rejects.toMatchObject({ status: 404, hint: expect.stringContaining('.github/workflows/') });
});

test('the tag of an immutable release that was deleted is told as burned', async () => {
  await using fake = await startGitHub({ repositories: [{ hasImmutableReleases: true }] });
  const shop = fake.repository();
  const github = open(fake);
  await createRelease(github, { ...TEXT, sha: shop.tag('v1.0.0', 'main') });
  shop.releases.splice(0);
  await expect(createRelease(github, { ...TEXT, sha: 'main' })).rejects.toMatchObject({
    status: 422,
    hint: expect.stringContaining('raise the version'),
  });
});

test('other refusals are told as they are', async () => {
  await using fake = await startGitHub();
  const sha = fake.repository().tag('v1.0.0', 'main');
  await createRelease(open(fake), { ...TEXT, sha });
  await expect(createRelease(open(fake), { ...TEXT, sha })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('already_exists'),
  });
  const cancel = AbortSignal.abort(new Error('cancelled'));
  await expect(createRelease(open(fake, { signal: cancel }), { ...TEXT, sha })).rejects.toThrow('cancelled');
});
