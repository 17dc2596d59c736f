import * as z from 'zod';
import { BUILT_IN_CERTIFICATE } from './defaults';
import { optional } from './documented';
import { text } from './values';

export const certificateSchema = z.strictObject({
  cert: optional(text(['placeholders']), {
    is: 'The file of the certificate on the host, with the intermediate ones behind it; an absolute path.',
    example: '/etc/letsencrypt/live/shop.example.com/fullchain.pem',
    type: 'absolute path',
  }),
  key: optional(text(['placeholders']), {
    is: 'The file of its key on the host, which only root need be able to read; an absolute path.',
    example: '/etc/letsencrypt/live/shop.example.com/privkey.pem',
    type: 'absolute path',
  }),
  hsts: optional(z.boolean(), {
    is: 'Makes browsers refuse plain http for a year (HSTS). Set it only once they trust the certificate: it cannot be undone.',
    default: BUILT_IN_CERTIFICATE.hsts,
    example: true,
  }),
});
