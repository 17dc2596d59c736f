import type { ConfigDocument } from '../document';
import type { Origin } from '../environment';
import type { Path } from '../locations';
import { BUILT_IN_CANARY, BUILT_IN_RETRY, BUILT_IN_STAGE } from '../schema/defaults';
import { stageKeys } from '../schema/stages';
import { hasPath, listLeaves } from './leaves';

type From = (path: Path | undefined) => string;
type Entry = readonly [Path, Origin];

/**
 * Tells of every setting of the stages where it came from: `stages.canary.batch`. An environment with `hosts` has those that are
 * written, under their own names.
 * @param stages names of those in the run
 */
export function listStageOrigins(
  { config }: ConfigDocument,
  environment: string,
  stages: readonly string[],
  from: From,
): readonly Entry[] {
  const settings = config.environments[environment];
  if (settings === undefined) return [];
  const root = ['environments', environment];
  const final = settings.verify ? placeLeaves([], { verify: { ...BUILT_IN_VERIFY, ...settings.verify } }) : [];
  const listed = settings.stages?.flatMap(({ name, ...written }, index) =>
    stages.includes(name)
      ? placeLeaves(['stages', name], fillDefaults({ ...BUILT_IN_STAGE, ...written }), ['stages', index])
      : [],
  );
  const own = Object.entries(settings).filter(([key]) => Object.hasOwn(stageKeys, key));
  return [...(listed ?? placeLeaves([], fillDefaults(Object.fromEntries(own)))), ...final].map(
    ({ label, path, value }) => [
      label,
      { value, from: from(hasPath(settings, path) ? [...root, ...path] : undefined) },
    ],
  );
}

const BUILT_IN_VERIFY = { on_failure: BUILT_IN_STAGE.on_failure };

/** The defaults of what is configured. */
function fillDefaults({ canary, retry, ...others }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...others,
    ...(canary ? { canary: { ...BUILT_IN_CANARY, ...canary } } : {}),
    ...(retry ? { retry: { ...BUILT_IN_RETRY, ...retry } } : {}),
  };
}

/** @param place where the values stand in the environment; by default where their label says */
function placeLeaves(label: Path, values: Readonly<Record<string, unknown>>, place: Path = label) {
  return listLeaves(values).map(({ path, value }) => ({
    label: [...label, ...path],
    path: [...place, ...path],
    value,
  }));
}
