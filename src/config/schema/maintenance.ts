import * as z from 'zod';
import { BUILT_IN_MAINTENANCE } from './defaults';
import { optional } from './documented';
import { duration, relativePath } from './values';

export const maintenanceSchema = z.strictObject({
  page: optional(relativePath(), {
    is: "A file of the live release: the page, whole in itself, because every other address gets it too. It is copied when it is put on. Without it a plain one of Bowline's.",
    example: 'maintenance.html',
  }),
  retry_after: optional(duration({ min: '1s', max: '24h' }), {
    is: 'How long visitors, such as search engines, are told to stay away. It stands in the site.',
    default: BUILT_IN_MAINTENANCE.retry_after,
    example: '10m',
  }),
});
