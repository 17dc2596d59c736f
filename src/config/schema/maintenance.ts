import * as z from 'zod';
import { BUILT_IN_MAINTENANCE } from './defaults';
import { optional } from './documented';
import { duration, relativePath } from './values';

export const maintenanceSchema = z.strictObject({
  page: optional(relativePath(), {
    is: "The page: a file of the live release, with styles and images inline, because every path returns it. It is copied by `maintenance on`. Default: a plain page of Bowline's.",
    example: 'maintenance.html',
  }),
  retry_after: optional(duration({ min: '1s', max: '24h' }), {
    is: 'The `Retry-After` that is sent with the page. It is part of the site, so a change takes a deploy or a new site.',
    default: BUILT_IN_MAINTENANCE.retry_after,
    example: '10m',
  }),
});
