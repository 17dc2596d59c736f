const { cpSync, existsSync, readdirSync, readFileSync } = require('node:fs');
const { basename, join, resolve } = require('node:path');

const { BOWLINE_TEST_ARTIFACTS: store, GITHUB_WORKSPACE, INPUT_PATH, INPUT_PATTERN: pattern } = process.env;
const to = resolve(GITHUB_WORKSPACE, INPUT_PATH);
const copy = (id, folder) => cpSync(join(store, id), folder, { recursive: true });

if (pattern) {
  const files = existsSync(store) ? readdirSync(store).filter((file) => file.endsWith('.name')) : [];
  const names = files.map((file) => basename(file, '.name'));
  for (const name of names.filter((one) => one.startsWith(pattern.replace(/\*$/, ''))))
    copy(readFileSync(join(store, `${name}.name`), 'utf8'), join(to, name));
} else {
  copy(process.env['INPUT_ARTIFACT-IDS'], to);
}
