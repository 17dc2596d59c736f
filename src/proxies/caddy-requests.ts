import { Sh, sh } from '../shell/sh';

/** Where Caddy listens for its administrator unless it is told otherwise. */
export const CADDY_ADMIN = 'http://127.0.0.1:2019';

/**
 * Prints how many requests Caddy has under way with an upstream, websockets among them, and fails where Caddy does not list it.
 * `bw_fetch` is defined before it. Source: caddyserver.com/docs/api, "GET /reverse_proxy/upstreams".
 */
export function countByAdmin(dial: string): Sh {
  const url = `${CADDY_ADMIN}/reverse_proxy/upstreams`;
  // One upstream a line; the last that says a number counts, and none is a failure.
  const pick = new Sh(
    `sed -n 's/.*"address": *"${dial.replaceAll('.', '\\.')}".*"num_requests": *\\([0-9][0-9]*\\).*/\\1/p'`,
  );
  return sh`bw_b=$(bw_fetch ${url} 2>/dev/null) || return 1
bw_b=$(printf '%s\\n' "$bw_b" | tr '{' '\\n' | ${pick} | tail -n 1); [ -n "$bw_b" ] && echo "$bw_b"`;
}
