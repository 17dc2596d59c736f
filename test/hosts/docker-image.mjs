// The image of a host with a Docker engine, Compose v2 and a registry. Nothing of it is pulled: packages come from Debian,
// Compose is built from its Go module, and the images that tests run are made in the host from a busybox.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, root, run } from '../../scripts/process.mjs';

const COMPOSE = '2.40.3';
const MODULE = 'github.com/docker/compose/v2';
const FOLDER = join(root, 'test/hosts/docker-image');
const CACHE = join(root, '.cache/compose');
/** Says what an image was made of, so that it is made once. */
const LABEL = 'bowline.made-of';

/** Builds the plugin into the cache; it takes two minutes where Go has none of it yet. */
function provideCompose() {
  const program = join(CACHE, `docker-compose-${COMPOSE}`);
  if (existsSync(program)) return program;
  if (ask('go', ['version']) === undefined) throw new Error('the tests of Compose need Go, which builds it');
  mkdirSync(CACHE, { recursive: true });
  const options = { cwd: CACHE, env: { ...process.env, CGO_ENABLED: '0' }, stdio: ['ignore', 'ignore', 'inherit'] };
  if (!existsSync(join(CACHE, 'go.mod'))) run('go', ['mod', 'init', 'bowline-compose'], options);
  run('go', ['get', `${MODULE}/cmd@v${COMPOSE}`], options);
  const flags = `-s -w -X ${MODULE}/internal.Version=v${COMPOSE}`;
  run('go', ['build', '-trimpath', '-ldflags', flags, '-o', `${program}.new`, `${MODULE}/cmd`], options);
  copyFileSync(`${program}.new`, program);
  chmodSync(program, 0o755);
  return program;
}

function hashRecipe(base) {
  const hash = createHash('sha256').update(`${COMPOSE} ${base}`);
  const files = readdirSync(FOLDER).filter((name) => name !== 'docker-compose');
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(FOLDER, name)));
  return hash.digest('hex');
}

/** Makes the image out of the one of a plain host, unless it is there. */
export function provideDockerImage(image, baseImage) {
  const madeOf = hashRecipe(ask('docker', ['image', 'inspect', '--format', '{{.Id}}', baseImage]));
  if (ask('docker', ['image', 'inspect', '--format', `{{index .Config.Labels "${LABEL}"}}`, image]) === madeOf) return;
  copyFileSync(provideCompose(), join(FOLDER, 'docker-compose'));
  // The network of this machine, because a bridge may have no way out.
  const args = ['build', '--network', 'host', '--label', `${LABEL}=${madeOf}`, '--tag', image, FOLDER];
  const env = { ...process.env, DOCKER_BUILDKIT: ask('docker', ['buildx', 'version']) === undefined ? '0' : '1' };
  run('docker', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
