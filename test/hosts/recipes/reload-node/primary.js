// Holds the port while releases come and go. It stays as it is until the unit is restarted, so it knows nothing of
// the app.
const cluster = require('node:cluster');
const { realpathSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { join } = require('node:path');

const CURRENT = '/srv/shop-production/current';
const CONTROL = join(process.env.RUNTIME_DIRECTORY, 'control');
const WORKERS = 2;
const START_MS = 30_000;

let isEnding = false;
const leaving = new Set();

function startWorker(release) {
  cluster.setupPrimary({ exec: join(release, 'server.js'), cwd: release });
  const worker = cluster.fork();
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`a worker in ${release} ${why}`));
    const timer = setTimeout(() => fail('does not listen'), START_MS);
    worker.once('listening', () => resolve(worker));
    worker.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`));
    worker.once('listening', () => clearTimeout(timer));
  });
}

function end(worker) {
  leaving.add(worker);
  worker.process.kill('SIGTERM');
}

/** Starts workers from `current` and ends the old ones, or, if a new one does not come up, the new ones. */
async function replaceWorkers() {
  const before = Object.values(cluster.workers).filter((worker) => !leaving.has(worker));
  const release = realpathSync(CURRENT);
  const starts = await Promise.allSettled(Array.from({ length: WORKERS }, () => startWorker(release)));
  const failed = starts.find(({ status }) => status === 'rejected');
  const started = Object.values(cluster.workers).filter((worker) => !before.includes(worker) && !leaving.has(worker));
  for (const worker of failed ? started : before) end(worker);
  if (failed) throw failed.reason;
}

cluster.on('exit', (worker) => {
  if (isEnding && Object.keys(cluster.workers).length === 0) process.exit(0);
  if (isEnding || leaving.delete(worker) || !worker.hasListened) return;
  startWorker(realpathSync(CURRENT)).catch((error) => console.error(error.message));
});
cluster.on('listening', (worker) => {
  worker.hasListened = true;
});

process.once('SIGTERM', () => {
  isEnding = true;
  for (const worker of Object.values(cluster.workers)) if (!leaving.has(worker)) end(worker);
});

rmSync(CONTROL, { force: true });
const control = createServer((socket) => {
  replaceWorkers().then(
    () => socket.end('done\n'),
    (error) => socket.end(`${error.message}\n`),
  );
});
control.listen(CONTROL);
replaceWorkers().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
