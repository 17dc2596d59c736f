import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadConfig } from '../../config/load';
import { resolveDefaultNotifiers } from '../../config/notifiers/default-notifiers';
import type { Notifier } from '../../config/notifiers/notifier';
import { describeWarning } from '../../errors';
import type { GivenSecrets } from '../../inputs/secrets';
import { deliver } from '../../notify/deliver';
import type { ReleaseNews } from '../../notify/message';
import { newsOfRelease } from '../../notify/news';
import { type ReadyNotifier, readyNotifiers } from '../../notify/ready';
import type { RunnerWorld } from '../../rollout/world';

/** What the mode was given. */
export interface ReleaseTelling {
  /** Path of the config, which need not be there. */
  readonly config: string;
  readonly secrets?: GivenSecrets | undefined;
}

/**
 * Tells the notifiers of `defaults` that a version was published, and waits at most for the longest time-out. The
 * version is out by now: without a config nobody is told, and whatever goes wrong is only warned about.
 */
export async function announceRelease(
  news: ReleaseNews,
  inputs: ReleaseTelling,
  runner: Pick<RunnerWorld, 'cwd' | 'env' | 'progress' | 'protect' | 'redactor' | 'signal'>,
): Promise<void> {
  const { progress, redactor, signal } = runner;
  try {
    const ready = openNotifiers(await readNotifiers(inputs, runner), inputs, runner);
    const told = newsOfRelease(redactNews(news, redactor.redact));
    const send = async (notifier: ReadyNotifier) => {
      await deliver({ news: told, notifier, stop: signal, redact: redactor.redact });
      progress.note(`notified of the release: ${notifier.name}`);
    };
    const settled = await Promise.allSettled(ready.map(send));
    for (const [index, one] of settled.entries()) {
      if (one.status === 'rejected') warn(`notify ${ready[index]?.name}: `, one.reason, progress);
    }
  } catch (error) {
    warn('nobody was told of the release: ', error, progress);
  }
}

async function readNotifiers(
  { config }: ReleaseTelling,
  { cwd, env }: Pick<RunnerWorld, 'cwd' | 'env'>,
): Promise<readonly Notifier[]> {
  const text = await readFile(resolve(cwd, config), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return [];
  const notifiers = resolveDefaultNotifiers(loadConfig({ path: config, text }), env);
  return notifiers.filter(({ events }) => events.includes('released'));
}

function openNotifiers(
  notifiers: readonly Notifier[],
  { secrets }: ReleaseTelling,
  { env, progress, protect }: Pick<RunnerWorld, 'env' | 'progress' | 'protect'>,
): readonly ReadyNotifier[] {
  const { ready, hidden, problems } = readyNotifiers(notifiers, secrets, env);
  protect(hidden);
  for (const problem of problems) warn('', problem, progress);
  return ready;
}

function redactNews(news: ReleaseNews, redact: (text: string) => string): ReleaseNews {
  const entries = Object.entries(news).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]);
  return Object.fromEntries(entries) as unknown as ReleaseNews;
}

function warn(start: string, error: unknown, progress: Pick<RunnerWorld['progress'], 'warn'>): void {
  progress.warn(`${start}${describeWarning(error)}`);
}
