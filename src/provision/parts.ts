import type { Target } from '../config/targets/target';
import { leaveToAdmin } from './admin';
import { nginxPart } from './nginx';
import { nodePart } from './node';
import type { Part } from './part';
import { projectPart } from './project';
import { pythonPart } from './python';
import { unitPart } from './unit';

/** What may have to be provisioned, in the order in which it is done. */
const PARTS: readonly ((target: Target) => Part | undefined)[] = [
  pythonPart,
  nodePart,
  unitPart,
  nginxPart,
  projectPart,
];

/** What an app needs on its host beside its release. */
export function partsOf(target: Target): readonly Part[] {
  const parts = PARTS.map((describe) => describe(target)).filter((part) => part !== undefined);
  return target.privileges === undefined ? parts : parts.map(leaveToAdmin);
}
