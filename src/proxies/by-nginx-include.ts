import type { ProxyOf } from '../config/runtimes/blue-green-proxy';
import { asRoot, type HostUser } from '../shell/host-user';
import { lines, Sh, sh } from '../shell/sh';
import { defineFetch } from './ask-site';
import { isSystemReload, type ReloadedFile, switchByReload } from './by-reload';
import { maintenanceOf } from './maintenance';
import { nameUpstream } from './nginx';
import { writeIncludingSite } from './nginx-including-site';
import { dialOf, NOT_COUNTED, type ProxySwitch, type SwitchSubject } from './proxy-switch';
import { ANSWER_PATH, UPSTREAM_HEADER } from './site';
import { readReleaseFile } from './switch-files';

/** A file that an `upstream` of nginx includes, and a reload. Where it sends, nginx tells of what it has sent. */
export function switchByInclude(subject: SwitchSubject, { file, reload }: ProxyOf<'nginx_include'>): ProxySwitch {
  const { target, runtime } = subject;
  const { app, environment } = target;
  const dials = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
  return switchByReload(subject, {
    name: 'nginx',
    file,
    reload,
    dials,
    write: (color) =>
      `# ${app} in ${environment}, ${color}: written anew at each switch, so change nothing here.\nserver ${dials[color]};\n`,
    pick: 's/^[[:space:]]*server[[:space:]]\\{1,\\}\\([^ ;]*\\).*/\\1/p',
    // Another reload than that of systemd is of an nginx elsewhere, such as in a container.
    ...(isSystemReload({ reload }) ? { test: (user: HostUser) => sh`timeout 60 ${asRoot(user)} nginx -t` } : {}),
    proof: PROOF,
    rights: [['nginx', '-t']],
    site: {
      what: `the site ${runtime.site} of nginx`,
      how: 'Save it as a file of its own that ends in .conf, in /etc/nginx/conf.d, then run `nginx -t && systemctl reload nginx` once.',
      text: writeIncludingSite(nameUpstream(app, environment), new URL(runtime.site), file, maintenanceOf(target)),
    },
    ask: defineAskUpstream(subject, dials),
    busy: () => NOT_COUNTED,
  });
}

/** Defines `bw_ask` by the upstream that nginx tells of. */
function defineAskUpstream({ target, runtime }: SwitchSubject, { blue, green }: ReloadedFile['dials']): Sh {
  return lines(
    defineFetch,
    sh`bw_ask() { bw_color=; bw_release=; bw_why=; bw_a=$(bw_fetch ${new URL(ANSWER_PATH, runtime.site).href}) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }`,
    sh`bw_u=$(printf '%s\\n' "$bw_a" | tr -d '\\r' | tr A-Z a-z | sed -n -e '/^$/q' -e ${`s/^${UPSTREAM_HEADER.toLowerCase()}: *//p`} | head -n 1)`,
    sh`case $bw_u in ${blue}) bw_color=blue;; ${green}) bw_color=green;;`,
    sh`'') bw_why="$(printf '%s\\n' "$bw_a" | head -n 1 | tr -d '\\r'), without the header "${UPSTREAM_HEADER}; return 1;;`,
    sh`*) bw_why="it sends to $bw_u, which is neither blue nor green"; return 1;; esac; ${readReleaseFile(target)}; }`,
  );
}

/**
 * A reload that returns 0 proves nothing: the master keeps what it has where a port is taken. New workers do, once those of before take
 * nothing new; those of another nginx that starts meanwhile do not. Where the host hides its processes the answer alone counts.
 */
const PROOF: NonNullable<ReloadedFile['proof']> = {
  before:
    new Sh(`bw_workers() { for bw_p in /proc/[0-9]*; do bw_l=; { IFS= read -r bw_l <"$bw_p/cmdline"; } 2>/dev/null || :
case $bw_l in 'nginx: worker process is shutting down'*) ;; 'nginx: worker process'*) echo "\${bw_p#/proc/}:$(sed -n 's/^PPid:[^0-9]*//p' "$bw_p/status" 2>/dev/null)";; esac; done; }
bw_loaded() { [ -n "$bw_old" ] || return 0
bw_now=$(bw_workers); bw_new=
for bw_w in $bw_now; do case " $(echo $bw_old) " in *" $bw_w "*) ;; *":\${bw_w#*:} "*) bw_new="$bw_new $bw_w";; esac; done
[ -n "$bw_new" ] || { bw_why='nginx started no new worker, and serves as before: its error log says why'; return 1; }
for bw_w in $bw_now; do case " $(echo $bw_old) " in *" $bw_w "*) case "$bw_new " in *":\${bw_w#*:} "*) bw_why='workers of before take requests still'; return 1;; esac;; esac; done; }
bw_old=$(bw_workers)`),
  isLoaded: sh`bw_loaded`,
};
