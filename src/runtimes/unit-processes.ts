import type { SystemdRuntime } from '../config/runtimes/systemd';
import { lines, type Sh, sh } from '../shell/sh';
import { readSystemctl } from '../shell/systemctl';

/** Prints which processes are a unit's, as whom it starts, and what systemd itself listens for on the port. */
export function findUnitProcesses({ unit, scope }: SystemdRuntime, port: number): Sh {
  const show = readSystemctl(scope);
  return lines(
    sh`bw_o=$(${show} show -p MainPID,ControlGroup,User,ExecStartEx -- ${unit} 2>/dev/null) || :`,
    sh`bw_v() { printf '%s\\n' "$bw_o" | sed -n "s/^$1=//p"; }`,
    sh`bw_p=$(bw_v MainPID); [ "\${bw_p:-0}" = 0 ] || echo "member $bw_p"`,
    // A container may be shown its groups by longer names than its systemd knows.
    sh`bw_c=$(bw_v ControlGroup); [ -z "$bw_c" ] || { grep -l -F -e ":$bw_c" /proc/[0-9]*/cgroup 2>/dev/null || grep -l -F -e "$bw_c" /proc/[0-9]*/cgroup 2>/dev/null; } | sed 's,^/proc/\\([0-9]*\\)/.*,member \\1,'`,
    sh`bw_u=$(bw_v User); echo "uid $(id -u -- "\${bw_u:-${scope === 'user' ? sh`$(id -un)` : sh`root`}}" 2>/dev/null)"`,
    // A program with `+` or `!` before it starts as root, whatever the user is.
    sh`case $(bw_v ExecStartEx) in (*flags=*privileged*|*flags=*setuid*|*flags=*ambient*) echo 'uid 0';; esac`,
    sh`${show} list-sockets --no-legend --no-pager --full 2>/dev/null | grep -E ${`[:]${port} `} | while read -r bw_a bw_s bw_r; do echo "held $bw_a $bw_s $bw_r"`,
    sh`case $(${show} show -p ExecStart -- "$bw_r" 2>/dev/null) in (*systemd-socket-proxyd*) echo forwarded;; esac; done`,
  );
}
