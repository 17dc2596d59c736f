// Bundles src/index.ts into dist/ with ncc.
//
//   node scripts/build.mjs            writes dist/
//   node scripts/build.mjs --check    fails unless two builds, one of them in another folder, both equal dist/
//   node scripts/build.mjs --fresh    fails unless dist/ is what the sources build; fast when nothing changed
//   node scripts/build.mjs --report   says what is in dist/ and how long each part takes to load
//
// bundle/chunks.mjs says what goes into which file, bundle/limits.mjs how much it may be: a build that is over fails. The source
// maps stay in .cache/bundle/, where the coverage finds them: dist/ is what users download.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHUNKS } from './bundle/chunks.mjs';
import { compareFolders, hashFiles, hashFolder } from './bundle/compare.mjs';
import { compile } from './bundle/compile.mjs';
import { refuseExcess, refuseTarball } from './bundle/limits.mjs';
import { reportBundle } from './bundle/report.mjs';
import { isMain, root, run } from './process.mjs';

const DIST = join(root, 'dist');
const BUNDLE = join(root, '.cache/bundle');
const STAMP = join(root, '.cache/bundle.stamp');
const INPUTS = ['src', 'scripts/build.mjs', 'scripts/bundle', 'tsconfig.json', 'package.json', 'package-lock.json'];

const LAUNCHERS = {
  'main.js': "require('./index.js').runMain();\n",
  'post.js': "require('./index.js').runPost();\n",
  'bowline.js': "#!/usr/bin/env node\nrequire('./index.js').runCli(process.argv.slice(2));\n",
};

/** The files of dist/ and their maps, by name. */
async function compileBundle() {
  // The aliases of the bundle; ncc has no option for them but reads the paths of this file.
  process.env.TS_NODE_PROJECT = join(root, 'scripts/bundle/tsconfig.json');
  process.chdir(root);
  return { ...(await compile(join(root, 'src/index.ts'), CHUNKS)), ...LAUNCHERS };
}

/** Windows' Pageant client, which ssh2 starts for an agent of that name; Bowline has no such agent. */
const isUnwanted = (name) => name === 'pagent.exe';

/** Writes all files or none: another run may be reading them. */
function writeBundle(files) {
  const folder = `${BUNDLE}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    if (isUnwanted(name)) continue;
    if (!/\.(js|js\.map|txt)$/.test(name)) throw new Error(`ncc emitted ${name}, which dist/ has no place for`);
    const text = source.toString().replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
    writeFileSync(join(folder, name), text, { mode: name === 'bowline.js' ? 0o755 : 0o644 });
  }
  rmSync(BUNDLE, { recursive: true, force: true });
  renameSync(folder, BUNDLE);
}

const isShipped = (path) => !path.endsWith('.map');

/** A path of the machine that built it would make the bundle differ on the next one. */
function refusePaths() {
  for (const name of readdirSync(BUNDLE).filter(isShipped)) {
    if (readFileSync(join(BUNDLE, name), 'utf8').includes(root)) throw new Error(`${name} names the folder ${root}`);
  }
}

async function buildBundle() {
  writeBundle(await compileBundle());
  refuseExcess(BUNDLE);
  refusePaths();
}

function install() {
  rmSync(DIST, { recursive: true, force: true });
  cpSync(BUNDLE, DIST, { recursive: true, filter: isShipped });
  writeStamp();
}

const currentStamp = () => `${hashFiles(root, INPUTS)} ${hashFolder(DIST)}\n`;
const writeStamp = () => writeFileSync(STAMP, currentStamp());

function isStamped() {
  return existsSync(STAMP) && existsSync(DIST) && readFileSync(STAMP, 'utf8') === currentStamp();
}

/** @throws an error that names the files of dist/ that are not those of `folder`. */
function refuseDifference(folder) {
  const differences = compareFolders(DIST, folder, isShipped);
  if (differences.length === 0) return;
  throw new Error(`dist/ is not what the sources build (${differences.join(', ')}); run npm run build`);
}

/** Throws unless dist/ is there and is what the sources build; BOWLINE_STALE_BUNDLE=allow takes it as it is. */
export async function requireFreshBundle() {
  if (!existsSync(join(DIST, 'index.js'))) throw new Error('dist/ is missing; run npm run build');
  if (process.env.BOWLINE_STALE_BUNDLE === 'allow') return;
  if (isStamped() && existsSync(BUNDLE)) return;
  await buildBundle();
  refuseDifference(BUNDLE);
  writeStamp();
}

/** Builds once more where another path, time and set of neighbours could leak into the result. */
function buildElsewhere() {
  const elsewhere = join(root, '.cache/elsewhere/a longer name');
  rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(elsewhere, { recursive: true });
  for (const path of INPUTS) cpSync(join(root, path), join(elsewhere, path), { recursive: true });
  cpSync(join(root, 'scripts/process.mjs'), join(elsewhere, 'scripts/process.mjs'));
  run('cp', ['-al', join(root, 'node_modules'), join(elsewhere, 'node_modules')]);
  run(process.execPath, ['scripts/build.mjs'], { cwd: elsewhere });
  refuseDifference(join(elsewhere, 'dist'));
  rmSync(elsewhere, { recursive: true, force: true });
}

async function checkBundle() {
  if (!existsSync(DIST)) throw new Error('dist/ is missing; run npm run build');
  await buildBundle();
  refuseDifference(BUNDLE);
  buildElsewhere();
  refuseTarball(root);
  writeStamp();
}

const commands = {
  '--check': checkBundle,
  '--fresh': requireFreshBundle,
  '--report': () => reportBundle(DIST, BUNDLE),
};

async function main(option) {
  if (option !== undefined && !(option in commands)) throw new Error(`unknown option ${option}`);
  if (option !== undefined) return commands[option]();
  await buildBundle();
  install();
  refuseTarball(root);
}

/** webpack throws where no promise catches it, and Node would print the whole of webpack with it. */
function failWith(error) {
  console.error(error.message);
  process.exit(1);
}

if (isMain(import.meta.url)) {
  process.once('uncaughtException', failWith);
  await main(process.argv[2]).catch(failWith);
}
