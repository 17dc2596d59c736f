import * as z from 'zod';
import type { Path } from '../locations';
import { upload } from './upload';

/** Where a release may come from, by kind. All that the config knows of a source is one file and its line here. */
const SOURCES = { upload };

type Definition = (typeof SOURCES)[keyof typeof SOURCES];

/** Where the release of an app comes from. */
export type Source = NonNullable<ReturnType<Definition['build']>>;

export type SourceKind = Source['kind'];

/** The source of one kind. */
export type SourceOf<Kind extends SourceKind> = Extract<Source, { readonly kind: Kind }>;

export const sourceSchema = z.strictObject({ ...SOURCES.upload.keys });

type Settings = z.output<typeof sourceSchema>;

/** The source that these settings name; undefined where they name none. What else is wrong is told, by its path below `source`. */
export function buildSource(
  settings: Settings,
  say: (path: Path, message: string, hint: string) => void,
): Source | undefined {
  const built = Object.values(SOURCES).map(({ build }) => build(settings, say));
  return built.find((source) => source !== undefined);
}

/** What a host needs for this source, beside what every deploy needs. */
export function toolsOf({ kind }: Pick<Source, 'kind'>): readonly string[] {
  return SOURCES[kind].tools;
}
