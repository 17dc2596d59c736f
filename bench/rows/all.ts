import { artifactRows } from './artifact';
import { exchangesRow } from './exchanges';
import { fleetRows } from './fleet';
import { releaseRows } from './release';
import type { Row } from './row';
import { startRows } from './start';
import { uploadRows } from './upload';

/** The same as another row, at another distance or with other bytes: nothing new when only the running is tried. */
const SAME = ['start-40', 'release', 'hosts-20-40', 'artifact-text'];

export const isTriedQuickly = ({ id }: Row): boolean => !SAME.includes(id);

/** In the order of the table; the short ones come first. */
export const ROWS: readonly Row[] = [
  ...startRows,
  exchangesRow,
  ...releaseRows,
  ...fleetRows,
  ...uploadRows,
  ...artifactRows,
];
