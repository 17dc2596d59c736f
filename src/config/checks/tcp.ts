import { endpointKey, parseEndpoint } from '../schema/endpoint';
import { defineCheck } from './definition';

export const check = defineCheck({
  type: 'tcp',
  place: 11,
  says: 'Something accepts a TCP connection from the host.',
  keys: { tcp: endpointKey },
  build: ({ check: { tcp }, lacks }) =>
    tcp === undefined ? lacks('has no `tcp`', 'Say what to connect to, as host:port.') : { tcp: parseEndpoint(tcp) },
});
