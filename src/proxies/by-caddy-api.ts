import type { ProxyOf } from '../config/runtimes/blue-green-proxy';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import { CADDY_ADMIN_PROGRAM } from './caddy-admin';
import { dialOf, NOTHING_TO_FOLLOW, type ProxySwitch, type SwitchSubject } from './proxy-switch';
import { readReleaseFile, switchFiles } from './switch-files';

/**
 * The one upstream of a `reverse_proxy` of Caddy, changed by its admin API and found by an `@id`. What Caddy says it sends to is what
 * serves. What is not ours is left as it is.
 */
export function switchByApi(subject: SwitchSubject, proxy: ProxyOf<'caddy_api'>): ProxySwitch {
  const { target } = subject;
  const files = switchFiles(target);
  const define = defineAdmin(subject, proxy);
  return {
    tools: ['python3'],
    rights: [],
    installs: () => [],
    facts: (prefix) => sh`bw FACT ${`${prefix}.resume`} "$(bw_admin resume 2>/dev/null)"`,
    missing: (facts) => findApiProblems(proxy, facts),
    notes: (facts) => warnOfRestart(facts),
    ask: lines(
      define,
      sh`bw_ask() { bw_color=; bw_release=; bw_why=`,
      sh`bw_a=$(bw_admin ask 2>&1) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }`,
      // Before the first switch, or when somebody took the route away: nothing is served, and the colour of before is not taken for idle.
      sh`case $bw_a in none) bw_color=$(cat ${files.active} 2>/dev/null) || bw_color=blue; return 0;; esac`,
      sh`bw_color=$bw_a; ${readReleaseFile(target)}; }`,
    ),
    serve: () =>
      sh`bw_serve() { bw_a=$(bw_admin serve "$1" 2>&1) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }; }`,
    follow: NOTHING_TO_FOLLOW,
    busy: (color) => lines(define, sh`bw_busy() { bw_admin busy ${color} 2>/dev/null; }`),
  };
}

function defineAdmin({ runtime }: SwitchSubject, { admin, id }: ProxyOf<'caddy_api'>): Sh {
  const { protocol, hostname, port } = new URL(runtime.site);
  const isSecure = protocol === 'https:';
  const site = [isSecure ? 'https' : 'http', hostname, port || (isSecure ? '443' : '80')];
  const words = [admin, id, dialOf(runtime, 'blue'), dialOf(runtime, 'green'), ...site];
  return sh`bw_admin() { python3 -c ${CADDY_ADMIN_PROGRAM} ${words} "$@" </dev/null; }`;
}

function findApiProblems({ admin }: ProxyOf<'caddy_api'>, facts: Facts): readonly Missing[] {
  const silence = facts.read('silence');
  if (silence === undefined) return [];
  const isRefused = /is left as it is|leave one of them/.test(silence);
  const hint = isRefused
    ? 'Let one `reverse_proxy` of Caddy send to the port of one colour alone, or to none: docs/proxies.md.'
    : `Start Caddy, and let its admin API listen at ${admin}: docs/proxies.md.`;
  return [{ message: `Caddy does not say what it serves: ${silence}`, hint }];
}

function warnOfRestart(facts: Facts): readonly string[] {
  if (facts.read('resume') !== 'no') return [];
  return [
    'Caddy runs without --resume: a restart of it undoes the switch, and sends to what stands in its Caddyfile; so does every `caddy reload`',
  ];
}
