/** The defaults of the keys that always have a value. The reference shows them from here. */
export const BUILT_IN = {
  path: '/srv/{app}-{environment}',
  startup_delay: '0s',
  keep: 5,
  keep_failed: { count: 2, age: '7d' },
  deadline: '25m',
  parallel: 10,
  lock: { scope: 'host', wait: '0s' },
  preflight: { disk_free: '200MB', inodes_free: '1%', commands: [] },
  secrets_as: 'env',
} as const;

export const BUILT_IN_SSH = { user: 'deploy', port: 22, connect_timeout: '20s', keepalive: '10s' } as const;

export const BUILT_IN_SOURCE = { exclude: [] } as const;

export const BUILT_IN_HEALTH = {
  deadline: '120s',
  interval: '1s',
  timeout: '5s',
  fields: {
    status: 'status',
    connected: 'connected',
    channel: 'channel',
    uptime: 'uptime',
    version: 'version',
    users: 'user_count',
    requests: 'requests',
    errors: 'errors',
  },
  redirects: 0,
} as const;

export const BUILT_IN_CHECK = { when: ['post'], timeout: '10s', no_data: 'fail' } as const;

/** `unchanged` has to be asked for. */
export const BUILT_IN_NOTIFIER = {
  events: ['started', 'success', 'rolled_back', 'failed', 'partial_success', 'aborted', 'critical', 'released'],
  timeout: '10s',
} as const;

export const BUILT_IN_STAGE = { batch: '100%', ready: 'all', on_failure: 'rollback_all' } as const;

export const BUILT_IN_PREVIEW = { slots: 5, expire: '72h' } as const;

export const BUILT_IN_GATE = { run_on: 'runner', timeout: '10m' } as const;

export const BUILT_IN_SNAPSHOT = { run_on: 'host', keep: 3, timeout: '10m' } as const;

export const BUILT_IN_CANARY = { interval: '30s', failures: 1, min_requests: 20, samples: 10 } as const;

export const BUILT_IN_RETRY = { backoff: '5s', factor: 2, max_backoff: '60s', jitter: '20%' } as const;

export const BUILT_IN_NODE = { share: true } as const;
export const BUILT_IN_SCHEDULE = { timeout: '1h', persistent: false } as const;

export const BUILT_IN_PYTHON = { requirements: 'requirements.txt', installer: 'auto', require_hashes: false } as const;

export const BUILT_IN_NGINX = {
  file: '{app}-{environment}.conf',
  listen: 80,
  client_max_body_size: '10MB',
  read_timeout: '5m',
  headers: true,
} as const;

export const BUILT_IN_MAINTENANCE = { retry_after: '5m' } as const;

export const BUILT_IN_CERTIFICATE = { staging: false, hsts: false } as const;
