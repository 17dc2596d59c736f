import type { SourceKind, SourceOf } from '../config/sources';
import type { Target } from '../config/targets/target';
import { readSourceInfo, type SourceInfo } from '../git/source-info';
import { agreeOn } from '../report/agree';
import type { Content, OpenSource, SourceWorld } from './source';

type Openers = {
  readonly [Kind in SourceKind]: (source: SourceOf<Kind>, world: SourceWorld) => Promise<OpenSource>;
};

/** How a source of each kind is opened. Loaded late: a run reads the code of its own sources alone. */
const OPENERS: Openers = {
  git: async (source, world) => (await import('./git/git')).openGit(source, world),
  image: async (source, world) => (await import('./image/image')).openImage(source, world),
  image_file: async (source, world) => (await import('./image/file/image-file')).openImageFile(source, world),
  upload: async (source, world) => (await import('./upload/upload')).openUpload(source, world),
};

function openSource<Kind extends SourceKind>(source: SourceOf<Kind>, world: SourceWorld): Promise<OpenSource> {
  const open: Openers[Kind] = OPENERS[source.kind as Kind];
  return open(source, world);
}

type Sourced = Pick<Target, 'app' | 'source' | 'versionFile'>;

interface RunnerPart extends Omit<SourceWorld, 'readCheckout' | 'versionFile'> {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the inputs say of the version. */
  readonly asked?: { readonly version?: string | undefined; readonly versionFile?: string | undefined } | undefined;
}

/** What each app is deployed from, by its name. */
export type Contents = ReadonlyMap<string, Content>;

/** The sources of a run, of which only the contents were not looked at. */
export interface OpenSources {
  /** What is the same for all apps; null where they differ. */
  readonly info: SourceInfo;
  /** By app. */
  readonly infos: ReadonlyMap<string, SourceInfo>;
  /** Goes on by itself, and is awaited when the contents are needed. */
  readonly reading: Promise<Contents>;
}

/**
 * Opens the sources of the apps and begins to read them. An app has one source, whatever the number of its hosts; apps
 * with the same source share what is read.
 * @param versionFile where the version of the checkout stands, where it is not VERSION
 * @throws InputError when one of them cannot be deployed
 */
export async function openSources(
  targets: readonly Sourced[],
  { env, asked = {}, ...world }: RunnerPart,
  versionFile?: string,
): Promise<OpenSources> {
  let checkout: Promise<SourceInfo> | undefined;
  const readCheckout = () => {
    checkout ??= readSourceInfo(world.cwd, env, versionFile);
    return checkout;
  };
  const opened = new Map<string, OpenSource>();
  const sourced = targets.map((target) => ({ ...target, versionFile: chooseFile(target, asked) }));
  for (const target of sourced) {
    const key = keyOf(target);
    const { source, versionFile: file } = target;
    opened.set(key, opened.get(key) ?? (await openSource(source, { ...world, readCheckout, versionFile: file })));
  }
  const reading = readAll(sourced, opened);
  // Awaited later; until then a failure must not count as unhandled.
  reading.catch(() => {});
  const infos = await readInfos(sourced, opened);
  return { info: infos.size === 0 ? await readCheckout() : unite([...infos.values()]), infos, reading };
}

async function readInfos(targets: readonly Sourced[], opened: ReadonlyMap<string, OpenSource>) {
  const infos = new Map<string, SourceInfo>();
  for (const target of targets) {
    const info = await opened.get(keyOf(target))?.info;
    if (info !== undefined) infos.set(target.app, info);
  }
  return infos;
}

/** What is the same for all of them. */
function unite(infos: readonly SourceInfo[]): SourceInfo {
  return {
    revision: agreeOn(infos.map(({ revision }) => revision)),
    ref: agreeOn(infos.map(({ ref }) => ref)),
    version: agreeOn(infos.map(({ version }) => version)),
    isDirty: infos.some(({ isDirty }) => isDirty),
    doubt: infos.find(({ doubt }) => doubt !== undefined)?.doubt,
  };
}

/** The file that a git source reads its version from. An upload has the version of the checkout, an image its tag. */
function chooseFile(
  { source, versionFile }: Sourced,
  { version, versionFile: asked }: NonNullable<RunnerPart['asked']>,
) {
  return source.kind === 'git' && version === undefined ? (asked ?? versionFile) : undefined;
}

function keyOf({ source, versionFile }: Sourced): string {
  return JSON.stringify([source, versionFile]);
}

async function readAll(targets: readonly Sourced[], opened: ReadonlyMap<string, OpenSource>): Promise<Contents> {
  const bySource = new Map<string, Content>();
  for (const [key, source] of opened) bySource.set(key, await source.read());
  return new Map(
    targets.flatMap((target) => {
      const content = bySource.get(keyOf(target));
      return content === undefined ? [] : [[target.app, content] as const];
    }),
  );
}

/** What each app needs on a host, for pre-flight. */
export function needsOf(contents: Contents): ReadonlyMap<string, Content['needs']> {
  return new Map([...contents].map(([app, { needs }]) => [app, needs]));
}
