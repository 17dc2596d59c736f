import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface SiteVersion {
  readonly version: string;
  /** Its health file says that it is not healthy, so /health answers 503. */
  readonly isBroken?: boolean;
}

/** Writes one version of a static site for `startSite`: VERSION, health.json and public/. */
export async function writeSite(folder: string, { version, isBroken = false }: SiteVersion): Promise<void> {
  const health = isBroken
    ? { status: 'unhealthy', connected: false, channel: 'demo', reason: 'cannot reach the database' }
    : { status: 'ok', connected: true, channel: 'demo' };
  await mkdir(join(folder, 'public'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'VERSION'), `${version}\n`),
    writeFile(join(folder, 'health.json'), `${JSON.stringify(health, null, 2)}\n`),
    writeFile(join(folder, 'public/index.html'), `<!doctype html>\n<title>Shop</title>\n<h1>Shop ${version}</h1>\n`),
  ]);
}

export interface Site extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Answered so far. */
  readonly requests: number;
  /** Answered so far with a status of 500 or above. */
  readonly errors: number;
  stop(): Promise<void>;
}

/**
 * Starts a web server that serves `current/public/` below `root`. It looks `current` up once for every
 * request, so a switch is all that a new release needs and no request is lost or sees two releases. `/health`
 * tells what the release's VERSION and health.json say; without a release everything answers 503.
 */
export async function startSite(root: string): Promise<Site> {
  const startedAt = Date.now();
  const count = { requests: 0, errors: 0 };
  const server = createServer(async (request, response) => {
    count.requests += 1;
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const uptime = Math.floor((Date.now() - startedAt) / 1000);
    const answer = await answerFrom(join(root, 'current'), pathname, { uptime, ...count }).catch(() => NO_RELEASE);
    if (answer.status >= 500) count.errors += 1;
    send(response, answer);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    port,
    get requests() {
      return count.requests;
    },
    get errors() {
      return count.errors;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
  readonly version?: string;
}

interface Counters {
  readonly uptime: number;
  readonly requests: number;
  readonly errors: number;
}

const NO_RELEASE: Answer = { status: 503, type: 'text/plain', body: 'no release is live\n' };

async function answerFrom(current: string, pathname: string, counters: Counters): Promise<Answer> {
  const release = await realpath(current);
  const version = (await readFile(join(release, 'VERSION'), 'utf8')).trim();
  if (pathname === '/health') return { ...(await readHealth(release, version, counters)), version };
  return { ...(await readPage(join(release, 'public'), pathname)), version };
}

async function readHealth(release: string, version: string, counters: Counters): Promise<Answer> {
  const told: unknown = JSON.parse(await readFile(join(release, 'health.json'), 'utf8'));
  const health = { ...(told as object), ...counters, version, user_count: 1 };
  const isWell = 'status' in health && health.status === 'ok';
  return { status: isWell ? 200 : 503, type: 'application/json', body: `${JSON.stringify(health)}\n` };
}

async function readPage(folder: string, pathname: string): Promise<Answer> {
  try {
    // An absolute path has no way above its root, so nothing outside of the folder can be named.
    const path = normalize(`/${decodeURIComponent(pathname)}`);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return { status: 404, type: 'text/plain', body: 'not found\n' };
  }
}

function send(response: ServerResponse, { status, type, body, version }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(version === undefined ? {} : { 'x-version': version }),
  });
  response.end(body);
}
