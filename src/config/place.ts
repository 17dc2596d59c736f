import { compareTexts } from '../text-order';

/** Something that stands in lists that people see. */
interface Placed {
  /** From 1; without one it comes behind, by name. */
  readonly place?: number;
}

/** Sorts what a list names by its place: the exports of a module, which the lists are, have no order of their own. */
export function sortByPlace<T extends Placed>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  return all.toSorted((one, other) => placeOf(one) - placeOf(other) || compareTexts(nameOf(one), nameOf(other)));
}

function placeOf({ place = Number.MAX_SAFE_INTEGER }: Placed): number {
  return place;
}
