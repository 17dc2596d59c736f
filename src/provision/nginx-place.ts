import { Sh } from '../shell/sh';

/** How the file of a site begins that Bowline has written; the folder of its app follows. */
export const SITE_MARK = '# Written by Bowline for ';

/** The first line of a site of an app, whole. */
export function writeSiteMark(path: string): string {
  return `${SITE_MARK}${path}; changes here are overwritten by the next deploy.`;
}

/**
 * Defines `bw_place`, which sets `bw_conf` to the file of nginx, `bw_dir` to its folder, `bw_sites` to the folder of sites that it
 * includes (empty where there is none), and `bw_pid` and `bw_log` to files. Debian includes sites-enabled/*, Alpine http.d/*.conf,
 * nginx.org and RHEL conf.d/*.conf; a Debian has conf.d beside sites-enabled, and an Alpine has one that is for no sites.
 */
export const FIND_PLACE =
  new Sh(`bw_built() { printf '%s\\n' "$bw_v" | tr ' ' '\\n' | sed -n "s,^--$1=,,p" | head -n 1; }
bw_said_in_conf() { sed -n "s/^[[:space:]]*$1[[:space:]]\\{1,\\}\\([^; ]*\\).*/\\1/p" "$bw_conf" 2>/dev/null | tr -d "\\"'" || :; }
bw_place() { bw_v=$(nginx -V 2>&1) || :
bw_conf=$(bw_built conf-path); bw_conf=\${bw_conf:-/etc/nginx/nginx.conf}; bw_dir=\${bw_conf%/*}
bw_pid=$(bw_said_in_conf pid | head -n 1); [ -n "$bw_pid" ] || bw_pid=$(bw_built pid-path); bw_pid=\${bw_pid:-/run/nginx.pid}
bw_log=$(bw_said_in_conf error_log | head -n 1); [ -n "$bw_log" ] || bw_log=$(bw_built error-log-path)
bw_sites=; for bw_g in sites-enabled http.d conf.d; do
bw_i=$(bw_said_in_conf include | grep -E "(^|/)$bw_g/\\*(\\.conf)?$" | head -n 1) || :
[ -n "$bw_i" ] || continue; bw_i=\${bw_i%/*}; case $bw_i in /*) ;; *) bw_i=$bw_dir/$bw_i;; esac
[ ! -d "$bw_i" ] || [ -L "$bw_i" ] || { bw_sites=$bw_i; break; }; done; }`);
