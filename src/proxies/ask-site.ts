import type { BlueGreenRuntime } from '../config/runtimes/blue-green';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, Sh, sh } from '../shell/sh';
import { SHARE_HEADER, SHARES_HEADER } from './shares';
import { ANSWER_PATH, COLOR_HEADER } from './site';

/** The same as curl prints, for hosts that have Python and no curl. */
const PYTHON = `import http.client, socket, ssl, sys, urllib.parse
u = urllib.parse.urlsplit(sys.argv[1]); s = u.scheme == 'https'; p = u.port or (443 if s else 80)
k = socket.create_connection(('127.0.0.1', p), 5)
if s:
    x = ssl.create_default_context(); x.check_hostname = False; x.verify_mode = ssl.CERT_NONE
    k = x.wrap_socket(k, server_hostname=u.hostname)
c = http.client.HTTPConnection(u.hostname, p); c.sock = k
c.request('GET', u.path, headers={'Host': u.netloc}); r = c.getresponse(); b = r.read(1000000).decode('utf-8', 'replace')
print('HTTP/1.1', r.status)
for h, v in r.getheaders(): print(h + ': ' + v)
print(); print(b)`;

/** Code for a fact: that none of the programs is there by which a host is asked. */
export function findAsker(prefix: string): Sh {
  return sh`command -v curl >/dev/null 2>&1 || command -v python3 >/dev/null 2>&1 || bw FACT ${`${prefix}.no_asker`} yes`;
}

/**
 * Defines `bw_fetch URL`, which prints the answer of this host, its head first. The connection goes to the loopback, whatever the
 * name leads to, so that a certificate proves nothing more.
 */
export const defineFetch: Sh = sh`bw_fetch() { if command -v curl >/dev/null 2>&1; then curl -q -sSk --http1.1 -m 5 --noproxy '*' --connect-to '::127.0.0.1:' -D - "$1" 2>&1; else python3 -c ${PYTHON} "$1" 2>&1; fi; }`;

/**
 * Defines `bw_ask`, which asks the site on the loopback which colour it serves: `bw_color`, and `bw_release`, empty before the
 * first release. `bw_share` is the percentage that goes to the other one, and `bw_shares` are those that the site knows, where it
 * knows any. Where it fails, `bw_why` is the reason.
 */
export function defineAskSite({ site }: Pick<BlueGreenRuntime, 'site'>, name = 'bw_ask'): Sh {
  const url = new URL(ANSWER_PATH, site).href;
  return lines(
    defineFetch,
    new Sh(
      `bw_head() { printf '%s\\n' "$bw_a" | tr A-Z a-z | sed -n -e '/^$/q' -e "s/^$1: *\\([a-z0-9,]*\\) *$/\\1/p" | head -n 1; }`,
    ),
    sh`${new Sh(name)}() { bw_color=; bw_release=; bw_share=; bw_shares=; bw_why=; bw_a=$(bw_fetch ${url}) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }`,
    new Sh(`bw_a=$(printf '%s\\n' "$bw_a" | tr -d '\\r')
bw_s=$(printf '%s\\n' "$bw_a" | head -n 1)
bw_color=$(bw_head ${COLOR_HEADER.toLowerCase()}); bw_share=$(bw_head ${SHARE_HEADER.toLowerCase()}); bw_shares=$(bw_head ${SHARES_HEADER.toLowerCase()})
case $bw_color in blue|green) ;; *) bw_color=; bw_why="$bw_s, without the header ${COLOR_HEADER}"; return 1;; esac
case "$bw_s " in 'HTTP/'*' 200 '*) bw_release=$(printf '%s\\n' "$bw_a" | sed '1,/^$/d' | head -n 1);; esac; }`),
  );
}

const INSTALL = 'Install the site once, as docs/proxies.md says; `bowline doctor` prints it for this app.';

/** Why a site does not say which colour it serves, where it does not. */
export function findSilence(proxy: string, { site }: Pick<BlueGreenRuntime, 'site'>, facts: Facts): readonly Missing[] {
  if (facts.read('no_asker') !== undefined) {
    return [{ message: 'neither curl nor python3 is on this host to ask the proxy with', hint: 'Install curl.' }];
  }
  const silence = facts.read('silence');
  if (silence === undefined) return [];
  if (/without the header|neither blue nor green/.test(silence)) {
    return [{ message: `the site ${site} of ${proxy} does not tell its colour: ${silence}`, hint: INSTALL }];
  }
  return [{ message: `${proxy} does not answer for ${site} on this host: ${silence}`, hint: `Start it. ${INSTALL}` }];
}
