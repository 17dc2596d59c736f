import type { Target } from '../../../src/config/targets/target';
import type { HostAddress } from '../../../src/hosts/address';

export function makeAddress(name = 'web-1'): HostAddress {
  return {
    name,
    connection: 'ssh',
    address: `${name}.example.com`,
    port: 22,
    user: 'deploy',
    hostKeys: [],
    jump: [],
    connectTimeoutMs: 1_000,
    keepaliveMs: 1_000,
  };
}

/** The app `shop` on `web-1`, static files unless told otherwise. */
export function makeTarget(changes: Partial<Target> = {}): Target {
  return {
    app: 'shop',
    environment: 'production',
    host: makeAddress(),
    stage: 'production',
    path: '/srv/shop-production',
    source: { kind: 'upload', upload: '.', exclude: [] },
    runtime: { kind: 'static' },
    checks: [],
    ownChecks: {},
    startupDelayMs: 0,
    build: [],
    shared: [],
    links: {},
    hooks: {},
    env: {},
    secrets: {},
    secretsAs: 'env',
    keep: 5,
    keepFailed: { count: 2, ageMs: 7 * 24 * 3600_000 },
    preflight: { diskFreeBytes: 0, inodesFree: { count: 0 }, commands: [] },
    ...changes,
  };
}
