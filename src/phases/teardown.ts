import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { pathsOf } from '../release/host-layout';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { compareFence, inCriticalSection } from './critical-section';

/** One app that is taken away from its host. */
export interface AppTeardown {
  readonly target: Target;
  readonly fence: number;
  /** The release that serves; null where none does. */
  readonly live: string | null;
  readonly user: HostUser;
}

/**
 * Takes everything of some apps away from one host: what runs, what stands beside the releases in the reverse order of how it came, and
 * the files last. Each step does nothing where there is nothing, so that a second run finishes what a killed one began.
 */
export function writeTeardown(nonce: string, apps: readonly AppTeardown[]): Script {
  const parts = apps.flatMap((one) => inCriticalSection(one.target.path, listSteps(one)));
  return writeScript({ nonce, isCritical: true, parts });
}

function listSteps({ target, fence, live, user }: AppTeardown): readonly Step[] {
  const { app, path } = target;
  const beside = partsOf(target)
    .toReversed()
    .map((part) => ({ app, name: `take away: ${part.name}`, body: part.remove?.(user) ?? NOTHING }));
  return [
    {
      app,
      name: 'stop',
      body: lines(compareFence(path, fence), live !== null && runtimeOf(target).remove(live, user)),
    },
    ...beside.filter(({ body }) => body.text !== ''),
    { app, name: 'take away: files', body: removeFiles(path) },
  ];
}

/** Whose the folder is goes last, so that what is half removed still has an owner. */
function removeFiles(path: string): Sh {
  const { own } = pathsOf(path);
  return lines(
    sh`chmod -R u+w -- ${path} 2>/dev/null || :`,
    sh`find ${path} -mindepth 1 -maxdepth 1 ! -name .bowline -exec rm -rf -- {} +`,
    sh`rm -rf -- ${own}`,
    // Who may not write to the folder above keeps an empty one.
    sh`rmdir -- ${path} 2>/dev/null || [ ! -e ${path} ] || { [ -z "$(ls -A -- ${path})" ] && echo ${`the empty folder ${path} stays: the folder above it is somebody else's`}; }`,
  );
}
