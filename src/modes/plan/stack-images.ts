import { readFile } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { stackOf } from '../../config/runtimes/stack-of';
import type { Target } from '../../config/targets/target';
import { readPlainYaml } from '../../config/yaml/plain';
import type { TargetPlan } from '../../plan/deploy';
import { listImageChanges, type WantedImages } from '../../plan/image-changes';
import { commandVariables } from '../../release/variables';
import type { PlanRow } from '../../report/rows';
import { runtimeOf } from '../../runtimes/choose';

/** What of a Compose file is read here; the engine of the host judges all of it. */
interface Service {
  readonly image?: unknown;
  readonly build?: unknown;
  readonly profiles?: unknown;
}

/** What the text is, if Compose can read it at all. */
type ComposeFile = { readonly services?: Readonly<Record<string, Service>> } | null;

/**
 * Finds the services whose image a deploy may change: from the files that would be sent and what the host has written down. Undefined where nothing is live, the files are not here, or cannot be read.
 */
export async function findImageChanges(
  { target, app, live, action }: TargetPlan,
  { root, version }: { readonly root: string; readonly version: string | null },
): Promise<PlanRow['images']> {
  if (action !== 'deploy' || live === null) return undefined;
  const wanted = await readWanted(target, root, version);
  if (wanted === undefined) return undefined;
  const images = runtimeOf(target).images(app.runtime).get(live) ?? [];
  return [...listImageChanges(images, wanted)];
}

async function readWanted(target: Target, root: string, version: string | null): Promise<WantedImages | undefined> {
  const { runtime, source } = target;
  const stack = stackOf(runtime);
  if (stack === undefined || source.kind !== 'upload') return undefined;
  const folder = resolve(root, source.upload, source.directory ?? '.');
  const variables = { ...commandVariables(target, '', version), ...target.env };
  try {
    const texts = await Promise.all(stack.files.map((file) => readFile(posix.join(folder, file), 'utf8')));
    return new Map(texts.flatMap((text) => listImages(readPlainYaml(text) as ComposeFile, stack.profiles, variables)));
  } catch {
    return undefined;
  }
}

function listImages(
  file: ComposeFile,
  profiles: readonly string[],
  variables: Readonly<Record<string, string>>,
): [string, string | null][] {
  return Object.entries(file?.services ?? {}).flatMap(([name, { image, build, profiles: own }]) => {
    const isOff = Array.isArray(own) && own.length > 0 && !own.some((one) => profiles.includes(one));
    if (isOff || (image === undefined && build === undefined)) return [];
    return [[name, build === undefined ? fillIn(String(image), variables) : null]];
  });
}

/** What is not known here, as a secret, stays as it is written. */
function fillIn(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))/g, (whole, braced, otherwise, plain) => {
    return variables[braced ?? plain] || otherwise || whole;
  });
}
