import * as z from 'zod';
import type { SaySource, SourceDefinition, ToolVersion } from './definition';
import { git } from './git';
import { image } from './image';
import { imageFile } from './image-file';
import { upload } from './upload';

/** Where a release may come from, by kind. All that the config knows of a source is one file and its line here. */
const SOURCES = { upload, git, image, image_file: imageFile };

type Definitions = typeof SOURCES;

export type SourceKind = keyof Definitions;

/** The source of one kind. */
export type SourceOf<Kind extends SourceKind> = NonNullable<ReturnType<Definitions[Kind]['build']>>;

/** Where the release of an app comes from. */
export type Source = { [Kind in SourceKind]: SourceOf<Kind> }[SourceKind];

/** The keys of which exactly one stands in a source. */
export const SOURCE_KINDS = Object.keys(SOURCES) as readonly SourceKind[];

export const sourceSchema = z.strictObject({
  ...SOURCES.upload.keys,
  ...SOURCES.git.keys,
  ...SOURCES.image.keys,
  ...SOURCES.image_file.keys,
});

type Settings = z.output<typeof sourceSchema>;

const definitionOf = (kind: SourceKind): SourceDefinition => SOURCES[kind] as SourceDefinition;

/** The kinds that settings name; of a sound source exactly one. */
export const listNamed = (settings: Settings): readonly SourceKind[] =>
  SOURCE_KINDS.filter((kind) => settings[kind] !== undefined);

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** What stands in the settings of a source where nothing else does. */
export function defaultsOfSource(settings: Settings | undefined): Readonly<Record<string, unknown>> {
  const [kind] = listNamed(settings ?? {});
  return kind === undefined ? {} : definitionOf(kind).defaults;
}

/** Makes the source of these settings, and reports by `say` what is wrong in them; undefined where they name none, or several. */
export function buildSource(settings: Settings, say: SaySource): Source | undefined {
  const [kind, ...others] = listNamed(settings);
  if (kind === undefined) return undefined;
  if (others.length > 0) {
    say([], `a source is exactly one of ${list(SOURCE_KINDS)}`, `Remove all but one of ${list([kind, ...others])}.`);
    return undefined;
  }
  const { keys, build } = definitionOf(kind);
  for (const key of Object.keys(settings)) {
    if (!Object.hasOwn(keys, key)) say([key], `\`${key}\` is no key of a source with \`${kind}\``, 'Remove it.');
  }
  return build(settings, say) as Source | undefined;
}

/** Whether it brings an image, whose name the release holds. */
export function bringsImage({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'image' || kind === 'image_file';
}

/** What a host needs for this source, beside what every deploy needs. */
export function toolsOf({ kind }: Pick<Source, 'kind'>): readonly string[] {
  return SOURCES[kind].tools;
}

/** Tools that have to be of some version at least. */
export function oldestOf({ kind }: Pick<Source, 'kind'>): readonly (readonly [string, ToolVersion])[] {
  return Object.entries(definitionOf(kind).oldest ?? {});
}
