import * as z from 'zod';
import type { AppContext } from '../app-context';
import { BUILT_IN_PYTHON } from '../schema/defaults';
import { isLinkedName } from './linked-name';

/** Where the environment of a release lies in it. */
export const VENV = '.venv';

/** The Python environment of each release of an app. */
export interface PythonEnvironment {
  /** As `3.11`; undefined for the one of the host. */
  readonly version?: string | undefined;
  /** Files of the release. */
  readonly requirements: readonly string[];
  readonly installer: 'auto' | 'uv' | 'pip';
  readonly requiresHashes: boolean;
  /** Name in the environment of the install → name of the source. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
}

/** What a release remembers of it. */
export const storedPython = z.object({
  version: z.string().optional(),
  requirements: z.array(z.string()).readonly(),
  installer: z.enum(['auto', 'uv', 'pip']),
  requiresHashes: z.boolean(),
  secrets: z.record(z.string(), z.string()).optional(),
}) satisfies z.ZodType<PythonEnvironment>;

/** The Python environment of an app; undefined where it has none. */
export function buildPython({ settings, say }: AppContext): PythonEnvironment | undefined {
  const { python } = settings;
  if (python === undefined) return undefined;
  if (isLinkedName(settings, VENV)) {
    say(['python'], `\`python\` makes ${VENV}, which \`shared\` or \`links\` has too`, `Take ${VENV} out of them.`);
  }
  const { version, installer = BUILT_IN_PYTHON.installer, require_hashes = BUILT_IN_PYTHON.require_hashes } = python;
  const { requirements = [BUILT_IN_PYTHON.requirements] } = python;
  return { version, requirements, installer, requiresHashes: require_hashes, secrets: python.secrets };
}
