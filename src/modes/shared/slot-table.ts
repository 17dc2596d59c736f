import type { Environment, Preview } from '../../config/environment';
import { BowlineError } from '../../errors';
import { toCommandError } from '../../hosts/script-outcome';
import { runScript, type Session } from '../../hosts/session';
import {
  liveBlob,
  readLiveReleases,
  readSlotFile,
  replaceSlotFile,
  SLOTS_BLOB,
  SLOTS_MOVED,
  SLOTS_NOW,
} from '../../phases/preview-slots';
import { nameSlotFile, parseSlots, type Slot, writeSlots } from '../../release/preview-slots';
import type { World } from '../../rollout/world';

/** Who comes second reads again; more than these cannot have come first within one run. */
const MOST_TRIES = 20;

/** The slots of a host, as they were read last. */
export interface SlotsRead {
  readonly slots: readonly Slot[];
  /** By the clock of the host. */
  readonly now: Date;
}

/** The table of slots on the host of the previews, over a connection of its own. */
export interface SlotTable extends AsyncDisposable {
  read(): Promise<SlotsRead>;
  /** The versions of what is live in some folders of apps; null where nothing is, or it has none. */
  readVersions(paths: readonly string[]): Promise<readonly (string | null)[]>;
  /** Changes it; `decide` is asked anew where another run has changed it meanwhile. Nothing is written where it gives none. */
  change(decide: (read: SlotsRead) => readonly Slot[] | undefined): Promise<void>;
}

/** Opens the table for an environment that is the preview of a pull request. @throws ConnectError */
export async function openSlotTable(
  { hosts }: Pick<Environment, 'hosts'>,
  { template }: Pick<Preview, 'template'>,
  world: World,
): Promise<SlotTable> {
  const [address] = hosts;
  if (address === undefined) throw new BowlineError('internal', 'the previews have no host');
  const { signal, progress } = world;
  const file = nameSlotFile(await world.readRepository(), template.name);
  const host = await world.connect(address, signal);
  const session: Session = { host, traffic: { roundTrips: 0, channels: 0 }, redactor: world.redactor };
  const run = async (script: Parameters<typeof runScript>[1]) => {
    const outcome = await runScript(session, script, { progress, signal });
    if (outcome.failed !== undefined) throw toCommandError(session, outcome.failed);
    const readBlob = (name: string) => outcome.blobs.get(name)?.toString('utf8') ?? '';
    return { facts: new Map(outcome.facts), readBlob };
  };
  const ask = async () => {
    const { facts, readBlob } = await run(readSlotFile(world.random(32), file));
    const text = readBlob(SLOTS_BLOB);
    const slots = parseSlots(text);
    if (slots === undefined) throw refuseDamaged(address.name, file);
    return { text, slots, now: new Date(Number(facts.get(SLOTS_NOW)) * 1000) };
  };
  return {
    read: ask,
    async readVersions(paths) {
      const { readBlob } = await run(readLiveReleases(world.random(32), paths));
      return paths.map((_, index) => readVersion(readBlob(liveBlob(index))));
    },
    async change(decide) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const seen = await ask();
        const next = decide(seen);
        if (next === undefined) return;
        const script = replaceSlotFile(world.random(32), file, seen.text.trimEnd(), writeSlots(next));
        if (!(await run(script)).facts.has(SLOTS_MOVED)) return;
      }
      throw new BowlineError('lock_held', `other runs change the slots of ${template.name} again and again`, {
        where: { host: address.name, step: 'take a slot' },
        hint: 'Run it again when they have ended.',
      });
    },
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}

/** It may be a file of another version of Bowline, or half of one. */
function readVersion(text: string): string | null {
  try {
    const { version } = JSON.parse(text);
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}

function refuseDamaged(host: string, file: string): BowlineError {
  return new BowlineError('refused', `the table of slots cannot be read: ~/.bowline/previews/${file}`, {
    where: { host, step: 'take a slot' },
    hint: 'Look at it on the host. Each line is one preview; without the file, every slot counts as free.',
  });
}
