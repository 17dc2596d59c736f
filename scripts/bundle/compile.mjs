// Runs ncc with what it has no option for: which chunks it cuts.
import { createRequire } from 'node:module';
import { replaceSplitting } from './fold.mjs';

const require = createRequire(import.meta.url);

const OPTIONS = {
  cache: false,
  quiet: true,
  transpileOnly: true,
  sourceMap: true,
  sourceMapRegister: false,
  license: 'licenses.txt',
};

/** Calls `run` while each compilation that ncc starts goes through `prepare`: it tells this loader of them, and nobody else. */
async function intercept(prepare, run) {
  const loader = require('@vercel/ncc/dist/ncc/loaders/relocate-loader.js');
  const { initAssetCache } = loader;
  let isCalled = false;
  loader.initAssetCache = (compilation) => {
    isCalled = true;
    prepare(compilation);
    return initAssetCache(compilation);
  };
  try {
    const result = await run();
    if (!isCalled) throw new Error('this version of ncc starts in another way; look at scripts/bundle/compile.mjs');
    return result;
  } finally {
    loader.initAssetCache = initAssetCache;
  }
}

/** The files that `entry` becomes, by name: code, maps, licences. `chunks` is a list as that of chunks.mjs. */
export async function compile(entry, chunks) {
  const prepare = (compilation) => replaceSplitting(compilation, chunks);
  const { code, map, assets } = await intercept(prepare, () => require('@vercel/ncc')(entry, OPTIONS));
  const files = { 'index.js': code, 'index.js.map': map };
  for (const [name, asset] of Object.entries(assets)) files[name] = asset.source.toString();
  return files;
}
