import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import { ROOT } from './workflow-files';

const VERSION = readFileSync(join(ROOT, 'VERSION'), 'utf8').trim();
const MAJOR = `v${VERSION.split('.')[0]}`;
const TAG = `v${VERSION}`;

let github: FakeGitHub;
let folder: string;

beforeEach(async () => {
  github = await startGitHub({ repositories: [{ fullName: 'bowline/bowline', hasImmutableReleases: true }] });
  folder = mkdtempSync(join(tmpdir(), 'bowline-release-'));
  writeFileSync(join(folder, 'bowline.tar.gz'), 'an archive');
  writeFileSync(join(folder, 'SHA256SUMS'), 'a checksum');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await github[Symbol.asyncDispose]();
});

/** As the workflow runs it. */
async function publish(): Promise<{ exitCode: number | null; output: string }> {
  const env = {
    PATH: process.env.PATH ?? '',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'bowline/bowline',
    GITHUB_TOKEN: github.token,
  };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/publish-release.mjs'), folder], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, output };
}

function draft(tag: string) {
  const shop = github.repository();
  const sha = shop.commit({ message: `Release ${tag}` });
  shop.tag(tag, sha);
  return { sha, release: shop.addRelease({ tag, isDraft: true }) };
}

const target = (tag: string) =>
  github
    .repository()
    .git.run(['rev-parse', `refs/tags/${tag}^{commit}`])
    .trim();

test('VERSION is that of the package', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version).toBe(VERSION);
});

test('a draft gets its files, is published, and the tag of its major version moves to it', async () => {
  const shop = github.repository();
  shop.tag(MAJOR, 'main');
  const { sha } = draft(TAG);
  const { exitCode, output } = await publish();
  expect(exitCode, output).toBe(0);
  const [release] = shop.releases;
  expect(release).toMatchObject({ tag: TAG, isDraft: false });
  expect(release?.assets.map(({ name }) => name).sort()).toEqual(['SHA256SUMS', 'bowline.tar.gz']);
  expect(target(MAJOR)).toBe(sha);
});

test('the first release of a major version makes its tag, and running it again changes nothing', async () => {
  const { sha } = draft(TAG);
  expect((await publish()).exitCode).toBe(0);
  expect(target(MAJOR)).toBe(sha);
  const writes = github.writes().length;
  expect((await publish()).exitCode).toBe(0);
  expect(github.writes()).toHaveLength(writes);
});

test('after a crash between files and publication the rest is done', async () => {
  draft(TAG);
  github.fail({ match: /^PATCH .*\/releases\//, fault: { kind: 'status', status: 502 } });
  const first = await publish();
  expect(first.exitCode).toBe(1);
  expect(first.output).toContain('502');
  const second = await publish();
  expect(second.exitCode, second.output).toBe(0);
  expect(github.repository().releases[0]?.assets).toHaveLength(2);
});

test('a version that is mended later does not take the place of a newer one', async () => {
  const shop = github.repository();
  const newer = shop.commit({ message: 'Newer' });
  shop.addRelease({ tag: `${MAJOR}.99.0`, target: newer });
  shop.tag(MAJOR, newer);
  draft(TAG);
  const { exitCode, output } = await publish();
  expect(exitCode, output).toBe(0);
  expect(target(MAJOR)).toBe(newer);
});

test('without a draft there is nothing to publish, and it says so', async () => {
  const { exitCode, output } = await publish();
  expect(exitCode).toBe(1);
  expect(output).toContain(`there is no release ${TAG}`);
});

test('what is offered for download runs, and has no tests in it', () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack-release.mjs'), folder], { stdio: 'ignore' });
  const names = execFileSync('tar', ['-tzf', join(folder, `bowline-${TAG}.tar.gz`)], { encoding: 'utf8' }).split('\n');
  expect(names).toContain(`bowline-${TAG}/dist/bowline.js`);
  expect(names).toContain(`bowline-${TAG}/action.yml`);
  expect(names.filter((name) => /^[^/]+\/(test|docs|scripts|examples|bench)\//.test(name))).toEqual([]);
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
});

test.each([
  ['npx', ['--yes', 'file:ARCHIVE', '--version'], []],
  [
    'npm',
    ['install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', 'PREFIX', 'ARCHIVE'],
    ['--version'],
  ],
])('the command line for %s needs no other package', (program, args, after) => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack-release.mjs'), folder], { stdio: 'ignore' });
  const prefix = join(folder, 'prefix');
  const filled = args.map((one) => one.replace('ARCHIVE', join(folder, 'bowline.tgz')).replace('PREFIX', prefix));
  const output = execFileSync(program, filled, { cwd: folder, encoding: 'utf8' });
  const said = after.length === 0 ? output : execFileSync(join(prefix, 'bin/bowline'), after, { encoding: 'utf8' });
  expect(said).toMatch(/^bowline \d+\.\d+\.\d+/);
});
