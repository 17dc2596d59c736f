import { CADDY_ADMIN } from '../config/runtimes/blue-green-proxy';
import { lines, type Sh, sh } from '../shell/sh';
import { defineFetch } from './ask-site';

/**
 * Defines `bw_busy`, which prints how many requests Caddy has under way with an upstream, websockets among them, and fails where
 * Caddy does not list it. Source: caddyserver.com/docs/api, "GET /reverse_proxy/upstreams".
 */
export function defineBusy(dial: string): Sh {
  const url = `${CADDY_ADMIN}/reverse_proxy/upstreams`;
  // One upstream a line; the last that says a number counts, and none is a failure.
  const pick = `s/.*"address": *"${dial.replaceAll('.', '\\.')}".*"num_requests": *\\([0-9][0-9]*\\).*/\\1/p`;
  return lines(
    defineFetch,
    sh`bw_busy() { bw_b=$(bw_fetch ${url} 2>/dev/null) || return 1`,
    sh`bw_b=$(printf '%s\\n' "$bw_b" | tr '{' '\\n' | sed -n ${pick} | tail -n 1); [ -n "$bw_b" ] && echo "$bw_b"; }`,
  );
}
