import type { SourceKind, SourceOf } from '../config/sources';
import type { Target } from '../config/targets/target';
import { NOTHING, type Sh } from '../shell/sh';
import { dockerOf } from './docker';
import { tidyMirrors } from './git/upkeep';
import { pruneSourceImages } from './image/keep';

const TIDY: { readonly [Kind in SourceKind]: (source: SourceOf<Kind>, target: Target) => Sh } = {
  upload: () => NOTHING,
  git: (source, { path }) => tidyMirrors(source, path),
  image: (_source, target) => pruneSourceImages(target.path, dockerOf(target)),
  image_file: (_source, target) => pruneSourceImages(target.path, dockerOf(target)),
};

/**
 * Code that makes what the source keeps on a host as small as its releases need it. It runs when the releases that go are gone,
 * under the lock, and takes no longer than a minute or two.
 */
export function tidySource(target: Target): Sh {
  // The table holds that each kind has its own; the compiler cannot follow that through a look-up.
  const tidy = TIDY[target.source.kind] as (source: Target['source'], target: Target) => Sh;
  return tidy(target.source, target);
}
