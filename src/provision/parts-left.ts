import type { Target } from '../config/targets/target';
import type { Part } from './part';
import { partsOf } from './parts';

/** What an app had in one way of being run, and has not in the other. */
export function partsLeft(left: Target, entered: Target): readonly Part[] {
  const kept = new Set(partsOf(entered).map(identify));
  return partsOf(left).filter((part) => !kept.has(identify(part)));
}

function identify({ identity, name }: Part): string {
  return identity ?? name;
}
