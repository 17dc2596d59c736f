import type { CheckContext, CheckOf, Outcome } from './context';
import { describeMissing, type HealthReading, NO_HEALTH, readHealthBefore } from './health-reading';
import { createAnnouncer, pause } from './waiting';

/** The health field `connected` is true; asked until it is, or until the check's time is over. */
export async function run(context: CheckContext, check: CheckOf<'connection'>): Promise<Outcome> {
  const { health } = context.target;
  if (health === undefined) return NO_HEALTH;
  const deadlineAt = context.now() + check.timeoutMs;
  const announce = createAnnouncer(context);
  let outcome: Outcome | undefined;
  for (;;) {
    const { reading, isCut } = await readHealthBefore(context, health.timeoutMs, deadlineAt);
    if (!isCut || outcome === undefined) outcome = judgeConnection(reading);
    const { ok, detail } = outcome;
    const leftMs = deadlineAt - context.now();
    if (ok === true || reading === null || leftMs <= 0) return outcome;
    announce(() => `${check.name}: ${detail}`);
    await pause(context, Math.min(health.intervalMs, leftMs));
    if (health.intervalMs >= leftMs) return outcome;
  }
}

function judgeConnection(reading: HealthReading | null): Outcome {
  if (reading === null) return NO_HEALTH;
  const { connected, channel } = reading.contract ?? {};
  const data = { connected: connected ?? null, channel: channel ?? null };
  if (connected === undefined) return { ok: null, detail: describeMissing(reading, 'connected'), data };
  if (connected !== true) return { ok: false, detail: 'the service is not connected', data };
  return { ok: true, detail: channel === undefined ? 'connected' : `connected to ${channel}`, data };
}
