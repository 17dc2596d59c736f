import { VerificationError } from '../errors';
import type { Fleet } from './fleet';
import type { Ledger } from './ledger';
import { doAll } from './parallel';
import { openStop } from './time';
import type { Verification } from './verification';
import { type FailedCheck, verifyTarget } from './verify';

/**
 * Verifies several targets at once.
 * @throws VerificationError that names every check that did not pass
 */
export async function verifyAll(fleet: Fleet, verifications: readonly Verification[]): Promise<void> {
  const failed = (await doAll(verifications, fleet.parallel, verifyTarget)).flat();
  if (failed.length > 0) throw toVerificationError(failed, fleet.ledger);
}

/**
 * Verifies targets that go back together: the first that fails for good ends the verification of the others, which would keep
 * a bad release live for as long as the slowest of them has time.
 * @throws VerificationError of that one, and of those that failed at the same time
 */
export async function verifyTogether(fleet: Fleet, verifications: readonly Verification[]): Promise<void> {
  const stop = openStop();
  const verify = async (one: Verification): Promise<readonly FailedCheck[]> => {
    if (stop.signal.aborted) return leaveOut(fleet, one, String(stop.signal.reason));
    try {
      const failed = await verifyTarget({ ...one, signal: AbortSignal.any([one.signal, stop.signal]) });
      if (failed.length > 0) stop.abort(one.machine.host.name);
      return failed;
    } catch (error) {
      if (one.signal.aborted || !stop.signal.aborted) throw error;
      return leaveOut(fleet, one, String(stop.signal.reason));
    }
  };
  const failed = (await doAll(verifications, fleet.parallel, verify)).flat();
  if (failed.length > 0) throw toVerificationError(failed, fleet.ledger);
}

function leaveOut(fleet: Fleet, { machine, target }: Verification, cause: string): readonly FailedCheck[] {
  const where = { host: machine.host.name, app: target.app, step: 'verify' };
  const detail = `not verified: ${cause} failed first`;
  fleet.world.progress.stepEnded(where, 'skipped', 0, detail);
  fleet.ledger.of(target).proof ??= 'left_out';
  fleet.ledger.addStep(where, {
    name: 'verify',
    status: 'skipped',
    startedAt: fleet.world.now().toISOString(),
    durationMs: 0,
    detail,
  });
  return [];
}

export function toVerificationError(
  failed: readonly FailedCheck[],
  ledger: Ledger,
  step = 'verify',
): VerificationError {
  const [first] = failed;
  const trials = failed.flatMap((one) => describeTrial(one, ledger));
  const hasLogs = ledger.entries.some(({ logs }) => logs.length > 0);
  const told = failed.map(
    ({ app, host, check, ok, detail }) =>
      `${host}: ${app}: ${check} ${ok === null ? 'had no data' : 'failed'}: ${detail}`,
  );
  return new VerificationError([...trials, ...told].join('\n'), failed, {
    where: { ...(first === undefined ? {} : { app: first.app, host: first.host }), step },
    hint: adviseAfter(trials.length > 0, hasLogs),
  });
}

function adviseAfter(isHealthNew: boolean, hasLogs: boolean): string {
  if (isHealthNew)
    return 'See whether the new `health` in the config is right: its path, its fields, its port. Then deploy again.';
  if (hasLogs) return "Read the service's own last lines, mend it, and deploy again.";
  return 'Look at the service on the host, mend it, and deploy again.';
}

/** A health setting that neither release meets is likely wrong itself, so that comes first. */
function describeTrial({ app, host, type }: FailedCheck, ledger: Ledger): readonly string[] {
  const trial = ledger.entries.find(({ target }) => target.app === app && target.host.name === host)?.healthTrial;
  if (type !== 'health' || trial === undefined) return [];
  return [`${host}: ${app}: \`health\` is new, and the previous release did not meet it either: ${trial}`];
}
