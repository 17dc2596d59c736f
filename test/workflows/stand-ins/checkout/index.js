const { execFileSync } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');

const { BOWLINE_TEST_ORIGIN: origin, GITHUB_WORKSPACE, GITHUB_SHA, INPUT_REF, INPUT_PATH = '' } = process.env;
const folder = join(GITHUB_WORKSPACE, INPUT_PATH);
const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });

/** The names under which the origin may know what was asked for. */
const listRefs = (ref) => (ref ? [`refs/heads/${ref}`, `refs/tags/${ref}`, ref] : [GITHUB_SHA]);

function fetchFirst([ref, ...others], depth) {
  try {
    git('fetch', '--quiet', '--no-tags', ...depth, `file://${origin}`, ref);
  } catch (error) {
    if (others.length === 0) throw error;
    fetchFirst(others, depth);
  }
}

mkdirSync(folder, { recursive: true });
git('init', '--quiet');
const isAll = process.env['INPUT_FETCH-DEPTH'] === '0';
fetchFirst(listRefs(INPUT_REF), isAll ? [] : ['--depth=1']);
git('checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
if (isAll)
  git('fetch', '--quiet', `file://${origin}`, '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
