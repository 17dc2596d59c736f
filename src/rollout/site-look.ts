import { writeSiteLook } from '../phases/drift';
import { readSiteLook, type SiteLook } from '../provision/nginx-look';
import { factsOf } from './look-facts';
import { hearQuietly } from './quiet-script';
import type { Verification } from './verification';

/** Looks at the site of nginx in front of an app. */
export async function lookAtSite(asked: Verification, timeoutMs: number): Promise<SiteLook> {
  const { fleet, target, release, machine } = asked;
  const user = { isRoot: machine.facts.isRoot };
  const look = await hearQuietly(asked, writeSiteLook(fleet.world.random(32), target, release, user), timeoutMs);
  return readSiteLook(target, factsOf(look, 'site.'));
}
