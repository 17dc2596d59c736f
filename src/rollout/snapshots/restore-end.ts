import { runScript } from '../../hosts/session';
import { type RestoreEnd, readRestoreEnd, writeRestoreQuestion, writeRestoreTidy } from '../../phases/snapshot';
import type { Fleet, Machine } from '../fleet';

const PAUSE_MS = 2_000;

/** It goes on without its client, and what it restores is not to be locked before it has ended. */
export async function awaitEnd(
  machine: Machine,
  { world }: Pick<Fleet, 'world'>,
  key: string,
  signal: AbortSignal,
): Promise<RestoreEnd> {
  for (;;) {
    const script = writeRestoreQuestion(world.random(32), key);
    const { facts } = await runScript(machine, script, { progress: world.progress, signal });
    const end = readRestoreEnd(facts);
    if (end !== 'running') return end;
    await world.sleep(PAUSE_MS, signal);
  }
}

/** What stays is an empty folder and a number. */
export async function tidy(machine: Machine, { world }: Pick<Fleet, 'world'>, key: string): Promise<void> {
  const script = writeRestoreTidy(world.random(32), key);
  await runScript(machine, script, { progress: world.progress }).catch(() => {});
}
