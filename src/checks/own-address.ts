import { siteOf } from '../config/runtimes/registry';
import type { Target } from '../config/targets/target';

/** A path of the app on the host's own loopback; `nameOfSite` says by which name a proxy knows it there. */
export function onLoopback({ runtime }: Pick<Target, 'runtime'>, port: number, path: string): URL {
  const site = siteOf(runtime);
  const scheme = site === undefined ? 'http:' : new URL(site).protocol;
  return new URL(`${scheme}//127.0.0.1:${port}${path.startsWith('/') ? '' : '/'}${path}`);
}

/** What a proxy in front of the app is asked for; undefined where there is none. */
export function nameOfSite({ runtime }: Pick<Target, 'runtime'>): string | undefined {
  const site = siteOf(runtime);
  return site === undefined ? undefined : new URL(site).host;
}
