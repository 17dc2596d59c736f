import { CLIENT_COOKIE, SHARE_HEADER, SHARES_HEADER, STAND_BACK, shareFile, writePick } from './shares';
import type { SiteSubject } from './site';

/** What a site of nginx has more where a share of the requests can go to the colour that does not serve; all empty where none can. */
export interface NginxShares {
  /** Upstreams that ask the other colour first. */
  readonly upstreams: string;
  /** Who gets which, in the server. */
  readonly variables: string;
  /** In the answer. */
  readonly headers: string;
  /** In what the app answers. */
  readonly cookie: string;
}

/**
 * A client is known by a cookie, which it gets with its first answer while there is a share. Where the other colour takes no
 * connection, the one that serves answers in its place.
 * @param upstream what the names of its upstreams begin with
 * @param quote as words of a site are written
 */
export function writeNginxShares(
  { shares = [], upstreams }: SiteSubject,
  upstream: string,
  folder: string,
  quote: (text: string) => string,
): NginxShares {
  if (shares.length === 0) return { upstreams: '', variables: '', headers: '', cookie: '' };
  const beside = (color: string, other: string, own: string) =>
    `upstream ${upstream}.beside-${color} { server ${quote(other)} fail_timeout=${STAND_BACK}; server ${quote(own)} backup; }\n`;
  const isThere = (share: number) => quote(`${folder}/${shareFile('$bowline_color', share)}`);
  return {
    upstreams: [beside('blue', upstreams.green, upstreams.blue), beside('green', upstreams.blue, upstreams.green)].join(
      '',
    ),
    variables: `
  # While there is a share, a cookie keeps each client with its colour, and of a larger share too.
  set $bowline_share 0;
${shares.map((share) => `  if (-f ${isThere(share)}) { set $bowline_share ${share}; }\n`).join('')}  set $bowline_cookie "";
  if ($bowline_share != 0) { set $bowline_cookie "${CLIENT_COOKIE}=$request_id; Path=/; HttpOnly; SameSite=Lax"; }
  set $bowline_id $request_id;
  if ($cookie_${CLIENT_COOKIE}) { set $bowline_id $cookie_${CLIENT_COOKIE}; set $bowline_cookie ""; }
  set $bowline_upstream $bowline_color;
  set $bowline_pick "$bowline_share $bowline_id";
  if ($bowline_pick ~ "${writePick(shares)}") { set $bowline_upstream beside-$bowline_color; }
`,
    headers: `
    add_header ${SHARE_HEADER} $bowline_share always;
    add_header ${SHARES_HEADER} ${quote(shares.join(','))} always;`,
    cookie: `
    add_header Set-Cookie $bowline_cookie always; # No header where it is empty.`,
  };
}
