import type { ConfigDocument } from '../../config/document';
import type { Environment, Preview } from '../../config/environment';
import { EXAMPLE, findPreviewTemplate, type PreviewTemplate, readInstanceName } from '../../config/previews';
import { resolveEnvironment } from '../../config/resolve';
import { InputError } from '../../errors';
import { readEvent } from '../../github/event';
import type { HostModeInputs } from '../../inputs';
import type { Slot } from '../../release/preview-slots';
import type { PreviewRow } from '../../report/preview-rows';
import type { RunnerWorld, World } from '../../rollout/world';
import { openAccess } from './access';
import { readConfigFile } from './config-file';
import { findConfigRoot } from './config-root';
import { openSlotTable, type SlotTable } from './slot-table';

/** The previews of a config, with the way to their host. */
export interface OpenedPreviews {
  readonly document: ConfigDocument;
  readonly template: PreviewTemplate;
  /** The number that was asked for; undefined where all are meant. */
  readonly number: number | undefined;
  readonly world: World;
  openTable(): Promise<SlotTable>;
}

/**
 * Reads the config for what is about previews alone: one, by `pr-7` or by the event of its pull request, or by the name of the template all
 * of them. Without a name the template is meant.
 * @throws InputError for every other environment
 */
export async function openPreviews(
  inputs: HostModeInputs,
  runner: RunnerWorld,
  takesEvent: boolean,
): Promise<OpenedPreviews> {
  const [document, root] = await Promise.all([
    readConfigFile(inputs.config, runner.cwd),
    findConfigRoot(inputs.config, runner.cwd),
  ]);
  const template = findPreviewTemplate(document);
  const name = inputs.environment ?? template?.name ?? '';
  const named = readInstanceName(name);
  if (template === undefined || (named === undefined && name !== template.name)) throw refuse(inputs, template);
  const event = takesEvent && named === undefined ? await readEvent(runner.env) : undefined;
  const number = named ?? event?.pullRequest?.number;
  const example = resolvePreview(document, number ?? EXAMPLE.number, runner);
  const world = { ...runner, root, connect: await openAccess(inputs, example.hosts, runner) };
  return { document, template, number, world, openTable: () => openSlotTable(example, { template }, world) };
}

function refuse({ mode, environment }: HostModeInputs, template: PreviewTemplate | undefined): InputError {
  if (template === undefined) {
    const hint = 'Add an environment with `per: pull_request`; docs/previews.md.';
    return new InputError(`\`${mode}\` is about previews, and the config has none`, hint);
  }
  return new InputError(
    `\`${mode}\` is about previews, and \`${environment}\` is none`,
    `Name one, such as \`pr-7\`, or \`${template.name}\` for all.`,
  );
}

/** A preview as the config has it, where nothing is deployed. */
export function resolvePreview(
  document: ConfigDocument,
  number: number,
  { env }: Pick<RunnerWorld, 'env'>,
  slot?: number,
): Environment & { readonly preview?: Preview | undefined } {
  return resolveEnvironment(document, { environment: `pr-${number}`, slot, variables: env, leavesEnvOpen: true });
}

/** A slot as it is listed. */
export function describeSlot(
  { document, world }: Pick<OpenedPreviews, 'document' | 'world'>,
  slot: Slot,
  now: Date,
  more: Partial<PreviewRow> = {},
): PreviewRow {
  const { name, url, targets } = resolvePreview(document, slot.number, world, slot.slot);
  return {
    number: slot.number,
    environment: name,
    slot: slot.slot,
    ports: targets.flatMap(({ port }) => port ?? []),
    url: url ?? null,
    version: null,
    since: slot.since,
    expires: slot.expires,
    isExpired: Date.parse(slot.expires) <= now.getTime(),
    runUrl: slot.runUrl,
    ...more,
  };
}
