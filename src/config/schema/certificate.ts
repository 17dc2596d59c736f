import * as z from 'zod';
import { BUILT_IN_CERTIFICATE } from './defaults';
import { optional } from './documented';
import { text } from './values';

export const certificateSchema = z.strictObject({
  email: optional(text(['placeholders', 'variables']), {
    is: 'Whom the authority writes to. With it, root on the host requests a certificate for all names of `domain` by certbot, and renews it.',
    example: 'ops@example.com',
  }),
  server: optional(text(['placeholders', 'variables']), {
    is: "The directory of another authority (ACME); an https address. Without it Let's Encrypt.",
    example: 'https://acme.example.com/directory',
    type: 'address',
  }),
  staging: optional(z.boolean(), {
    is: "Takes Let's Encrypt's server for trials, whose certificates no browser trusts, and whose limits are high.",
    default: BUILT_IN_CERTIFICATE.staging,
    example: true,
  }),
  cert: optional(text(['placeholders']), {
    is: 'Instead of `email`: the file of a certificate on the host, with the intermediate ones behind it; an absolute path.',
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
