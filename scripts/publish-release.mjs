// Publishes the draft of the version that the file VERSION names: adds the files of a folder, publishes it, and moves the
// tag of its major version. What is done already is left alone, so that it can be run again after any failure.
//
//   GITHUB_TOKEN=… GITHUB_REPOSITORY=owner/name node scripts/publish-release.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTag } from './pack-release.mjs';
import { isMain } from './process.mjs';

const PAGE = 100;

function openApi({
  GITHUB_API_URL: api = 'https://api.github.com',
  GITHUB_REPOSITORY: repository,
  GITHUB_TOKEN: token,
}) {
  const base = `${api}/repos/${repository}`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'bowline-release',
    'x-github-api-version': '2022-11-28',
  };
  /** The answer, or undefined where nothing is found. */
  async function ask(method, path, { body, type = 'application/json' } = {}) {
    const url = path.startsWith('http') ? path : `${base}${path}`;
    const sent = body === undefined ? {} : { body, headers: { ...headers, 'content-type': type } };
    const response = await fetch(url, { method, headers, ...sent });
    if (response.status === 404) return undefined;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
  return { ask, send: (method, path, body) => ask(method, path, { body: JSON.stringify(body) }) };
}

async function listReleases({ ask }, page = 1) {
  const found = (await ask('GET', `/releases?per_page=${PAGE}&page=${page}`)) ?? [];
  return found.length < PAGE ? found : [...found, ...(await listReleases({ ask }, page + 1))];
}

/** Adds the files that the draft lacks; one whose upload was cut short is replaced. */
async function addFiles({ ask }, release, folder) {
  for (const name of readdirSync(folder).sort()) {
    const present = release.assets.find((asset) => asset.name === name);
    if (present?.state === 'uploaded') continue;
    if (present !== undefined) await ask('DELETE', `/releases/assets/${present.id}`);
    const target = release.upload_url.replace(/\{.*\}$/, '');
    const body = readFileSync(join(folder, name));
    await ask('POST', `${target}?name=${encodeURIComponent(name)}`, { body, type: 'application/octet-stream' });
    console.log(`added ${name}`);
  }
}

async function findCommit({ ask }, tag) {
  const ref = await ask('GET', `/git/ref/tags/${tag}`);
  if (ref === undefined) throw new Error(`there is no tag ${tag}`);
  const { type, sha } = ref.object;
  return type === 'commit' ? sha : (await ask('GET', `/git/tags/${sha}`)).object.sha;
}

const isPrerelease = (tag) => tag.includes('-');
const readNumbers = (tag) => tag.slice(1).split('.').map(Number);

/** True where a release of the same major version is newer: one that is mended later must not take its place. */
function isOutdone(tag, releases) {
  const [major, minor, patch] = readNumbers(tag);
  return releases.some(({ tag_name: other, draft }) => {
    if (draft || isPrerelease(other)) return false;
    const [otherMajor, otherMinor, otherPatch] = readNumbers(other);
    return otherMajor === major && (otherMinor > minor || (otherMinor === minor && otherPatch > patch));
  });
}

/** The tag that users name, such as v1. It has no release, because that would make it unchangeable. */
async function moveMajorTag(api, tag, sha) {
  const name = tag.split('.')[0];
  const current = await api.ask('GET', `/git/ref/tags/${name}`);
  if (current?.object.sha === sha) return;
  if (current === undefined) await api.send('POST', '/git/refs', { ref: `refs/tags/${name}`, sha });
  else await api.send('PATCH', `/git/refs/tags/${name}`, { sha, force: true });
  console.log(`${name} is at ${tag}`);
}

export async function publishRelease(folder, env = process.env, tag = readTag()) {
  const api = openApi(env);
  const releases = await listReleases(api);
  const release = releases.find(({ tag_name: name }) => name === tag);
  if (release === undefined) throw new Error(`there is no release ${tag}, not even a draft`);
  if (release.draft) {
    await addFiles(api, release, folder);
    await api.send('PATCH', `/releases/${release.id}`, { draft: false });
    console.log(`${tag} is published`);
  }
  if (isPrerelease(tag) || isOutdone(tag, releases)) return;
  await moveMajorTag(api, tag, await findCommit(api, tag));
}

if (isMain(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) throw new Error('say which folder has the files');
  await publishRelease(folder);
}
