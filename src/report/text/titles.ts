import type { Where } from '../../errors';
import { describeWhere } from './wording';

/** How a run names its steps. */
export interface Titles {
  titleOf(where: Where): string;
  /** With one app its name is left out of every title. */
  setApps(apps: readonly string[]): void;
}

/** @param clean makes a text safe to print */
export function createTitles(clean: (text: string) => string): Titles {
  let hasOneApp = false;
  return {
    titleOf: (where) => clean(describeWhere(hasOneApp ? { ...where, app: '' } : where)),
    setApps(apps) {
      hasOneApp = new Set(apps).size === 1;
    },
  };
}
