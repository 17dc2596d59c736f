import { posix } from 'node:path';
import { asRoot, type HostUser } from '../shell/host-user';
import { Sh, sh } from '../shell/sh';
import { CHALLENGE_LOCATION, CHALLENGE_PATH, CHALLENGE_ROOT } from './challenge';
import { SITE_MARK } from './nginx-place';
import { ROOT_NGINX } from './nginx-root';

/** Where certbot keeps how a certificate is renewed. */
export const renewalOf = (name: string) => `/etc/letsencrypt/renewal/${name}.conf`;

/** certbot runs it after each renewal: nginx serves the old certificate until it reads anew. */
export const HOOK = {
  file: '/etc/letsencrypt/renewal-hooks/deploy/bowline-nginx',
  text: '#!/bin/sh\n# Written by Bowline: nginx serves the old certificate until it is reloaded.\nnginx -t -q && exec nginx -s reload\n',
} as const;

/** Asks as an authority does: http, redirects, and no trust in a certificate on the way. It prints what keeps it from the answer. */
const ASK = `import socket,ssl,sys,urllib.error as e,urllib.request as u
o=u.build_opener(u.ProxyHandler({}),u.HTTPSHandler(context=ssl._create_unverified_context()))
try: a=o.open("http://"+sys.argv[1]+"${CHALLENGE_PATH}"+sys.argv[2],timeout=10).read(200).decode("ascii","replace").strip()
except e.HTTPError as x: print("wrong it answers "+str(x.code))
except Exception as x:
  r=getattr(x,"reason",x)
  print(("unknown " if isinstance(r,socket.gaierror) else "closed ")+str(r))
else: print("fine" if a==sys.argv[2] else "wrong something else answers")`;

/**
 * What root does for a certificate, as one function of POSIX shell. It trusts none of the words.
 *
 *   bw_certificate NAME EMAIL SERVER TRIAL SITE OWNER DOMAIN…
 *
 * NAME is what certbot calls it, TRIAL the server that is asked first or nothing, SITE the file of the app's site, OWNER the folder of the app.
 * An authority lets one try only so often, so that it is asked last: when the host itself has got the answer that the authority will look for.
 */
export const ROOT_CERTIFICATE = new Sh(`${ROOT_NGINX.text}
bw_is_right() { bw_pem=/etc/letsencrypt/live/$bw_name/fullchain.pem; bw_conf_of=${renewalOf('$bw_name')}; bw_force=
[ -s "$bw_pem" ] && [ -s "/etc/letsencrypt/live/$bw_name/privkey.pem" ] || return 1
[ ! -f "$bw_conf_of" ] || [ "$(sed -n 's/^server = //p' "$bw_conf_of")" = "$bw_server" ] || { bw_force=--force-renewal; return 1; }
command -v openssl >/dev/null 2>&1 && openssl x509 -in "$bw_pem" -noout -checkend 0 >/dev/null 2>&1 || return 1
bw_has=$(openssl x509 -in "$bw_pem" -noout -ext subjectAltName | tr -d ' ' | tr ',' '\\n' | sed -n 's/^DNS://p' | sort | tr '\\n' ' ')
[ "$bw_has" = "$(printf '%s\\n' "$@" | sort | tr '\\n' ' ')" ]; }
bw_clear() { set +e; [ -z "$bw_answer" ] || rm -rf -- "$bw_answer" "$bw_work"
if [ -f "$bw_sites/$bw_waiting" ]; then ( set -e; bw_nginx drop "$bw_waiting" "$bw_app" </dev/null >/dev/null ); [ "$?" = 0 ] ||
echo "$bw_sites/$bw_waiting stays: remove it as root, and reload nginx"; fi; }
bw_has_site() { [ -f "$bw_sites/$bw_own" ] || return 1; case " $(tr -s '[:space:];' ' ' <"$bw_sites/$bw_own") " in *" $1 "*) ;; *) return 1;; esac; }
bw_try() { bw_lacks=; bw_whys=; for bw_n in "$@"; do bw_why=$(python3 -I -c '${ASK}' "$bw_n" "$bw_token" 2>&1 | tail -n 1)
case $bw_why in fine) continue;; unknown*) bw_no "$bw_n has no address (\${bw_why#* }): create it in DNS, for this host; no authority was asked";;
closed*) if [ -n "$bw_trial" ]; then [ -z "$bw_waits" ] || continue; ! bw_has_site "$bw_n" || continue; fi;; esac
bw_lacks="$bw_lacks $bw_n"; bw_whys="$bw_whys
http://$bw_n${CHALLENGE_PATH}: \${bw_why#* }"; done; }
bw_wait() { for bw_n in $bw_lacks; do ! bw_has_site "$bw_n" || bw_no "\${bw_whys#?}
$bw_sites/$bw_own has to lead that path to ${CHALLENGE_ROOT}; no authority was asked"; done
bw_v6=; [ -z "$(head -n 1 /proc/net/if_inet6 2>/dev/null)" ] || bw_v6=' listen [::]:80;'
printf '%s\\n' "${SITE_MARK}$bw_app; it is here until an authority has answered." "server { listen 80;$bw_v6 server_name$bw_lacks;" '${CHALLENGE_LOCATION}' '  location / { return 503; } }' >"$bw_work/site"
( bw_nginx put "$bw_waiting" "$bw_app" <"$bw_work/site" ); bw_waits=yes; }
bw_ask() { bw_said=$(certbot certonly -n --agree-tos --no-eff-email -m "$bw_mail" --webroot -w ${CHALLENGE_ROOT} --cert-name "$bw_name" "$@" 2>&1) || {
printf '%s\\n' "$bw_said" | grep -v -e '^Saving debug' -e '^$' -e '^- - -' -e '^Ask for help' | tail -n 12; bw_no "certbot got no certificate for $bw_name; nothing was changed"; }; }
bw_certificate() { set -e; umask 022; LC_ALL=C; PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin; export LC_ALL PATH
bw_name=$1 bw_mail=$2 bw_server=$3 bw_trial=$4 bw_own=$5 bw_app=$6; shift 6
for bw_n in "$bw_name" "$@"; do case $bw_n in ''|[.-]*|*[!a-z0-9.-]*) bw_no "no name of a site: $bw_n";; esac; done
case $bw_mail in -*|*[!A-Za-z0-9@._+-]*) bw_no "not an email address: $bw_mail";; esac
case $bw_server in https://*) ;; *) bw_no "no directory of an authority: $bw_server";; esac
command -v certbot >/dev/null || bw_no 'certbot is not installed'
bw_place; bw_waiting=bowline-acme-$bw_name.conf; bw_waits=; bw_answer=
exec 8>>/run/bowline-certificate.lock; flock -w 300 8 || bw_no 'another certificate is being requested'
trap bw_clear EXIT; trap 'exit 143' HUP INT TERM
mkdir -p '${posix.dirname(HOOK.file)}'; printf %s '${HOOK.text}' >'${HOOK.file}.new'; chmod 755 '${HOOK.file}.new'; mv -T '${HOOK.file}.new' '${HOOK.file}'
if systemctl cat certbot.timer >/dev/null 2>&1; then systemctl is-active -q certbot.timer || systemctl enable -q --now certbot.timer || echo 'certbot.timer does not start, so nothing renews the certificate'; fi
if bw_is_right "$@"; then echo "the certificate $bw_name is as it should be"; return 0; fi
mkdir -p ${CHALLENGE_ROOT}${CHALLENGE_PATH}; bw_token=bowline-$(date +%s)-$$; bw_answer=${CHALLENGE_ROOT}${CHALLENGE_PATH}$bw_token; echo "$bw_token" >"$bw_answer"
command -v python3 >/dev/null || bw_no 'python3 is not installed, by which the answer for the authority is tried'
bw_work=$(mktemp -d /run/bowline-certificate.XXXXXX)
bw_try "$@"; if [ -n "$bw_lacks" ]; then bw_wait; bw_try "$@"; [ -z "$bw_lacks" ] || bw_no "\${bw_whys#?}
Let the DNS of the name lead to this host, and let port 80 through; no authority was asked"; fi
for bw_n in "$@"; do set -- "$@" -d "$bw_n"; shift; done
[ -z "$bw_trial" ] || bw_ask --dry-run --server "$bw_trial" "$@"
bw_ask --server "$bw_server" $bw_force "$@"; echo "$bw_name: a certificate by $bw_server"
! grep -qF "/etc/letsencrypt/live/$bw_name/" "$bw_sites/$bw_own" 2>/dev/null || { nginx -t -q && nginx -s reload; }; }`);

/** Runs it as root, with its words behind. */
export function runCertificate(user: HostUser): Sh {
  return sh`${asRoot(user)} sh -c ${`${ROOT_CERTIFICATE.text}\nbw_certificate "$@"`} bowline-certificate`;
}

/** Deletes a certificate that certbot has; its site has to be gone by then. Only root sees whether there is one. */
export function deleteCertificate(name: string, user: HostUser): Sh {
  const script = `PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin
if [ -f ${renewalOf('$1')} ]; then certbot delete -n --cert-name "$1" 2>&1; fi`;
  return sh`${asRoot(user)} sh -c ${script} bowline-certificate ${name}`;
}
