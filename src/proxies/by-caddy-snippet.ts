import type { Color } from '../config/runtimes/blue-green';
import type { ProxyOf } from '../config/runtimes/blue-green-proxy';
import { lines, sh } from '../shell/sh';
import { defineAskSite } from './ask-site';
import { isSystemReload, switchByReload } from './by-reload';
import { quote, writeAddress } from './caddy';
import { defineBusy } from './caddy-requests';
import { maintenanceOf, writeCaddyMaintenance } from './maintenance';
import { dialOf, type ProxySwitch, type SwitchSubject } from './proxy-switch';
import { ANSWER_PATH, COLOR_HEADER, writeAskers } from './site';
import { readReleaseFile } from './switch-files';

// systemd tells only that it failed. Caddy tells why to whoever may read its configuration.
const WORDS = sh`! command -v caddy >/dev/null 2>&1 || bw_why="$bw_why; Caddy says: $(timeout 30 caddy validate --config /etc/caddy/Caddyfile --adapter caddyfile 2>&1 | tail -n 1)"`;

/** A file that the site of Caddy imports, and a reload. Which colour was loaded, the site itself answers. */
export function switchBySnippet(subject: SwitchSubject, { file, reload }: ProxyOf<'caddy_snippet'>): ProxySwitch {
  const { target, runtime } = subject;
  const dials = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
  return switchByReload(subject, {
    name: 'Caddy',
    file,
    reload,
    dials,
    write: (color) => writeSnippet(target, color, dials[color], runtime.upstream !== undefined),
    pick: 's/^[[:space:]]*reverse_proxy[[:space:]]\\{1,\\}\\([^ {]*\\).*/\\1/p',
    ...(isSystemReload({ reload }) ? { words: WORDS } : {}),
    site: {
      what: `the site ${runtime.site} of Caddy`,
      how: 'Add it to /etc/caddy/Caddyfile, then run `systemctl reload caddy` once.',
      text: `${writeAddress(new URL(runtime.site))} {\n\timport ${file}\n}\n`,
    },
    ask: lines(
      defineAskSite(runtime, 'bw_ask_site'),
      sh`bw_ask() { bw_ask_site || return 1; ${readReleaseFile(target)}; }`,
    ),
    busy: (color) => defineBusy(dialOf(runtime, color)),
  });
}

/** In the form of `caddy fmt`. */
export function writeSnippet(
  target: Pick<SwitchSubject['target'], 'app' | 'environment' | 'path' | 'maintenance'>,
  color: Color,
  dial: string,
  isInContainer = false,
): string {
  const { app, environment } = target;
  return `# ${app} in ${environment}, ${color}: written anew at each switch, so change nothing here.
route {
${writeCaddyMaintenance({ ...maintenanceOf(target), isInContainer }, quote, '\t')}
	handle ${ANSWER_PATH} {
		@allowed {
			${writeAskers(isInContainer)}
			not header X-Forwarded-For *
		}
		handle @allowed {
			header {
				${COLOR_HEADER} ${color}
				Cache-Control no-store
			}
			respond 204
		}
		respond 404
	}
	reverse_proxy ${dial} {
		lb_try_duration 5s
	}
}
`;
}
