import type { Target } from '../config/targets/target';
import { leaveToAdmin } from './admin';
import { certificatePart } from './certificate';
import { directoriesPart } from './directories';
import { nginxPart } from './nginx';
import { nodePart } from './node';
import { packagesPart } from './packages';
import type { Part } from './part';
import { projectPart } from './project';
import { pythonPart } from './python';
import { rootScriptPart } from './root-script';
import { schedulePart } from './schedule';
import { unitPart } from './unit';

/** What may have to be provisioned, in the order in which it is done. */
const PARTS: readonly ((target: Target) => Part | undefined)[] = [
  rootScriptPart,
  packagesPart,
  directoriesPart,
  pythonPart,
  nodePart,
  unitPart,
  certificatePart,
  nginxPart,
  schedulePart,
  projectPart,
];

/** What an app needs on its host beside its release. */
export function partsOf(target: Target): readonly Part[] {
  const parts = PARTS.map((describe) => describe(target)).filter((part) => part !== undefined);
  return target.privileges === undefined ? parts : parts.map(asAllowed);
}

/** At a level of privileges: by root's own script, or by an admin. */
function asAllowed(part: Part): Part {
  return part.byScript === undefined ? leaveToAdmin(part) : { ...part, ...part.byScript };
}
