import { createServer } from 'node:http';

/** The prices of the shop, in cents. */
const PRICES = { rope: 1200, knot: 300 };

/** A server of the shop that reports the version given to it. */
export function createShop({ version, startedAt = Date.now() }) {
  let requests = 0;
  return createServer((request, response) => {
    requests += 1;
    const { pathname } = new URL(request.url, 'http://shop');
    const [status, answer] = route(pathname, { version, startedAt, requests });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
}

function route(pathname, { version, startedAt, requests }) {
  if (pathname === '/health') {
    const uptime = (Date.now() - startedAt) / 1000;
    return [200, { status: 'ok', connected: true, uptime, version, requests, errors: 0 }];
  }
  if (pathname === '/prices') return [200, PRICES];
  return [404, { error: 'not found' }];
}
