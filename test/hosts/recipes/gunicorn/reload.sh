#!/bin/sh
# reload.sh PID: gunicorn takes up `current`. Ends when the old workers have ended.
old=$(pgrep -P "$1")
kill -HUP "$1"
for pid in $old; do
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
done
# The whole of gunicorn ends when a worker cannot start.
sleep 0.5
kill -0 "$1"
