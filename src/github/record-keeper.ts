import { toBowlineError } from '../errors';
import type { Progress } from '../report/progress';
import type { Result } from '../report/result';
import type { Secret } from '../shell/secret';
import type { DeploymentRecords, SavedRecord } from './records';

export interface KeeperOptions {
  readonly keeps: 'auto' | 'create';
  readonly token: Secret;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Pick<Progress, 'note' | 'warn'>;
  readonly saveState: (state: Readonly<Record<string, string>>) => void;
  /** Of the step that this `post` finishes. */
  readonly saved?: SavedRecord | undefined;
}

/** Keeps GitHub's Deployment record of a run; nothing of GitHub is loaded before there is something to tell. */
export interface RecordKeeper extends DeploymentRecords {
  /** Whether a record is wanted. */
  readonly isOpen: boolean;
  /** Says that a record is wanted; without it nothing is kept. */
  open(options: KeeperOptions): void;
}

/** How long a request of the record may wait for GitHub's trouble: the deploy is done by then. */
const PATIENCE_MS = 15_000;

export function createRecordKeeper(): RecordKeeper {
  let options: KeeperOptions | undefined;
  let records: Promise<DeploymentRecords | undefined> | undefined;
  return {
    get isOpen() {
      return options !== undefined;
    },
    open(given) {
      options = given;
      if (given.saved !== undefined) records = load(given);
    },
    begin(describe) {
      if (options === undefined) return;
      records ??= load(options);
      void records.then((loaded) => loaded?.begin(describe));
    },
    async finish(result: Result) {
      return (await (await records)?.finish(result)) ?? result;
    },
  };
}

/** A missing repository or a file that is gone is no reason to fail a deploy. */
async function load(options: KeeperOptions): Promise<DeploymentRecords | undefined> {
  const { token, env, progress } = options;
  try {
    const [{ openGitHub }, { openRecords }] = await Promise.all([import('./client'), import('./records')]);
    const note = (text: string) => progress.note(text);
    return openRecords({ ...options, github: openGitHub({ token, env, note, patienceMs: PATIENCE_MS }) });
  } catch (error) {
    progress.warn(`the Deployment record: ${toBowlineError(error).message}`);
    return undefined;
  }
}
