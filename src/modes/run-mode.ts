import type { RunInputs } from '../inputs';
import type { Result } from '../report/result';
import type { RunnerWorld } from '../rollout/world';

/** Runs the mode that is asked for; its code is loaded only then. */
export async function runMode(inputs: RunInputs, runner: RunnerWorld): Promise<Result> {
  switch (inputs.mode) {
    case 'deploy':
      return (await import('./deploy')).deploy(inputs, runner);
    case 'rollback':
      return (await import('./rollback')).rollback(inputs, runner);
    case 'verify':
      return (await import('./verify/verify')).verify(inputs, runner);
    case 'plan':
      return (await import('./plan/plan')).plan(inputs, runner);
    case 'status':
      return (await import('./status/status')).status(inputs, runner);
    case 'releases':
      return (await import('./releases')).releases(inputs, runner);
    case 'doctor':
      return (await import('./doctor')).doctor(inputs, runner);
    case 'validate':
      return (await import('./validate/validate')).validate(inputs, runner);
    case 'select':
      return (await import('./select')).select(inputs, runner);
    case 'summarize':
      return (await import('./summarize')).summarize(inputs, runner);
    case 'coverage':
      return (await import('./coverage')).coverage(inputs, runner);
    case 'comment':
      return (await import('./comment')).comment(inputs, runner);
    case 'release':
      return (await import('./release/release')).release(inputs, runner);
    case 'exec':
      return (await import('./exec')).exec(inputs, runner);
    case 'restart':
    case 'stop':
    case 'start':
      return (await import('./service')).service(inputs, runner);
    case 'hold':
      return (await import('./hold')).hold(inputs, runner);
    case 'release-hold':
      return (await import('./hold')).releaseHold(inputs, runner);
    case 'maintenance':
      return (await import('./maintenance')).maintenance(inputs, runner);
    case 'teardown':
      return (await import('./teardown')).teardown(inputs, runner);
    case 'previews':
      return (await import('./previews')).previews(inputs, runner);
    case 'logs':
      return (await import('./logs')).logs(inputs, runner);
  }
}
