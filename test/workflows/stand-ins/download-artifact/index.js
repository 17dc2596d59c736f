const { cpSync } = require('node:fs');
const { join, resolve } = require('node:path');

const { BOWLINE_TEST_ARTIFACTS: store, GITHUB_WORKSPACE, INPUT_PATH } = process.env;
cpSync(join(store, process.env['INPUT_ARTIFACT-IDS']), resolve(GITHUB_WORKSPACE, INPUT_PATH), { recursive: true });
