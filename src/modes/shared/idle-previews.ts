import { toBowlineError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { isExpired, type Slot } from '../../release/preview-slots';
import type { World } from '../../rollout/world';
import { openRepositoryApi } from './github-api';
import type { SlotsRead } from './slot-table';

/** A preview that may be taken down, and why. */
export interface IdlePreview {
  readonly slot: Slot;
  readonly why: 'expired' | 'closed';
}

/**
 * The previews that may go: those whose time is up, and those whose pull request GitHub says is closed. What GitHub does not answer is
 * warned about, and keeps its slot.
 */
export async function findIdlePreviews(
  { slots, now }: SlotsRead,
  { githubToken: token }: Pick<HostModeInputs, 'githubToken'>,
  world: World,
): Promise<readonly IdlePreview[]> {
  const expired = slots.filter((slot) => isExpired(slot, now));
  const others = slots.filter((slot) => !expired.includes(slot));
  const closed = token === undefined || others.length === 0 ? new Set<number>() : await askClosed(others, token, world);
  return [
    ...expired.map((slot) => ({ slot, why: 'expired' as const })),
    ...others.filter(({ number }) => closed.has(number)).map((slot) => ({ slot, why: 'closed' as const })),
  ];
}

async function askClosed(
  slots: readonly Slot[],
  token: NonNullable<HostModeInputs['githubToken']>,
  world: World,
): Promise<ReadonlySet<number>> {
  try {
    const github = await openRepositoryApi(token, world);
    const { isPullRequestClosed } = await import('../../github/pull-requests');
    const asked = await Promise.all(
      slots.map(async ({ number }) => ((await isPullRequestClosed(github, number)) ? [number] : [])),
    );
    return new Set(asked.flat());
  } catch (error) {
    world.progress.warn(`GitHub does not say which pull requests are closed: ${toBowlineError(error).message}`);
    return new Set();
  }
}
