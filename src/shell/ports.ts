import { type Sh, sh } from './sh';

/** As the kernel writes a port. Source: proc(5), "/proc/net/tcp". */
function spell(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}

/** True in a condition where something listens on a port of the host. */
export function listensOn(port: number): Sh {
  return sh`grep -q ${`:${spell(port)} [0-9A-F]*:0000 0A `} /proc/net/tcp /proc/net/tcp6 2>/dev/null`;
}

/** Prints how many connections to a port of the host are open. */
export function countConnections(port: number): Sh {
  return sh`cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -c ${`:${spell(port)} [0-9A-F]*:[0-9A-F]* 01 `} || :`;
}
