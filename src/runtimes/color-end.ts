import { type BlueGreenRuntime, COLORS, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { proxySwitchOf } from '../proxies/choose';
import { switchFiles } from '../proxies/switch-files';
import { pathsOf } from '../release/host-layout';
import type { HostUser } from '../shell/host-user';
import { lines, type Sh, sh } from '../shell/sh';
import type { Carrier } from './carriers/carrier';
import { carrierOf } from './carriers/choose';
import { endShare } from './color-share';
import { drain, followProxy } from './color-switch';
import type { Settling } from './runtime';

/** The files follow the proxy, and the colour that does not serve is drained and stopped, or is kept for its time. */
export function settle(
  target: Target,
  runtime: BlueGreenRuntime,
  { release, user, mayKeepWarm, failed }: Settling,
): Sh {
  const isKept = mayKeepWarm && runtime.keepWarmMs > 0;
  const end = (idle: Color) => {
    const carrier = carrierOf(target, runtime, idle);
    // What does not run is stopped as well: it may start with the machine.
    return isKept
      ? lines(
          sh`if ${carrier.isActive}; then`,
          keepWarm(target, runtime, idle, user),
          sh`else`,
          carrier.stop(user),
          sh`fi`,
        )
      : lines(
          sh`if ${carrier.isActive}; then`,
          drain(target, runtime, idle),
          sh`fi`,
          stop(target, carrier, user, failed),
        );
  };
  return lines(
    endShare(target),
    followProxy(target, runtime, release),
    sh`if [ "$bw_color" = blue ]; then`,
    end('green'),
    sh`else`,
    end('blue'),
    sh`fi`,
  );
}

/** What failed is not gone back to, so that nothing of it stays. */
function stop(target: Target, carrier: Carrier, user: HostUser, failed: string | undefined): Sh {
  const { color } = carrier.target;
  if (failed === undefined) return carrier.stop(user);
  const isFailed = sh`[ "$(readlink ${switchFiles(target).link(color)})" = ${`releases/${failed}`} ]`;
  return lines(sh`if ${isFailed}; then`, carrier.end(user), sh`else`, carrier.stop(user), sh`fi`);
}

/**
 * Both colours end, and the proxy goes to where blue listened: what takes their place listens there. Colours that are run by other
 * services have the files and the proxy already, and only what is not theirs ends.
 */
export function leaveColors(
  target: Target,
  runtime: BlueGreenRuntime,
  user: HostUser,
  entered?: Target['runtime'],
): Sh {
  const { on, off, active, release, link } = switchFiles(target);
  const left = COLORS.map((color) => carrierOf(target, runtime, color));
  const kept = entered?.kind === 'blue_green' ? COLORS.map((color) => carrierOf(target, entered, color).identity) : [];
  const stops = left.filter(({ identity }) => !kept.includes(identity)).map((carrier) => carrier.end(user));
  if (entered?.kind === 'blue_green') return lines(...stops);
  const links = [...COLORS, ...left.flatMap((carrier) => carrier.links)].map(link);
  return lines(
    endShare(target),
    ...stops,
    ...leadToBlue(target, runtime, user),
    sh`[ ! -e ${on} ] || mv -T -- ${on} ${off}; rm -f -- ${active} ${COLORS.map(release)} ${links}`,
  );
}

/** What takes the place of the colours gets the requests, in a proxy that reads no file of theirs. */
function leadToBlue(target: Target, runtime: BlueGreenRuntime, user: HostUser): readonly Sh[] {
  const { ask, serve } = proxySwitchOf(target, runtime);
  const failed = sh`echo "the proxy cannot be led to where blue listened: $bw_why"; exit 1`;
  return [ask, serve(user), sh`bw_serve blue || { ${failed}; }`];
}

/**
 * Starts a process that stops a colour when its time is over. It holds no lock and no channel while it sleeps. Then it takes the lock
 * of a switch, and stops the colour only where that has the release of now, does not serve, and was not started again. A host that
 * restarts meanwhile does not start it.
 */
function keepWarm(target: Target, runtime: BlueGreenRuntime, color: Color, user: HostUser): Sh {
  const files = switchFiles(target);
  const [link, warm] = [files.link(color), files.warm(color)];
  const stop = lines(
    sh`exec 9>${pathsOf(target.path).activateLock}; flock 9`,
    proxySwitchOf(target, runtime).ask,
    sh`[ "$(readlink ${link})" = "$1" ] && [ "$(cat ${warm} 2>/dev/null)" = "$2" ] && bw_ask && [ "$bw_color" = ${otherColor(color)} ] || exit 0`,
    carrierOf(target, runtime, color).stop(user),
  );
  const sleeper = sh`sleep ${Math.ceil(runtime.keepWarmMs / 1000)}; exec /bin/sh -ec ${stop.text} sh "$@"`;
  return lines(
    carrierOf(target, runtime, color).forget(user),
    // Whoever starts it again takes this file away, and nobody who slept before that stops it.
    sh`bw_warm="$$ $(date +%s)"; echo "$bw_warm" >${warm}`,
    sh`( $(command -v setsid || :) /bin/sh -c ${sleeper.text} sh "$(readlink ${link})" "$bw_warm" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- & )`,
  );
}
