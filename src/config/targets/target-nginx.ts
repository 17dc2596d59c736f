import type { AppContext } from '../app-context';
import { isUnfilled } from '../filling/filling';
import type { Runtime } from '../runtimes/registry';
import { BUILT_IN_NGINX } from '../schema/defaults';
import type { Template } from '../template';
import { parseSize, toMs } from '../units';

/** The site of nginx in front of an app. */
export interface NginxSite {
  /** Its name in the folder that nginx includes. */
  readonly file: string;
  readonly listen: number;
  /** Below the release; only of static files. */
  readonly root?: string | undefined;
  readonly maxBodyBytes: number;
  readonly readTimeoutS: number;
  readonly hasHeaders: boolean;
  readonly template?: Template | undefined;
}

/** A name, or a wildcard of one label. */
const DOMAIN = /^(?=.{1,253}$)(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

export function buildDomain({ settings, say }: AppContext): readonly string[] | undefined {
  const names = settings.domain;
  for (const [index, name] of (names ?? []).entries()) {
    if (isUnfilled(name)) continue;
    if (!DOMAIN.test(name)) {
      const hint = 'Write it in lower case and without https://, such as shop.example.com; others than ASCII as xn--….';
      say(['domain', index], `\`${name}\` is no name of a site`, hint);
    }
    if (names?.indexOf(name) !== index) say(['domain', index], `\`${name}\` stands there twice`, 'Remove one.');
  }
  return names;
}

const SITE_FILE = /^[a-zA-Z0-9][\w.-]{0,120}\.conf$/;

/** The site of an app; undefined where it has none. */
export function buildNginx(subject: AppContext, runtime: Runtime | undefined): NginxSite | undefined {
  const { settings, app, environment, say } = subject;
  const { nginx } = settings;
  if (nginx === undefined) return undefined;
  checkSurroundings(subject, runtime);
  const { file = `${app}-${environment}.conf`, listen = BUILT_IN_NGINX.listen, root, template } = nginx;
  if (!SITE_FILE.test(file)) {
    say(
      ['nginx', 'file'],
      `\`${file}\` is no name of a site's file`,
      'Write a name that ends in .conf, and no folder.',
    );
  }
  return {
    file,
    listen,
    root,
    maxBodyBytes: parseSize(nginx.client_max_body_size ?? BUILT_IN_NGINX.client_max_body_size) ?? 0,
    readTimeoutS: Math.ceil(toMs(nginx.read_timeout ?? BUILT_IN_NGINX.read_timeout) / 1000),
    hasHeaders: nginx.headers ?? BUILT_IN_NGINX.headers,
    template: template === undefined ? undefined : { file: template },
  };
}

/** What a site needs of the rest of the config. */
function checkSurroundings({ settings, say }: AppContext, runtime: Runtime | undefined): void {
  const { nginx, port, domain } = settings;
  if (domain === undefined) say(['nginx'], '`nginx` has no `domain`', 'Add `domain: shop.example.com` to the app.');
  if (runtime === undefined) return;
  if (runtime.kind === 'blue_green') {
    const hint =
      'Take `nginx` away: `runtime.blue_green` has its own, with the address as `site` (docs/blue-green.md).';
    say(['nginx'], '`nginx` cannot stand beside `runtime.blue_green` yet', hint);
    return;
  }
  if (runtime.kind === 'static') return;
  if (nginx?.root !== undefined) {
    say(['nginx', 'root'], '`root` is for files, and this app is a service', 'Take it away, or use `runtime: static`.');
  }
  if (port === undefined) say(['nginx'], '`nginx` has no `port` to send requests to', 'Add the `port` of the app.');
  if (port !== undefined && port === (nginx?.listen ?? BUILT_IN_NGINX.listen)) {
    say(['nginx'], `nginx and the app would both listen on port ${port}`, 'Give the app another `port`.');
  }
}
