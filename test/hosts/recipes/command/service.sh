#!/bin/sh
# service.sh start|stop|status. gunicorn stays when another release goes live: it is reloaded then.
pid_file=$BOWLINE_PATH/shared/gunicorn.pid

run_gunicorn() { gunicorn --config "$BOWLINE_PATH/current/gunicorn.conf.py" "$@" shop:application; }
read_pid() { cat "$pid_file" 2>/dev/null; }
is_running() { pid=$(read_pid) && [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; }

case $1 in
status) is_running ;;
start)
  # Loads the app first: a release that cannot be loaded changes nothing, while a reload with it would end gunicorn.
  run_gunicorn --check-config || exit 1
  if is_running; then exec sh reload.sh "$pid"; fi
  mkdir -p "$BOWLINE_PATH/shared"
  # A reload goes back to where gunicorn was started, and the release will be removed some day.
  cd "$BOWLINE_PATH" || exit 1
  run_gunicorn || exit 1
  # It goes into the background before it has written its pid.
  tries=0
  until is_running; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || exit 1
    sleep 0.1
  done
  ;;
stop)
  # Where another release is live by now, its start takes over what runs.
  [ "$(readlink "$BOWLINE_PATH/current")" = "releases/$BOWLINE_RELEASE" ] || exit 0
  is_running || exit 0
  kill -TERM "$pid"
  while is_running; do sleep 0.1; done
  ;;
esac
