import { BUILT_IN_MAINTENANCE } from '../config/schema/defaults';
import type { Target } from '../config/targets/target';
import { toMs } from '../config/units';
import { MAINTENANCE_FOLDER, MAINTENANCE_ON, MAINTENANCE_PAGE } from '../release/host-layout';
import { writeAskers } from './site';

/** The path at which a site tells whether it shows the page of the maintenance. The app never sees it. */
export const MAINTENANCE_PATH = '/.bowline/maintenance';

/** In the answer there: `on` or `off`. */
export const MAINTENANCE_HEADER = 'Bowline-Maintenance';

/** What the lines of a site are written for. */
export interface SiteMaintenance {
  /** The folder of the app on the host. */
  readonly path: string;
  /** How long visitors are told to stay away. */
  readonly retryAfterS: number;
}

/** For whom nobody has said it, in seconds; the config has the same. */
export const RETRY_AFTER_S = toMs(BUILT_IN_MAINTENANCE.retry_after) / 1000;

/** What a site of an app is written for. */
export function maintenanceOf({ path, maintenance }: Pick<Target, 'path' | 'maintenance'>): SiteMaintenance {
  return { path, retryAfterS: maintenance?.retryAfterS ?? RETRY_AFTER_S };
}

/** Where the site of an app is reached that may show a page; undefined where the config names none. */
export function siteOfTarget({ runtime, nginx, domain, certificate }: Target): string | undefined {
  if (runtime.kind === 'blue_green') return runtime.site;
  const name = domain?.[0]?.replace(/^\*\./, 'bowline.');
  if (nginx === undefined || name === undefined) return undefined;
  return certificate === undefined ? `http://${name}:${nginx.listen}` : `https://${name}`;
}

/**
 * Lines for a `server` of nginx. The page is reached by a rewrite, and not by an `error_page` of the server, which would take over what
 * the app or a limit answers with 503. An internal redirect makes every request a GET, which a file is served to.
 * @param quote as words of a site are written
 */
export function writeNginxMaintenance(
  { path, retryAfterS }: SiteMaintenance,
  quote: (text: string) => string,
): readonly string[] {
  const [on, page] = [MAINTENANCE_ON, MAINTENANCE_PAGE].map((name) =>
    quote(`${path}/${MAINTENANCE_FOLDER}/${name}`),
  ) as [string, string];
  return [
    '  # Maintenance: while a file is there, everybody but this machine gets a page. An authority of certificates gets through.',
    '  set $bowline_maintenance off;',
    `  if (-f ${on}) { set $bowline_maintenance on; }`,
    '  set $bowline_visitor "$bowline_maintenance $remote_addr $http_x_forwarded_for";',
    String.raw`  if ($bowline_visitor ~ "^on (?!(127\.[0-9.]+|::1) $)") {`,
    String.raw`    rewrite "^(?!/\.bowline/closed|/\.well-known/acme-challenge/)" /.bowline/closed last;`,
    '  }',
    '  location = /.bowline/closed { internal; error_page 503 /.bowline/closed.html; return 503; }',
    '  location = /.bowline/closed.html {',
    '    internal;',
    '    types { }',
    '    default_type "text/html; charset=utf-8";',
    `    add_header Retry-After ${retryAfterS} always;`,
    '    add_header Cache-Control no-store always;',
    `    if (!-f ${page}) { return 503 "closed for maintenance\\n"; }`,
    `    alias ${page};`,
    '  }',
    `  location = ${MAINTENANCE_PATH} {`,
    '    default_type text/plain;',
    String.raw`    if ($bowline_visitor !~ "^(on|off) (127\.[0-9.]+|::1) $") {`,
    '      add_header Cache-Control no-store always; # In place of the headers below.',
    String.raw`      return 404 "not found\n";`,
    '    }',
    '    add_header Cache-Control no-store always;',
    `    add_header ${MAINTENANCE_HEADER} $bowline_maintenance always;`,
    '    return 200 "$bowline_maintenance\\n";',
    '  }',
  ];
}

/**
 * Lines for a `route` of Caddy, in front of all others.
 * @param indent what stands before each of them
 */
export function writeCaddyMaintenance(
  { path, retryAfterS, isInContainer = false }: SiteMaintenance & { readonly isInContainer?: boolean | undefined },
  quote: (text: string) => string,
  indent: string,
): string {
  const folder = quote(`${path}/${MAINTENANCE_FOLDER}`);
  const self = (tabs: string) => `${tabs}${writeAskers(isInContainer)}\n${tabs}not header X-Forwarded-For *`;
  const text = `# Maintenance: while a file is there, everybody but this machine gets a page.
@maintenance file {
	root ${folder}
	try_files ${MAINTENANCE_ON}
}
vars bowline_maintenance off
vars @maintenance bowline_maintenance on
@closed {
	vars bowline_maintenance on
	not {
${self('\t\t')}
	}
}
route @closed {
	header Retry-After ${retryAfterS}
	header Cache-Control no-store
	@posted not method GET HEAD
	method @posted GET
	rewrite * /${MAINTENANCE_PAGE}
	file_server {
		root ${folder}
		status 503
		pass_thru
	}
	respond "closed for maintenance" 503
}
handle ${MAINTENANCE_PATH} {
	@asked {
${self('\t\t')}
	}
	handle @asked {
		header ${MAINTENANCE_HEADER} {http.vars.bowline_maintenance}
		header Cache-Control no-store
		respond {http.vars.bowline_maintenance} 200
	}
	respond 404
}
`;
  return text.replaceAll(/^(?=.)/gm, indent);
}
