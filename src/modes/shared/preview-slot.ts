import type { ConfigDocument } from '../../config/document';
import type { Environment, Preview } from '../../config/environment';
import { nameInstance } from '../../config/previews';
import { BowlineError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { claimSlot, type Slot, type SlotClaim } from '../../release/preview-slots';
import { isGreen } from '../../report/status';
import type { World } from '../../rollout/world';
import { findIdlePreviews } from './idle-previews';
import { openSlotTable, type SlotsRead, type SlotTable } from './slot-table';

interface Asking {
  readonly document: ConfigDocument;
  readonly inputs: HostModeInputs;
  readonly world: World;
}

/** An environment that is known to be a preview. */
type PreviewEnvironment = Environment & { readonly preview: Preview };

/**
 * Asks the host of a preview for its slot. A deploy takes one where it has none, and room is made by previews that are expired or closed
 * alone. Every other mode needs one that is there.
 * @throws BowlineError `slots_full` naming who has them
 */
export async function settleSlot(asking: Asking, environment: PreviewEnvironment): Promise<number> {
  const { inputs, world } = asking;
  await using table = await openSlotTable(environment, environment.preview, world);
  // Awaited here: the connection of the table ends with this function.
  if (inputs.mode === 'deploy') return await takeSlot(asking, environment, table);
  const { slots } = await table.read();
  const own = slots.find(({ number }) => number === environment.preview.number);
  if (own !== undefined) return own.slot;
  throw new BowlineError('refused', `\`${environment.name}\` has no slot: nothing of it is deployed`, {
    where: { host: environment.hosts[0]?.name ?? '' },
    hint: 'Deploy it first; `bowline previews` lists those there are.',
  });
}

async function takeSlot(asking: Asking, environment: PreviewEnvironment, table: SlotTable): Promise<number> {
  const { preview } = environment;
  const { inputs, world } = asking;
  const tried = new Set<number>();
  for (;;) {
    const { claim, read } = await tryClaim(table, preview, world);
    if (claim.kind === 'taken') return claim.slot;
    const others = { ...read, slots: claim.holders.filter(({ number }) => !tried.has(number)) };
    const [idle] = await findIdlePreviews(others, inputs, world);
    if (idle === undefined) throw refuseFull(environment, claim.holders);
    tried.add(idle.slot.number);
    world.progress.note(`makes room: ${nameInstance(idle.slot.number)} is ${idle.why}, and is taken down`);
    const { tearDown } = await import('./tear-down');
    const wrecking = { ...asking, table };
    const result = await tearDown(wrecking, { number: idle.slot.number, seen: idle.slot });
    if (isGreen(result.status)) {
      await (await import('./tidy-preview')).tidyGitHub(result, idle.slot.number, inputs, world);
      continue;
    }
    world.progress.warn(`${nameInstance(idle.slot.number)} could not be taken down: ${result.error?.message ?? ''}`);
  }
}

async function tryClaim(table: SlotTable, { number, template }: Preview, { run }: World) {
  let last: { claim: SlotClaim; read: SlotsRead } | undefined;
  await table.change((read) => {
    const { slots, expireMs } = template;
    const claim = claimSlot(read.slots, { number, slots, expireMs, now: read.now, runUrl: run.runUrl });
    last = { claim, read };
    return claim.kind === 'taken' ? claim.next : undefined;
  });
  if (last === undefined) throw new BowlineError('internal', 'the slots were not read');
  return last;
}

function refuseFull({ name, preview, hosts }: PreviewEnvironment, holders: readonly Slot[]): BowlineError {
  const lines = holders
    .toSorted((one, other) => one.slot - other.slot)
    .map(({ number, since, expires }) => `  ${nameInstance(number)} since ${since}, until ${expires}`);
  return new BowlineError(
    'slots_full',
    [`all ${holders.length} slots are taken, and \`${name}\` gets none`, ...lines].join('\n'),
    {
      where: { host: hosts[0]?.name ?? '', step: 'take a slot' },
      hint: `Close one of these pull requests, take one down with \`bowline teardown --environment pr-N\`, or raise \`slots\` of \`${preview.template.name}\`.`,
    },
  );
}
