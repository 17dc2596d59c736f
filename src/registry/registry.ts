import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { findRegistryUrl, type ImageName, writeImageName } from '../config/names/image-reference';
import { choosePlatform, findNextPage, imageConfig, manifest, parseJson, readText, tagList } from './answers';
import { type Asked, toRefusal } from './failure';
import type { RegistryWorld } from './request';
import { type Login, openSession, toConfusion } from './session';

/** A layer, packed as a registry has it. */
export interface Layer {
  readonly digest: string;
  readonly size: number;
}

/** One repository of images, asked by the API that every registry has. */
export interface Registry {
  /** Every tag, as the registry orders them. */
  listTags(): Promise<readonly string[]>;
  /** What a tag or digest names: the digest of the index where there is one; undefined where the registry has no such image. */
  findDigest(name: string): Promise<string | undefined>;
  /** What the image says of itself; of several platforms the first one's. */
  readLabels(digest: string): Promise<Readonly<Record<string, string>>>;
  /**
   * The layers of an image, with their sizes as they are pulled, in bytes; undefined where the registry does not say.
   * @param architecture of the host as its kernel names it, such as `x86_64`; of several platforms the first counts where none fits
   */
  readLayers(digest: string, architecture: string | undefined): Promise<readonly Layer[] | undefined>;
}

/** Without all of them a registry converts the image, and tells the digest of something else. */
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** Pages have a thousand tags where the registry lets us choose, a hundred or fewer where it does not. */
const PAGE = 1_000;
const MOST_PAGES = 500;

/** Asks nothing yet. Whatever the registry refuses is a RegistryError. */
export function openRegistry(image: ImageName, login: Login | undefined, world: RegistryWorld): Registry {
  const name = writeImageName(image);
  const base = `${findRegistryUrl(image)}/v2/${image.repository}`;
  const session = openSession(login, `repository:${image.repository}:pull`, world);
  const about = (subject: string): Asked => ({
    registry: image.registry,
    subject,
    login: login && { user: login.user, secretName: login.password.name ?? 'of its password' },
  });
  const request = (method: 'GET' | 'HEAD', url: URL, subject: string, patienceMs?: number) => {
    const headers = { accept: ACCEPT, 'user-agent': 'bowline' };
    return session.request({ url, method, headers, asked: about(subject), patienceMs });
  };

  /** @throws RegistryError also for what is no such answer */
  async function read<Schema extends z.ZodType>(url: URL, subject: string, schema: Schema) {
    const response = await request('GET', url, subject);
    if (!response.ok) throw await toRefusal(response, about(subject));
    const { data } = schema.safeParse(parseJson(await readText(response)));
    if (data === undefined) throw toConfusion(about(subject), 'it answers in another form than a registry does');
    return { data, headers: response.headers };
  }

  /** What a digest names, and below an index what is for a platform. */
  async function readManifests(digest: string, architecture: string | undefined) {
    const subject = `the image ${name}@${digest}`;
    const { data: top } = await read(new URL(`${base}/manifests/${digest}`), subject, manifest);
    const platform = choosePlatform(top.manifests ?? [], architecture);
    if (platform === undefined) return { top, own: top };
    const { data: own } = await read(new URL(`${base}/manifests/${platform}`), subject, manifest);
    return { top, own };
  }

  return {
    async listTags() {
      const subject = `the tags of ${name}`;
      const tags: string[] = [];
      let page: URL | undefined = new URL(`${base}/tags/list?n=${PAGE}`);
      for (let count = 1; page !== undefined; count += 1) {
        const here: URL = page;
        const { data, headers } = await read(here, subject, tagList);
        tags.push(...(data.tags ?? []));
        page = findNextPage(headers.get('link'), here);
        // The login goes with it, so it has to be the same registry; and a circle would have no end.
        if (page !== undefined && (page.origin !== here.origin || page.href === here.href || count === MOST_PAGES)) {
          throw toConfusion(about(subject), `after ${count} pages the next one is ${page.href}`);
        }
      }
      return [...new Set(tags)];
    },

    async findDigest(tag) {
      const subject = `the image ${name}${tag.includes(':') ? '@' : ':'}${tag}`;
      const url = new URL(`${base}/manifests/${tag}`);
      const head = await request('HEAD', url, subject);
      if (head.status === 404) return undefined;
      const told = head.headers.get('docker-content-digest');
      if (head.ok && told !== null) return told;
      // A HEAD has no words of its own for a refusal, and some registries tell no digest.
      const response = await request('GET', url, subject, head.ok ? undefined : 0);
      if (!response.ok) throw await toRefusal(response, about(subject));
      return `sha256:${createHash('sha256')
        .update(await readText(response))
        .digest('hex')}`;
    },

    async readLabels(digest) {
      const subject = `the image ${name}@${digest}`;
      const { top, own } = await readManifests(digest, undefined);
      const notes = { ...top.annotations, ...own.annotations };
      if (own.config === undefined) return notes;
      const { data } = await read(new URL(`${base}/blobs/${own.config.digest}`), subject, imageConfig);
      return { ...notes, ...data.config?.Labels };
    },

    async readLayers(digest, architecture) {
      return (await readManifests(digest, architecture)).own.layers;
    },
  };
}
