import { writeExitCodes, writeUsage } from '../inputs/help';
import type { Mode } from '../inputs/modes';
import { verifyExitCodes } from './exit-code';

/** What `bowline MODE --help` prints. */
export function writeModeHelp(mode: Mode): string {
  return mode === 'verify' ? writeUsage(mode) + writeExitCodes(verifyExitCodes) : writeUsage(mode);
}
