import { lines, Sh, sh } from '../shell/sh';

/**
 * What root runs for the user who deploys: an account without a password, and an entry for its key. It sets `home` and
 * `group`. A second time it changes nothing.
 * @param key a line of authorized_keys, as a word of the shell
 */
export function prepareAccount(user: string, key: Sh | undefined): Sh {
  return lines(
    sh`id ${user} >/dev/null 2>&1 || useradd --create-home --shell /bin/sh ${user}`,
    new Sh('# Without a password, and yet not locked: sshd refuses keys of a locked account where PAM is off.'),
    sh`usermod -p '*' ${user}`,
    sh`home=$(getent passwd ${user} | cut -d: -f6); group=$(id -gn ${user})`,
    key && authorize(user, key),
  );
}

function authorize(user: string, key: Sh): Sh {
  return lines(
    sh`install -d -m 700 -o ${user} -g "$group" "$home/.ssh"`,
    sh`key=${key}`,
    sh`keys="$home/.ssh/authorized_keys"; blob=$(printf '%s\\n' "$key" | grep -o 'AAAA[^ ]*')`,
    // Of several lines with one key sshd takes the first.
    sh`if grep -qxF -e "$key" "$keys" 2>/dev/null; then :`,
    sh`elif grep -qF -e "$blob" "$keys" 2>/dev/null; then echo "$keys has this key in another line, which counts: put in its place $key"`,
    sh`else echo "$key" >>"$keys"; fi`,
    sh`chown ${user}: "$keys"; chmod 600 "$keys"`,
  );
}
