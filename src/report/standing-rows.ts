import * as z from 'zod';

/* What somebody put an app into, and what stands until somebody ends it. */

const text = z.string().nullable();

export const holdRow = z.object({
  reason: text,
  actor: text,
  runUrl: text,
  since: text,
  until: text.describe('when it ends by itself; null stands until it is released'),
  unreadable: text.describe('why the file cannot be read, which counts as a hold; else null'),
});

export const maintenanceRow = z.object({
  reason: text,
  actor: text,
  runUrl: text,
  since: text.describe('null where somebody put it on by hand'),
});

export type HoldRow = z.infer<typeof holdRow>;
export type MaintenanceRow = z.infer<typeof maintenanceRow>;
