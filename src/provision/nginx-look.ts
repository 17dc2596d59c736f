import type { Target } from '../config/targets/target';
import type { Facts } from '../shell/facts';
import type { HostUser } from '../shell/host-user';
import { lines, type Sh, sh } from '../shell/sh';
import { askSiteFiles, readSiteDrift } from './nginx-drift';
import { runNginx } from './nginx-root';

/** What of a site is not as it should be, and what cannot be seen. */
export interface SiteLook {
  readonly found: readonly string[];
  readonly unknown: readonly string[];
}

/** Asks for the files of a site, and as root whether nginx takes its files and runs by them. */
export function askSite(target: Target, folder: string, user: HostUser): Sh {
  const file = target.nginx?.file ?? '';
  return lines(
    askSiteFiles(target, folder),
    sh`bw_o=$(${runNginx(user)} check ${file} </dev/null 2>&1); bw FACT site.code "$?"; bw_text site.verdict "$bw_o"`,
  );
}

/** @param facts below `site` */
export function readSiteLook(target: Target, facts: Facts): SiteLook {
  const file = target.nginx?.file ?? '';
  const verdict = (facts.readText('verdict') ?? '').trim();
  const files = facts.readText('own') === undefined ? ['the release has no site'] : readSiteDrift(target, facts);
  const [word = '', ...rest] = verdict.split(' ');
  if (facts.read('code') === '0' && word === 'test') {
    return { found: [...files, `nginx -t fails: ${rest.join(' ').replace(/^nginx: /, '')}`], unknown: [] };
  }
  if (facts.read('code') === '0' && word === 'stale') {
    return { found: [...files, `nginx runs by an older ${file}: it was not reloaded since`], unknown: [] };
  }
  if (facts.read('code') === '0' && word === 'fine') return { found: files, unknown: [] };
  const isSudo = /^sudo:/m.test(verdict);
  const said = verdict.split('\n').at(-1) ?? '';
  return isSudo
    ? { found: files, unknown: [`not known whether nginx runs by it: that takes root (${said})`] }
    : { found: [...files, said || 'nginx was not asked'], unknown: [] };
}
