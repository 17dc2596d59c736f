import type { Environment } from '../../config/environment';
import { InputError } from '../../errors';

/**
 * The file that the version of a run stands in; undefined is VERSION, which need not be there.
 * @throws InputError where the apps name several and no input says which one counts
 */
export function chooseVersionFile(
  { versionFiles }: Environment,
  { version, versionFile }: { readonly version?: string | undefined; readonly versionFile?: string | undefined },
): string | undefined {
  if (versionFile !== undefined) return versionFile;
  const [file, ...others] = versionFiles;
  if (others.length === 0) return file;
  // What the run is called is said already.
  if (version !== undefined) return undefined;
  throw new InputError(
    `the apps have several version files: ${versionFiles.join(', ')}`,
    'A run has one version: set the input `version` or `version-file`, or deploy the apps one by one with `apps`.',
  );
}
