import type { CommandOutcome } from '../checks/context';
import type { ScriptOutcome } from '../hosts/script-outcome';
import type { Session } from '../hosts/session';
import { runScript } from '../hosts/session';
import { TIMED_OUT_CODE } from '../shell/command';
import type { Script } from '../shell/script';
import { keepOutput } from './kept-output';
import { limitTime } from './time';
import type { Verification } from './verification';

type Asked = Pick<Verification, 'fleet' | 'machine' | 'signal'>;

/** Runs a command of a check, and tells how it ended. */
export async function runQuietly(asked: Asked, script: Script, timeoutMs: number): Promise<CommandOutcome> {
  const output: string[] = [];
  const { steps, blobs } = await hearQuietly(asked, script, timeoutMs, output);
  const step = steps.at(-1);
  const [said] = blobs.values();
  return { code: step?.code === TIMED_OUT_CODE ? null : (step?.code ?? null), output, said: said?.toString('utf8') };
}

/** A machine by the same connection, for what is not counted as a round trip of the deploy. */
export function openUncounted({ host, redactor }: Session): Session {
  return { host, redactor, traffic: { roundTrips: 0, channels: 0 } };
}

/**
 * Runs a script of a check, and returns what it told. Traffic of checks is not a round trip of the deploy, and their output is
 * no news.
 */
export function hearQuietly(
  { fleet, machine, signal }: Asked,
  script: Script,
  timeoutMs: number,
  output: string[] = [],
): Promise<ScriptOutcome> {
  const bounded = AbortSignal.any([signal, limitTime(fleet.world, timeoutMs + 5_000)]);
  return runScript(openUncounted(machine), script, { progress: keepOutput(output), signal: bounded });
}
