import { optional } from '../schema/documented';
import { type Endpoint, endpointKey, parseEndpoint } from '../schema/endpoint';
import { command } from '../schema/values';
import { defineCheck } from './definition';

interface Database {
  readonly command?: string | undefined;
  readonly tcp?: Endpoint | undefined;
}

export const check = defineCheck({
  type: 'database',
  place: 10,
  says: 'The database answers: a command or a TCP connection.',
  keys: {
    command: optional(command(), {
      is: 'A command on the host that exits 0 when the database answers.',
      example: '.venv/bin/python -m lib.db ping',
    }),
    tcp: endpointKey,
  },
  rivals: ['command', 'tcp'],
  exitCode: 11,
  build: ({ check: { command, tcp }, lacks }): Database | undefined => {
    if ((command === undefined) === (tcp === undefined)) {
      return lacks('needs one of `command` and `tcp`', 'Say how the database is asked.');
    }
    return tcp === undefined ? { command } : { tcp: parseEndpoint(tcp) };
  },
  readsSecrets: (parts) => parts.command !== undefined,
});
