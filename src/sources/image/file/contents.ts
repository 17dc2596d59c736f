import { createHash } from 'node:crypto';
import * as z from 'zod';

/* What the small files of an image say, as `docker save` writes them, or in the layout of OCI. */

/** An image in a file, as far as anybody here needs it. */
export interface FileContents {
  /** Of its configuration: what most engines know it by. */
  readonly id: string;
  /** By what an engine may know it, the id first. */
  readonly names: readonly string[];
  /** The tags that come along with it. */
  readonly tags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** From the lowest: what is in it, by its digest, and the entry that it lies in. */
  readonly layers: readonly { readonly diffId: string; readonly path: string }[];
}

/** Small entries by their names. */
export type SmallFiles = ReadonlyMap<string, Buffer>;

const descriptor = z.object({
  mediaType: z.string().optional(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  platform: z.object({ os: z.string().optional() }).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
const index = z.object({ manifests: z.array(descriptor) });
const manifest = z.object({ config: descriptor, layers: z.array(descriptor) });
const saved = z.array(
  z.object({ Config: z.string(), RepoTags: z.array(z.string()).nullish(), Layers: z.array(z.string()).nullish() }),
);
const config = z.object({
  rootfs: z.object({ diff_ids: z.array(z.string()).nullish() }),
  config: z.object({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
});

/** @returns a text that says why it is no single image */
export function readContents(files: SmallFiles): FileContents | string {
  const list = read(files, 'manifest.json', saved);
  const top = read(files, 'index.json', index);
  if (list === undefined && top === undefined) return 'it has neither a manifest.json nor an index.json';
  const images = listManifests(files, top?.manifests ?? []);
  if (list === undefined) return readLayout(files, images);
  const [one, ...others] = list;
  if (one === undefined || others.length > 0) return `it holds ${list.length} images, and one is deployed`;
  return describe(files, {
    path: one.Config,
    paths: one.Layers ?? [],
    tags: one.RepoTags ?? [],
    names: [...(top?.manifests ?? []), ...images].map(({ digest }) => digest),
  });
}

type Descriptor = z.output<typeof descriptor>;

/** The manifests of all images, also where an index names another index; an attestation is no image. */
function listManifests(files: SmallFiles, listed: readonly Descriptor[]): readonly Descriptor[] {
  return listed
    .filter(({ platform }) => platform?.os !== 'unknown')
    .flatMap((one) => {
      const inner = read(files, blobOf(one.digest), index);
      return inner === undefined ? [one] : listManifests(files, inner.manifests);
    });
}

function readLayout(files: SmallFiles, images: readonly Descriptor[]): FileContents | string {
  const [one, ...others] = images;
  if (one === undefined || others.length > 0)
    return `it holds images for ${images.length} platforms, and one is deployed`;
  const found = read(files, blobOf(one.digest), manifest);
  if (found === undefined) return `it lacks the manifest ${one.digest}`;
  const name = one.annotations?.['io.containerd.image.name'];
  return describe(files, {
    path: blobOf(found.config.digest),
    paths: found.layers.map(({ digest }) => blobOf(digest)),
    tags: name === undefined ? [] : [name],
    names: [one.digest],
  });
}

interface Parts {
  readonly path: string;
  readonly paths: readonly string[];
  readonly tags: readonly string[];
  readonly names: readonly string[];
}

function describe(files: SmallFiles, { path, paths, tags, names }: Parts): FileContents | string {
  const text = files.get(path);
  const data = read(files, path, config);
  if (text === undefined || data === undefined) return `it lacks the configuration ${path}`;
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const diffIds = data.rootfs.diff_ids ?? [];
  if (diffIds.length !== paths.length)
    return `it lists ${paths.length} layers, and its configuration ${diffIds.length}`;
  return {
    id,
    names: [...new Set([id, ...names])],
    tags,
    labels: data.config?.Labels ?? {},
    layers: diffIds.map((diffId, at) => ({ diffId, path: paths[at] ?? '' })),
  };
}

function blobOf(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function read<Schema extends z.ZodType>(files: SmallFiles, path: string, schema: Schema): z.output<Schema> | undefined {
  const text = files.get(path)?.toString('utf8');
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
