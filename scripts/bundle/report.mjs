// Says what the bundle consists of and what loading it costs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LIMITS, measureScripts, measureTarball } from './limits.mjs';

const ROUNDS = 7;

/** Bytes of source per package in one chunk, by its source map. */
function weighSources(mapFile) {
  const map = JSON.parse(readFileSync(mapFile, 'utf8'));
  const bytes = new Map();
  for (const [index, source] of map.sources.entries()) {
    const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? 'bowline';
    bytes.set(owner, (bytes.get(owner) ?? 0) + (map.sourcesContent?.[index]?.length ?? 0));
  }
  return [...bytes].sort((a, b) => b[1] - a[1]);
}

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`.padStart(8);

function describeChunk(bundle, name) {
  const packages = weighSources(join(bundle, `${name}.map`)).filter(([, bytes]) => bytes >= 1000);
  const contents = packages.map(([owner, bytes]) => `${owner} ${Math.round(bytes / 1000)}`).join(', ');
  return `${kilobytes(readFileSync(join(bundle, name)).length)}  ${name.padEnd(14)} ${contents}`;
}

function describeSizes(dist, bundle) {
  const chunks = readdirSync(dist).filter((name) => existsSync(join(bundle, `${name}.map`)));
  const tarball = measureTarball(join(dist, '..'));
  return [
    ...chunks.map((name) => describeChunk(bundle, name)),
    `${kilobytes(measureScripts(dist))}  of ${kilobytes(LIMITS.scriptBytes).trim()}: all JavaScript in dist/`,
    ...(tarball ? [`${kilobytes(tarball)}  of ${kilobytes(LIMITS.tarballBytes).trim()}: what a runner downloads`] : []),
  ];
}

// Runs in the measured process: at its end it tells the time since its start and the files of dist/ that it loaded.
const PROBE = `process.on('exit', () => {
  const loaded = Object.keys(require.cache).filter((path) => /[\\\\/]dist[\\\\/]/.test(path));
  const bytes = loaded.reduce((sum, path) => sum + require('node:fs').statSync(path).size, 0);
  require('node:fs').writeSync(3, JSON.stringify({ ms: performance.now(), files: loaded.length, bytes }));
});`;

const CASES = [
  { args: ['bowline.js', '--version'] },
  { args: ['bowline.js', '--help'] },
  { args: ['bowline.js', 'validate', '--config', 'missing.yml'] },
  { args: ['bowline.js', 'deploy', '--config', 'missing.yml'] },
  { args: ['main.js'], env: { INPUT_MODE: 'deploy', INPUT_CONFIG: 'missing.yml' } },
  { args: ['post.js'] },
];

function probeOnce(probeFile, dist, { args: [launcher, ...args], env }) {
  const { output } = spawnSync(process.execPath, ['--require', probeFile, join(dist, launcher), ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // What a run leaves, its report, goes when the probe goes.
    env: { ...process.env, RUNNER_TEMP: dirname(probeFile), ...env },
  });
  return JSON.parse(output[3].toString());
}

function describeLoading(probeFile, dist, testCase) {
  const rounds = Array.from({ length: ROUNDS }, () => probeOnce(probeFile, dist, testCase));
  const { ms, files, bytes } = rounds.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)];
  return `${ms.toFixed(0).padStart(5)} ms  ${kilobytes(bytes)} in ${files} files  ${testCase.args.join(' ')}`;
}

/** Prints the size of each chunk and its packages, and what starting the bundle costs (the median of some rounds). */
export function reportBundle(dist, bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-report-'));
  const probeFile = join(folder, 'probe.cjs');
  try {
    writeFileSync(probeFile, PROBE);
    console.log(describeSizes(dist, bundle).join('\n'));
    console.log(`\nfrom the start of Node ${process.versions.node} to the end of the process:`);
    for (const testCase of CASES) console.log(describeLoading(probeFile, dist, testCase));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
