import * as z from 'zod';
import { optional } from '../schema/documented';
import { percentage, size } from '../schema/values';
import { parsePercentage, parseSize } from '../units';
import { defineCheck } from './definition';

interface Disk {
  readonly freeBytes?: number | undefined;
  /** 0–1 */
  readonly freeShare?: number | undefined;
}

export const check = defineCheck({
  type: 'disk',
  place: 12,
  says: 'Enough is free on the disk of the app.',
  keys: {
    free: optional(z.union([size(), percentage()]), {
      is: 'What must be free where the app lies, as a size or a share.',
      default: '10%',
      example: '2GB',
      type: 'size or percentage',
    }),
  },
  build: ({ check: { free = '' } }): Disk => {
    const share = parsePercentage(free);
    return share === undefined ? { freeBytes: parseSize(free) } : { freeShare: share };
  },
});
