import { posix } from 'node:path';
import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { runtimeOf } from '../runtimes/choose';
import type { AppFacts } from './facts';

/** What a release of an app brings along, and takes on a host. */
export interface Needs {
  readonly bytes: number;
  readonly files: number;
  /** Files that only the deploy user may read. */
  readonly privateFiles?: readonly string[] | undefined;
  /** Whether something lies at a path of the release. */
  readonly holds?: ((path: string) => boolean) | undefined;
}

interface Lack {
  readonly message: string;
  readonly hint: string;
}

/** What of the content would not work on a host; undefined where all of it does, or nothing is known of it. */
export function judgeContent(target: Target, app: AppFacts, needs: Needs | undefined): Lack | undefined {
  return (
    needs &&
    (requireShared(target, app, needs) ?? requireProvided(target, needs) ?? requireReadable(target, app, needs))
  );
}

/** What is linked into the release and lies nowhere would be a link to nothing. */
function requireShared({ path }: Target, { unshared }: AppFacts, { holds }: Needs): Lack | undefined {
  const missing = holds === undefined ? [] : unshared.filter((one) => !holds(one));
  const [first] = missing;
  if (first === undefined) return undefined;
  const file = `${path}/shared/${first}`;
  return {
    message: `\`shared\` names ${missing.join(', ')}, which is neither in the release nor in ${path}/shared`,
    hint: `Create it on the host: mkdir -p ${posix.dirname(file)} && touch ${file}; or put it into the repository. A folder is written \`${first}/\`.`,
  };
}

/** What a part is made from; nothing is known of what a build or the host itself makes. */
function requireProvided(target: Target, { holds }: Needs): Lack | undefined {
  if (holds === undefined) return undefined;
  const lacks = partsOf(target).flatMap(({ name, needs = [] }) =>
    needs
      .map((files) => [files].flat())
      .filter((files) => !files.some(holds))
      .map((files) => ({ name, file: files.join(' or ') })),
  );
  const [first] = lacks;
  if (first === undefined) return undefined;
  const { name, file } = first;
  return {
    message: `\`${name}\` needs ${file}, which is not in the release`,
    hint: `Add ${file} to what is deployed, or correct \`${name}\`.`,
  };
}

/** What is sent for its owner alone is of use to the service only where that is the same user. */
function requireReadable(target: Target, { runtime }: AppFacts, { privateFiles = [] }: Needs): Lack | undefined {
  const reader = runtimeOf(target).reader(runtime);
  const { user } = target.host;
  if (privateFiles.length === 0 || reader === null || reader === user) return undefined;
  return {
    message: `the service runs as ${reader}, who may not read ${privateFiles.join(', ')}: \`include\` sends it for ${user} alone`,
    hint: `Let the unit run as ${user}, or give the values to the service as \`secrets\`.`,
  };
}
