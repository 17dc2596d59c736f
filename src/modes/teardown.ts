import { nameInstance } from '../config/previews';
import { BowlineError } from '../errors';
import type { TeardownInputs } from '../inputs';
import { describeError, makeEmptyResult } from '../report/empty-result';
import type { PreviewRow } from '../report/preview-rows';
import type { Result } from '../report/result';
import { isGreen } from '../report/status';
import type { RunnerWorld } from '../rollout/world';
import { findIdlePreviews } from './shared/idle-previews';
import { describeSlot, type OpenedPreviews, openPreviews } from './shared/open-previews';
import type { SlotTable } from './shared/slot-table';
import { tearDown } from './shared/tear-down';
import { tidyGitHub } from './shared/tidy-preview';

/** Takes the preview of a pull request away, or by the name of the template all that are expired or closed. */
export async function teardown(inputs: TeardownInputs, runner: RunnerWorld): Promise<Result> {
  const opened = await openPreviews(inputs, runner, true);
  await using table = await opened.openTable();
  const { number } = opened;
  // Awaited here: the connection of the table ends with this function.
  if (number === undefined) return await takeIdleDown(opened, inputs, table, runner);
  return await takeOneDown(opened, number, inputs, table);
}

async function takeOneDown(
  opened: OpenedPreviews,
  number: number,
  inputs: TeardownInputs,
  table: SlotTable,
): Promise<Result> {
  const { lockWaitMs } = inputs;
  const { slots, now } = await table.read();
  const seen = slots.find((one) => one.number === number);
  const result = await tearDown({ ...opened, table, lockWaitMs }, { number, seen });
  const became = isGreen(result.status) ? 'taken down' : 'failed';
  if (became === 'taken down') await tidyGitHub(result, number, inputs, opened.world);
  return { ...result, previews: seen === undefined ? [] : [describeSlot(opened, seen, now, { became })] };
}

/** One that cannot be taken down keeps no other from it. */
async function takeIdleDown(
  opened: OpenedPreviews,
  inputs: TeardownInputs,
  table: SlotTable,
  runner: RunnerWorld,
): Promise<Result> {
  const startedAt = runner.now();
  const read = await table.read();
  const idle = await findIdlePreviews(read, inputs, opened.world);
  const rows: PreviewRow[] = [];
  const hosts: Result['hosts'] = [];
  const failures: string[] = [];
  for (const slot of read.slots) {
    const found = idle.find((one) => one.slot === slot);
    if (found === undefined) {
      rows.push(describeSlot(opened, slot, read.now, { became: 'left' }));
      continue;
    }
    const result = await tearDown(
      { ...opened, table, lockWaitMs: inputs.lockWaitMs },
      { number: slot.number, seen: slot },
    );
    hosts.push(...result.hosts);
    const isDown = isGreen(result.status);
    if (isDown) await tidyGitHub(result, slot.number, inputs, opened.world);
    if (!isDown) failures.push(`${nameInstance(slot.number)}: ${result.error?.message ?? result.status}`);
    rows.push(describeSlot(opened, slot, read.now, { became: isDown ? 'taken down' : 'failed', why: found.why }));
  }
  const isChanged = rows.some(({ became }) => became !== 'left');
  return {
    ...makeEmptyResult({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
    ...runner.run,
    environment: opened.template.name,
    status: failures.length > 0 ? 'failed' : isChanged ? 'success' : 'unchanged',
    ...(failures.length === 0 ? {} : { error: describeFailures(failures) }),
    hosts,
    previews: rows,
  };
}

function describeFailures(failures: readonly string[]): NonNullable<Result['error']> {
  return describeError(
    new BowlineError('command', failures.join('\n'), {
      where: { step: 'teardown' },
      hint: 'Correct that on the host, and run it again: it goes on where it stopped.',
    }),
  );
}
