// Serves where systemd listens, and ends without losing a request.
const cluster = require('node:cluster');
const { Server } = require('node:net');

/** How long a connection may sleep between two requests; a proxy in front should let them sleep shorter. */
const IDLE_MS = 5_000;
/** What has not ended by then is cut; the unit allows a little more. */
const DRAIN_MS = 50_000;

/** For a server of node:http, in place of `server.listen`. */
exports.serve = function serve(server, port) {
  const unused = new Set();
  let isEnding = false;
  server.keepAliveTimeout = IDLE_MS;
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    unused.delete(socket);
    // What the client asks next comes over a new connection, which is for the release that follows.
    if (isEnding) response.setHeader('Connection', 'close');
  });
  process.once('SIGTERM', () => {
    isEnding = true;
    // Not `server.close()`, which cuts sleeping connections: in one of them a request may be on its way.
    Server.prototype.close.call(server, leave);
    setTimeout(() => {
      for (const socket of unused) socket.destroy();
    }, IDLE_MS);
    setTimeout(() => process.exit(1), DRAIN_MS);
  });
  server.listen(process.env.LISTEN_FDS ? { fd: 3 } : { port });
};

function leave() {
  if (!cluster.isWorker) process.exit(0);
  // First gives back connections that the primary has handed over and that nobody took.
  cluster.worker.once('disconnect', () => process.exit(0));
  cluster.worker.disconnect();
}
