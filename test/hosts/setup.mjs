// What the tests on real hosts run on: a Docker engine and the image of a host.
//
//   node test/hosts/setup.mjs up     starts the engine if none runs, makes the image, leaves both
//   node test/hosts/setup.mjs down   removes the hosts, stops the engine if `up` started it
//
// An engine that runs already is used and left alone. Where none does, root gets one: the packages are installed, the
// engine is started by hand. What takes long (the packages, the images) is kept by the machine for the next run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, isMain, root, run } from '../../scripts/process.mjs';
import { provideDockerImage } from './docker-image.mjs';

const BASE_IMAGE = 'debian:bookworm-slim';
/** The image that test/fixtures/machines.ts starts. */
export const HOST_IMAGE = 'bowline-test-host';
/** The image that test/fixtures/docker-machine.ts starts. */
export const DOCKER_HOST_IMAGE = 'bowline-test-docker-host';
/** Says what packages a base image was made of; pulled ones lack it. */
const PACKAGES_LABEL = 'bowline.packages';
const IMAGE_FOLDER = join(root, 'test/hosts/image');
const STATE = join(root, '.cache/hosts');
const PID_FILE = join(STATE, 'dockerd.pid');
const LOG_FILE = join(STATE, 'dockerd.log');
const ENGINE_START_MS = 60_000;

const isRoot = process.getuid?.() === 0;
const isEngineRunning = () => ask('docker', ['info', '--format', '{{.ServerVersion}}']) !== undefined;
const hasProgram = (name) => ask('sh', ['-c', `command -v ${name}`]) !== undefined;

function requireRoot(purpose) {
  if (isRoot && hasProgram('apt-get')) return;
  throw new Error(`the tests on hosts need ${purpose}; start Docker, or run them as root on Debian or Ubuntu`);
}

function installMissing(packageByProgram) {
  const packages = Object.entries(packageByProgram).filter(([program]) => !hasProgram(program));
  if (packages.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-qq', 'update'], { env });
  const names = packages.map(([, name]) => name);
  run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', ...names], { env });
}

async function waitForEngine() {
  const deadline = Date.now() + ENGINE_START_MS;
  while (Date.now() < deadline) {
    if (isEngineRunning()) return;
    await sleep(250);
  }
  throw new Error(`dockerd did not start; see ${LOG_FILE}`);
}

async function startEngine() {
  requireRoot('a Docker engine');
  installMissing({ dockerd: 'docker.io', docker: 'docker.io', iptables: 'iptables' });
  mkdirSync(STATE, { recursive: true });
  const log = openSync(LOG_FILE, 'w');
  const engine = spawn('dockerd', [], { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  engine.unref();
  writeFileSync(PID_FILE, `${engine.pid}\n`);
  await waitForEngine();
}

async function stopEngine() {
  const pid = Number(readFileSync(PID_FILE, 'utf8'));
  rmSync(PID_FILE);
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  while (isAlive(pid)) await sleep(100);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Debian's first mirror in the settings of apt, so that the base image comes from where the packages do. */
function findMirror() {
  const targets = ask('apt-get', ['indextargets', '--format', '$(REPO_URI) $(ORIGIN) $(RELEASE)']) ?? '';
  const debian = targets.split('\n').find((line) => / Debian /.test(line) && !line.includes('security'));
  return debian?.split(' ')[0] ?? 'http://deb.debian.org/debian';
}

/** Makes the base image out of packages, as no registry of images may be in reach. */
function bootstrapBaseImage() {
  requireRoot(`the image ${BASE_IMAGE}, which could not be pulled`);
  installMissing({ debootstrap: 'debootstrap' });
  const folder = join(STATE, 'rootfs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(STATE, { recursive: true });
  const packages = readPackages().trim().split(/\s+/).join(',');
  run('debootstrap', ['--variant=minbase', `--include=${packages}`, 'bookworm', folder, findMirror()], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const script = 'rm -f "$1"/var/cache/apt/archives/*.deb; tar -C "$1" -c . | docker import --change "LABEL $2" - "$3"';
  run('sh', ['-c', script, 'sh', folder, `${PACKAGES_LABEL}=${hashPackages()}`, BASE_IMAGE]);
  rmSync(folder, { recursive: true });
}

const readPackages = () => readFileSync(join(IMAGE_FOLDER, 'packages.txt'), 'utf8');
const hashPackages = () => createHash('sha256').update(readPackages()).digest('hex');

/** False for an image that was made here from another list of packages. */
function isUsable(image) {
  const format = `{{index .Config.Labels "${PACKAGES_LABEL}"}}`;
  const label = ask('docker', ['image', 'inspect', image, '--format', format]);
  return label !== undefined && (label === '' || label === hashPackages());
}

/** Where the engine had to be started by hand, its registry is taken to be out of reach as well. */
function provideBaseImage({ isOwnEngine }) {
  if (isUsable(BASE_IMAGE)) return;
  if (!isOwnEngine && ask('docker', ['pull', '--quiet', BASE_IMAGE]) !== undefined) return;
  bootstrapBaseImage();
}

function buildHostImage() {
  const hasBuildKit = ask('docker', ['buildx', 'version']) !== undefined;
  const env = hasBuildKit ? process.env : { ...process.env, DOCKER_BUILDKIT: '0' };
  const log = ask('docker', ['build', '--quiet', '--tag', HOST_IMAGE, IMAGE_FOLDER], { env });
  if (log === undefined) run('docker', ['build', '--tag', HOST_IMAGE, IMAGE_FOLDER], { env });
}

/** Removes the hosts of test processes that are gone; those of others that still run stay. */
export function removeLeftovers() {
  const format = '{{.ID}} {{.Label "bowline.test.pid"}}';
  const lines = ask('docker', ['ps', '--all', '--filter', 'label=bowline.test.pid', '--format', format]) ?? '';
  for (const line of lines.split('\n').filter(Boolean)) {
    const [id, pid] = line.split(' ');
    if (!isAlive(Number(pid))) ask('docker', ['rm', '--force', '--volumes', id]);
  }
}

/** Starts an engine if none runs and makes the images. Resolves to true when the engine was started here. */
export async function provideHosts() {
  const isOwnEngine = !isEngineRunning();
  if (isOwnEngine) await startEngine();
  removeLeftovers();
  provideBaseImage({ isOwnEngine: existsSync(PID_FILE) });
  buildHostImage();
  provideDockerImage(DOCKER_HOST_IMAGE, HOST_IMAGE);
  return isOwnEngine;
}

/** Removes what tests left and stops the engine if `provideHosts` started it. */
export async function withdrawHosts(isOwnEngine) {
  removeLeftovers();
  if (isOwnEngine) await stopEngine();
}

if (isMain(import.meta.url)) {
  if (process.argv[2] === 'up') await provideHosts();
  else if (process.argv[2] === 'down') await withdrawHosts(existsSync(PID_FILE));
  else throw new Error('say up or down');
}
