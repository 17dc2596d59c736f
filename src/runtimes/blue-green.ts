import { type BlueGreenRuntime, COLORS, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { proxySwitchOf } from '../proxies/choose';
import { pathsOf } from '../release/host-layout';
import type { Facts } from '../shell/facts';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import type { Behaviour } from './behaviour';
import { carrierOf } from './carriers/choose';
import { leaveColors, settle } from './color-end';
import { askColors, findColorProblems, findTurnedProxy, isIdleLeft, within } from './color-facts';
import {
  describeShareTo,
  endShare,
  giveShare,
  observeShare,
  readObservedShare,
  readShare,
  SHARE_LINE,
} from './color-share';
import {
  ensureStarted,
  forColorOf,
  forColorOfCurrent,
  keepFromStopping,
  standsAs,
  startIdle,
  turn,
} from './color-start';
import { readColors } from './colors';
import type { ProcessState } from './runtime';

/**
 * Two colours of a service behind a proxy. `stage` starts the release as the colour that does not serve, `turn` moves the proxy,
 * and `settle` stops what is left. Live is what the proxy says it serves.
 */
export function blueGreenRuntime(target: Target, runtime: BlueGreenRuntime): Behaviour {
  const { color } = target;
  const carrier = (one: Color) => carrierOf(target, runtime, one);
  // What is not of one colour is asked and told of one alone.
  const { behaviour, installs } = carrier('blue');
  const ofBlue = (facts: Facts) => within(facts, 'carrier.blue');
  const proxy = proxySwitchOf(target, runtime);
  const run = behaviour.runIn;
  const staged = color ?? 'green';
  return {
    identity: `blue_green ${COLORS.map((one) => `${carrier(one).identity} at ${runtime.ports[one]}`).join(', ')}`,
    tools: [...(behaviour.tools ?? []), ...proxy.tools],
    rights: [...COLORS.flatMap((one) => carrier(one).rights), ...proxy.rights],
    facts: (prefix) => askColors(prefix, target, runtime),
    reader: (facts) => behaviour.reader?.(ofBlue(facts)) ?? null,
    missing: (facts) => findColorProblems(target, runtime, facts),
    notes: (facts) => proxy.notes(facts),
    hasLeftovers: isIdleLeft,
    drifts: (facts) => findTurnedProxy(facts),
    installs: () => [...installs, ...proxy.installs()],
    images: (facts) => behaviour.images?.(ofBlue(facts)) ?? new Map(),
    // It is the proxy's.
    holdsPort: () => true,
    live: (facts, link) => readColors(facts).release ?? link,
    files: (release, version) => {
      const all = COLORS.flatMap((one) => carrier(one).behaviour.files?.(release, version) ?? []);
      return [...new Map(all.map((file) => [file.path, file])).values()];
    },
    standBy: color && carrier(color).target,
    stage: ({ release, user }) => {
      const { ready, tell } = carrier(staged);
      return lines(
        ready(release),
        keepFromStopping(target, staged),
        startIdle(target, runtime, staged, { release, user }),
        tell,
      );
    },
    warnings: (output) => behaviour.warnings?.(output) ?? [],
    recall: (release, user) =>
      lines(
        carrier(staged).recall(release),
        keepFromStopping(target, staged),
        startIdle(target, runtime, staged, { release, user }),
      ),
    share: (release, share) =>
      forColorOf(target, release, (color) =>
        giveShare(target, runtime, {
          color,
          share,
          isReady: sh`${standsAs(target, color, release)} && ${carrier(color).isActive}`,
        }),
      ),
    endShare: endShare(target),
    readShare,
    turn: (moment) => turn(target, runtime, moment),
    settle: (end) => settle(target, runtime, end),
    switchOver: (moment) => forColorOf(target, moment.release, (one) => ensureStarted(target, runtime, one, moment)),
    stop: (release, user) => forColorOf(target, release, (one) => carrier(one).stop(user)),
    discard: (release, user) => forColorOf(target, release, (one) => carrier(one).end(user)),
    remove: (live, user) =>
      lines(
        ...COLORS.map((one) => sh`(\n${lines(carrier(one).end(user), carrier(one).behaviour.remove?.(live, user))}\n)`),
      ),
    retire: (_release, user, entered) => leaveColors(target, runtime, user, entered?.runtime),
    observe: () => forColorOfCurrent(target, (one) => observe(target, runtime, one)),
    readState: (output) => readState(target, runtime, output),
    faults: (output) => [
      ...(behaviour.faults?.(withoutColor(output)) ?? []),
      ...findShare(output).map((said) => `${said}, which is not live`),
    ],
    explain: (output) => behaviour.explain?.(output),
    prune: () => behaviour.prune?.() ?? NOTHING,
    logs: (request, user) =>
      forColorOfCurrent(target, (one) => carrier(one).behaviour.logs?.(request, user) ?? NOTHING),
    runIn: run && ((program) => forColorOfCurrent(target, (one) => carrier(one).behaviour.runIn?.(program) ?? NOTHING)),
  };
}

const COLOR_LINE = 'bw_color=';

const withoutColor = (output: readonly string[]) =>
  output.filter((line) => !line.startsWith(COLOR_LINE) && !line.startsWith(SHARE_LINE));

function observe(target: Target, runtime: BlueGreenRuntime, color: Color): Sh {
  const { behaviour, target: one } = carrierOf(target, runtime, color);
  return lines(
    sh`echo ${`${COLOR_LINE}${color}`}`,
    observeShare(target, color),
    behaviour.observe?.(pathsOf(one.path, one.link).current),
  );
}

function readState(target: Target, runtime: BlueGreenRuntime, output: readonly string[]): ProcessState {
  const color = findColor(output);
  const state = carrierOf(target, runtime, color).behaviour.readState?.(withoutColor(output));
  if (state === undefined) return { running: false, detail: 'unknown', restarts: 0, pid: null };
  return { ...state, detail: [`${color}: ${state.detail}`, ...findShare(output)].join('; ') };
}

function findColor(output: readonly string[]): Color {
  return COLORS.find((one) => output.includes(`${COLOR_LINE}${one}`)) ?? 'blue';
}

/** What the colour that does not serve gets of the requests, in words. */
function findShare(output: readonly string[]): readonly string[] {
  const share = readObservedShare(output);
  return share === 0 ? [] : [describeShareTo(share, otherColor(findColor(output)))];
}
