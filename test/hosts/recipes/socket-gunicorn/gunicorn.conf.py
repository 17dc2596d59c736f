workers = 2
worker_class = 'gthread'
threads = 8
# gunicorn cuts kept connections when it ends, with the requests in them. Keep them open in the proxy in front.
keepalive = 0
# How long requests that are under way have to end.
graceful_timeout = 50
