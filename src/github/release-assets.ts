import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { BowlineError, GitHubError } from '../errors';
import type { GitHub } from './client';
import { ensure } from './ensure';
import type { Release } from './github-releases';

/** A file that belongs to a GitHub Release. */
export interface AssetFile {
  /** What it is called there. */
  readonly name: string;
  /** Absolute, on this machine. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Of its content, hexadecimal. */
  readonly sha256: string;
}

interface Asset {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  /** `sha256:…`; null where GitHub does not tell one. */
  readonly digest: string | null;
  /** False for what an upload that broke off has left. */
  readonly isWhole: boolean;
}

/**
 * Brings a file into a release that may have it already. One of its name is never replaced; what is left of an upload that
 * broke off is.
 * @returns whether it was uploaded now
 * @throws BowlineError where the release has another file of that name, or did not get the whole one
 */
export async function ensureAsset(github: GitHub, release: Release, file: AssetFile): Promise<boolean> {
  const { found, isNew } = await ensure(
    () => findAsset(github, release, file.name),
    () => upload(github, release, file),
  );
  const fault = compare(found, file);
  if (fault === undefined) return isNew;
  throw new BowlineError('github', `${release.tag} has a file ${file.name} already, and it is another one: ${fault}`, {
    hint: 'Nothing was replaced. Delete it on the page of the release to upload the new one, or raise the version.',
  });
}

async function findAsset(github: GitHub, release: Release, name: string): Promise<Asset | undefined> {
  const { paginate, rest, repository } = github;
  const listed = await paginate(rest.repos.listReleaseAssets, { ...repository, release_id: release.id, per_page: 100 });
  const found = listed.map(toAsset).find((one) => one.name === name);
  if (found === undefined || found.isWhole) return found;
  await rest.repos.deleteReleaseAsset({ ...repository, asset_id: found.id });
  return undefined;
}

async function upload({ request }: GitHub, { uploadUrl }: Release, file: AssetFile): Promise<Asset> {
  const answer = await request({
    method: 'POST',
    url: uploadUrl,
    name: file.name,
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(file.sizeBytes) },
    data: Readable.toWeb(createReadStream(file.path)),
  }).catch((error: unknown) => {
    throw adviseOnRefusal(error, file);
  });
  return toAsset(answer.data as RawAsset);
}

function adviseOnRefusal(error: unknown, { name }: AssetFile): unknown {
  if (!(error instanceof GitHubError) || !/immutable/i.test(error.message)) return error;
  return new GitHubError(`${name}: ${error.message}`, error.status, {
    hint: 'A release that is published and immutable takes no more files: raise the version.',
  });
}

/** How what a release has differs from a file; undefined where it does not, as far as GitHub tells. */
function compare({ sizeBytes, digest }: Asset, file: AssetFile): string | undefined {
  if (sizeBytes !== file.sizeBytes) return `it has ${sizeBytes} bytes, this one ${file.sizeBytes}`;
  if (digest === null || digest === `sha256:${file.sha256}`) return undefined;
  return `its digest is ${digest}, the file's is sha256:${file.sha256}`;
}

interface RawAsset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly state: string;
  readonly digest?: string | null;
}

function toAsset({ id, name, size, state, digest = null }: RawAsset): Asset {
  return { id, name, sizeBytes: size, digest, isWhole: state === 'uploaded' };
}
