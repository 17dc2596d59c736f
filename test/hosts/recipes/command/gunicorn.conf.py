import os
import subprocess
import sys

root = os.environ['BOWLINE_PATH']
bind = ':8000'
# Where `current` leads now, so that a worker stays with the release that it was started in. Read anew by a reload.
chdir = os.path.realpath(root + '/current')
# gunicorn puts `chdir` first, but not where it is in the path already, as a release is that one goes back to.
sys.path[:] = [path for path in sys.path if not path.startswith(os.path.realpath(root + '/releases'))]
# gunicorn keeps the environment that it was started with. Workers get the environment of their release.
read_env = ['/usr/bin/env', '-i', '/bin/sh', '-c', 'set -a; . ./.bowline/env; exec env -0']
raw_env = [line for line in subprocess.check_output(read_env, cwd=chdir, text=True).split('\0') if line]
pidfile = root + '/shared/gunicorn.pid'
errorlog = root + '/shared/gunicorn.log'
daemon = True
workers = 2
worker_class = 'gthread'
threads = 8
# gunicorn cuts kept connections when a worker ends, with the requests in them. Keep them open in the proxy in front.
keepalive = 0
# How long requests that are under way have to end.
graceful_timeout = 50
