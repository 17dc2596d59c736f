/**
 * The web app as it lies in a release: one program without dependencies, for Node 20 and newer.
 * `/env/NAME` answers with the length and SHA256 of a variable, so that a test can prove that a secret
 * arrived intact without the app giving it away.
 */
export const WEB_APP_SOURCE = `'use strict';
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');

const env = process.env;
const fault = read('FAULT');
const version = fault === 'version' ? '0.0.0' : read('VERSION');
const name = env.APP_NAME || env.BOWLINE_APP || 'web-app';
const port = Number(env.PORT || env.BOWLINE_PORT || 8000) + Number(env.PORT_OFFSET || 0);
const startedAt = Date.now();
const sockets = new Set();
let requests = 0;
let errors = 0;
let isStopping = false;

if (fault === 'crash') throw new Error('cannot read the settings of version ' + version);

function read(file) {
  const path = join(__dirname, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

function health() {
  const isWell = fault !== 'health';
  if (!isWell) console.error('ERROR cannot reach the database');
  return json(isWell ? 200 : 503, {
    status: isWell ? 'ok' : 'unhealthy',
    connected: isWell,
    channel: env.CHANNEL || 'none',
    uptime: Math.floor((Date.now() - startedAt) / 1000),
    version,
    user_count: sockets.size,
    requests,
    errors,
  });
}

function variable(key) {
  const file = join(env.CREDENTIALS_DIRECTORY || '/nonexistent', key);
  const bytes = existsSync(file) ? readFileSync(file) : env[key] === undefined ? undefined : Buffer.from(env[key]);
  if (bytes === undefined) return json(404, { name: key });
  return json(200, { name: key, length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
}

function json(status, body) {
  return { status, type: 'application/json', body: JSON.stringify(body) + '\\n' };
}

function answer(path) {
  if (path === '/health') return health();
  if (path === '/fail') return json(500, { error: 'asked to fail' });
  if (path === '/metrics') return { status: 200, type: 'text/plain', body: 'users ' + sockets.size + '\\nrequests ' + requests + '\\n' };
  if (path.startsWith('/env/')) return variable(path.slice('/env/'.length));
  if (path !== '/') return json(404, { error: 'not found' });
  return { status: 200, type: 'text/html', body: '<!doctype html><title>' + name + '</title><h1>' + name + ' ' + version + '</h1>\\n' };
}

const server = createServer((request, response) => {
  requests += 1;
  const { status, type, body } = answer(request.url.split('?')[0]);
  if (status >= 500) errors += 1;
  setTimeout(() => {
    const connection = isStopping ? 'close' : 'keep-alive';
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-version': version, connection });
    response.end(body);
  }, fault === 'slow' ? 1500 : 0);
});
server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
});
server.listen(port, '127.0.0.1', () => console.log(name + ' ' + version + ' listens on port ' + port));

process.on('SIGTERM', () => {
  isStopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 2000).unref();
});

// A release that is removed takes its process along: nothing stays behind when the folder of a trial is deleted.
setInterval(() => existsSync(__filename) || process.exit(3), 500).unref();
`;

/**
 * Starts and stops the app on a host without systemd. The process is known by its pid file and by the
 * program in its arguments, because a pid alone may belong to somebody else by now.
 */
export const SERVICE_SCRIPT = `#!/bin/sh
# Usage: ./service start | stop | status
# Runs the web app of this release; BOWLINE_PATH is the app's directory.
here=$(cd "$(dirname "$0")" && pwd -P) || exit 1
path=$(cd "\${BOWLINE_PATH:?}" && pwd -P) || exit 1
state=$path/shared
pid_file=$state/web-app.pid

# Prints the pid if the process in the pid file is this app's, at or below the folder that is given.
running() {
  pid=$(cat "$pid_file" 2>/dev/null) && [ -n "$pid" ] || return 1
  case $(ps -ww -o args= -p "$pid" 2>/dev/null) in
    *" $1"*/server.cjs) echo "$pid" ;;
    *) return 1 ;;
  esac
}

# It was started, and is gone again.
ended() { [ -s "$pid_file" ] && ! kill -0 "$(cat "$pid_file")" 2>/dev/null; }

pause() { sleep 0.1 2>/dev/null || sleep 1; }

stop() {
  old=$(running "$path/releases/") || return 0
  kill -TERM "$old" 2>/dev/null
  tries=0
  while running "$path/releases/" >/dev/null && [ "$tries" -lt 50 ]; do
    tries=$((tries + 1))
    pause
  done
  running "$path/releases/" >/dev/null && kill -KILL "$old"
  rm -f "$pid_file"
}

start() {
  stop
  mkdir -p "$state" && rm -f "$pid_file" || exit 1
  if command -v setsid >/dev/null 2>&1; then session=setsid; else session=nohup; fi
  PID_FILE=$pid_file SERVER=$here/server.cjs $session sh -c 'echo $$ >"$PID_FILE"; exec "\${NODE:-node}" "$SERVER"' \\
    </dev/null >>"$state/web-app.log" 2>&1 &
  tries=0
  until running "$here" >/dev/null || ended || [ "$tries" -ge 50 ]; do
    tries=$((tries + 1))
    pause
  done
}

case $1 in
  start) start ;;
  stop) stop ;;
  status) running "$here" >/dev/null ;;
  *) echo "usage: $0 start | stop | status" >&2; exit 2 ;;
esac
`;
