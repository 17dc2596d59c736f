import type { Target } from '../config/targets/target';
import type { Facts } from '../shell/facts';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { FIND_PLACE } from './nginx-place';
import { describeChangedText } from './unit-difference';

/** Prints the installed site and that of the release; nothing where the release has none. */
export function askSiteFiles({ nginx }: Target, folder: string): Sh {
  if (nginx === undefined) return NOTHING;
  const own = `${folder}/.bowline/site`;
  return lines(
    FIND_PLACE,
    sh`if [ -r ${own} ]; then bw_text site.own "$(cat ${own})"; bw_path=$PATH; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; bw_place; PATH=$bw_path`,
    sh`if [ -z "$bw_sites" ]; then :; elif [ ! -e "$bw_sites"/${nginx.file} ]; then bw FACT site.absent yes; elif [ -r "$bw_sites"/${nginx.file} ]; then bw_text site.text "$(cat "$bw_sites"/${nginx.file})"; fi; fi`,
  );
}

/**
 * What of a site is not as it was deployed.
 * @param facts below `site`
 */
export function readSiteDrift({ nginx }: Target, facts: Facts): readonly string[] {
  if (nginx === undefined) return [];
  const own = facts.readText('own');
  const installed = facts.readText('text');
  if (own === undefined) return [];
  if (facts.read('absent') !== undefined) return [`site ${nginx.file} is not installed any more`];
  const changed = installed && describeChangedText(`site ${nginx.file}`, own, installed);
  return changed ? [changed] : [];
}
