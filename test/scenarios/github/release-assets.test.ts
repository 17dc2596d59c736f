import { expect, test } from 'vitest';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import type { StepRun } from '../../fixtures/runner';
import { expectStatus } from '../shop';
import { openCheckout, pushOf } from './checkout';

type Files = Readonly<Record<string, string>>;

/** Runs the mode in a checkout of main, beside files that a build has made. */
async function release(github: FakeGitHub, files: Files, assets: string): Promise<StepRun> {
  await using checkout = openCheckout(github, { depth: 1 });
  for (const [path, text] of Object.entries(files)) checkout.write(path, text);
  const sha = github.repository().git.run(['rev-parse', 'main']).trim();
  return await checkout.run('release', { assets }, pushOf('main', null, sha));
}

const BUILT = { 'dist/shop.tgz': 'shop', 'dist/shop.tgz.sig': 'signed', 'notes.txt': 'x' };

test('files are there before the release is seen, also of an immutable one; again, nothing is new', async () => {
  await using github = await startGitHub({ repositories: [{ hasImmutableReleases: true }] });
  const shop = github.repository();
  shop.commit({ message: 'Version 1.0.0', files: { VERSION: '1.0.0\n' } });
  const run = await release(github, BUILT, '/dist/*');
  expectStatus(run, 'success');
  expect(run.log).toContain('released; 2 files added');
  const [made] = shop.releases;
  expect(made).toMatchObject({ tag: 'v1.0.0', isDraft: false, isImmutable: true });
  expect(made?.assets.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['shop.tgz', 'shop'],
    ['shop.tgz.sig', 'signed'],
  ]);
  expect(github.writes().filter((one) => one.includes('release'))).toEqual([
    'repos/create-release',
    'repos/upload-release-asset',
    'repos/upload-release-asset',
    'repos/update-release',
  ]);
  const before = github.writes().length;
  expectStatus(await release(github, BUILT, '/dist/*'), 'unchanged');
  expect(github.writes()).toHaveLength(before);
  const other = await release(github, { ...BUILT, 'dist/shop.tgz': 'otherwise' }, '/dist/*');
  expect(other.exitCode).toBe(1);
  expect(other.log).toContain('v1.0.0 has a file shop.tgz already, and it is another one: it has 4 bytes');
});

test('a run that broke off in an upload is finished by the next one', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  shop.commit({ message: 'Version 1.0.0', files: { VERSION: '1.0.0\n' } });
  github.fail({ match: /^POST .*name=shop.tgz.sig/, fault: { kind: 'status', status: 403 } });
  expect((await release(github, BUILT, '/dist/*')).exitCode).toBe(1);
  expect(shop.releases[0]).toMatchObject({ isDraft: true });
  const next = await release(github, BUILT, '/dist/*');
  expectStatus(next, 'success');
  expect(next.log).toContain('already there: shop.tgz');
  expect(next.log).toContain('the draft was published; 1 file added');
  expect(shop.releases[0]).toMatchObject({ isDraft: false });
  expect(shop.releases[0]?.assets).toHaveLength(2);
});

test.each([
  ['a pattern that matches nothing', '/dist/*, /out/*.deb', 'no file matches /out/*.deb'],
  ['a file that looks like a secret', '/dist/*, /keys/*', 'keys/server.key looks like a secret'],
  ['two files of one name', '*.tgz', 'have one name'],
])('%s is refused before a tag or a release is made', async (_name, assets, why) => {
  await using github = await startGitHub();
  const shop = github.repository();
  shop.commit({ message: 'Version 1.0.0', files: { VERSION: '1.0.0\n' } });
  const run = await release(github, { ...BUILT, 'keys/server.key': 'hush', 'old/shop.tgz': 'x' }, assets);
  expectStatus(run, 'aborted');
  expect(run.log).toContain(why);
  expect(github.writes()).toEqual([]);
  expect(shop.git.run(['tag', '--list']).trim()).toBe('');
});
