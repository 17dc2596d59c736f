import * as z from 'zod';

/** Who has a slot of previews, as its host keeps it: one line of JSON each, times by the clock of the host. */
const slotSchema = z.object({
  number: z.int().positive(),
  slot: z.int().nonnegative(),
  since: z.iso.datetime(),
  /** Of its last deploy, from which its life counts. */
  renewed: z.iso.datetime(),
  expires: z.iso.datetime(),
  runUrl: z.string().nullable(),
});

/** A slot that is taken. */
export type Slot = Readonly<z.output<typeof slotSchema>>;

/** Who asks for a slot. */
export interface SlotRequest {
  readonly number: number;
  /** How many there are. */
  readonly slots: number;
  readonly expireMs: number;
  /** By the clock of the host. */
  readonly now: Date;
  readonly runUrl: string | null;
}

export type SlotClaim =
  | { readonly kind: 'taken'; readonly slot: number; readonly next: readonly Slot[] }
  | { readonly kind: 'full'; readonly holders: readonly Slot[] };

/** Where a host keeps the slots, below `~/.bowline/previews`: one file for each repository and template. */
export function nameSlotFile(repository: string | null, template: string): string {
  return `${(repository ?? 'local').toLowerCase().replace(/[^a-z0-9._-]/g, '+')}+${template}.jsonl`;
}

/**
 * Reads the table of a host; nothing is an empty one.
 * @returns undefined where it is damaged: who has which slot is not known then
 */
export function parseSlots(text: string): readonly Slot[] | undefined {
  try {
    const read = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => slotSchema.parse(JSON.parse(line)));
    const isTwice = (key: 'number' | 'slot') => new Set(read.map((one) => one[key])).size < read.length;
    return isTwice('number') || isTwice('slot') ? undefined : read;
  } catch {
    return undefined;
  }
}

/** The text of a table, without the last line end. */
export function writeSlots(slots: readonly Slot[]): string {
  const sorted = slots.toSorted((one, other) => one.slot - other.slot);
  return sorted.map((one) => JSON.stringify(slotSchema.parse(one))).join('\n');
}

/** Takes the first free slot, or renews the one that the number has; whoever has it keeps it. */
export function claimSlot(table: readonly Slot[], request: SlotRequest): SlotClaim {
  const { number, slots, expireMs, now, runUrl } = request;
  const own = table.find((one) => one.number === number);
  const others = table.filter((one) => one.number !== number);
  const taken = new Set(others.map(({ slot }) => slot));
  const free = Array.from({ length: slots }, (_, slot) => slot).find((slot) => !taken.has(slot));
  // The config may have fewer slots by now, and fewer ports.
  const slot = own !== undefined && own.slot < slots ? own.slot : free;
  if (slot === undefined) return { kind: 'full', holders: others };
  const renewed = now.toISOString();
  const expires = new Date(now.getTime() + expireMs).toISOString();
  const entry: Slot = { number, slot, since: own?.since ?? renewed, renewed, expires, runUrl };
  return { kind: 'taken', slot, next: [...others, entry] };
}

/** Without the slot of a number; one that was renewed since it was `seen` stays. */
export function freeSlot(table: readonly Slot[], seen: Slot): readonly Slot[] {
  return table.filter(({ number, renewed }) => number !== seen.number || renewed !== seen.renewed);
}

/** Whether its time is up. */
export function isExpired({ expires }: Slot, now: Date): boolean {
  return Date.parse(expires) <= now.getTime();
}
