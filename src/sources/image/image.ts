import { writeImageName } from '../../config/names/image-reference';
import type { ImageSource } from '../../config/sources/image';
import type { SourceInfo } from '../../git/source-info';
import { archivePath } from '../../phases/transfer';
import { RegistryError } from '../../registry/failure';
import type { Registry } from '../../registry/registry';
import { pathsOf } from '../../release/host-layout';
import { parseVersion } from '../../repository/version-order';
import { explainDocker } from '../../runtimes/docker-failure';
import { sh } from '../../shell/sh';
import type { Content, Delivery, OpenSource, Place, SourceWorld } from '../source';
import { type ChosenImage, chooseImage } from './choose';
import { type OpenedRegistry, openRegistryOf } from './open-registry';
import { pullImage, writeDockerConfig } from './pull';

const REVISION = 'org.opencontainers.image.revision';
const PULL_STEP = 'pull the image';
/** The name and the login. */
const BYTES = 4_096;

/** Opens an image: what it is by its digest is known before a host is asked. */
export async function openImage(source: ImageSource, world: SourceWorld): Promise<OpenSource> {
  const opened = openRegistryOf(source, world);
  const chosen = await chooseImage({ source, reference: opened.reference, ref: world.ref }, opened.registry);
  const info = await readInfo(chosen, opened.registry);
  return { info: Promise.resolve(info), read: async () => makeContent(opened, chosen, info) };
}

async function readInfo({ tag, digest }: ChosenImage, registry: Registry): Promise<SourceInfo> {
  const version = tag !== null && parseVersion(tag) !== undefined ? tag : null;
  return { revision: await readRevision(digest, registry), ref: tag ?? digest, isDirty: false, version };
}

/** An image that does not say which commit it was built from is deployed all the same. */
async function readRevision(digest: string, registry: Registry): Promise<string | null> {
  try {
    const revision = (await registry.readLabels(digest))[REVISION] ?? '';
    return /^[0-9a-f]{7,64}$/.test(revision) ? revision : null;
  } catch (error) {
    if (error instanceof RegistryError) return null;
    throw error;
  }
}

function makeContent(opened: OpenedRegistry, { digest }: ChosenImage, info: SourceInfo): Content {
  return {
    contentId: digest,
    info,
    needs: { bytes: BYTES, files: 1 },
    explain: (step, output) => (step === PULL_STEP ? explainDocker(output) : undefined),
    deliver: (place) => deliverImage(`${writeImageName(opened.reference)}@${digest}`, opened, place),
  };
}

/** The host pulls the image; what is sent is its name, and for that time the login. */
function deliverImage(image: string, { reference, login }: OpenedRegistry, place: Place): Delivery {
  const { incoming, release } = pathsOf(place.root);
  const folder = `${incoming(place.run)}/docker`;
  const name = `${release(place.release)}/.bowline/image`;
  const tag = `bowline/${reference.repository}:${place.release.toLowerCase()}`;
  return {
    ship: () => ({
      parcels: [
        {
          destination: archivePath(place.base, `${folder}/config.json`),
          text: writeDockerConfig(reference, login),
          mode: 0o600,
        },
        { destination: archivePath(place.base, name), text: `${image}\n`, mode: 0o644 },
      ],
      steps: [{ name: PULL_STEP, body: sh`bw_run ${pullImage({ image, tag, folder, docker: place.docker }).text}` }],
    }),
  };
}
