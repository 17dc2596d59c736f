/** Compares `node_modules` with the lock file beside it. It prints findings as `inspect` reads them. */
export const COMPARE_NODE_MODULES = `
const fs = require('fs'), path = require('path');
let said = 0;
const tell = (kind, what) => { if (++said <= 200) console.log(kind + ' ' + what); };
const text = (file) => { try { return fs.readFileSync(file, 'utf8'); } catch (error) { return undefined; } };
const parse = (file) => { try { return JSON.parse(text(file) || 'null'); } catch (error) { tell('?', file + ' cannot be read: ' + error.message); return null; } };
const installed = (place) => { try { return JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8')).version; } catch (error) { return null; } };
const name = (place) => place.replace(/^node_modules[/]/, '').replace(/[/]node_modules[/]/g, ' > ');
let count = 0;
const compare = (place, version, file) => {
  const found = installed(place);
  if (found === null) tell('!', name(place) + ' is missing, which ' + file + ' names');
  else if (version !== undefined && found !== version) tell('!', name(place) + ' ' + found + ' is installed, and ' + file + ' names ' + version);
  count += 1;
};
const byNpm = (file) => {
  const lock = parse(file), have = (parse('node_modules/.package-lock.json') || {}).packages || {};
  if (lock === null) return;
  if (lock.packages === undefined) return tell('?', file + ' is of npm 6 or older, which names no places: write it anew by npm install');
  for (const [place, one] of Object.entries(lock.packages)) {
    if (!place.includes('node_modules/')) continue;
    if (one.link) { if (!fs.existsSync(place)) tell('!', name(place) + ' leads to ' + one.resolved + ', which is gone'); continue; }
    // What was left out at the install, or does not fit this machine, is not asked for.
    if (have[place] === undefined && (one.dev || one.optional || one.devOptional || one.peer)) continue;
    compare(place, one.version, file);
    if (have[place] && one.integrity && have[place].integrity && have[place].integrity !== one.integrity) tell('!', name(place) + ' was installed from another archive than ' + file + ' names');
  }
  for (const place of Object.keys(have)) if (lock.packages[place] === undefined) tell('!', name(place) + ' is installed, and not in ' + file);
};
const byPnpm = (file) => {
  const own = /^importers:\\n+ {2}['"]?\\.['"]?:\\n((?: {4}.*\\n|\\n)*)/m.exec(text(file) + '\\n'), app = parse('package.json') || {};
  const named = {};
  let at = '';
  for (const line of (own ? own[1] : '').split('\\n')) {
    const key = /^ {6}['"]?([^'":]+)['"]?:$/.exec(line), version = /^ {8}version: ['"]?([^('"]+)/.exec(line);
    if (key) at = key[1];
    if (version) named[at] = version[1];
  }
  const plain = (version) => /^\\d/.test(version || '') ? version : undefined;
  for (const one of Object.keys(app.dependencies || {})) compare('node_modules/' + one, plain(named[one]), file);
  let folders = [];
  try { folders = fs.readdirSync('node_modules/.pnpm'); } catch (error) { tell('?', 'node_modules has no .pnpm, so only what the app itself names was compared'); }
  for (const folder of folders) {
    const found = /^(@[^+]+[+])?([^@]+)@(\\d[^_(]*)/.exec(folder);
    if (found) compare('node_modules/.pnpm/' + folder + '/node_modules/' + (found[1] || '').replace('+', '/') + found[2], found[3], file);
  }
};
const file = ['npm-shrinkwrap.json', 'package-lock.json', 'pnpm-lock.yaml'].find((one) => fs.existsSync(one));
if (file === undefined) tell('?', 'the release has no lock file of npm or pnpm');
else if (file === 'pnpm-lock.yaml') byPnpm(file);
else byNpm(file);
if (said > 200) console.log('! ' + (said - 200) + ' more differences');
console.log('= Node ' + process.versions.node + ' with ' + count + ' packages');
`;
