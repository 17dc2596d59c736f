import { writeImageName } from '../../config/names/image-reference';
import type { ImageSource } from '../../config/sources/image';
import type { SourceInfo } from '../../git/source-info';
import { archivePath } from '../../phases/transfer';
import { RegistryError } from '../../registry/failure';
import type { Registry } from '../../registry/registry';
import { pathsOf } from '../../release/host-layout';
import { parseVersion } from '../../repository/version-order';
import { explainDocker } from '../../runtimes/docker-failure';
import { lines, sh } from '../../shell/sh';
import type { Content, OpenSource, Place, Shipment, SourceWorld } from '../source';
import { findFiles } from '../upload/files';
import type { LocalTree } from '../upload/tree';
import { needsOfFiles } from '../upload/upload';
import { type ChosenImage, chooseImage } from './choose';
import { deliverImage } from './delivery';
import { keepImage, tagOf } from './keep';
import { type OpenedRegistry, openRegistryOf } from './open-registry';
import { pullImage, writeDockerConfig } from './pull';
import { ASK_STEP, type EngineAnswer } from './question';
import { requireRoom } from './space';

const REVISION = 'org.opencontainers.image.revision';
const PULL_STEP = 'pull the image';
/** The name and the login. */
const BYTES = 4_096;

/** Opens an image: what it is by its digest is known before a host is asked. */
export async function openImage(source: ImageSource, world: SourceWorld): Promise<OpenSource> {
  const found = source.sent && (await findFiles(source.sent, world.cwd, world.signal));
  const opened = openRegistryOf(source, world);
  const chosen = await chooseImage({ source, reference: opened.reference, ref: world.ref }, opened.registry);
  const info = await readInfo(chosen, opened);
  return {
    info: Promise.resolve(info),
    read: async () => makeContent({ ...opened, ...chosen, info, tree: await found?.read() }),
  };
}

async function readInfo({ tag, digest }: ChosenImage, { registry, reference }: OpenedRegistry): Promise<SourceInfo> {
  const version = tag !== null && parseVersion(tag) !== undefined ? tag : null;
  const image = `${writeImageName(reference)}@${digest}`;
  return { revision: await readRevision(digest, registry), ref: tag ?? digest, isDirty: false, version, image };
}

/** An image that does not say which commit it was built from is deployed all the same. */
async function readRevision(digest: string, registry: Registry): Promise<string | null> {
  const labels = await passOver(registry.readLabels(digest));
  return readRevisionLabel(labels);
}

export function readRevisionLabel(labels: Readonly<Record<string, string>> | undefined): string | null {
  const revision = labels?.[REVISION] ?? '';
  return /^[0-9a-f]{7,64}$/.test(revision) ? revision : null;
}

/** What a registry does not tell of an image that it has is not known. */
async function passOver<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
}

interface OpenedImage extends OpenedRegistry, ChosenImage {
  readonly info: SourceInfo;
  readonly tree: LocalTree | undefined;
}

function makeContent(opened: OpenedImage): Content {
  const { digest, info, tree, reference } = opened;
  const image = `${writeImageName(reference)}@${digest}`;
  return {
    contentId: tree === undefined ? digest : `${digest}+${tree.manifest.contentHash}`,
    info,
    isOrderedByVersion: true,
    ...needsOfFiles(tree, BYTES),
    explain: (step, output) => (step === PULL_STEP || step === ASK_STEP ? explainDocker(output) : undefined),
    deliver: (place) =>
      deliverImage({
        place,
        tree,
        asks: { names: [image], wantsLayers: false, repository: writeImageName(reference) },
        ship: (engine) => shipImage(image, opened, place, engine),
      }),
  };
}

/** What is pulled, in bytes: layers that an image of the same repository has are there. Undefined where nobody knows. */
async function measurePull(
  digest: string,
  registry: Registry,
  { siblings, architecture }: Pick<EngineAnswer, 'siblings' | 'architecture'>,
): Promise<number | undefined> {
  const [own, ...others] = await Promise.all(
    [digest, ...siblings].map((one) => passOver(registry.readLayers(one, architecture))),
  );
  const there = new Set(others.flatMap((layers = []) => layers.map((layer) => layer.digest)));
  return own?.filter((layer) => !there.has(layer.digest)).reduce((sum, { size }) => sum + size, 0);
}

/** The host pulls the image; what is sent is its name, and for that time the login. */
async function shipImage(image: string, opened: OpenedImage, place: Place, engine: EngineAnswer): Promise<Shipment> {
  const { reference, login, registry, digest } = opened;
  if (engine.imageId === undefined) {
    requireRoom(engine, await measurePull(digest, registry, engine), place.facts);
  }
  const { incoming, release } = pathsOf(place.root);
  const folder = `${incoming(place.run)}/docker`;
  const name = `${release(place.release)}/.bowline/image`;
  const pull = lines(
    pullImage({ image, folder, docker: place.docker }),
    keepImage(place, tagOf(place, reference.repository)),
  );
  return {
    parcels: [
      {
        destination: archivePath(place.base, `${folder}/config.json`),
        text: writeDockerConfig(reference, login),
        mode: 0o600,
      },
      { destination: archivePath(place.base, name), text: `${image}\n`, mode: 0o644 },
    ],
    steps: [{ name: PULL_STEP, body: sh`bw_run ${pull.text}` }],
  };
}
