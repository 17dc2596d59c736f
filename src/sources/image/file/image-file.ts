import { basename, dirname } from 'node:path';
import type { ImageFileSource } from '../../../config/sources/image-file';
import { InputError } from '../../../errors';
import type { SourceInfo } from '../../../git/source-info';
import { archivePath } from '../../../phases/transfer';
import { pathsOf } from '../../../release/host-layout';
import { parseVersion } from '../../../repository/version-order';
import { DOCKER_FAILURES, findFailure, type KnownFailure } from '../../../runtimes/docker-failure';
import { sh } from '../../../shell/sh';
import type { TreeParcel } from '../../cargo/parcel';
import type { Content, OpenSource, Place, Shipment, SourceWorld } from '../../source';
import { findFiles } from '../../upload/files';
import type { LocalTree } from '../../upload/tree';
import { needsOfFiles } from '../../upload/upload';
import { deliverImage } from '../delivery';
import { readRevisionLabel } from '../image';
import { ASK_STEP, type EngineAnswer } from '../question';
import { requireRoom } from '../space';
import { type ArrivedFile, loadImage } from './load';
import { type ImageFile, readImageFile } from './read-file';
import { openTrimmer, type SentFile, type Trimmer } from './trim';

const LOAD_STEP = 'load the image';
const VERSION = 'org.opencontainers.image.version';

/** Opens an image in a file: which image it is, is known before a host is asked. */
export async function openImageFile(source: ImageFileSource, world: SourceWorld): Promise<OpenSource> {
  if (world.ref !== undefined) {
    throw new InputError(
      `\`ref\` cannot be ${world.ref}: the source is an \`image_file\`, which is the image that the job has made`,
      'Make the image that is to be deployed before this step, and remove `ref`.',
    );
  }
  const found = source.sent && (await findFiles(source.sent, world.cwd, world.signal));
  const file = await readImageFile(source.file, world.cwd, world.signal);
  const info = describe(file);
  return {
    info: Promise.resolve(info),
    read: async () => makeContent({ file, info, tree: await found?.read(), trimmer: openTrimmer(file) }),
  };
}

function describe({ id, tags, labels, path }: ImageFile): SourceInfo {
  const [tag = null] = tags.map((name) => name.slice(name.lastIndexOf(':') + 1));
  const version = [labels[VERSION], tag].find((one) => one && parseVersion(one) !== undefined) ?? null;
  return { revision: readRevisionLabel(labels), ref: tag ?? basename(path), isDirty: false, version, image: id };
}

interface OpenedFile {
  readonly file: ImageFile;
  readonly info: SourceInfo;
  readonly tree: LocalTree | undefined;
  readonly trimmer: Trimmer;
}

function makeContent(opened: OpenedFile): Content {
  const { file, info, tree } = opened;
  return {
    contentId: tree === undefined ? file.id : `${file.id}+${tree.manifest.contentHash}`,
    info,
    isOrderedByVersion: true,
    ...needsOfFiles(tree, file.size),
    explain: (step, output) => (step === LOAD_STEP || step === ASK_STEP ? findFailure(FAILURES, output) : undefined),
    deliver: (place) =>
      deliverImage({
        place,
        tree,
        asks: { names: file.names, wantsLayers: file.isSeparable },
        ship: (engine) => shipImage(opened, place, engine),
      }),
  };
}

const FAILURES: readonly KnownFailure[] = [
  {
    text: /open \S+\/(?:manifest\.json|json): no such file or directory/,
    says: () => 'this engine takes no image in the layout of OCI alone',
    hint: 'Write the file with `docker save`, or with `docker buildx build --output type=docker,dest=FILE`.',
  },
  ...DOCKER_FAILURES,
];

async function shipImage({ file, trimmer }: OpenedFile, place: Place, engine: EngineAnswer): Promise<Shipment> {
  if (engine.imageId !== undefined) return { parcels: [], steps: [loadStep(file, place, undefined)] };
  const count = countCommon(file, engine.images);
  const sent = count === 0 ? asItIs(file) : await trimmer.trim(count);
  requireRoom(engine, sent.size, place.facts);
  const folder = `${pathsOf(place.root).incoming(place.run)}/image`;
  return {
    parcels: [parcelOf(sent, archivePath(place.base, folder), file.id)],
    steps: [loadStep(file, place, { path: `${folder}/${sent.name}`, lacks: count })],
  };
}

/** How many layers, from the lowest, an image of the host has as well: those an engine does not ask for. */
export function countCommon({ layers }: Pick<ImageFile, 'layers'>, images: EngineAnswer['images']): number {
  const counts = images.map((image) => {
    const end = layers.findIndex(({ diffId }, at) => image[at] !== diffId);
    return end === -1 ? layers.length : end;
  });
  return Math.max(0, ...counts);
}

function asItIs({ path, size, mtimeMs }: ImageFile): SentFile {
  return { root: dirname(path), name: basename(path), size, mtimeMs };
}

function parcelOf({ root, name, size, mtimeMs }: SentFile, destination: string, id: string): TreeParcel {
  const key = JSON.stringify(['image', destination, root, id]);
  return { root, destination, key, entries: [{ type: 'file', path: name, mode: 0o600, size, mtimeMs }] };
}

function loadStep(file: ImageFile, place: Place, arrived: ArrivedFile | undefined): Shipment['steps'][number] {
  return { name: LOAD_STEP, body: sh`bw_run ${loadImage(place, file, arrived).text}` };
}
