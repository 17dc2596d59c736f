import { createHash } from 'node:crypto';
import { ROOT_CERTIFICATE } from './certificate-root';

const BODY = `# The one program that sudo lets a deploy run as root. What it may do for an app stands in /etc/bowline/NAME.conf, which is root's; each word
# that comes in is judged by it, and none is ever a path or a command.
#   bowline-root NAME start|stop|restart|reload|reset-failed|enable|disable UNIT
#   bowline-root NAME test|apply port=N    the site of nginx, by root's own template; tested first, put back where nginx does not take it
#   bowline-root NAME drop                 takes the site away
#   bowline-root NAME certificate          requests the certificate, where it is not there
${ROOT_CERTIFICATE.text}
bw_is_roots() { [ -n "$(find "$1" -maxdepth 0 -user 0 ! -type l ! -perm -020 ! -perm -002 2>/dev/null)" ] || bw_no "$1 is not there, or others than root may write it"; }
bw_root() { set -e; umask 022; LC_ALL=C; PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export LC_ALL PATH
bw_usage="no such words: $*"; case \${1-} in ''|*[!a-z0-9_-]*) bw_no "$bw_usage";; esac
bw_is_roots /etc/bowline; bw_is_roots "/etc/bowline/$1.conf"; . "/etc/bowline/$1.conf"; bw_template=/etc/bowline/$1.site
case \${2-} in
start|stop|restart|reload|reset-failed|enable|disable) [ $# = 3 ] || bw_no "$bw_usage"
for bw_u in $units; do [ "$bw_u" != "$3" ] || exec systemctl "$2" -- "$3"; done; bw_no "$3 is none of the units of $1: $units";;
test|apply) [ $# = 3 ] || bw_no "$bw_usage"; bw_port=\${3#port=}; [ "$3" = "port=$bw_port" ] || bw_no "$bw_usage"
case $bw_port in ''|*[!0-9]*) bw_no "$bw_usage";; esac
case " $ports " in *" $bw_port "*) ;; *) bw_no "port $bw_port is none of those in /etc/bowline/$1.conf: $ports";; esac
[ -n "$site" ] || bw_no "$1 has no site"; bw_is_roots "$bw_template"; bw_do=put; [ "$2" = apply ] || bw_do=test
sed "s/@PORT@/$bw_port/g" "$bw_template" | bw_nginx "$bw_do" "$site" "$owner";;
drop) [ $# = 2 ] && [ -n "$site" ] || bw_no "$bw_usage"; bw_nginx drop "$site" "$owner" </dev/null;;
certificate) [ $# = 2 ] && [ -n "$certificate" ] || bw_no "$bw_usage"; set -- $certificate; [ "$4" != - ] || set -- "$1" "$2" "$3" ''
bw_certificate "$1" "$2" "$3" "$4" "$site" "$owner" $domains;;
*) bw_no "$bw_usage";;
esac; }
bw_root "$@"
`;

/** What root runs for a deploy, whole. Its second line tells one version from another. */
export function writeRootScript(): string {
  return `#!/bin/sh\n${versionOfRootScript()}\n${BODY}`;
}

/** That line. */
export function versionOfRootScript(): string {
  const version = createHash('sha256').update(BODY).digest('hex').slice(0, 12);
  return `# Written by Bowline, version ${version}.`;
}
