/**
 * Prints what the packages of an app depend on, as one hash, with `shared` before it, or `own` where their install needs more of the
 * release than the files of `MANIFESTS`. Its words: the command, or nothing where that cannot be told from it. It fails with a sentence.
 */
export const NODE_KEY = `
const fs = require('fs'), fail = (text) => { console.log(text); process.exit(1); };
const read = (file) => { try { return fs.readFileSync(file, 'utf8'); } catch (error) { if (error.code === 'ENOENT') return ''; fail(file + ' cannot be read: ' + error.message); } };
const parse = (file, text) => { try { return JSON.parse(text); } catch (error) { fail(file + ' cannot be read: ' + error.message); } };
const [command, ...files] = process.argv.slice(1);
const texts = Object.fromEntries(files.map((file) => [file, read(file)]));
if (texts['package.json'] === '') fail('package.json is not in the release');
const app = parse('package.json', texts['package.json']);
const { scripts = {}, version, ...rest } = app;
const steps = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
const isPath = (one) => typeof one === 'object' && one !== null ? Object.values(one).some(isPath) : /^(file|link|portal|workspace):|^[.~]{0,2}[/]/.test(one);
const lists = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'resolutions', 'pnpm'];
let isOwn = command === '' || steps.some((step) => scripts[step]) || app.workspaces !== undefined || lists.some((list) => isPath(app[list]));
isOwn = isOwn || Boolean(app.pnpm && app.pnpm.patchedDependencies) || fs.existsSync('binding.gyp') || fs.existsSync('.pnpmfile.cjs') || fs.existsSync('.pnpmfile.mjs');
isOwn = isOwn || /^(packages|patchedDependencies):|: *["']?(file|link):/m.test(texts['pnpm-workspace.yaml']) || /(: |@)["']?(file|link):/.test(texts['pnpm-lock.yaml']);
for (const file of ['package-lock.json', 'npm-shrinkwrap.json']) {
  if (texts[file] === '') continue;
  const { version, ...lock } = parse(file, texts[file]), packages = lock.packages || {};
  isOwn = isOwn || Object.entries(packages).some(([path, one]) => path !== '' && (one.link || /^file:/.test(one.resolved || '') || !path.includes('node_modules/')));
  delete packages[''];
  texts[file] = JSON.stringify(lock);
}
texts['package.json'] = JSON.stringify(rest);
const settings = Object.keys(process.env).sort().filter((name) => name === 'NODE_ENV' || /^p?npm_config_/i.test(name) && !/auth|token|password/i.test(name));
const report = (process.report.excludeNetwork = true, process.report.getReport().header);
const parts = [command, process.platform, process.arch, process.versions.node.split('.')[0], process.versions.modules, report.glibcVersionRuntime || ''];
parts.push(...settings.flatMap((name) => [name, process.env[name].replace(/[/][/][^/@]*@/, '//')]), ...files.flatMap((file) => [file, texts[file]]));
console.log((isOwn ? 'own ' : 'shared ') + require('crypto').createHash('sha256').update(parts.join('\\0')).digest('hex').slice(0, 32));
`;

/** What is read of a release, and copied beside what is shared. */
export const MANIFESTS: readonly string[] = [
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  '.npmrc',
];
