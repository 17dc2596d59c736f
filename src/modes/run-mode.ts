import type { RunInputs } from '../inputs';
import type { Result } from '../report/result';
import type { Surroundings } from '../rollout/world';

/** Runs the mode that is asked for; its code is loaded only then. */
export async function runMode(inputs: RunInputs, surroundings: Surroundings): Promise<Result> {
  switch (inputs.mode) {
    case 'deploy':
      return (await import('./deploy')).deploy(inputs, surroundings);
    case 'rollback':
      return (await import('./rollback')).rollback(inputs, surroundings);
    case 'verify':
      return (await import('./verify/verify')).verify(inputs, surroundings);
    case 'plan':
      return (await import('./plan/plan')).plan(inputs, surroundings);
    case 'status':
      return (await import('./status/status')).status(inputs, surroundings);
    case 'releases':
      return (await import('./releases')).releases(inputs, surroundings);
    case 'doctor':
      return (await import('./doctor')).doctor(inputs, surroundings);
    case 'validate':
      return (await import('./validate/validate')).validate(inputs, surroundings);
    case 'select':
      return (await import('./select')).select(inputs, surroundings);
    case 'coverage':
      return (await import('./coverage')).coverage(inputs, surroundings);
    case 'comment':
      return (await import('./comment')).comment(inputs, surroundings);
    case 'release':
      return (await import('./release/release')).release(inputs, surroundings);
    case 'logs':
      return (await import('./logs')).logs(inputs, surroundings);
  }
}
