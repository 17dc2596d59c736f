import { type BlueGreenRuntime, COLORS, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import type { HostUser } from '../shell/host-user';
import { lines, type Sh, sh } from '../shell/sh';
import { defineAsk } from './ask-proxy';
import { carrierOf } from './carriers';
import { drain, followProxy, switchFiles } from './color-switch';
import type { Settling } from './runtime';

/** The files follow the proxy, and the colour that does not serve is drained and stopped, or is kept for its time. */
export function settle(target: Target, runtime: BlueGreenRuntime, { release, user, mayKeepWarm }: Settling): Sh {
  const isKept = mayKeepWarm && runtime.keepWarmMs > 0;
  const end = (idle: Color) => {
    const carrier = carrierOf(target, runtime, idle);
    return lines(
      sh`if ${carrier.isActive}; then`,
      isKept ? keepWarm(target, runtime, idle, user) : drain(target, runtime, idle),
      isKept && sh`else`,
      !isKept && sh`fi`,
      // Also one that does not run: it may start with the machine.
      carrier.stop(user),
      isKept && sh`fi`,
    );
  };
  return lines(
    followProxy(target, runtime, release),
    sh`if [ "$bw_color" = blue ]; then`,
    end('green'),
    sh`else`,
    end('blue'),
    sh`fi`,
  );
}

/** Both colours end, and the proxy goes to where blue listened: what takes their place listens there. */
export function leaveColors(target: Target, runtime: BlueGreenRuntime, user: HostUser): Sh {
  const { on, off, active, release } = switchFiles(target);
  return lines(
    ...COLORS.map((color) => carrierOf(target, runtime, color).stop(user)),
    sh`[ ! -e ${on} ] || mv -T -- ${on} ${off}; rm -f -- ${active} ${COLORS.map(release)}`,
  );
}

/**
 * Whoever sleeps until the time is over holds no lock and no channel. Then it takes the lock of a switch, and stops a colour only where it has the release that it had
 * and does not serve. A host that restarts meanwhile does not start it again.
 */
function keepWarm(target: Target, runtime: BlueGreenRuntime, color: Color, user: HostUser): Sh {
  const link = switchFiles(target).link(color);
  const stop = lines(
    sh`exec 9>${pathsOf(target.path).activateLock}; flock 9`,
    defineAsk(runtime),
    sh`[ "$(readlink ${link})" = "$1" ] && bw_ask && [ "$bw_color" = ${otherColor(color)} ] || exit 0`,
    carrierOf(target, runtime, color).stop(user),
  );
  const sleeper = sh`sleep ${Math.ceil(runtime.keepWarmMs / 1000)}; exec /bin/sh -ec ${stop.text} sh "$1"`;
  return lines(
    carrierOf(target, runtime, color).forget(user),
    sh`( setsid /bin/sh -c ${sleeper.text} sh "$(readlink ${link})" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- & )`,
  );
}
