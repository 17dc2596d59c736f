import type { BlueGreenRuntime } from '../config/runtimes/blue-green';
import { SHARE_HEADER, SHARES_HEADER } from '../proxies/shares';
import { ANSWER_PATH, COLOR_HEADER } from '../proxies/site';
import { lines, Sh, sh } from '../shell/sh';

/** The same as curl prints, for hosts that have Python and no curl. */
const PYTHON = `import http.client, socket, ssl, sys, urllib.parse
u = urllib.parse.urlsplit(sys.argv[1]); s = u.scheme == 'https'; p = u.port or (443 if s else 80)
k = socket.create_connection(('127.0.0.1', p), 5)
if s:
    x = ssl.create_default_context(); x.check_hostname = False; x.verify_mode = ssl.CERT_NONE
    k = x.wrap_socket(k, server_hostname=u.hostname)
c = http.client.HTTPConnection(u.hostname, p); c.sock = k
c.request('GET', u.path, headers={'Host': u.netloc}); r = c.getresponse(); b = r.read(1000).decode('utf-8', 'replace')
print('HTTP/1.1', r.status)
for h, v in r.getheaders(): print(h + ': ' + v)
print(); print(b)`;

/**
 * Defines `bw_ask`, which asks the proxy on the loopback which colour it serves: `bw_color`, and `bw_release`, empty before the
 * first release. `bw_share` is the percentage that goes to the other one, and `bw_shares` are those that the site knows, where it
 * knows any. Where it fails, `bw_why` is the reason. The connection cannot leave the host, so that a certificate proves nothing more.
 */
export function defineAsk({ site }: Pick<BlueGreenRuntime, 'site'>): Sh {
  const url = new URL(ANSWER_PATH, site).href;
  return lines(
    sh`bw_fetch() { if command -v curl >/dev/null 2>&1; then curl -q -sSk --http1.1 -m 5 --noproxy '*' --connect-to '::127.0.0.1:' -D - ${url} 2>&1; else python3 -c ${PYTHON} ${url} 2>&1; fi; }`,
    new Sh(`bw_head() { printf '%s\\n' "$bw_a" | tr A-Z a-z | sed -n -e '/^$/q' -e "s/^$1: *\\([a-z0-9,]*\\) *$/\\1/p" | head -n 1; }
bw_ask() { bw_color=; bw_release=; bw_share=; bw_shares=; bw_why=
bw_a=$(bw_fetch) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }
bw_a=$(printf '%s\\n' "$bw_a" | tr -d '\\r')
bw_s=$(printf '%s\\n' "$bw_a" | head -n 1)
bw_color=$(bw_head ${COLOR_HEADER.toLowerCase()}); bw_share=$(bw_head ${SHARE_HEADER.toLowerCase()}); bw_shares=$(bw_head ${SHARES_HEADER.toLowerCase()})
case $bw_color in blue|green) ;; *) bw_color=; bw_why="$bw_s, without the header ${COLOR_HEADER}"; return 1;; esac
case "$bw_s " in 'HTTP/'*' 200 '*) bw_release=$(printf '%s\\n' "$bw_a" | sed '1,/^$/d' | head -n 1);; esac; }`),
  );
}
