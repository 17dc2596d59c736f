import { COLORS } from '../config/runtimes/blue-green';
import type { FileProxyKind, ProxyOf } from '../config/runtimes/blue-green-proxy';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import { defineAskSite, findAsker, findSilence } from './ask-site';
import { defineBusy } from './caddy-requests';
import * as proxies from './index';
import { dialOf, NOT_COUNTED, NOTHING_TO_FOLLOW, type ProxySwitch, type SwitchSubject } from './proxy-switch';
import type { ReverseProxy } from './site';
import { switchFiles } from './switch-files';

/** What does not compile where a proxy of the config has no line in `src/proxies/index.ts`. */
const PROXIES: Readonly<Record<FileProxyKind, ReverseProxy>> = proxies;

/**
 * A file that the site looks for at each request: the files of the app are the switch, and there is nothing else to do. Needs
 * neither root nor a reload.
 */
export function switchByFile({ target, runtime }: SwitchSubject, { kind }: ProxyOf<FileProxyKind>): ProxySwitch {
  const { on } = switchFiles(target);
  return {
    tools: [],
    rights: [],
    installs: () => [writeInstall(PROXIES[kind], target, runtime)],
    facts: (prefix) => lines(findAsker(prefix), sh`[ ! -e ${on} ] || bw FACT ${`${prefix}.on`} yes`),
    missing: (facts) => findSiteProblems(target, runtime, facts),
    notes: () => [],
    ask: defineAskSite(runtime),
    serve: () => sh`bw_serve() { :; }`,
    follow: NOTHING_TO_FOLLOW,
    busy: (color) => countRequests(kind, dialOf(runtime, color)),
  };
}

function writeInstall(
  proxy: ReverseProxy,
  { app, environment, path, shares, maintenance }: SwitchSubject['target'],
  runtime: SwitchSubject['runtime'],
): ReturnType<ProxySwitch['installs']>[number] {
  const { site } = runtime;
  const upstreams = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
  return {
    what: `the site ${site} of ${proxy.name}`,
    how: proxy.explain,
    text: proxy.writeSite({
      ...{ app, environment, path, site: new URL(site), upstreams, shares },
      retryAfterS: maintenance?.retryAfterS,
      isInContainer: runtime.upstream !== undefined,
    }),
  };
}

function findSiteProblems(
  target: SwitchSubject['target'],
  { site, proxy: { kind: proxy } }: SwitchSubject['runtime'],
  facts: Facts,
): readonly Missing[] {
  const silent = findSilence(proxy, { site }, facts);
  if (silent.length > 0) return silent;
  const { on, folder } = switchFiles(target);
  const serves = COLORS.find((color) => color === facts.read('color'));
  if (serves === 'blue' && facts.read('on') !== undefined) {
    const hint = `Let its user enter every folder of the path: chmod o+x ${target.path} and those above it.`;
    return [{ message: `${proxy} serves blue although ${on} is there: it may not read ${folder}`, hint }];
  }
  const release = facts.read('release') || undefined;
  if (serves !== undefined && release !== undefined && facts.read(serves) !== release) {
    const has = facts.read(serves) || 'none';
    const hint = `Correct the folder in the site: it has to be ${target.path}.`;
    return [{ message: `${proxy} says that ${serves} is ${release}, and here it is ${has}`, hint }];
  }
  return [];
}

/** Caddy lists both colours of a site for as long as it has the site; nginx tells nobody. */
function countRequests(kind: FileProxyKind, dial: string): Sh {
  return kind === 'caddy' ? defineBusy(dial) : NOT_COUNTED;
}
