// Puts each module into one chunk, by a list of chunks as that of chunks.mjs, where webpack would cut a chunk for each
// import() and copy into all of them what they share.

/** `src/modes/deploy.ts` as `/src/modes/deploy`, a file of a package as `/package`. */
function labelModule(module) {
  const path = module.nameForCondition() ?? '';
  const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return `/${owner ?? path.replace(/\.\w+$/, '')}`;
}

/** The labels of what is loaded by the import() calls that `chunk` is for. */
function labelChunk({ moduleGraph }, chunk) {
  const blocks = [...chunk.groupsIterable].flatMap((group) => group.getBlocks());
  const modules = blocks.flatMap((block) => block.dependencies.map((each) => moduleGraph.getModule(each)));
  return modules.filter(Boolean).map(labelModule);
}

const isNamed = (label, name) => label.endsWith(`/${name}`);

function fits({ only, all }, labels) {
  if (only) return labels.every((label) => only.some((name) => isNamed(label, name)));
  return (all ?? []).every((name) => labels.some((label) => isNamed(label, name)));
}

/** The name of the first of `chunks` that takes what these import() calls need. */
export function nameChunk(chunks, labels) {
  const found = chunks.find((chunk) => fits(chunk, labels));
  if (!found) throw new Error(`no chunk takes what ${labels.join(', ')} need; the last one has to take everything`);
  return found.name;
}

function refuseStale(chunks, labels) {
  const named = chunks.flatMap(({ only = [], all = [] }) => [...only, ...all]);
  const stale = named.filter((name) => !labels.some((label) => isNamed(label, name)));
  if (stale.length === 0) return;
  throw new Error(`no import() loads ${[...new Set(stale)].join(', ')} any more; correct scripts/bundle/chunks.mjs`);
}

/** The modules for each name; those for '' are for the file that is there from the start. */
function sortModules(compilation, chunks) {
  const labels = new Map([...compilation.chunks].map((chunk) => [chunk, labelChunk(compilation, chunk)]));
  refuseStale(chunks, [...labels.values()].flat());
  const sorted = new Map();
  for (const module of compilation.modules) {
    const holders = [...compilation.chunkGraph.getModuleChunksIterable(module)];
    if (holders.length === 0 || holders.some((chunk) => chunk.hasRuntime())) continue;
    const needs = holders.flatMap((chunk) => labels.get(chunk));
    // A line for each module of Node: not worth a thought which chunk it is in.
    const name = module.externalType ? '' : nameChunk(chunks, needs);
    sorted.set(name, [...(sorted.get(name) ?? []), module]);
  }
  return sorted;
}

function moveModule({ chunkGraph }, module, target) {
  for (const chunk of [...chunkGraph.getModuleChunksIterable(module)]) {
    // Whoever loads the chunk then loads the target as well.
    if (!target.hasRuntime()) chunk.split(target);
    chunkGraph.disconnectChunkAndModule(chunk, module);
  }
  chunkGraph.connectChunkAndModule(target, module);
}

function dropEmpty({ chunks, chunkGraph }) {
  for (const chunk of [...chunks]) {
    if (chunk.hasRuntime() || chunkGraph.getNumberOfChunkModules(chunk) > 0) continue;
    chunkGraph.disconnectChunk(chunk);
    chunk.disconnectFromGroups();
    chunks.delete(chunk);
  }
}

/** The id alone is set: of chunks that have names to webpack, ncc writes the licences of one. */
function openChunk(compilation, name) {
  const chunk = compilation.addChunk();
  chunk.id = name;
  chunk.ids = [name];
  return chunk;
}

/** Folds the chunks of a compilation of webpack. */
function foldChunks(compilation, chunks) {
  const entry = [...compilation.chunks].find((chunk) => chunk.hasRuntime());
  const sorted = sortModules(compilation, chunks);
  // The order of the names is that of the files in what loads several: the same on every machine.
  for (const name of [...sorted.keys()].sort()) {
    const target = name ? openChunk(compilation, name) : entry;
    for (const module of sorted.get(name)) moveModule(compilation, module, target);
  }
  dropEmpty(compilation);
}

/** Has `chunks` in the place of webpack's own cutting (SplitChunksPlugin), which ncc has no option for. */
export function replaceSplitting(compilation, chunks) {
  const refuse = (error) => compilation.errors.push(error);
  const fold = once(() => foldChunks(compilation, chunks), refuse);
  const isSplitting = ({ name }) => name === 'SplitChunksPlugin';
  const { optimizeChunks } = compilation.hooks;
  if (!optimizeChunks.taps.some(isSplitting))
    refuse(new Error('ncc cuts chunks in a new way; look at scripts/bundle/fold.mjs'));
  optimizeChunks.intercept({ register: (tap) => (isSplitting(tap) ? { ...tap, fn: fold } : tap) });
  compilation.outputOptions.chunkFilename = '[id].js';
}

/** Webpack calls its hooks until nothing changes, and what they throw would end the process. */
function once(act, refuse) {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    try {
      act();
    } catch (error) {
      refuse(error);
    }
  };
}
