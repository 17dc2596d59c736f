// Adds up which lines of src/ ran under `BOWLINE_COVERAGE=1`, in the tests' own processes and in those of the
// bundle, and fails when they are too few.
//
//   node scripts/coverage.mjs
//
// Vitest says which lines hold statements, of every file, and which of them ran in its processes. What ran in dist/ comes
// from Node (NODE_V8_COVERAGE), as ranges of the bundle; the source maps of the build turn its lines into those of src/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireFreshBundle } from './build.mjs';
import { root } from './process.mjs';

const REQUIRED_PERCENT = 95;
/** Units run src/ in the process of the test; of the others the processes of the bundle count. */
const PROJECTS = ['unit', 'scenarios', 'hosts'];
const LISTED_BELOW_PERCENT = 90;
const FOLDER = join(root, '.cache/coverage');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const nameSource = (path) => relative(root, path).split(sep).join('/');

/** Adds the lines with statements of every file: true where one ran in the process of a test. */
function addInProcess(project, files) {
  const report = join(FOLDER, project, 'in-process/coverage-final.json');
  if (!existsSync(report)) throw new Error(`no coverage of the ${project} tests was collected`);
  for (const file of Object.values(readJson(report))) {
    const name = nameSource(file.path);
    files.set(name, readStatements(file, files.get(name) ?? new Map()));
  }
}

function readStatements({ statementMap, s: counts }, lines) {
  for (const [id, { start }] of Object.entries(statementMap)) {
    lines.set(start.line, lines.get(start.line) || counts[id] > 0);
  }
  return lines;
}

/** For a file of dist/, the first character of each line that came from src/, and where that is. */
function locateLines(name) {
  const map = new SourceMap(readJson(join(root, '.cache/bundle', `${name}.map`)));
  const located = [];
  let offset = 0;
  for (const [index, line] of readFileSync(join(root, 'dist', name), 'utf8')
    .split('\n')
    .entries()) {
    const { originalSource, originalLine } = map.findEntry(index, 0);
    const source = originalSource && nameSource(resolve(root, 'dist', originalSource));
    if (source?.startsWith('src/') && line.trim()) {
      located.push({ offset: offset + line.search(/\S/), source, line: originalLine + 1 });
    }
    offset += line.length + 1;
  }
  return { located, length: offset };
}

/** How often each character ran: an inner range counts over the one around it. */
function countCharacters(functions, length) {
  const counts = new Uint32Array(length);
  const ranges = functions.flatMap((each) => each.ranges);
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count, startOffset, endOffset);
  return counts;
}

/** Calls `markLine(source, line)` for what one process ran of the bundle. */
function readProcess(report, chunks, markLine) {
  for (const { url, functions } of readJson(report).result) {
    const chunk = chunks.get(url);
    if (!chunk) continue;
    const counts = countCharacters(functions, chunk.length);
    for (const { offset, source, line } of chunk.located) if (counts[offset] > 0) markLine(source, line);
  }
}

function readChunks() {
  const maps = readdirSync(join(root, '.cache/bundle')).filter((name) => name.endsWith('.js.map'));
  const names = maps.map((name) => name.replace(/\.map$/, ''));
  return new Map(names.map((name) => [pathToFileURL(join(root, 'dist', name)).href, locateLines(name)]));
}

/** Marks the lines that ran in the processes of the bundle. */
function addBundle(project, chunks, files) {
  const folder = join(FOLDER, project, 'bundle');
  for (const report of existsSync(folder) ? readdirSync(folder) : []) {
    readProcess(join(folder, report), chunks, (source, line) => {
      const lines = files.get(source);
      if (lines?.has(line)) lines.set(line, true);
    });
  }
}

function summarize(lines) {
  const covered = [...lines.values()].filter(Boolean).length;
  return { covered, total: lines.size, percent: lines.size === 0 ? 100 : (100 * covered) / lines.size };
}

const summarizeAll = (files) => summarize(new Map([...files].flatMap(([name, lines]) => prefix(name, lines))));
const prefix = (name, lines) => [...lines].map(([line, isCovered]) => [`${name}:${line}`, isCovered]);
const format = ({ covered, total, percent }) => `${percent.toFixed(2)} % of ${total} lines (${total - covered} left)`;

/** Such as `3-5, 9`: lines with nothing but covered or empty ones between them are apart. */
function listMissing(lines) {
  const ranges = [];
  let open = false;
  for (const [line, isCovered] of [...lines].sort(([a], [b]) => a - b)) {
    if (isCovered) open = false;
    else if (open) ranges.at(-1)[1] = line;
    else open = Boolean(ranges.push([line, line]));
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

function printWeakFiles(files) {
  const weak = [...files].map(([name, lines]) => ({ name, lines, ...summarize(lines) }));
  for (const { name, lines, percent } of weak.sort((a, b) => a.percent - b.percent)) {
    if (percent >= LISTED_BELOW_PERCENT) continue;
    console.log(`${percent.toFixed(1).padStart(6)} %  ${name}: ${listMissing(lines)}`);
  }
}

await requireFreshBundle();
const chunks = readChunks();
const files = new Map();
for (const project of PROJECTS) {
  if (project === 'unit') addInProcess(project, files);
  addBundle(project, chunks, files);
  console.log(`${project.padEnd(10)} ${format(summarizeAll(files))}`);
}
printWeakFiles(files);
if (summarizeAll(files).percent < REQUIRED_PERCENT) {
  console.error(`\nCoverage of src/ is below ${REQUIRED_PERCENT} %.`);
  process.exitCode = 1;
}
