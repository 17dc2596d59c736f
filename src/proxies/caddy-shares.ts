import { CLIENT_COOKIE, SHARE_HEADER, SHARES_HEADER, STAND_BACK, shareFile, writePick } from './shares';
import type { SiteSubject } from './site';

/** What a site of Caddy has more where a share of the requests can go to the colour that does not serve; all empty where none can. */
export interface CaddyShares {
  /** Which share there is, in the site. */
  readonly matchers: string;
  /** The same as a variable, in the route. */
  readonly variables: string;
  /** In the answer. */
  readonly headers: string;
  /** Who gets the other colour, before everybody else gets the one that serves. */
  readonly proxies: string;
}

/**
 * A client is known by a cookie, which it gets with its first answer while there is a share. Where the other colour takes no
 * connection, the one that serves answers in its place.
 * @param quote as words of a site are written
 */
export function writeCaddyShares(
  { shares = [], upstreams }: SiteSubject,
  folder: string,
  quote: (text: string) => string,
): CaddyShares {
  if (shares.length === 0) return { matchers: '', variables: '', headers: '', proxies: '' };
  const ways = [
    ['blue', upstreams.green, upstreams.blue],
    ['green', upstreams.blue, upstreams.green],
  ] as const;
  return {
    matchers: shares
      .map(
        (share) => `	@share_${share} file {
		root ${quote(folder)}
		try_files ${shareFile('{http.vars.bowline_color}', share)}
	}
`,
      )
      .join(''),
    variables: `		vars bowline_share 0
${shares.map((share) => `		vars @share_${share} bowline_share ${share}\n`).join('')}`,
    headers: `
					${SHARE_HEADER} {http.vars.bowline_share}
					${SHARES_HEADER} ${quote(shares.join(','))}`,
    proxies: `
		# While there is a share, a cookie keeps each client with its colour, and of a larger share too.
		@stranger {
			not vars bowline_share 0
			not header_regexp Cookie (^|;\\s*)${CLIENT_COOKIE}=
		}
		vars bowline_client {http.request.cookie.${CLIENT_COOKIE}}
		vars @stranger bowline_client {http.request.uuid}
		header @stranger +Set-Cookie "${CLIENT_COOKIE}={http.vars.bowline_client}; Path=/; HttpOnly; SameSite=Lax"
		vars bowline_pick "{http.vars.bowline_share} {http.vars.bowline_client}"
		@picked vars_regexp bowline_pick "${writePick(shares)}"
		vars @picked bowline_pick "beside {http.vars.bowline_color}"
${ways
  .map(
    ([color, other, own]) => `
		@beside_${color} vars bowline_pick "beside ${color}"
		reverse_proxy @beside_${color} ${quote(other)} ${quote(own)} {
			lb_policy first
			lb_try_duration 5s
			fail_duration ${STAND_BACK}
		}
`,
  )
  .join('')}`,
  };
}
