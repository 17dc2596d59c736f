import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

export interface HealthServer extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number;
}

/** The web server of all hosts: `/NAME/health` answers from the live release of that host. */
export async function startHealthServer(base: string): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const [, host = ''] = (request.url ?? '/').split('/');
    const text = await readFile(join(base, 'hosts', host, 'shop/current/health.json'), 'utf8').catch(() => undefined);
    response.writeHead(text === undefined ? 503 : 200, { 'content-type': 'application/json' }).end(text ?? '{}');
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, [Symbol.asyncDispose]: stop };
}
