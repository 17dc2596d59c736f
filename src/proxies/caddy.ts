import { writeCaddyShares } from './caddy-shares';
import { RETRY_AFTER_S, writeCaddyMaintenance } from './maintenance';
import {
  ANSWER_PATH,
  COLOR_HEADER,
  type ReverseProxy,
  type SiteSubject,
  switchOf,
  writeAskers,
  writeHead,
} from './site';

/** Written as it is; anything else is a word in quotes. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/[\]]+$/u;

/** Caddy from 2.6.2 on. */
export const caddy: ReverseProxy = {
  name: 'Caddy',
  explain: 'Add it to /etc/caddy/Caddyfile, then run `systemctl reload caddy` once.',
  writeSite,
};

/** In the form of `caddy fmt`. A `route` keeps the order of what is in it. */
function writeSite(subject: SiteSubject): string {
  const { path, site, upstreams, isInContainer = false, retryAfterS = RETRY_AFTER_S } = subject;
  const { folder, greenOn } = switchOf(path);
  const shares = writeCaddyShares(subject, folder, quote);
  return `${writeHead(subject).join('\n')}
${noteCertificate(site)}${quote(writeAddress(site))} {
	@green_on file {
		root ${quote(folder)}
		try_files ${greenOn}
	}
${shares.matchers}	route {
		vars bowline_color blue
		vars @green_on bowline_color green
${shares.variables}
${writeCaddyMaintenance({ path, retryAfterS, isInContainer }, quote, '\t\t')}
		handle ${ANSWER_PATH} {
			# This machine alone${isInContainer ? ', seen from a container' : ''}, and not for somebody who came through another proxy on it.
			@allowed {
				${writeAskers(isInContainer)}
				not header X-Forwarded-For *
			}
			@released file {
				root ${quote(folder)}
				try_files {http.vars.bowline_color}.release
			}
			handle @allowed {
				header {
					${COLOR_HEADER} {http.vars.bowline_color}${shares.headers}
					Cache-Control no-store
				}
				handle @released {
					header {
						-Etag
						-Last-Modified
					}
					rewrite * /{http.vars.bowline_color}.release
					file_server {
						root ${quote(folder)}
					}
				}
			}
			respond 404
		}
${shares.proxies}
		@green vars bowline_color green
		reverse_proxy @green ${quote(upstreams.green)} {
			lb_try_duration 5s
		}
		reverse_proxy ${quote(upstreams.blue)} {
			lb_try_duration 5s
		}
	}
}
`;
}

/** A name without a scheme, of which Caddy serves https, with a certificate that it fetches. */
export function writeAddress({ protocol, host, port, origin }: URL): string {
  return protocol === 'https:' && port === '' ? host : origin;
}

function noteCertificate({ protocol, host }: URL): string {
  if (protocol !== 'https:') return '';
  return `# Caddy fetches the certificate once the name leads here. Where another machine ends TLS, write http://${host} instead.\n`;
}

/** Source: caddyserver.com/docs/caddyfile/concepts, "Tokens and quotes". */
export function quote(text: string): string {
  return PLAIN.test(text) ? text : `"${text.replaceAll('"', String.raw`\"`)}"`;
}
