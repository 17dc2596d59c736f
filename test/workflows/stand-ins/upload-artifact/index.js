const { appendFileSync, cpSync, existsSync, globSync, mkdirSync, statSync, writeFileSync } = require('node:fs');
const { randomInt } = require('node:crypto');
const { dirname, join, relative, resolve } = require('node:path');

const { BOWLINE_TEST_ARTIFACTS: store, GITHUB_WORKSPACE, GITHUB_OUTPUT, INPUT_NAME, INPUT_PATH } = process.env;

/** As the action does it: names in the artifact are relative to the folder that all of the files share. */
function findShared(files) {
  const [first = [], ...others] = files.map((file) => dirname(file).split('/'));
  const length = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return first.slice(0, length === -1 ? undefined : length).join('/');
}

if (existsSync(join(store, `${INPUT_NAME}.name`)) && process.env.INPUT_OVERWRITE !== 'true')
  throw new Error(`the run has an artifact ${INPUT_NAME} already`);
const patterns = INPUT_PATH.split('\n').filter((line) => line.trim() !== '');
const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: GITHUB_WORKSPACE }));
const files = found.map((file) => resolve(GITHUB_WORKSPACE, file)).filter((file) => statSync(file).isFile());
if (files.length === 0 && process.env['INPUT_IF-NO-FILES-FOUND'] === 'error')
  throw new Error(`no file is ${INPUT_PATH}`);

const id = randomInt(1_000_000_000);
const shared = findShared(files);
mkdirSync(join(store, String(id)), { recursive: true });
for (const file of files) cpSync(file, join(store, String(id), relative(shared, file)), { recursive: true });
writeFileSync(join(store, `${INPUT_NAME}.name`), `${id}`);
appendFileSync(GITHUB_OUTPUT, `artifact-id=${id}\n`);
