import { bringsImage } from '../config/sources';
import type { Target } from '../config/targets/target';
import { NOTHING, type Sh } from '../shell/sh';
import { dockerOf } from './docker';
import { pruneImages } from './image/keep';

/** Takes away what a source has brought to a host beside releases that are gone by now. Empty where it brings nothing. */
export function pruneSource(target: Target): Sh {
  return bringsImage(target.source) ? pruneImages(target.path, dockerOf(target)) : NOTHING;
}
