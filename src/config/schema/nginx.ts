import * as z from 'zod';
import { BUILT_IN_NGINX } from './defaults';
import { optional } from './documented';
import { duration, port, relativePath, size, text } from './values';

export const nginxSchema = z.strictObject({
  template: optional(relativePath(), {
    is: "The app's own template of the site, from the root of the repository that holds the config on; docs/nginx.md has its variables. Without it Bowline's own.",
    example: 'deploy/site.conf',
  }),
  file: optional(text(['placeholders']), {
    is: 'The name of the file of the site, in the folder that nginx includes; it ends in `.conf`.',
    default: BUILT_IN_NGINX.file,
    example: 'shop.conf',
  }),
  listen: optional(port(), { is: 'The port on which nginx listens.', default: BUILT_IN_NGINX.listen, example: 8080 }),
  root: optional(relativePath(), {
    is: 'The folder of the release that is served; only with `runtime.static`. Without it the whole release.',
    example: 'public',
  }),
  client_max_body_size: optional(size(), {
    is: 'The largest request that is let through; a larger one gets 413.',
    default: BUILT_IN_NGINX.client_max_body_size,
    example: '100MB',
  }),
  read_timeout: optional(duration({ min: '1s', max: '24h' }), {
    is: 'How long the app, or a WebSocket, may be silent.',
    default: BUILT_IN_NGINX.read_timeout,
    example: '1h',
  }),
  headers: optional(z.boolean(), {
    is: 'Whether the site adds `X-Content-Type-Options`, `Referrer-Policy` and `X-Frame-Options`.',
    default: BUILT_IN_NGINX.headers,
    example: false,
  }),
});
