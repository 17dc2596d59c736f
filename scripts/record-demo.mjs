// Records the demo as an animated picture for the README: what it prints, line by line, in the time that it took.
//
//   node scripts/record-demo.mjs        writes docs/images/demo.svg
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './process.mjs';

const ROWS = 22;
const COLUMNS = 80;
const LINE = 17;
const GLYPH = 7.8;
const MARGIN = 14;
/** Long enough to read, short enough to stay for: waits are cut, and the end is shown for a while. */
const LONGEST_WAIT_MS = 700;
const SHORTEST_WAIT_MS = 45;
const LAST_MS = 5_000;

const COLOURS = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  36: '#79c0ff',
  2: '#8b949e',
  90: '#8b949e',
  1: '#f0f6fc',
};

const ESCAPE = String.fromCharCode(27);
/** What sets a colour. */
const SEQUENCE = new RegExp(`(${ESCAPE}\\[[0-9;]*m)`);

const escapeText = (text) => text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]);

/** The lines of the demo with the instants at which they came. */
async function record() {
  const child = spawn(process.execPath, [join(root, 'dist/bowline.js'), 'demo'], {
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  let rest = '';
  const take = (chunk) => {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop();
    for (const text of parts) lines.push({ text, at: Date.now() });
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the demo ended with ${code}`);
  return lines;
}

/** One line with its colours; what is wider than the screen is cut. */
function drawLine(text, index) {
  const spans = [];
  let [colour, width] = ['', 0];
  for (const part of text.split(SEQUENCE)) {
    const code = part.startsWith(ESCAPE) ? part.slice(2, -1) : undefined;
    if (code !== undefined)
      colour =
        code
          .split(';')
          .map((one) => COLOURS[one])
          .find(Boolean) ?? '';
    else if (part !== '' && width < COLUMNS) {
      const shown = part.slice(0, COLUMNS - width);
      width += shown.length;
      spans.push(colour === '' ? escapeText(shown) : `<tspan fill="${colour}">${escapeText(shown)}</tspan>`);
    }
  }
  return spans.length === 0 ? '' : `<text y="${(index + 1) * LINE}" xml:space="preserve">${spans.join('')}</text>`;
}

/** When each line enters, in milliseconds from the beginning. */
function schedule(lines) {
  let [now, before] = [0, lines[0]?.at ?? 0];
  return lines.map(({ at }) => {
    now += Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, at - before));
    before = at;
    return now;
  });
}

/** Lines enter at the bottom: all of them are one sheet, which moves up by a line each time. */
function draw(lines) {
  const times = schedule(lines);
  const total = (times.at(-1) ?? 0) + LAST_MS;
  const keys = ['0', ...times.map((time) => (time / total).toFixed(4))];
  const places = [ROWS, ...lines.map((_line, index) => ROWS - index - 1)].map(
    (rows) => `${MARGIN} ${MARGIN + rows * LINE}`,
  );
  const [width, height] = [Math.ceil(COLUMNS * GLYPH + 2 * MARGIN), ROWS * LINE + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="bowline demo: a deploy, a bad one that is rolled back, a rollback by hand">`,
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    `<clipPath id="screen"><rect x="${MARGIN}" y="${MARGIN}" width="${width - 2 * MARGIN}" height="${ROWS * LINE + 5}"/></clipPath>`,
    `<g clip-path="url(#screen)" fill="#c9d1d9" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="13"><g>`,
    `<animateTransform attributeName="transform" type="translate" calcMode="discrete" dur="${(total / 1000).toFixed(2)}s" repeatCount="indefinite" keyTimes="${keys.join(';')}" values="${places.join(';')}"/>`,
    ...lines.map(({ text }, index) => drawLine(text, index)).filter(Boolean),
    '</g></g></svg>',
    '',
  ].join('\n');
}

const file = join(root, 'docs/images/demo.svg');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, draw(await record()));
console.log(`wrote ${file}`);
