/**
 * What the bundle has in place of undici (950 kB), which @actions/http-client and @actions/github load for clients behind
 * a proxy. Bowline's HTTP is Node's own, which knows proxies by itself (NODE_USE_ENV_PROXY). Where a proxy is set,
 * @actions/github makes an agent as soon as it is loaded, so to make one does no harm; nothing here would use it.
 */
export class ProxyAgent {}

export const fetch = globalThis.fetch;
