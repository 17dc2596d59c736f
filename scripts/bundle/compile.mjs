// Runs ncc with what it has no option for: which chunks it cuts, and how packages are shortened.
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

const isPackage = ({ type, resource }) => type.startsWith('javascript/') && /[\\/]node_modules[\\/]/.test(resource);

/**
 * Takes their comments and white space from packages: that is less for a runner to download and for Node to read. Bowline's own
 * code stays as it is compiled, so whoever reviews dist/ can read it.
 */
function shortenPackages(compilation) {
  const hooks = compilation.compiler.webpack.NormalModule.getCompilationHooks(compilation);
  hooks.beforeLoaders.tap('Bowline', (loaders, module) => {
    if (isPackage(module)) loaders.push({ loader: require.resolve('./shorten.cjs') });
  });
}

/** Webpack only warns of a name that one of the aliases in tsconfig.json has not, and the name would be undefined. */
function refuseLost({ compilation }) {
  const lost = compilation.warnings.map((each) => each.message).filter((text) => text?.startsWith('export '));
  if (lost.length > 0) throw new Error(lost.join('\n'));
}

/** The files that `entry` becomes, by name: code, maps, licences. `chunks` is a list as that of chunks.mjs. */
export async function compile(entry, chunks) {
  const prepare = (compilation) => {
    replaceSplitting(compilation, chunks);
    shortenPackages(compilation);
  };
  const { code, map, assets, stats } = await intercept(prepare, () => require('@vercel/ncc')(entry, OPTIONS));
  refuseLost(stats);
  const files = { 'index.js': code, 'index.js.map': map };
  for (const [name, asset] of Object.entries(assets)) files[name] = asset.source.toString();
  return files;
}
